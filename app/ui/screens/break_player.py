"""The break player: one picture, one sentence, the time left, and what comes next."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.body import Side
from app.domain.breaks.reasons import DueNow
from app.domain.breaks.state import AnchorWhy
from app.domain.movement import Do, GetReady, Half, HeldAt, Last, Movement, Quiet
from app.services.breaktime import NotPlaying, Playing
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot, use_width
from app.ui.hooks.kept import use_kept
from app.ui.hooks.keys import use_keys
from app.ui.hooks.text_size import TextSize, use_text_size
from app.ui.hooks.wakefulness import use_wakefulness
from app.ui.navigation import to
from app.ui.parts.breaks.keys import BreakToggle, break_keys
from app.ui.parts.breaks.offer import offer
from app.ui.parts.breaks.player_foot import foot
from app.ui.parts.breaks.step_cues import use_step_cues
from app.ui.parts.breaks.time_left import TimeLeft
from app.ui.parts.figure import movement_figure
from app.ui.parts.icon_button import icon_button
from app.ui.theme import Width
from app.ui.words import break_screens as words
from app.ui.words import breaks as break_words

PHONE_PICTURE, DESK_PICTURE, BESIDE_LARGE_TEXT = 210, 270, 110
WIDEST = 640
_LARGE, _SMALL = ft.TextThemeStyle.HEADLINE_LARGE, ft.TextThemeStyle.BODY_MEDIUM
JUST_NOW = timedelta(minutes=5)


@ft.component
def BreakPlayer() -> ft.View:
    """The break as it stands; drawn anew at each step, and nowhere between."""
    unknot = use_unknot()
    use_signal(unknot.breaktime.changed)
    use_signal(unknot.reminders.changed)
    use_wakefulness()
    wide = use_width() is Width.WIDE
    text, gauge = use_text_size()
    playing = unknot.breaktime.playing()
    use_step_cues(playing, _is_done(unknot), unknot.preferences.current.holds)
    toggle = use_kept(lambda: BreakToggle(unknot))
    use_keys(break_keys(unknot, toggle))
    middle, lower = (
        (_idle(unknot), ft.Container())
        if isinstance(playing, NotPlaying)
        else (_stage(playing, wide, text), foot(unknot, playing, toggle, wide, text))
    )
    return ft.View(
        route="/break",
        can_pop=False,
        padding=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=[_top(playing, gauge), _middle(middle), _column(lower)],
                ),
            )
        ],
    )


def _top(playing: Playing | NotPlaying, gauge: ft.Control) -> ft.Control:
    nth = ""
    if isinstance(playing, Playing):
        nth = words.nth_of(playing.now.step.nth, len(playing.plan.movements))
    return ft.Row(
        controls=[
            icon_button(ft.Icons.CLOSE, words.CLOSE, to("/")),
            ft.Container(
                expand=True,
                content=ft.Text(
                    nth,
                    theme_style=ft.TextThemeStyle.TITLE_SMALL,
                    text_align=ft.TextAlign.CENTER,
                ),
            ),
            gauge,
            icon_button(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, to("/learn/help")),
        ],
    )


def _middle(content: ft.Control) -> ft.Control:
    return ft.Column(
        key="middle",
        expand=True,
        scroll=ft.ScrollMode.AUTO,
        alignment=ft.MainAxisAlignment.CENTER,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[_column(content)],
    )


def _column(content: ft.Control) -> ft.Control:
    return ft.Container(
        width=WIDEST,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=content,
    )


def _stage(playing: Playing, wide: bool, text: TextSize) -> ft.Control:
    act = playing.now.step.act
    size, beside, style = PHONE_PICTURE, ft.TextThemeStyle.TITLE_MEDIUM, _LARGE
    if wide:
        size, style = DESK_PICTURE, ft.TextThemeStyle.DISPLAY_SMALL
    elif text is TextSize.LARGE:
        size, beside, style = BESIDE_LARGE_TEXT, _SMALL, ft.TextThemeStyle.TITLE_LARGE
    return ft.Column(
        key="stage",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            _picture(act, size),
            _line(_above(act), beside, ft.Colors.ON_SURFACE_VARIANT),
            ft.Semantics(
                key="sentence",
                live_region=True,
                header=True,
                content=_line(_sentence(playing), style),
            ),
            *_breath(act),
            TimeLeft(text),
            _line(_next_up(playing), ft.TextThemeStyle.TITLE_SMALL, ft.Colors.ON_SURFACE_VARIANT),
        ],
    )


def _picture(act: Do | GetReady | Quiet, size: int) -> ft.Control:
    match act:
        case Do(movement, _, half):
            other = half is Half.OTHER
            return movement_figure(movement.id, size, Side.LEFT if other else Side.RIGHT)
        case GetReady(movement):
            return movement_figure(movement.id, size)
        case Quiet():
            return ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=160, color=ft.Colors.PRIMARY)


def _above(act: Do | GetReady | Quiet) -> str:
    match act:
        case GetReady(movement):
            return f"{words.GET_READY}: {movement.position}"
        case Do(movement, _, half):
            return f"{movement.name}. {words.HALVES[half]}" if words.HALVES[half] else movement.name
        case Quiet():
            return break_words.QUIET


def _sentence(playing: Playing) -> str:
    if isinstance(playing.going, HeldAt):
        return words.PAUSED
    match playing.now.step.act:
        case GetReady(movement):
            return movement.name
        case Do(_, text):
            return text
        case Quiet():
            return break_words.QUIET_STEP


def _breath(act: Do | GetReady | Quiet) -> list[ft.Control]:
    """How to breathe with it."""
    match act:
        case Do(movement):
            return [_line(movement.breath, ft.TextThemeStyle.TITLE_MEDIUM, ft.Colors.PRIMARY)]
    return []


def _next_up(playing: Playing) -> str:
    match playing.now.next_up:
        case Movement(name=name):
            return words.THEN.format(name=name)
        case Last():
            return words.LAST_ONE if playing.plan.movements else ""


def _line(text: str, style: ft.TextThemeStyle, colour: str = ft.Colors.ON_SURFACE) -> ft.Text:
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER, color=colour)


def _is_done(unknot: Unknot) -> bool:
    anchor = unknot.reminders.state.anchor
    return anchor.why is AnchorWhy.BREAK_TAKEN and unknot.clock.now() - anchor.at < JUST_NOW


def _idle(unknot: Unknot) -> ft.Control:
    """With no break under way: the one that is due, or that there is none."""
    reason = unknot.reminders.why()
    return offer(unknot, reason) if isinstance(reason, DueNow) else _over(unknot)


def _over(unknot: Unknot) -> ft.Control:
    """After the break, or without one."""
    now = unknot.clock.now().astimezone(unknot.reminders.settings.tz)
    done = _is_done(unknot)
    return ft.Column(
        key="over",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Icon(
                ft.Icons.CHECK_CIRCLE_OUTLINE if done else ft.Icons.SELF_IMPROVEMENT,
                size=96,
                color=ft.Colors.PRIMARY,
            ),
            ft.Semantics(
                live_region=True,
                header=True,
                content=_line(
                    words.DONE if done else words.NO_BREAK, ft.TextThemeStyle.HEADLINE_LARGE
                ),
            ),
            _line(break_words.why(unknot.reminders.why(), now), ft.TextThemeStyle.BODY_LARGE),
            ft.FilledButton(words.BACK_TO_TODAY, on_click=to("/")),
        ],
    )
