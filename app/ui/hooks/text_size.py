"""How large a person has set their text.

What is large anyway need not grow as much as what is small: a screen that shows one big thing can
keep it in sight.  The client does not tell the size; it is measured on a digit nobody sees.
"""

from __future__ import annotations

from enum import Enum
from typing import Any

import flet as ft

USUAL_HEIGHT = 10.0
LARGE_FROM = 1.4


class TextSize(Enum):
    """How text is set."""

    USUAL = "usual"
    LARGE = "large"

    @classmethod
    def of(cls, height: float) -> TextSize:
        """The size at which the digit is `height` pixels high."""
        return cls.LARGE if height >= USUAL_HEIGHT * LARGE_FROM else cls.USUAL


def use_text_size() -> tuple[TextSize, ft.Control]:
    """The size, usual until it is measured; and the digit, which is to be shown somewhere."""
    size, set_size = ft.use_state(TextSize.USUAL)

    def measured(event: Any) -> None:
        set_size(TextSize.of(float(event.height)))

    digit = ft.Text("0", style=ft.TextStyle(size=USUAL_HEIGHT, height=1.0))
    gauge = ft.Container(digit, key="gauge", opacity=0, on_size_change=measured)
    return size, ft.Semantics(exclude_semantics=True, content=gauge)
