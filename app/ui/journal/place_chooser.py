"""Choosing a place, and which spot it means, before anything is logged.

A place is an existing spot, a tap on the body, or a name from the list; in addresses it is encoded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

import flet as ft

from app.domain.body import OTHER, Point, RegionId, Side, Spot, SpotId
from app.domain.errors import InvalidInput
from app.domain.spots.matching import BodyPlace
from app.services.journal_reader import SpotStatus
from app.texts import body as body_words
from app.texts import journal as words
from app.ui import theme
from app.ui.components.body_picker import BodyPicker
from app.ui.components.body_touch import Tapped
from app.ui.components.controls import choices
from app.ui.components.region_list import RegionList
from app.ui.components.section import card, heading, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.hooks.device import TextSize, use_text_size
from app.ui.journal.badge import last_badge, spot_dots


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
    text, gauge = use_text_size()
    way, set_way = ft.use_state(_ChooserView.BODY)

    def tapped(tap: Tapped) -> None:
        on_place(BodyPlace(tap.region, tap.region.side, tap.at))

    def named(region: RegionId) -> Any:
        return on_place(BodyPlace.of(region))

    others = [each for each in _ChooserView if each is not way]
    title = ft.Container(heading(words.WHERE), expand=text is TextSize.USUAL)
    ways = [
        ft.TextButton(each.value, on_click=safe_handler(lambda each=each: set_way(each)))
        for each in others
    ]
    head: ft.Control = ft.Row([title, *ways])
    if text is not TextSize.USUAL:
        head = ft.Container(ft.Column([title, *ways]), alignment=ft.Alignment.CENTER_LEFT)
    choosers = (
        [BodyPicker({}, spot_dots(statuses, content), tapped, head=[head])]
        if way is _ChooserView.BODY
        else [head, RegionList(named)]
    )
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Stack([gauge, card(*choosers)]),
            *([_known(statuses, on_spot)] if statuses else []),
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


@ft.component
def ElsewhereConfirm(
    on_new: Callable[[BodyPlace, str], Any], on_back: Callable[[], Any]
) -> ft.Control:
    """For a place that is not on the drawing: its side, and the person's name for it."""
    side, set_side = ft.use_state(Side.MIDDLE)
    called: Any = ft.use_ref("")

    def named(event: ft.Event[ft.TextField]) -> None:
        called.current = event.control.value

    return card(
        heading(body_words.ELSEWHERE),
        ft.TextField(
            label=words.CALLED, value=called.current, autofocus=True, on_change=safe_handler(named)
        ),
        small(words.WHICH_SIDE),
        choices(
            [(label, each is side, each) for each, label in words.SIDES.items()],
            set_side,
            ft.MainAxisAlignment.START,
        ),
        _answers(
            ft.FilledButton(
                words.GO_ON,
                on_click=safe_handler(
                    lambda: on_new(BodyPlace(OTHER, side), called.current.strip())
                ),
            ),
            ft.TextButton(words.ANOTHER_PLACE, on_click=safe_handler(on_back)),
        ),
    )


def which_spot(
    spots: Sequence[Spot],
    on_spot: Callable[[SpotId], Any],
    on_new: Callable[[], Any],
    on_back: Callable[[], Any],
) -> ft.Control:
    """One of the spots that are there, or a new one."""
    return card(
        heading(words.WHICH_SPOT),
        *(
            ft.FilledTonalButton(
                spot.name,
                key=f"which-{spot.id}",
                on_click=safe_handler(lambda s=spot: on_spot(s.id)),
            )
            for spot in spots
        ),
        ft.OutlinedButton(words.A_NEW_SPOT, icon=ft.Icons.ADD, on_click=safe_handler(on_new)),
        ft.TextButton(words.ANOTHER_PLACE, on_click=safe_handler(on_back)),
    )


def _answers(*buttons: ft.Control) -> ft.Control:
    return ft.Row(controls=list(buttons), wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)


_FINE = 1000  # steps across the picture's width and height in an address


def place_text(place: BodyPlace) -> str:
    """The place, encoded for an address."""
    region = place.region.text.replace(".", "-")
    if place.at is None:
        return region
    return f"{region}@{round(place.at.x * _FINE)}x{round(place.at.y * _FINE)}"


def place_of(text: str) -> BodyPlace:
    """The place that was encoded in an address.  Raises `InvalidInput`."""
    region, _, at = unquote(text).partition("@")
    known = RegionId(region.replace("-", "."))
    return BodyPlace(known, known.side, _point(at) if at else None)


def _point(text: str) -> Point:
    across, _, down = text.partition("x")
    try:
        return Point(int(across) / _FINE, int(down) / _FINE)
    except ValueError as wrong:
        raise InvalidInput("position", "two numbers from 0 to 1000") from wrong
