"""A break that is due, filling the window: what somebody finds who followed a notification."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import SNOOZE_MINUTES, NoBreakOpen, open_break
from app.domain.breaks.reasons import DueNow
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.parts.breaks.acting import skipping, snoozing, starting
from app.ui.words import break_screens as words
from app.ui.words import breaks as break_words

TALL = ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=20, horizontal=theme.LARGE))
"""60 px, and higher with larger text."""


def offer(unknot: Unknot, reason: DueNow) -> ft.Control:
    """What it is, and its answers."""
    one = open_break(unknot.reminders.state)
    if isinstance(one, NoBreakOpen):
        return ft.Container()
    names = tuple(each.movement.name for each in unknot.breaktime.next_up())
    later = [
        ft.OutlinedButton(
            words.snooze(minutes),
            key=f"snooze-{minutes}",
            tooltip=words.snooze_named(minutes),
            on_click=snoozing(unknot, one.id, minutes),
        )
        for minutes in SNOOZE_MINUTES
        if reason.snoozes_left
    ]
    return ft.Column(
        key="offer",
        spacing=theme.LARGE,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=120, color=ft.Colors.PRIMARY),
            ft.Semantics(
                live_region=True,
                header=True,
                content=_line(words.DUE, ft.TextThemeStyle.HEADLINE_LARGE),
            ),
            _line(break_words.movements(names), ft.TextThemeStyle.TITLE_MEDIUM),
            ft.FilledButton(
                words.START,
                icon=ft.Icons.PLAY_ARROW,
                style=TALL,
                on_click=starting(unknot, one.id),
            ),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                alignment=ft.MainAxisAlignment.CENTER,
                controls=[
                    *later,
                    ft.TextButton(words.SKIP, on_click=skipping(unknot, one.id)),
                ],
            ),
        ],
    )


def _line(text: str, style: ft.TextThemeStyle) -> ft.Text:
    return ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER)
