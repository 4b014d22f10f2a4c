"""The break player: one picture, one sentence, the time left, what comes next, and its buttons."""

from __future__ import annotations

import flet as ft

from app.domain.breaks.status import DueNow
from app.domain.movements import NothingFollows, PlaybackHeldAt
from app.services.break_player import NotPlaying, Playing
from app.services.container import Services
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.ui import theme
from app.ui.breaks.actions import BreakToggle, break_keys
from app.ui.breaks.break_cues import BreakCues
from app.ui.breaks.due_break import DueBreakLayout, due_break
from app.ui.breaks.player_stage import line, stage
from app.ui.components.controls import icon_button
from app.ui.handlers import safe_handler
from app.ui.hooks import use_height, use_services, use_signal, use_width
from app.ui.hooks.device import TextSize, use_keys, use_text_size, use_wakefulness
from app.ui.hooks.use_signal import use_kept
from app.ui.shell.navigation import to
from app.ui.theme import Width

SNUG = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=20))
"""Three in a row on the smallest phone, 60 px high, and higher with larger text."""


def foot(
    services: Services, playing: Playing, toggle: BreakToggle, wide: bool, text: TextSize
) -> ft.Control:
    """The possible actions; with large text, without icons."""
    usual = text is TextSize.USUAL
    break_player = services.break_player
    held = isinstance(playing.going, PlaybackHeldAt)
    last = isinstance(playing.now.next_up, NothingFollows)
    pause = ft.FilledTonalButton(
        words.PAUSE,
        icon=ft.Icons.PAUSE if usual else None,
        style=SNUG,
        on_click=safe_handler(toggle),
    )
    go_on = ft.FilledButton(
        words.GO_ON,
        icon=ft.Icons.PLAY_ARROW if usual else None,
        style=SNUG,
        on_click=safe_handler(toggle),
    )
    following = ft.OutlinedButton(
        words.FINISH if last else words.NEXT_MOVEMENT,
        icon=ft.Icons.SKIP_NEXT if usual else None,
        style=SNUG,
        on_click=safe_handler(break_player.next_movement),
    )
    stop = ft.OutlinedButton(
        words.STOP,
        icon=ft.Icons.STOP if usual else None,
        style=SNUG,
        on_click=safe_handler(break_player.stop),
    )
    buttons = ft.Row(
        key="foot",
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[go_on if held else pause, following, stop],
    )
    keys = ft.Text(
        words.KEYS,
        theme_style=ft.TextThemeStyle.BODY_MEDIUM,
        color=ft.Colors.ON_SURFACE_VARIANT,
        visible=wide,
    )
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[buttons, keys],
    )


WIDEST = 640


@ft.component
def BreakPlayer() -> ft.View:
    """The current state of the break; redrawn at each step, and only then."""
    services = use_services()
    use_signal(services.break_player.changed)
    use_signal(services.reminders.changed)
    use_wakefulness()
    wide, height = use_width() is Width.WIDE, use_height()
    text, gauge = use_text_size()
    playing = services.break_player.playing()
    toggle = use_kept(lambda: BreakToggle(services))
    use_keys(break_keys(services, toggle))
    middle, lower = (
        (_not_playing(services), ft.Container())
        if isinstance(playing, NotPlaying)
        else (stage(playing, wide, height, text), foot(services, playing, toggle, wide, text))
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
                    controls=[_top(playing, gauge), _middle(middle), _column(lower), BreakCues()],
                ),
            )
        ],
    )


def _not_playing(services: Services) -> ft.Control:
    reason = services.reminders.schedule_status()
    if isinstance(reason, DueNow):
        return due_break(services, reason, DueBreakLayout.SCREEN)
    return _no_break(services)


def _no_break(services: Services) -> ft.Control:
    """What the player shows after the break, or without one."""
    now = services.local_time.now()
    done = services.break_player.just_done
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
                content=line(
                    words.DONE if done else words.NO_BREAK, ft.TextThemeStyle.HEADLINE_LARGE
                ),
            ),
            line(
                break_words.why(services.reminders.schedule_status(), now),
                ft.TextThemeStyle.BODY_LARGE,
            ),
            ft.FilledButton(words.BACK_TO_TODAY, on_click=to("/")),
        ],
    )


def _top(playing: Playing | NotPlaying, gauge: ft.Control) -> ft.Control:
    nth = ""
    if isinstance(playing, Playing):
        nth = words.nth_of(playing)
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
