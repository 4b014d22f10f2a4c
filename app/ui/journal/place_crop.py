"""The place that was tapped, close up, with its side; it can be changed until the entry is saved.

Left and right are said twice, as mixing them up is the most common mistake.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.body import Side
from app.domain.body_geometry import polygon_of
from app.domain.body_zoom import Frame, around
from app.domain.content import Content
from app.domain.spots.matching import BodyPlace
from app.texts import body as words
from app.texts import journal as journal_words
from app.ui import theme
from app.ui.components.body_map import AreaStyle, BodyDot, BodyMap
from app.ui.components.controls import choices
from app.ui.components.section import announced_heading, card, small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services

CROP = Frame(112, 112)
MARGIN = 0.05
"""What is shown around the region, in shares of the body's height."""
HERE = AreaStyle(ft.Colors.TERTIARY_CONTAINER, ft.Colors.TERTIARY)


@ft.component
def PlaceCrop(
    place: BodyPlace,
    both: bool,
    is_saved: bool,
    on_place: Callable[[BodyPlace, bool], Any],
    on_change: Callable[[], Any],
) -> ft.Control:
    """The picture, the name, and a choice of the side: `on_place(place, both)`. Once an entry is
    saved there, its place stands: choosing another side would say what is not saved.
    """
    content = use_services().content
    places = (place, place.flipped) if both else (place,)

    def sided(choice: Side) -> Any:
        if choice is Side.MIDDLE:
            return on_place(place, True)
        return on_place(place if place.side is choice else place.flipped, False)

    chosen = Side.MIDDLE if both else place.side
    return card(
        ft.Row(
            spacing=theme.MEDIUM,
            controls=[
                *_pictures(content, places),
                ft.Column(
                    expand=True,
                    spacing=theme.TINY,
                    controls=[
                        announced_heading(title(content, place, both)),
                        small(_side(place, both)),
                    ],
                ),
            ],
        ),
        small(journal_words.UNDO_TO_CHANGE_PLACE) if is_saved else _ways(chosen, sided, on_change),
    )


def _ways(chosen: Side, sided: Callable[[Side], Any], on_change: Callable[[], Any]) -> ft.Control:
    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[
            choices(
                [(label, each is chosen, each) for each, label in words.EITHER_OR_BOTH.items()],
                sided,
                ft.MainAxisAlignment.START,
            ),
            ft.TextButton(
                journal_words.ANOTHER_PLACE,
                icon=ft.Icons.EDIT_LOCATION_OUTLINED,
                on_click=safe_handler(on_change),
            ),
        ],
    )


def title(content: Content, place: BodyPlace, both: bool) -> str:
    """The place's name with its side, or with both."""
    for area in place.region.areas:
        if both:
            return words.both_sides(content.area(area).name)
    return content.region_name(place.region)


def _side(place: BodyPlace, both: bool) -> str:
    views = [area.view for area in place.region.areas]
    if both:
        return words.both_back(views[0])
    return words.side_back(views[0], place.side)


def _pictures(content: Content, places: tuple[BodyPlace, ...]) -> list[ft.Control]:
    styles = {each.region: HERE for each in places}
    shown = [(area, each) for each in places for area in each.region.areas]
    points = [point for area, each in shown for point in polygon_of(content.area(area), each.side)]
    dots = [BodyDot(area.view, each.at, ft.Colors.TERTIARY) for area, each in shown if each.at]
    view = shown[0][0].view
    return [BodyMap(view, styles, dots, CROP.wide, around(points, CROP, MARGIN))]
