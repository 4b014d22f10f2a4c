"""Small pictures at the start of a row: where a muscle or a place lies, or what a movement is.

They say nothing that the row does not say, so screen readers pass over them.
"""

from __future__ import annotations

import flet as ft

from app.domain.body import MuscleId, RegionId, Side
from app.ui.components.figure import movement_picture

THUMB = 56
"""The size of a picture in a row, in pixels."""
ROUND = 12


def muscle_thumbnail(muscle: MuscleId, side: Side = Side.RIGHT, size: float = THUMB) -> ft.Control:
    """Where the muscle lies on that side, `size` pixels wide and high."""
    return _picture(f"figures/muscles/{muscle}.svg", side, size)


def region_thumbnail(region: RegionId, size: float = THUMB) -> ft.Control:
    """Where the region is; an icon for a place that is not on the drawing."""
    for area in region.areas:
        return _picture(f"figures/places/{area}.svg", region.side, size)
    return _stand_in(ft.Icons.PLACE_OUTLINED, size)


def movement_thumbnail(movement: str, size: float = THUMB) -> ft.Control:
    """A person at the end of the movement; an icon for a movement that is not drawn."""
    src = movement_picture(movement)
    if not src:
        return _stand_in(ft.Icons.SELF_IMPROVEMENT, size)
    return _picture(src, Side.RIGHT, size)


def _picture(src: str, side: Side, size: float) -> ft.Control:
    return ft.Image(
        src=src,
        width=size,
        height=size,
        fit=ft.BoxFit.COVER,
        border_radius=ROUND,
        # Drawn for the right side; the left is its mirror image.
        flip=ft.Flip(flip_x=side is Side.LEFT) if side is Side.LEFT else None,
        exclude_from_semantics=True,
        error_content=ft.Container(),  # an icon would be sent for every row
    )


def _stand_in(icon: ft.IconData, size: float) -> ft.Control:
    return ft.Container(
        width=size,
        height=size,
        alignment=ft.Alignment.CENTER,
        content=ft.Icon(icon, size=size / 2, color=ft.Colors.PRIMARY),
    )
