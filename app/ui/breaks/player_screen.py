"""The break player: one picture, one sentence, the time left, what comes next, and its buttons."""

from __future__ import annotations

import flet as ft

from app.domain.breaks.status import DueNow
from app.domain.movements import NothingFollows, PlaybackHeldAt
from app.services.break_player import NotPlaying, Playing
from app.services.container import Services
from app.texts import break_screens as words
from app.ui import theme
from app.ui.breaks.actions import BreakToggle, break_keys
from app.ui.breaks.break_cues import BreakCues
from app.ui.breaks.due_break import DueBreakLayout, due_break
from app.ui.breaks.ending import BreakOverview
from app.ui.breaks.player_stage import Picture, TimeLeft, break_needs, line, said, title
from app.ui.components.stage_size import Room, stage_size
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal, use_window_size
from app.ui.hooks.device import use_keys, use_text_scale, use_wakefulness
from app.ui.hooks.use_signal import use_kept
from app.ui.shell.navigation import to
from app.ui.shell.player_frame import PlayerTop, page_view, stage_view

ROUTE = "/break"


def foot(services: Services, playing: Playing, toggle: BreakToggle, room: Room) -> ft.Control:
    """The possible actions; with large text, without icons."""
    break_player = services.break_player
    held = isinstance(playing.going, PlaybackHeldAt)
    last = isinstance(playing.now.next_up, NothingFollows)
    # Three in a row on the smallest phone, 60 px high, and higher with larger text.
    snug = ft.ButtonStyle(
        padding=ft.Padding.symmetric(
            horizontal=theme.SMALL if room.is_large else theme.MEDIUM,
            vertical=14 if room.tight else 20,
        ),
        visual_density=ft.VisualDensity.STANDARD,
    )

    def icon(one: ft.IconData) -> ft.IconData | None:
        return None if room.is_large else one

    pause = ft.FilledTonalButton(
        words.PAUSE, icon=icon(ft.Icons.PAUSE), style=snug, on_click=safe_handler(toggle)
    )
    go_on = ft.FilledButton(
        words.GO_ON, icon=icon(ft.Icons.PLAY_ARROW), style=snug, on_click=safe_handler(toggle)
    )
    following = ft.OutlinedButton(
        words.FINISH if last else words.NEXT_MOVEMENT,
        icon=icon(ft.Icons.SKIP_NEXT),
        style=snug,
        on_click=safe_handler(break_player.next_movement),
    )
    stop = ft.OutlinedButton(
        words.STOP,
        icon=icon(ft.Icons.STOP),
        style=snug,
        on_click=safe_handler(break_player.stop),
    )
    return ft.Row(
        key="foot",
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[go_on if held else pause, following, stop],
    )


@ft.component
def BreakPlayer() -> ft.View:
    """The current state of the break; redrawn at each step, and only then."""
    services = use_services()
    use_signal(services.break_player.changed)
    use_signal(services.reminders.changed)
    use_wakefulness()
    scale, gauge = use_text_scale()
    size = stage_size(*use_window_size(), scale, break_needs)
    playing = services.break_player.playing()
    toggle = use_kept(lambda: BreakToggle(services))
    use_keys(break_keys(services, toggle))
    if isinstance(playing, NotPlaying):
        top = PlayerTop(to("/"), words.CLOSE, words.LEAVING, "", gauge)
        return page_view(ROUTE, top, [_not_playing(services, size.room)], [], BreakCues())
    keys = ft.Text(
        words.KEYS,
        theme_style=ft.TextThemeStyle.BODY_MEDIUM,
        color=ft.Colors.ON_SURFACE_VARIANT,
        text_align=ft.TextAlign.CENTER,
        visible=size.beside and not size.room.tight,
    )
    return stage_view(
        ROUTE,
        PlayerTop(to("/"), words.CLOSE, words.LEAVING, title(playing), gauge),
        size,
        Picture(size.figure),
        TimeLeft(size),
        [*said(playing, size), keys],
        foot(services, playing, toggle, size.room),
        BreakCues(),
    )


def _not_playing(services: Services, room: Room) -> ft.Control:
    # Large text must not break the words of a headline.
    large = room.is_large
    headline = ft.TextThemeStyle.HEADLINE_SMALL if large else ft.TextThemeStyle.HEADLINE_LARGE
    reason = services.reminders.schedule_status()
    if isinstance(reason, DueNow):
        layout = DueBreakLayout.LOW_SCREEN if room.low else DueBreakLayout.SCREEN
        return due_break(services, reason, layout, headline)
    return BreakOverview() if services.break_player.just_done else _no_break(headline)


def _no_break(headline: ft.TextThemeStyle) -> ft.Control:
    """What the player shows without a break."""
    return ft.Column(
        key="over",
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=96, color=ft.Colors.PRIMARY),
            ft.Semantics(
                live_region=True,
                header=True,
                content=line(words.NO_BREAK, headline),
            ),
            ft.FilledButton(words.BACK_TO_TODAY, on_click=to("/")),
        ],
    )
