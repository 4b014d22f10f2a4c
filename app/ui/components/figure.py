"""The figures of movements and techniques (`assets/figures`), described for screen readers."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side
from app.texts import figure_alt as words

READING = 280
"""The size of a figure beside its explanation, in pixels."""


def movement_figure(movement_id: str, size: float, side: Side = Side.RIGHT) -> ft.Control:
    """A person doing the movement to that side, `size` pixels wide and high.

    For an unknown movement, an icon.
    """
    shown = words.movement(movement_id)
    return _figure(f"figures/movements/{movement_id}.svg", shown, size, side)


def technique_figure(muscle_id: str, size: float, side: Side = Side.RIGHT) -> ft.Control:
    """A person pressing the muscle on that side, `size` pixels wide and high.

    An icon for a muscle that is not pressed, or not known.  For a middle side, no side is named.
    """
    shown = words.technique(muscle_id, side)
    return _figure(f"figures/techniques/{muscle_id}.svg", shown, size, side)


def _figure(src: str, shown: str, size: float, side: Side) -> ft.Control:
    if not shown:
        return _stand_in(size)
    return ft.Semantics(
        key=f"{src}-{side}",
        label=shown,
        image=True,
        exclude_semantics=True,
        content=ft.Image(
            src=src,
            width=size,
            height=size,
            fit=ft.BoxFit.CONTAIN,
            # Drawn for the right side; the left is its mirror image.
            flip=ft.Flip(flip_x=side is Side.LEFT),
            error_content=_stand_in(size),
        ),
    )


def _stand_in(size: float) -> ft.Control:
    return ft.Container(
        width=size,
        height=size,
        alignment=ft.Alignment.CENTER,
        content=ft.Icon(ft.Icons.SELF_IMPROVEMENT, size=size / 2, color=ft.Colors.PRIMARY),
    )
