"""A new entry, step by step: where, which spot, and how much, with the place in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.domain.body import OTHER, Spot, SpotId
from app.domain.errors import InvalidInput, NotFound
from app.domain.journal.entry import JournalEdit
from app.domain.spots.matching import (
    BodyPlace,
    ManyMatches,
    NewSpot,
    NoMatch,
    OneMatch,
    nearest,
)
from app.services.container import Services
from app.services.journal_reader import JournalReader
from app.ui.components.section import body, heading
from app.ui.hooks import use_services, use_signal
from app.ui.journal.entry_draft import EntryDraft
from app.ui.journal.entry_form import EntryForm
from app.ui.journal.place_chooser import (
    ElsewhereConfirm,
    PlaceChooser,
    place_of,
    which_spot,
)
from app.ui.journal.place_crop import PlaceCrop


@dataclass(frozen=True, slots=True)
class _Choosing:
    """Choose the place."""


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """The place is not on the drawing."""


@dataclass(frozen=True, slots=True)
class _Which:
    """Choose among the spots that are there already."""

    place: BodyPlace
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Writing:
    """Write the entry, for a known spot or for one with a name of the person's own."""

    where: SpotId | NewSpot
    name: str


@dataclass(frozen=True, slots=True)
class _WritingHere:
    """Write the entry for a new spot at this place, or for one on each side."""

    place: BodyPlace
    both: bool = False


_Step = _Choosing | _Elsewhere | _Which | _Writing | _WritingHere


def _use_step(first: _Step) -> tuple[_Step, Callable[[_Step], None]]:
    state: Any = ft.use_state(first)
    step: _Step = state[0]
    return step, state[1]


@ft.component
def JournalNew() -> ft.Control:
    """Starts with the place or the spot in the address, if there is one."""
    services = use_services()
    params = ft.use_route_params()
    return _Steps(_first_step(services.journal_reader, params), key=str(sorted(params.items())))


@ft.component
def _Steps(first: _Step, key: str = "") -> ft.Control:
    """The steps from `first` on; a new `key` restarts."""
    services = use_services()
    reader, content = services.journal_reader, services.content
    use_signal(services.journal.changed)
    step, set_step = _use_step(first)

    def placed(place: BodyPlace) -> None:
        set_step(_at(reader, place))

    def known(spot: SpotId) -> None:
        set_step(_Writing(spot, reader.spot(spot).name))

    def new(place: BodyPlace, name: str) -> None:
        set_step(_Writing(NewSpot(place, name), name or content.region_name(place.region)))

    def sided(place: BodyPlace, both: bool) -> None:
        set_step(_WritingHere(place, both) if both else _at(reader, place))

    def again() -> None:
        set_step(_Choosing())

    match step:
        case _Choosing():
            return body(PlaceChooser(reader.spot_statuses(), known, placed))
        case _Elsewhere():
            return body(ElsewhereConfirm(new, again))
        case _Which(place, spots):
            return body(which_spot(spots, known, lambda: set_step(_WritingHere(place)), again))
        case _WritingHere(place, both):
            places = [_both(reader, each) for each in (place, place.flipped)]
            return _form(
                services,
                places if both else [NewSpot(place)],
                lambda is_saved: PlaceCrop(place, both, is_saved, sided, again),
            )
        case writing:
            return _form(services, [writing.where], lambda _: heading(writing.name))


def _both(reader: JournalReader, place: BodyPlace) -> SpotId | NewSpot:
    """One of both sides: the spot that is there already, or else a new one."""
    match reader.find_spot(place):
        case NoMatch():
            return NewSpot(place)
        case OneMatch(spot):
            return spot.id
        case ManyMatches(spots):
            return nearest(place, spots).id


def _form(
    services: Services,
    places: Sequence[SpotId | NewSpot],
    head: Callable[[bool], ft.Control],
) -> ft.Control:
    async def record(draft: EntryDraft) -> JournalEdit:
        kept = await services.journal.record_each(places, draft.reading)
        opened = (spot for each in kept for spot in each.change.opened)
        return JournalEdit((), tuple(each.entry for each in kept), tuple(opened))

    return EntryForm(head, record=record)


def _at(reader: JournalReader, place: BodyPlace) -> _Step:
    """What follows a chosen place."""
    if place.region == OTHER:
        return _Elsewhere()
    match reader.find_spot(place):
        case NoMatch():
            return _WritingHere(place)
        case OneMatch(spot):
            return _Which(place, (spot,))
        case ManyMatches(spots):
            return _Which(place, spots)


def _first_step(reader: JournalReader, params: dict[str, str]) -> _Step:
    if "spot" in params:
        try:
            spot = reader.spot(SpotId(params["spot"]))
        except NotFound:
            return _Choosing()
        return _Writing(spot.id, spot.name)
    if "place" not in params:
        return _Choosing()
    try:
        place = place_of(params["place"])
    except InvalidInput:
        return _Choosing()
    return _at(reader, place)
