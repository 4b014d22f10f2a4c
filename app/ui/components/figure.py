"""Pictures: a movement or a technique, and a muscle on the body with where it may send pain."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.body import Polygon, RegionId, Side, View
from app.domain.body_geometry import polygon_of
from app.domain.body_zoom import Viewport
from app.domain.learn.muscle import Muscle
from app.domain.learn.muscle_regions import lies_in, sends_to
from app.texts import figure_alt as alt
from app.texts import learn as words
from app.ui import theme
from app.ui.components.body_map import AreaStyle, BodyMap
from app.ui.components.section import small
from app.ui.hooks import use_services, use_width
from app.ui.theme import Width

READING = 280
"""The size of a figure beside its explanation, in pixels."""


def movement_figure(movement_id: str, size: float, side: Side = Side.RIGHT) -> ft.Control:
    """A person at the end of the movement to that side, `size` pixels wide and high.

    For an unknown movement, an icon.
    """
    shown = alt.movement(movement_id)
    return _figure(movement_picture(movement_id), shown, size, side)


def movement_picture(movement_id: str) -> str:
    """The file of that figure; empty for a movement that is not drawn."""
    return f"figures/movements/{movement_id}-2.svg" if alt.movement(movement_id) else ""


def technique_figure(muscle_id: str, size: float, side: Side = Side.RIGHT) -> ft.Control:
    """A person pressing the muscle on that side, `size` pixels wide and high.

    An icon for a muscle that is not pressed, or not known.  For a middle side, no side is named.
    """
    shown = alt.technique(muscle_id, side)
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


MARGIN = 0.06
CLOSEST = 0.3
"""The smallest visible height, and half the smallest width."""

LIES = AreaStyle(ft.Colors.PRIMARY)
SENDS = AreaStyle(ft.Colors.SECONDARY_CONTAINER, dashed=True)


def styles_of(muscle: Muscle, side: Side) -> dict[RegionId, AreaStyle]:
    """The colour of each region on this side, or on both for a pair.

    A muscle may also send pain to its own place; there, its place is drawn.
    """
    sends = dict.fromkeys(sends_to(muscle, side), SENDS)
    return sends | dict.fromkeys(lies_in(muscle, side), LIES)


def window_around(polygons: Sequence[Polygon]) -> Viewport:
    """The part of the body that shows all of them, symmetric and never too close."""
    points = [point for polygon in polygons for point in polygon]
    half = min(0.5, max(CLOSEST, *(abs(point.x - 0.5) + MARGIN for point in points)))
    top = max(0.0, min(1.0 - CLOSEST, min(point.y for point in points) - MARGIN))
    bottom = min(1.0, max(top + CLOSEST, *(point.y + MARGIN for point in points)))
    return Viewport(0.5 - half, top, 2 * half, bottom - top)


@ft.component
def MuscleFigure(muscle: Muscle, side: Side = Side.RIGHT) -> ft.Control:
    """The views that have a coloured region on this side, side by side, with a legend."""
    content = use_services().content
    roomy = use_width() is Width.WIDE
    styles = styles_of(muscle, side)
    shown = [(area, region.side) for region in styles for area in region.areas]
    seen = {area.view for area, _ in shown}
    pair, alone = (240, 320) if roomy else (136, 220)
    wide = pair if len(seen) > 1 else alone
    window = window_around([polygon_of(content.area(area), side) for area, side in shown])
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Semantics(
                label=words.figure(muscle.name, content.sends_pain_to(muscle)),
                image=True,
                exclude_semantics=True,
                content=ft.Row(
                    alignment=ft.MainAxisAlignment.CENTER,
                    spacing=theme.MEDIUM,
                    controls=[
                        BodyMap(view, styles, wide=wide, window=window)
                        for view in (View.FRONT, View.BACK)
                        if view in seen
                    ],
                ),
            ),
            ft.Row(
                wrap=True,
                alignment=ft.MainAxisAlignment.CENTER,
                spacing=theme.MEDIUM,
                controls=[_legend(LIES, words.LIES_HERE), _legend(SENDS, words.SENDS_HERE)],
            ),
        ],
    )


def _legend(style: AreaStyle, text: str) -> ft.Control:
    swatch = ft.Container(
        width=20,
        height=20,
        bgcolor=style.fill,
        border_radius=6,
        border=ft.Border.all(1, ft.Colors.ON_SURFACE),
    )
    text_beside = ft.Container(small(text), expand=True, expand_loose=True)
    return ft.Row([swatch, text_beside], spacing=theme.SMALL, tight=True)
