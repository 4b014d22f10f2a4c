"""Saying a place back, because left and right are easily mixed up; and which spot it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from app.domain.body import OTHER, Side, Spot, SpotId
from app.domain.spots import Place
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_unknot
from app.ui.parts.body_drawing import AreaStyle, Dot
from app.ui.parts.body_map import BodyMap
from app.ui.parts.choices import choices
from app.ui.parts.frame import card, heading, small
from app.ui.words import body as body_words
from app.ui.words import journal as words

MAP_WIDTH = 160


@ft.component
def PlaceConfirm(
    place: Place,
    on_yes: Callable[[], Any],
    on_place: Callable[[Place], Any],
    on_back: Callable[[], Any],
) -> ft.Control:
    """The named region and side: right, the other side, or another place."""
    library = use_unknot().library
    name = body_words.named_back(library.region_name(place.region), place.region)
    style = AreaStyle(ft.Colors.TERTIARY_CONTAINER, ft.Colors.TERTIARY)
    return card(
        heading(words.IS_IT_HERE),
        ft.Semantics(
            live_region=True,
            content=ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_LARGE),
        ),
        ft.Row(
            alignment=ft.MainAxisAlignment.CENTER,
            controls=[
                BodyMap(
                    area.view,
                    {place.region: style},
                    [Dot(area.view, place.at, ft.Colors.TERTIARY)] if place.at else [],
                    wide=MAP_WIDTH,
                )
                for area in place.region.areas
            ],
        ),
        _answers(
            ft.FilledButton(words.YES_HERE, autofocus=True, on_click=guarded(on_yes)),
            ft.FilledTonalButton(
                words.OTHER_SIDE, on_click=guarded(lambda: on_place(place.flipped))
            ),
            ft.TextButton(words.ANOTHER_PLACE, on_click=guarded(on_back)),
        ),
    )


@ft.component
def ElsewhereConfirm(on_new: Callable[[Place, str], Any], on_back: Callable[[], Any]) -> ft.Control:
    """For a place that the drawing does not have: its side, and what the person calls it."""
    side, set_side = ft.use_state(Side.MIDDLE)
    called: Any = ft.use_ref("")

    def named(event: ft.Event[ft.TextField]) -> None:
        called.current = event.control.value

    return card(
        heading(body_words.ELSEWHERE),
        ft.TextField(
            label=words.CALLED, value=called.current, autofocus=True, on_change=guarded(named)
        ),
        small(words.WHICH_SIDE),
        choices([(label, each is side, each) for each, label in words.SIDES.items()], set_side),
        _answers(
            ft.FilledButton(
                words.GO_ON,
                on_click=guarded(lambda: on_new(Place(OTHER, side), called.current.strip())),
            ),
            ft.TextButton(words.ANOTHER_PLACE, on_click=guarded(on_back)),
        ),
    )


def which_spot(
    spots: Sequence[Spot], on_spot: Callable[[SpotId], Any], on_new: Callable[[], Any]
) -> ft.Control:
    """Which of the spots that lie there, or a new one."""
    return card(
        heading(words.WHICH_SPOT),
        *(
            ft.FilledTonalButton(
                spot.name, key=f"which-{spot.id}", on_click=guarded(lambda s=spot: on_spot(s.id))
            )
            for spot in spots
        ),
        ft.OutlinedButton(words.A_NEW_SPOT, icon=ft.Icons.ADD, on_click=guarded(on_new)),
    )


def _answers(*buttons: ft.Control) -> ft.Control:
    return ft.Row(controls=list(buttons), wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)
