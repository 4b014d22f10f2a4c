"""A field to search with, which grows with large text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.ui.handlers import safe_handler

MOST_LINES = 4


def search_field(
    key: str, label: str, hint: str, text: str, ask: Callable[[str], Any]
) -> ft.TextField:
    """The field called `label`; it calls `ask` with what was typed.

    The field is as high as its hint needs, and not its label, which takes as many lines when text
    is large.  So the hint should not be shorter than the label.
    """

    def typed(event: ft.Event[ft.TextField]) -> None:
        ask(event.control.value or "")

    return ft.TextField(
        key=key,
        label=label,
        hint_text=hint,
        hint_max_lines=MOST_LINES,
        prefix_icon=ft.Icons.SEARCH,
        value=text,
        on_change=safe_handler(typed),
    )
