"""Choosing a place: an existing spot, a tap on the body, or a name from the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId, SpotId
from app.domain.spots.matching import BodyPlace
from app.services.journal_reader import SpotStatus
from app.texts import body as body_words
from app.texts import journal as words
from app.ui import theme
from app.ui.components.body_map import Tapped
from app.ui.components.body_picker import BodyPicker
from app.ui.components.controls import choices
from app.ui.components.region_list import RegionList
from app.ui.components.section import card, heading, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services
from app.ui.journal.badge import last_badge
from app.ui.journal.spot_dots import dots


class _ChooserView(StrEnum):
    BODY = words.ON_THE_BODY
    LIST = words.BY_NAME


@ft.component
def PlaceChooser(
    statuses: Sequence[SpotStatus],
    on_spot: Callable[[SpotId], Any],
    on_place: Callable[[BodyPlace], Any],
) -> ft.Control:
    """Calls `on_spot` with a chosen spot, or `on_place` with a place to be confirmed."""
    content = use_services().content
    way, set_way = ft.use_state(_ChooserView.BODY)

    def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            toast(body_words.NOT_AN_AREA)
        else:
            on_place(BodyPlace(tap.region, tap.region.side, tap.at))

    def named(region: RegionId) -> Any:
        return on_place(BodyPlace.of(region))

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *([_known(statuses, on_spot)] if statuses else []),
            card(
                heading(words.WHERE),
                choices([(each.value, each is way, each) for each in _ChooserView], set_way),
                BodyPicker({}, dots(statuses, content), tapped)
                if way is _ChooserView.BODY
                else RegionList(named),
            ),
        ],
    )


def _known(statuses: Sequence[SpotStatus], on_spot: Callable[[SpotId], Any]) -> ft.Control:
    return card(
        subheading(words.KNOWN_SPOTS),
        ft.Column(
            spacing=0,
            controls=[
                ft.ListTile(
                    key=f"known-{each.spot.id}",
                    leading=last_badge(each.last),
                    title=each.spot.name,
                    min_height=theme.TOUCH,
                    content_padding=ft.Padding.all(0),
                    on_click=safe_handler(lambda each=each: on_spot(each.spot.id)),
                )
                for each in statuses
            ],
        ),
    )
