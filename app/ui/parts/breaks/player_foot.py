"""The foot of the player: pause, on to the next movement, stop.  Large, and always there."""

from __future__ import annotations

import flet as ft

from app.domain.movement import HeldAt, Last
from app.services.breaktime import Playing
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks.text_size import TextSize
from app.ui.parts.breaks.keys import BreakToggle
from app.ui.words import break_screens as words

SNUG = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=20))
"""Three in a row on the smallest phone, 60 px high, and higher with larger text."""


def foot(
    unknot: Unknot, playing: Playing, toggle: BreakToggle, wide: bool, text: TextSize
) -> ft.Control:
    """What can be done now; with large text, in words alone."""
    usual = text is TextSize.USUAL
    breaktime = unknot.breaktime
    held = isinstance(playing.going, HeldAt)
    last = isinstance(playing.now.next_up, Last)
    pause = ft.FilledTonalButton(
        words.PAUSE, icon=ft.Icons.PAUSE if usual else None, style=SNUG, on_click=guarded(toggle)
    )
    go_on = ft.FilledButton(
        words.GO_ON,
        icon=ft.Icons.PLAY_ARROW if usual else None,
        style=SNUG,
        on_click=guarded(toggle),
    )
    following = ft.OutlinedButton(
        words.FINISH if last else words.NEXT_MOVEMENT,
        icon=ft.Icons.SKIP_NEXT if usual else None,
        style=SNUG,
        on_click=guarded(breaktime.next_movement),
    )
    stop = ft.OutlinedButton(
        words.STOP,
        icon=ft.Icons.STOP if usual else None,
        style=SNUG,
        on_click=guarded(breaktime.stop),
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
