"""Where it knots: places tapped on the body or chosen by name, each confirmed with its side."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId
from app.domain.spots.matching import BodyPlace
from app.texts import body as body_words
from app.texts import welcome as words
from app.ui import theme
from app.ui.components.body_map import AreaStyle, BodyDot, Tapped
from app.ui.components.body_picker import BodyPicker, RegionList
from app.ui.components.controls import choices, icon_button
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services

Places = tuple[BodyPlace, ...]
PICKED = AreaStyle(ft.Colors.TERTIARY_CONTAINER, ft.Colors.TERTIARY)


class _WhereView(StrEnum):
    BODY = words.ON_BODY
    LIST = words.IN_LIST


@ft.component
def Where(picked: Places, pick: Callable[[Places], Any]) -> ft.Control:
    """Calls `pick` with all chosen places after each change."""
    content = use_services().content
    way, set_way = ft.use_state(_WhereView.BODY)

    def add(place: BodyPlace) -> None:
        others = tuple(each for each in picked if each.region != place.region)
        pick((*others, place))

    def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            toast(body_words.NOT_AN_AREA)
        else:
            add(BodyPlace(tap.region, tap.region.side, tap.at))

    dots = [
        BodyDot(area.view, each.at, ft.Colors.TERTIARY)
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
            *([_picked(picked, pick, content.region_name)] if picked else []),
            card(
                choices([(each.value, each is way, each) for each in _WhereView], set_way),
                BodyPicker(styles, dots, tapped)
                if way is _WhereView.BODY
                else RegionList(lambda region: add(BodyPlace.of(region))),
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


def _row(place: BodyPlace, picked: Places, pick: Callable[[Places], Any], name: str) -> ft.Control:
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
                else [
                    icon_button(ft.Icons.SWAP_HORIZ, words.other_side_of(name), safe_handler(swap))
                ]
            ),
            icon_button(ft.Icons.CLOSE, words.remove(name), safe_handler(lambda: pick(others))),
        ],
    )
