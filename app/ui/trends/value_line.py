"""A chart with the value of one of its marks below it, chosen by tap, by button or by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import paragraph
from app.ui.handlers import safe_handler

STEPS = {"Arrow Left": -1, "Arrow Right": 1}


@dataclass(frozen=True, slots=True)
class Cursor:
    """Which of `count` marks of a chart is chosen, from 0; and the function that chooses one."""

    at: int
    count: int
    choose: Callable[[int], Any]

    def step(self, by: int) -> None:
        """Choose the mark so many further on; the first and the last one are the ends."""
        self.choose(min(self.count - 1, max(0, self.at + by)))

    def tapped(self, share: float) -> None:
        """Choose the mark at this share of the width (0-1)."""
        self.choose(min(self.count - 1, max(0, int(share * self.count))))


def use_cursor(count: int) -> Cursor:
    """The cursor of a chart of `count` marks (1 or more), at first on the last one."""
    at, choose = ft.use_state(-1)
    return Cursor(at if 0 <= at < count else count - 1, count, choose)


def with_value(
    chart: ft.Control, value: str, cursor: Cursor, before: str, after: str
) -> ft.Control:
    """`chart` above the chosen mark's `value`, which is announced when it changes.

    `before` and `after` name the buttons that step; arrow keys do the same.
    """

    def key(event: Any) -> None:
        cursor.step(STEPS.get(event.key, 0))

    line = ft.Row(
        spacing=theme.TINY,
        controls=[
            icon_button(ft.Icons.CHEVRON_LEFT, before, safe_handler(lambda: cursor.step(-1))),
            ft.Container(
                ft.Semantics(live_region=True, content=_centred(value)),
                expand=True,
            ),
            icon_button(ft.Icons.CHEVRON_RIGHT, after, safe_handler(lambda: cursor.step(1))),
        ],
    )
    return ft.KeyboardListener(
        include_semantics=False,
        on_key_down=safe_handler(key),
        on_key_repeat=safe_handler(key),
        content=ft.Column(
            [chart, line],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
    )


def _centred(text: str) -> ft.Text:
    shown = paragraph(text)
    shown.text_align = ft.TextAlign.CENTER
    return shown
