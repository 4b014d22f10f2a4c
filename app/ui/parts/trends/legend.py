"""What the marks of a timeline mean."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv

from app.ui import theme
from app.ui.parts.frame import small
from app.ui.parts.trends import paints
from app.ui.words import trends_charts as words

WIDE, HIGH = 22.0, 16.0


def legend(marks: words.Marks) -> ft.Control:
    """Point, larger point, shade and hatch, each with its word."""
    middle = (WIDE / 2, HIGH / 2)
    box = (0.0, 0.0, WIDE, HIGH)
    return ft.Row(
        wrap=True,
        spacing=theme.MEDIUM,
        run_spacing=theme.TINY,
        controls=[
            _entry(paints.dots([middle], ft.Colors.PRIMARY, 6), marks.other),
            _entry(paints.dots([middle], ft.Colors.SECONDARY, 9), marks.sore),
            _entry(paints.area(*box, ft.Colors.SECONDARY_CONTAINER), marks.flare),
            _entry(paints.hatch([box], ft.Colors.OUTLINE), marks.silence),
        ],
    )


def _entry(shape: cv.Shape, word: str) -> ft.Control:
    return ft.Row(
        [cv.Canvas([shape], width=WIDE, height=HIGH), small(word)],
        spacing=theme.TINY,
        tight=True,
    )
