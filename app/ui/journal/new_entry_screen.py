"""A new entry, step by step: where, confirming the place, which spot, and how much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.domain.body import OTHER, Spot, SpotId
from app.domain.errors import InvalidInput, NotFound
from app.domain.spots.matching import BodyPlace, ManyMatches, NewSpot, NoMatch, OneMatch
from app.services.container import Services
from app.services.journal_reader import JournalReader
from app.texts import journal as words
from app.ui import theme
from app.ui.components.section import body, heading
from app.ui.handlers import toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.journal.entry_draft import EntryDraft, FeltNow
from app.ui.journal.entry_screen import EntryForm
from app.ui.journal.place_chooser import (
    ElsewhereConfirm,
    PlaceChooser,
    PlaceConfirm,
    place_of,
    which_spot,
)
from app.ui.journal.undo import taking_back
from app.ui.shell.navigation import go


@dataclass(frozen=True, slots=True)
class _Choosing:
    """Choose the place."""


@dataclass(frozen=True, slots=True)
class _Confirming:
    """Confirm the place."""

    place: BodyPlace


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
    """Write the entry."""

    where: SpotId | NewSpot
    name: str


_Step = _Choosing | _Confirming | _Elsewhere | _Which | _Writing


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
        set_step(_Elsewhere() if place.region == OTHER else _Confirming(place))

    def confirmed(place: BodyPlace) -> None:
        match reader.find_spot(place):
            case NoMatch():
                set_step(_Writing(NewSpot(place), content.region_name(place.region)))
            case OneMatch(spot):
                set_step(_Which(place, (spot,)))
            case ManyMatches(spots):
                set_step(_Which(place, spots))

    def known(spot: SpotId) -> None:
        set_step(_Writing(spot, reader.spot(spot).name))

    def new(place: BodyPlace, name: str = "") -> None:
        set_step(_Writing(NewSpot(place, name), name or content.region_name(place.region)))

    def again() -> None:
        set_step(_Choosing())

    match step:
        case _Choosing():
            return body(PlaceChooser(reader.spot_statuses(), known, placed))
        case _Confirming(place):
            return body(PlaceConfirm(place, lambda: confirmed(place), placed, again))
        case _Elsewhere():
            return body(ElsewhereConfirm(new, again))
        case _Which(place, spots):
            return body(which_spot(spots, known, lambda: new(place)))
        case writing:
            return body(_form(services, writing.where, writing.name))


def _form(services: Services, where: SpotId | NewSpot, name: str) -> ft.Control:
    async def save(draft: EntryDraft) -> None:
        when = draft.when
        kept = await services.journal.record(
            where,
            draft.reading,
            None if isinstance(when, FeltNow) else when.instant(services.local_time.zone()),
            draft.details,
        )
        said = words.saved(kept.spot.name, kept.entry.reading)
        toast_with_undo(said, taking_back(services.journal, kept.change))
        await go("/journal")

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[heading(name), EntryForm(EntryDraft(), save)],
    )


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
    return _Elsewhere() if place.region == OTHER else _Confirming(place)
