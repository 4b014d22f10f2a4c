"""The body as lines and fills on a canvas, whole or enlarged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.domain.atlas import ASPECT, Outline, polygon_of
from app.domain.body import Area, Point, Polygon, RegionId, Side, View

DOT_RADIUS = 8


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the picture that is shown, in parts of the whole."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0

    def pixels_high(self, pixels_wide: float) -> float:
        """How high it is drawn at this width."""
        return pixels_wide * self.height / (self.width * ASPECT)

    def place(self, point: Point, wide: float) -> tuple[float, float]:
        """Where a point of the picture is drawn, in pixels."""
        high = self.pixels_high(wide)
        return (
            round((point.x - self.left) / self.width * wide, 1),
            round((point.y - self.top) / self.height * high, 1),
        )

    def point(self, x: float, y: float, wide: float) -> Point:
        """The point of the picture that is drawn at these pixels."""
        across = self.left + x / wide * self.width
        down = self.top + y / self.pixels_high(wide) * self.height
        return Point(min(1.0, max(0.0, across)), min(1.0, max(0.0, down)))


WHOLE = Window()


@dataclass(frozen=True, slots=True)
class AreaStyle:
    """How one region is coloured: colour roles, and a dashed edge to tell two kinds apart
    without colour."""

    fill: str
    edge: str = ft.Colors.ON_SURFACE
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A spot on the picture."""

    view: View
    at: Point
    fill: str = ft.Colors.PRIMARY
    edge: str = ft.Colors.SURFACE


def silhouette(outline: Outline, areas: Sequence[Area], window: Window, wide: float) -> cv.Canvas:
    """The body with all its areas, none of them coloured."""
    both = (Side.LEFT, Side.RIGHT)
    drawn = [polygon_of(area, side) for area in areas for side in both]
    marks = [line for mark in outline.marks for line in (mark, _mirrored(mark))]
    thin = ft.Paint(
        color=ft.Colors.OUTLINE,
        style=ft.PaintingStyle.STROKE,
        stroke_width=1.5,
        stroke_cap=ft.StrokeCap.ROUND,
    )
    skin = ft.Paint(color=ft.Colors.SURFACE_CONTAINER_HIGHEST)
    edge = ft.Paint(color=ft.Colors.OUTLINE, style=ft.PaintingStyle.STROKE, stroke_width=1.5)
    return _canvas(
        [
            _path([outline.whole], skin, window, wide),
            _path(drawn, ft.Paint(color=ft.Colors.OUTLINE_VARIANT), window, wide),
            _path([outline.whole], edge, window, wide),
            _path(marks, thin, window, wide, closed=False),
        ],
        window,
        wide,
    )


def coloured(
    areas: Sequence[Area],
    styles: Iterable[tuple[RegionId, AreaStyle]],
    dots: Iterable[Dot],
    window: Window,
    wide: float,
) -> cv.Canvas:
    """What lies over the silhouette: the coloured regions and the spots."""
    by_id = {area.id: area for area in areas}
    shapes: list[cv.Shape] = []
    for region, style in styles:
        for area in (by_id[each] for each in region.areas if each in by_id):
            outlines = [polygon_of(area, region.side)]
            shapes.append(_path(outlines, ft.Paint(color=style.fill), window, wide))
            shapes.append(_path(outlines, _edge(style), window, wide))
    for dot in dots:
        x, y = window.place(dot.at, wide)
        shapes += [
            cv.Circle(x, y, DOT_RADIUS, paint=ft.Paint(color=dot.edge)),
            cv.Circle(x, y, DOT_RADIUS - 2, paint=ft.Paint(color=dot.fill)),
        ]
    return _canvas(shapes, window, wide)


def _edge(style: AreaStyle) -> ft.Paint:
    return ft.Paint(
        color=style.edge,
        style=ft.PaintingStyle.STROKE,
        stroke_width=1.5,
        stroke_dash_pattern=[3, 2] if style.dashed else None,
    )


def _canvas(shapes: list[cv.Shape], window: Window, wide: float) -> cv.Canvas:
    return cv.Canvas(shapes, width=wide, height=window.pixels_high(wide))


def _path(
    polygons: Iterable[Polygon],
    paint: ft.Paint,
    window: Window,
    wide: float,
    closed: bool = True,
) -> cv.Path:
    elements: list[cv.Path.PathElement] = []
    for polygon in polygons:
        first, *rest = (window.place(point, wide) for point in polygon)
        elements += [cv.Path.MoveTo(*first), *(cv.Path.LineTo(*each) for each in rest)]
        if closed:
            elements.append(cv.Path.Close())
    return cv.Path(elements, paint=paint)


def _mirrored(line: Polygon) -> Polygon:
    return tuple(point.mirrored for point in line)
