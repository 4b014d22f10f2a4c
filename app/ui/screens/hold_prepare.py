"""Getting ready for a hold: by muscle, or by spot."""

from __future__ import annotations

import flet as ft

from app.domain.body import Side, Spot
from app.domain.muscle import Muscle
from app.services.unknot import Unknot
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import go, to
from app.ui.parts.frame import body, card, empty, heading, paragraph
from app.ui.parts.holds.guide import muscle_named
from app.ui.parts.holds.muscle_list import muscle_rows
from app.ui.parts.holds.preparation import Preparation
from app.ui.parts.holds.under_way import UnderWay
from app.ui.parts.settings.questions import Questions
from app.ui.words import holds as words

SIDES = {side.value: side for side in Side}


@ft.component
def HoldPrepare() -> ft.Control:
    """The muscle, and perhaps the side, named in the address."""
    params = ft.use_route_params()
    found = muscle_named(use_unknot().library, params.get("muscle", ""))
    side = SIDES.get(params.get("side", ""), Side.MIDDLE)
    for muscle in found:
        return ft.Container(Preparation(muscle, side), key=f"{muscle.id}-{side}", expand=True)
    return body(empty(ft.Icons.TOUCH_APP_OUTLINED, words.UNKNOWN_MUSCLE, _see_all()))


@ft.component
def HoldSpot() -> ft.Control:
    """The spot named in the address; which muscle it is, where that is not known."""
    params = ft.use_route_params()
    unknot = use_unknot()
    use_signal(unknot.journal.changed)
    use_signal(unknot.safety.changed)
    wanted, muscle = params.get("spot", ""), params.get("muscle", "")
    for spot in unknot.journal.spots():
        if spot.id == wanted:
            return _for_spot(unknot, spot, muscle)
    return body(empty(ft.Icons.PLACE_OUTLINED, words.UNKNOWN_SPOT, _see_all()))


@ft.component
def HoldSafety() -> ft.Control:
    """The safety questions, on the way to a hold."""

    async def answered() -> None:
        await go("/hold")

    return body(Questions(on_kept=answered))


def _for_spot(unknot: Unknot, spot: Spot, muscle: str) -> ft.Control:
    named = muscle_named(unknot.library, muscle or spot.muscle or "")
    here = tuple(each for each in unknot.library.muscles if lies_at(each, spot))
    if named or len(here) == 1:
        meant = (named or here)[0]
        preparation = Preparation(meant, spot.side, spot.id)
        return ft.Container(preparation, key=f"{spot.id}-{meant.id}", expand=True)
    rows = muscle_rows(unknot, here, spot.side, f"/hold/spot/{spot.id}")
    return body(
        UnderWay(),
        heading(spot.name),
        paragraph(words.WHICH_MUSCLE_ABOUT if here else words.NONE_HERE),
        card(*rows) if here else _all_for(unknot, spot),
    )


def _all_for(unknot: Unknot, spot: Spot) -> ft.Control:
    return card(*muscle_rows(unknot, unknot.library.muscles, spot.side, f"/hold/spot/{spot.id}"))


def lies_at(muscle: Muscle, spot: Spot) -> bool:
    """Whether `muscle` lies where `spot` is."""
    return not set(muscle.areas).isdisjoint(spot.region.areas)


def _see_all() -> ft.Control:
    return ft.FilledButton(words.SEE_ALL, on_click=to("/hold"))
