"""Where is it?  A spot one knows, a tap on the body, or a name from the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId, SpotId
from app.domain.spots import Place
from app.services.journal_book import Standing
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_unknot
from app.ui.parts.body_map import Tapped
from app.ui.parts.body_picker import BodyPicker
from app.ui.parts.choices import choices
from app.ui.parts.frame import card, heading, subheading
from app.ui.parts.journal.badge import last_badge
from app.ui.parts.journal.dots import dots
from app.ui.parts.region_list import RegionList
from app.ui.words import body as body_words
from app.ui.words import journal as words


class _Way(StrEnum):
    BODY = words.ON_THE_BODY
    LIST = words.BY_NAME


@ft.component
def PlaceChooser(
    standings: Sequence[Standing],
    on_spot: Callable[[SpotId], Any],
    on_place: Callable[[Place], Any],
) -> ft.Control:
    """`on_spot` when a known spot is chosen, `on_place` for a place that is yet to be confirmed."""
    library = use_unknot().library
    way, set_way = ft.use_state(_Way.BODY)

    def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            say(body_words.NOT_AN_AREA)
        else:
            on_place(Place(tap.region, tap.region.side, tap.at))

    def named(region: RegionId) -> Any:
        return on_place(Place.of(region))

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *([_known(standings, on_spot)] if standings else []),
            card(
                heading(words.WHERE),
                choices([(each.value, each is way, each) for each in _Way], set_way),
                BodyPicker({}, dots(standings, library), tapped)
                if way is _Way.BODY
                else RegionList(named),
            ),
        ],
    )


def _known(standings: Sequence[Standing], on_spot: Callable[[SpotId], Any]) -> ft.Control:
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
                    on_click=guarded(lambda each=each: on_spot(each.spot.id)),
                )
                for each in standings
            ],
        ),
    )
