"""A muscle: where it lies and may send pain, in two shades; and rows that lead to its page."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.body import Polygon, RegionId, Side, View
from app.domain.body_geometry import polygon_of
from app.domain.learn.muscle import EducationOnly, Muscle, Sides
from app.domain.learn.muscle_search import MuscleMatch
from app.texts import learn as words
from app.ui import theme
from app.ui.components.body_drawing import AreaStyle, Viewport
from app.ui.components.body_map import BodyMap
from app.ui.components.section import small
from app.ui.hooks import use_services, use_width
from app.ui.shell.navigation import to
from app.ui.theme import Width

MARGIN = 0.06
CLOSEST = 0.3
"""The smallest visible height, and half the smallest width."""

LIES = AreaStyle(ft.Colors.PRIMARY)
SENDS = AreaStyle(ft.Colors.SECONDARY_CONTAINER, dashed=True)


def styles_of(muscle: Muscle) -> dict[RegionId, AreaStyle]:
    """The colour of each region: on the right, or on both sides for a pair.

    A muscle may also send pain to its own place; there, its place is drawn.
    """
    paired = muscle.sides is Sides.MIDLINE_PAIR
    sides = (Side.LEFT, Side.RIGHT) if paired else (Side.RIGHT,)
    sends = {area.on(side): SENDS for area in muscle.refers_areas for side in sides}
    return sends | {area.on(side): LIES for area in muscle.areas for side in sides}


def window_around(polygons: Sequence[Polygon]) -> Viewport:
    """The part of the body that shows all of them, symmetric and never too close."""
    points = [point for polygon in polygons for point in polygon]
    half = min(0.5, max(CLOSEST, *(abs(point.x - 0.5) + MARGIN for point in points)))
    top = max(0.0, min(1.0 - CLOSEST, min(point.y for point in points) - MARGIN))
    bottom = min(1.0, max(top + CLOSEST, *(point.y + MARGIN for point in points)))
    return Viewport(0.5 - half, top, 2 * half, bottom - top)


@ft.component
def MuscleFigure(muscle: Muscle) -> ft.Control:
    """The views that have a coloured region, side by side, with a legend."""
    content = use_services().content
    roomy = use_width() is Width.WIDE
    styles = styles_of(muscle)
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
            *([] if muscle.sides is Sides.MIDLINE_PAIR else [small(words.ONE_SIDE)]),
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
    said = ft.Container(small(text), expand=True, expand_loose=True)
    return ft.Row([swatch, said], spacing=theme.SMALL, tight=True)


def muscle_row(muscle: Muscle, about: str) -> ft.Control:
    """One muscle with a line about it; notes when it is for reading only."""
    reading = isinstance(muscle.pressing, EducationOnly)
    return ft.ListTile(
        key=f"muscle-{muscle.id}",
        leading=ft.Icon(
            ft.Icons.MENU_BOOK_OUTLINED if reading else ft.Icons.TOUCH_APP_OUTLINED,
            color=ft.Colors.PRIMARY,
            semantics_label=words.READING_ONLY if reading else words.PRESSING,
        ),
        title=muscle.name,
        subtitle=f"{about} ({words.READING_ONLY.lower()})" if reading else about,
        min_height=theme.TOUCH,
        on_click=to(f"/learn/muscle/{muscle.id}"),
    )


def found_row(found: MuscleMatch) -> ft.Control:
    """One result of the finder."""
    return muscle_row(found.muscle, words.sends_to(found.refers_to))
