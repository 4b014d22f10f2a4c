"""Preparing a hold: by muscle, or by spot."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side, Spot
from app.domain.learn.muscle import Muscle
from app.services.container import Services
from app.texts import holds as words
from app.ui.components.section import body, card, empty, heading, paragraph
from app.ui.holds.choose_screen import muscle_rows
from app.ui.holds.hold_view import muscle_named
from app.ui.holds.preparation import Preparation
from app.ui.holds.resume_card import UnderWay
from app.ui.hooks import use_services, use_signal
from app.ui.settings.questions import Questions
from app.ui.shell.navigation import go, to

SIDES = {side.value: side for side in Side}


@ft.component
def HoldPrepare() -> ft.Control:
    """Preparation for the muscle, and perhaps the side, in the address."""
    params = ft.use_route_params()
    found = muscle_named(use_services().content, params.get("muscle", ""))
    side = SIDES.get(params.get("side", ""), Side.MIDDLE)
    for muscle in found:
        return ft.Container(Preparation(muscle, side), key=f"{muscle.id}-{side}", expand=True)
    return body(empty(ft.Icons.TOUCH_APP_OUTLINED, words.UNKNOWN_MUSCLE, _see_all()))


@ft.component
def HoldSpot() -> ft.Control:
    """Preparation for the spot in the address; asks for the muscle if it is not known."""
    params = ft.use_route_params()
    services = use_services()
    use_signal(services.journal.changed)
    use_signal(services.safety.changed)
    wanted, muscle = params.get("spot", ""), params.get("muscle", "")
    for spot in services.journal_reader.spots():
        if spot.id == wanted:
            return _for_spot(services, spot, muscle)
    return body(empty(ft.Icons.PLACE_OUTLINED, words.UNKNOWN_SPOT, _see_all()))


@ft.component
def HoldSafety() -> ft.Control:
    """The safety questions, on the way to a hold."""

    async def answered() -> None:
        await go("/hold")

    return body(Questions(on_kept=answered))


def _for_spot(services: Services, spot: Spot, muscle: str) -> ft.Control:
    named = muscle_named(services.content, muscle or spot.muscle or "")
    here = tuple(each for each in services.content.muscles if lies_at(each, spot))
    if named or len(here) == 1:
        meant = (named or here)[0]
        preparation = Preparation(meant, spot.side, spot.id)
        return ft.Container(preparation, key=f"{spot.id}-{meant.id}", expand=True)
    rows = muscle_rows(services, here, spot.side, f"/hold/spot/{spot.id}")
    return body(
        UnderWay(),
        heading(spot.name),
        paragraph(words.WHICH_MUSCLE_ABOUT if here else words.NONE_HERE),
        card(*rows) if here else _all_for(services, spot),
    )


def _all_for(services: Services, spot: Spot) -> ft.Control:
    return card(
        *muscle_rows(services, services.content.muscles, spot.side, f"/hold/spot/{spot.id}")
    )


def lies_at(muscle: Muscle, spot: Spot) -> bool:
    """Whether `muscle` lies where `spot` is."""
    return not set(muscle.areas).isdisjoint(spot.region.areas)


def _see_all() -> ft.Control:
    return ft.FilledButton(words.SEE_ALL, on_click=to("/hold"))
