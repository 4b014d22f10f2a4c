"""The stage of the break player: the movement, the time left, and the cue for each step."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side
from app.domain.movements import (
    ChangeSides,
    GetReady,
    Half,
    Movement,
    MovementStep,
    NothingFollows,
    PlaybackHeldAt,
    QuietMinute,
    StepAction,
    pose_at,
)
from app.domain.movements.pose import START
from app.services.break_player import Playing
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.texts import movements as movement_words
from app.ui import theme
from app.ui.components.moving_figure import moving_figure
from app.ui.hooks import use_services, use_signal
from app.ui.hooks.device import TextSize
from app.ui.theme import Height

HEIGHT = 10
STYLES = {
    TextSize.USUAL: ft.TextThemeStyle.DISPLAY_LARGE,
    TextSize.LARGE: ft.TextThemeStyle.HEADLINE_MEDIUM,
}


@ft.component
def TimeLeft(text: TextSize) -> ft.Control:
    """The count of this step, or else its seconds left, large; below, what to do with it, a bar,
    and the total time left.
    """
    break_player = use_services().break_player
    use_signal(break_player.changed)
    use_signal(break_player.ticked)
    playing = break_player.playing()
    if not isinstance(playing, Playing):
        return ft.Container()
    now, counted = playing.now, movement_words.count(playing.cue)
    said = movement_words.word(playing.cue)
    return ft.Column(
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Text(
                counted or words.seconds(now.step_left),
                key="count",
                theme_style=STYLES[text],
                color=ft.Colors.PRIMARY,
            ),
            *([line(said, ft.TextThemeStyle.HEADLINE_SMALL, ft.Colors.PRIMARY)] if counted else []),
            ft.ProgressBar(
                value=round(min(1.0, playing.elapsed / playing.plan.seconds), 3),
                bar_height=HEIGHT,
                border_radius=HEIGHT / 2,
                color=ft.Colors.PRIMARY,
                bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
                semantics_label=words.left_in_all(now.left),
            ),
            ft.Text(
                words.left_in_all(now.left),
                theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                color=ft.Colors.ON_SURFACE_VARIANT,
            ),
        ],
    )


PHONE_PICTURE = {Height.LOW: 120, Height.MIDDLE: 210, Height.HIGH: 210}
DESK_PICTURE = {Height.LOW: 150, Height.MIDDLE: 230, Height.HIGH: 320}
BESIDE_LARGE_TEXT = 110
_LARGE, _SMALL = ft.TextThemeStyle.HEADLINE_LARGE, ft.TextThemeStyle.BODY_MEDIUM


def stage(playing: Playing, wide: bool, height: Height, text: TextSize) -> ft.Control:
    """The current step of the break."""
    act = playing.now.step.act
    size, beside, style = PHONE_PICTURE[height], ft.TextThemeStyle.TITLE_MEDIUM, _LARGE
    if wide:
        size, style = DESK_PICTURE[height], ft.TextThemeStyle.DISPLAY_SMALL
    elif text is TextSize.LARGE:
        size, beside, style = BESIDE_LARGE_TEXT, _SMALL, ft.TextThemeStyle.TITLE_LARGE
    return ft.Column(
        key="stage",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            Picture(size),
            line(_above(act), beside, ft.Colors.ON_SURFACE_VARIANT),
            ft.Semantics(
                key="sentence",
                live_region=True,
                header=True,
                content=line(_sentence(playing), style),
            ),
            *_beside(act),
            TimeLeft(text),
            line(_next_up(playing), ft.TextThemeStyle.TITLE_SMALL, ft.Colors.ON_SURFACE_VARIANT),
        ],
    )


@ft.component
def Picture(size: int) -> ft.Control:
    """The movement as it is done at this moment; it stays as it is while the break is paused."""
    break_player = use_services().break_player
    use_signal(break_player.changed)
    use_signal(break_player.ticked)
    playing = break_player.playing()
    if not isinstance(playing, Playing):
        return ft.Container()
    step = playing.now.step
    match step.act:
        case MovementStep(movement, paced, half):
            pose = pose_at(paced, playing.elapsed - step.starts)
            side = Side.LEFT if half is Half.OTHER else Side.RIGHT
            return moving_figure(movement.id, pose, size, side)
        case ChangeSides(movement):
            return moving_figure(movement.id, START, size, Side.LEFT)
        case GetReady(movement):
            return moving_figure(movement.id, START, size)
        case QuietMinute():
            return ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=160, color=ft.Colors.PRIMARY)


def _above(act: StepAction) -> str:
    match act:
        case GetReady(movement):
            return f"{words.GET_READY}: {movement.position}"
        case MovementStep(movement, _, half):
            return f"{movement.name}. {words.HALVES[half]}" if words.HALVES[half] else movement.name
        case ChangeSides(movement):
            return movement.name
        case QuietMinute():
            return break_words.QUIET


def _sentence(playing: Playing) -> str:
    if isinstance(playing.going, PlaybackHeldAt):
        return words.PAUSED
    match playing.now.step.act:
        case GetReady(movement):
            return movement.name
        case MovementStep(step=paced):
            return paced.text
        case ChangeSides():
            return movement_words.OTHER_SIDE
        case QuietMinute():
            return break_words.QUIET_STEP


def _beside(act: StepAction) -> list[ft.Control]:
    """How to breathe during this step; before it, what to be careful about."""
    match act:
        case MovementStep(movement) if movement.breath:
            return [line(movement.breath, ft.TextThemeStyle.TITLE_MEDIUM, ft.Colors.PRIMARY)]
        case GetReady(movement):
            return [line(each, ft.TextThemeStyle.BODY_LARGE) for each in movement.cautions]
    return []


def _next_up(playing: Playing) -> str:
    match playing.now.next_up:
        case Movement(name=name):
            return words.THEN.format(name=name)
        case QuietMinute():
            return words.THEN.format(name=break_words.QUIET.lower())
        case NothingFollows():
            is_quiet = isinstance(playing.now.step.act, QuietMinute)
            return "" if is_quiet else words.LAST_ONE


def line(text: str, style: ft.TextThemeStyle, colour: str = ft.Colors.ON_SURFACE) -> ft.Text:
    """A centred line of the player."""
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER, color=colour)
