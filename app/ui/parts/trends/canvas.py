"""A canvas that knows how wide it came out, and that can be told to someone who does not see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft
import flet.canvas as cv

from app.ui.guard import guarded
from app.ui.hooks import use_face

NOTICED_FROM = 1.0

Resized = Callable[[Any], Any]


def use_canvas_width() -> tuple[float, Resized]:
    """How wide the canvas is, in pixels, and its `on_resize`; redraws when that changes.

    Most canvases of a window are of one width: a new one is first drawn as wide as the last.
    """
    face = use_face()
    wide, set_wide = ft.use_state(face.canvas_width)

    def resized(event: cv.CanvasResizeEvent) -> None:
        face.canvas_width = event.width
        if abs(event.width - wide) >= NOTICED_FROM:
            set_wide(event.width)

    return wide, guarded(resized)


def picture(shapes: Sequence[cv.Shape], high: float, told: str, resized: Resized) -> ft.Control:
    """The shapes, as wide as there is room and `high` pixels high; `told` is the picture in
    words."""
    return ft.Semantics(
        label=told,
        image=True,
        content=ft.Container(
            height=high,
            content=cv.Canvas(list(shapes), resize_interval=100, on_resize=resized, expand=True),
        ),
    )
