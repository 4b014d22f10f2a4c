"""The body to look at and to tap: one view of it, with coloured regions and spots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.domain.body import Point, RegionId, View
from app.domain.body_geometry import area_at
from app.texts import body as words
from app.ui import theme
from app.ui.components.body_drawing import WHOLE, AreaStyle, BodyDot, Viewport, coloured, silhouette
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services


@dataclass(frozen=True, slots=True)
class Tapped:
    """Where the body was tapped; `region` is `OTHER` where there is no area."""

    view: View
    at: Point
    region: RegionId


OnTap = Callable[[Tapped], Any]


def look_only(_: Tapped) -> None:
    """A tap handler that does nothing, for a picture without interaction."""


@ft.component
def BodyMap(
    view: View,
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot] = (),
    on_tap: OnTap = look_only,
    wide: float = 280,
    window: Viewport = WHOLE,
) -> ft.Control:
    """One view, `wide` pixels wide.  Regions and spots of the other view are left out."""
    content = use_services().content
    areas = content.areas_on(view)
    shown = [(region, style) for region, style in styles.items() if _on(region, view)]
    over = coloured(areas, shown, [dot for dot in dots if dot.view is view], window, wide)

    def tapped(event: ft.TapEvent[ft.GestureDetector]) -> Any:
        if event.local_position is None:
            return None
        point = window.point(event.local_position.x, event.local_position.y, wide)
        return on_tap(Tapped(view, point, area_at(areas, view, point)))

    picture: ft.Control = ft.Container(
        content=ft.Stack([silhouette(view, window, wide), over]),
        width=wide,
        height=window.pixels_high(wide),
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
        border_radius=theme.RADIUS,
    )
    if on_tap is not look_only:
        # Excluded from the semantics tree, where every tap would be in the middle of the picture.
        picture = ft.GestureDetector(
            content=picture,
            on_tap_up=safe_handler(tapped),
            mouse_cursor=ft.MouseCursor.CLICK,
            exclude_from_semantics=True,
        )
    return ft.Semantics(label=words.picture(view), image=True, content=picture)


def _on(region: RegionId, view: View) -> bool:
    return any(area.view is view for area in region.areas)
