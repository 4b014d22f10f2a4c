"""The editable facts of a spot: its name, its likely muscle, whether it is followed."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.body import MuscleId, Spot
from app.domain.content import Content
from app.domain.learn.muscle import Muscle
from app.texts import journal as words
from app.ui import theme
from app.ui.components.controls import dropdown
from app.ui.components.section import card, small
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services

NO_MUSCLE = "none"


@ft.component
def SpotFacts(spot: Spot, key: str = "") -> ft.Control:
    """Saves each change at once, on its own.  A new `key` resets the fields."""
    services = use_services()
    spots, content = services.spots, services.content
    name: Any = ft.use_ref(spot.name)

    def named(event: ft.Event[ft.TextField]) -> None:
        name.current = event.control.value

    async def rename() -> None:
        renamed = await spots.rename(spot.id, name.current)
        name.current = renamed.name
        toast(words.SAVED)

    async def suppose(event: ft.Event[ft.DropdownM2]) -> None:
        chosen = event.control.value
        muscle = MuscleId(chosen) if chosen and chosen != NO_MUSCLE else None
        await spots.set_muscle(spot.id, muscle)
        toast(words.SAVED)

    async def put_away() -> None:
        await spots.archive(spot.id)
        toast(words.PUT_AWAY_NOW)

    async def take_up() -> None:
        await spots.reopen(spot.id)
        toast(words.TAKEN_UP)

    return card(
        ft.TextField(
            label=words.NAME,
            value=name.current,
            on_change=safe_handler(named),
            on_submit=safe_handler(rename),
        ),
        ft.Row(
            margin=ft.Margin.only(bottom=theme.SMALL),
            controls=[ft.FilledTonalButton(words.RENAME, on_click=safe_handler(rename))],
        ),
        dropdown(
            words.MUSCLE,
            spot.muscle or NO_MUSCLE,
            [
                (NO_MUSCLE, words.NOT_SURE),
                *((muscle.id, muscle.name) for muscle in _likely_first(spot, content)),
            ],
            suppose,
        ),
        ft.Row(
            controls=[
                ft.OutlinedButton(
                    words.ARCHIVE, icon=ft.Icons.ARCHIVE_OUTLINED, on_click=safe_handler(put_away)
                )
                if spot.is_open
                else ft.FilledTonalButton(
                    words.REOPEN, icon=ft.Icons.UNARCHIVE_OUTLINED, on_click=safe_handler(take_up)
                )
            ]
        ),
        small(words.ARCHIVE_ABOUT),
    )


def _likely_first(spot: Spot, content: Content) -> list[Muscle]:
    """The muscles that lie there, then those that may send pain there, then the others."""

    def distance(muscle: Muscle) -> int:
        if set(muscle.areas) & set(spot.region.areas):
            return 0
        return 1 if set(muscle.refers_areas) & set(spot.region.areas) else 2

    return sorted(content.muscles, key=distance)
