"""The body drawn whole or enlarged, with coloured regions and spots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import flet as ft
import flet.canvas as cv

from app.domain.body import Area, Point, Polygon, RegionId, View
from app.domain.body_geometry import ASPECT, polygon_of
from app.domain.body_zoom import WHOLE, Viewport
from app.texts import body as words
from app.ui import theme
from app.ui.hooks import use_services

DOT_RADIUS = 8


@dataclass(frozen=True, slots=True)
class AreaStyle:
    """The colouring of one region: colour roles, and a dashed edge to distinguish two kinds without
    colour.
    """

    fill: str
    edge: str = ft.Colors.ON_SURFACE
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class BodyDot:
    """A spot on the picture."""

    view: View
    at: Point
    fill: str = ft.Colors.PRIMARY
    edge: str = ft.Colors.SURFACE


def silhouette(view: View, window: Viewport, wide: float) -> ft.Stack:
    """The body with all its areas, without any colouring.

    It is a stencil image (`assets/body`) in one colour.  The client caches it, whereas lines on a
    canvas would be sent again, point by point, each time a screen with a body is opened.
    """
    whole = wide / window.width
    high = whole / ASPECT
    return ft.Stack(
        width=wide,
        height=window.pixels_high(wide),
        controls=[
            ft.Image(
                src=f"body/{view}.png",
                color=ft.Colors.OUTLINE,
                left=-window.left * whole,
                top=-window.top * high,
                width=whole,
                height=high,
                exclude_from_semantics=True,
                error_content=ft.Container(),
            )
        ],
    )


def coloured(
    areas: Sequence[Area],
    styles: Iterable[tuple[RegionId, AreaStyle]],
    dots: Iterable[BodyDot],
    window: Viewport,
    wide: float,
) -> cv.Canvas:
    """The layer above the silhouette: the coloured regions and the spots."""
    by_id = {area.id: area for area in areas}
    shapes: list[cv.Shape] = []
    for region, style in styles:
        for area in (by_id[each] for each in region.areas if each in by_id):
            drawn = polygon_of(area, region.side)
            shapes.append(_path(drawn, ft.Paint(color=style.fill), window, wide))
            shapes.append(_path(drawn, _edge(style), window, wide))
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


def _canvas(shapes: list[cv.Shape], window: Viewport, wide: float) -> cv.Canvas:
    return cv.Canvas(shapes, width=wide, height=window.pixels_high(wide))


def _path(polygon: Polygon, paint: ft.Paint, window: Viewport, wide: float) -> cv.Path:
    first, *rest = (window.place(point, wide) for point in polygon)
    lines = (cv.Path.LineTo(*each) for each in rest)
    return cv.Path([cv.Path.MoveTo(*first), *lines, cv.Path.Close()], paint=paint)


@ft.component
def BodyMap(
    view: View,
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot] = (),
    wide: float = 280,
    window: Viewport = WHOLE,
) -> ft.Control:
    """One view, `wide` pixels wide.  Regions and spots of the other view are left out."""
    areas = use_services().content.areas_on(view)
    return ft.Semantics(
        label=words.picture(view),
        image=True,
        content=drawn(view, areas, styles, dots, wide, window),
    )


def drawn(
    view: View,
    areas: Sequence[Area],
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot],
    wide: float,
    window: Viewport,
) -> ft.Control:
    """The same without a description."""
    shown = [(region, style) for region, style in styles.items() if _on(region, view)]
    over = coloured(areas, shown, [dot for dot in dots if dot.view is view], window, wide)
    return ft.Container(
        content=ft.Stack([silhouette(view, window, wide), over]),
        width=wide,
        height=window.pixels_high(wide),
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
        border_radius=theme.RADIUS,
    )


def _on(region: RegionId, view: View) -> bool:
    return any(area.view is view for area in region.areas)
