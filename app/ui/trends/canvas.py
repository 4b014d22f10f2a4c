"""A canvas that knows its width and has a description for screen readers; and its shapes.

Colours are roles only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

import flet as ft
import flet.canvas as cv

from app.ui.handlers import safe_handler
from app.ui.hooks import use_window

NOTICED_FROM = 1.0

Resized = Callable[[Any], Any]


def use_canvas_width() -> tuple[float, Resized]:
    """The width of the canvas in pixels, and its `on_resize`; redraws when the width changes.

    Most canvases of a window have the same width, so a new one is first drawn as wide as the last.
    """
    window = use_window()
    wide, set_wide = ft.use_state(window.canvas_width)

    def resized(event: cv.CanvasResizeEvent) -> None:
        window.canvas_width = event.width
        if abs(event.width - wide) >= NOTICED_FROM:
            set_wide(event.width)

    return wide, safe_handler(resized)


def picture(
    shapes: Sequence[cv.Shape],
    high: float,
    description: str,
    resized: Resized,
    tapped: Callable[[float], Any] | None = None,
) -> ft.Control:
    """The shapes, as wide as the space allows and `high` pixels high.

    `description` describes the picture in words.  `tapped(x)` is called with where it is tapped, in
    pixels from the left.
    """
    drawn = cv.Canvas(list(shapes), resize_interval=100, on_resize=resized, expand=True)
    content = _tappable(drawn, tapped) if tapped else drawn
    return ft.Semantics(
        label=description, image=True, content=ft.Container(height=high, content=content)
    )


def _tappable(content: ft.Control, tapped: Callable[[float], Any]) -> ft.Control:
    async def at(event: ft.TapEvent[ft.GestureDetector]) -> None:
        if event.local_position is not None:
            tapped(event.local_position.x)

    # Not part of the semantics: a tap that comes from there would report the centre.
    return ft.GestureDetector(content, exclude_from_semantics=True, on_tap_up=safe_handler(at))


Spot2D = tuple[float, float]


def area(x: float, y: float, wide: float, high: float, colour: str) -> cv.Rect:
    """A filled rectangle."""
    return cv.Rect(x, y, wide, high, paint=ft.Paint(color=colour))


def line(points: Sequence[Spot2D], colour: str, width: float = 1.0) -> cv.Points:
    """One line through all points."""
    return lines([points], colour, width)


def lines(strokes: Iterable[Sequence[Spot2D]], colour: str, width: float = 1.0) -> cv.Points:
    """Several lines in one shape: pairs of ends, whose round caps close the joints."""
    ends = [end for stroke in strokes for piece in pairwise(stroke) for end in piece]
    return cv.Points(
        list[ft.OffsetValue](ends),
        point_mode=cv.PointMode.LINES,
        paint=ft.Paint(color=colour, stroke_width=width, stroke_cap=ft.StrokeCap.ROUND),
    )


def dots(places: Sequence[Spot2D], colour: str, across: float) -> cv.Points:
    """Round points in one shape."""
    return cv.Points(
        list(places),
        point_mode=cv.PointMode.POINTS,
        paint=ft.Paint(color=colour, stroke_width=across, stroke_cap=ft.StrokeCap.ROUND),
    )


def words(
    x: float, y: float, text: str, alignment: ft.Alignment, colour: str = ft.Colors.ON_SURFACE
) -> cv.Text:
    """A few words beside a chart; `alignment` gives the corner of the text that is at x, y."""
    return cv.Text(x, y, text, style=ft.TextStyle(size=12, color=colour), alignment=alignment)
