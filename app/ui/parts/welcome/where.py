"""Where it knots: places tapped on the body or chosen by name, each said back with its side."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId
from app.domain.spots import Place
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_unknot
from app.ui.parts.body_drawing import AreaStyle, Dot
from app.ui.parts.body_map import Tapped
from app.ui.parts.body_picker import BodyPicker
from app.ui.parts.choices import choices
from app.ui.parts.frame import card, paragraph, subheading
from app.ui.parts.icon_button import icon_button
from app.ui.parts.region_list import RegionList
from app.ui.words import body as body_words
from app.ui.words import welcome as words

Places = tuple[Place, ...]
PICKED = AreaStyle(ft.Colors.TERTIARY_CONTAINER, ft.Colors.TERTIARY)


class _Way(StrEnum):
    BODY = words.ON_BODY
    LIST = words.IN_LIST


@ft.component
def Where(picked: Places, pick: Callable[[Places], Any]) -> ft.Control:
    """`pick` takes all that is picked after each change."""
    library = use_unknot().library
    way, set_way = ft.use_state(_Way.BODY)

    def add(place: Place) -> None:
        others = tuple(each for each in picked if each.region != place.region)
        pick((*others, place))

    def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            say(body_words.NOT_AN_AREA)
        else:
            add(Place(tap.region, tap.region.side, tap.at))

    dots = [
        Dot(area.view, each.at, ft.Colors.TERTIARY)
        for each in picked
        for area in each.region.areas
        if each.at
    ]
    styles = {each.region: PICKED for each in picked if each.region.areas}
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            paragraph(words.WHERE_ABOUT),
            *([_picked(picked, pick, library.region_name)] if picked else []),
            card(
                choices([(each.value, each is way, each) for each in _Way], set_way),
                BodyPicker(styles, dots, tapped)
                if way is _Way.BODY
                else RegionList(lambda region: add(Place.of(region))),
            ),
        ],
    )


def _picked(
    picked: Places, pick: Callable[[Places], Any], region_name: Callable[[RegionId], str]
) -> ft.Control:
    rows = [_row(place, picked, pick, region_name(place.region)) for place in picked]
    return ft.Semantics(
        live_region=True,
        content=card(
            subheading(words.PICKED),
            *rows,
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
    )


def _row(place: Place, picked: Places, pick: Callable[[Places], Any], name: str) -> ft.Control:
    others = tuple(each for each in picked if each != place)

    def swap() -> Any:
        return pick(tuple(each.flipped if each == place else each for each in picked))

    return ft.Row(
        key=f"picked-{place.region}",
        controls=[
            ft.Text(
                body_words.named_back(name, place.region),
                theme_style=ft.TextThemeStyle.BODY_LARGE,
                expand=True,
            ),
            *(
                []
                if place.region == OTHER
                else [icon_button(ft.Icons.SWAP_HORIZ, words.other_side_of(name), guarded(swap))]
            ),
            icon_button(ft.Icons.CLOSE, words.remove(name), guarded(lambda: pick(others))),
        ],
    )
