"""A body to touch: the first tap looks closer at a part, the second sets the point.

A finger that slides over the enlarged part names each region it passes, and sets the point where it
is lifted.  Two fingers enlarge the picture further.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.domain.body import OTHER, Area, Point, RegionId, View
from app.domain.body_zoom import BodyPart, Frame, Viewport, closer, fitted, part_at, region_at
from app.texts import body as words
from app.ui.components.body_map import AreaStyle, BodyDot, drawn
from app.ui.handlers import safe_handler

POINTED = AreaStyle(ft.Colors.TERTIARY_CONTAINER, ft.Colors.TERTIARY)
EVERY = 80
"""How often a sliding finger or a mouse is asked for, in milliseconds."""
LARGEST = 4
"""How far two fingers enlarge the picture."""
UNMOVED = 1_000_000
"""A turn of the mouse wheel is for the page: it does not enlarge the picture."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """Where the body was tapped; `region` is `OTHER` where there is no area."""

    view: View
    at: Point
    region: RegionId


OnTap = Callable[[Tapped], Any]


def look_only(_: Tapped) -> None:
    """A tap handler that does nothing, for a picture without interaction."""


@dataclass(frozen=True, slots=True)
class Unpointed:
    """Nothing is pointed at."""


@dataclass(frozen=True, slots=True)
class CloseUp:
    """The enlarged part of one view."""

    view: View
    window: Viewport
    part: BodyPart


Pointed = Tapped | BodyPart | Unpointed


@dataclass(frozen=True, slots=True)
class Touched:
    """What a picture that is touched tells: what is pointed at, a closer look, and the point."""

    point: Callable[[Pointed], Any]
    look: Callable[[CloseUp], Any]
    choose: OnTap


def whole_body(
    view: View,
    areas: Sequence[Area],
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot],
    frame: Frame,
    close: Frame,
    touched: Touched,
) -> ft.Control:
    """One view of the whole body; a tap looks closer, in the frame `close`."""
    window = fitted(frame)

    def at(event: Any) -> Point:
        return window.point(event.local_position.x, event.local_position.y, frame.wide)

    def hovered(event: Any) -> Any:
        return touched.point(part_at(areas, view, at(event)))

    def tapped(event: Any) -> Any:
        if event.local_position is None:
            return None
        point = at(event)
        return touched.look(CloseUp(view, closer(point, close), part_at(areas, view, point)))

    picture = drawn(view, areas, styles, dots, frame.wide, window)
    return _described(
        view,
        frame,
        ft.GestureDetector(
            key=f"whole-{view}",
            content=picture,
            hover_interval=EVERY,
            on_hover=safe_handler(hovered),
            on_tap_up=safe_handler(tapped),
            mouse_cursor=ft.MouseCursor.ZOOM_IN,
            # Excluded from the semantics tree, where every tap would be in the middle.
            exclude_from_semantics=True,
        ),
    )


def close_up(
    part: CloseUp,
    areas: Sequence[Area],
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot],
    frame: Frame,
    touched: Touched,
    last: Any,
) -> ft.Control:
    """The enlarged part; a tap, or a finger that is lifted, sets the point.

    `last` keeps where a sliding finger was, without redrawing.
    """
    view, window = part.view, part.window
    picture_high = frame.high / window.height

    def at(event: Any) -> Tapped:
        point = window.point(event.local_position.x, event.local_position.y, frame.wide)
        return Tapped(view, point, region_at(areas, view, point, picture_high))

    def pointed(event: Any) -> Any:
        last.current = at(event)
        return touched.point(last.current)

    def tapped(event: Any) -> Any:
        return None if event.local_position is None else touched.choose(at(event))

    def lifted() -> Any:
        return touched.choose(last.current) if isinstance(last.current, Tapped) else None

    follow, lift = safe_handler(pointed), safe_handler(lifted)
    return _described(
        view,
        frame,
        ft.GestureDetector(
            key=f"part-{view}-{window.left:.3f}-{window.top:.3f}",
            content=drawn(view, areas, styles, dots, frame.wide, window),
            hover_interval=EVERY,
            drag_interval=EVERY,
            on_hover=follow,
            on_tap_down=follow,
            on_tap_up=safe_handler(tapped),
            # Both directions, so that the page does not scroll away under the finger.
            on_vertical_drag_update=follow,
            on_vertical_drag_end=lift,
            on_horizontal_drag_update=follow,
            on_horizontal_drag_end=lift,
            mouse_cursor=ft.MouseCursor.CLICK,
            exclude_from_semantics=True,
        ),
    )


def _described(view: View, frame: Frame, picture: ft.GestureDetector) -> ft.Control:
    return ft.Semantics(
        key=f"described-{picture.key}",
        label=words.picture(view),
        image=True,
        content=ft.InteractiveViewer(
            content=picture,
            width=frame.wide,
            height=frame.high,
            min_scale=1,
            max_scale=LARGEST,
            scale_factor=UNMOVED,
        ),
    )


def said(pointed: Pointed, looking: CloseUp | Unpointed, name: Callable[[RegionId], str]) -> str:
    """The line that tells where the finger is, or what to do."""
    match pointed:
        case Tapped(region=region) if region == OTHER:
            return words.NOT_AN_AREA
        case Tapped(region=region):
            return words.named_back(name(region), region)
    if isinstance(looking, CloseUp):
        return words.now_tap(looking.part)  # a mouse over the whole body may still be reported
    return words.part_under(pointed) if isinstance(pointed, BodyPart) else words.TAP_PART
