"""What was removed here, when a file contains it again.

1. It stays removed, unless the file's version dates from after the removal.
2. A removed spot also comes back for an entry or a correction that is new and dates from after its
   removal. Otherwise nothing new of it is imported.
3. Where everything of a removed spot that is still here belongs to one other spot, it was merged
   into that one; what is new of it belongs there too.
4. A thing dates from the latest time that it contains, such as when it was recorded. Times at or
   after the reading of the file are unknown: they are placeholders for rows that have none.
5. An own tag has no time, and always comes back: an entry in the file may need it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.body import Spot, SpotId
from app.domain.breaks import LoggedEvent
from app.domain.breathing.record import BreathingRecord
from app.domain.habits.record import HabitRecord
from app.domain.holds.record import HoldRecord, NextDay
from app.domain.import_export.archive import AT_NO_KNOWN_TIME, Archive
from app.domain.journal.entry import Entry
from app.domain.journal.own_tags import OwnTag
from app.domain.recurrence import Correction

ThingKey = (
    Spot | Entry | Correction | HoldRecord | LoggedEvent | HabitRecord | BreathingRecord | OwnTag
)
KINDS = (
    "spots",
    "entries",
    "corrections",
    "holds",
    "break_events",
    "habits",
    "breathing_records",
    "own_tags",
)
"""The parts of an archive whose things have ids."""


@dataclass(frozen=True, slots=True)
class Stored:
    """It is here, and was last written at this UTC instant."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Deleted:
    """It was here, and was removed at this UTC instant."""

    at: datetime


@dataclass(frozen=True, slots=True)
class NeverStored:
    """It was never here, as far as is known."""


Presence = Stored | Deleted | NeverStored
PresenceOf = Callable[[str, str], Presence]
"""Gives the presence here of the thing with a kind (one of `KINDS`) and an id."""


def never_stored(kind: str, id: str) -> Presence:
    """The presence when nothing is known of earlier data."""
    return NeverStored()


def moment(thing: ThingKey) -> datetime:
    """The latest instant that a thing contains (rule 4)."""
    match thing:
        case Spot():
            return max(thing.opened, thing.archived or thing.opened)
        case Entry():
            return thing.recorded_at
        case Correction():
            return thing.made_at
        case HoldRecord(next_day=NextDay(at)):
            return max(thing.ended_at, at)
        case HoldRecord():
            return thing.ended_at
        case LoggedEvent():
            return thing.event.at
        case HabitRecord():
            return thing.at
        case BreathingRecord():
            return thing.begun_at + timedelta(seconds=thing.seconds)
        case OwnTag():
            return AT_NO_KNOWN_TIME


class Removals:
    """Which of the things in a file were removed here (rules 1 to 3)."""

    def __init__(
        self, brought: Archive, here: Archive, presence: PresenceOf, read_at: datetime
    ) -> None:
        self._presence = presence
        self._read_at = read_at
        spots = {spot.id for spot in here.spots}
        mentioned = {spot.id for spot in brought.spots} | {each.spot for _, each in _of(brought)}
        gone = {id: at for id in sorted(mentioned - spots) for at in self._removed_at("spots", id)}
        self.merged = merged_spots(brought, here, gone.keys())
        self.held_back = gone.keys() - self.merged.keys()
        known = {(kind, thing.id) for kind, thing in _of(here)}
        back = {
            thing.spot
            for kind, thing in _of(brought)
            if thing.spot in self.held_back
            and (kind, thing.id) not in known
            and not self._was_removed(kind, thing)
            and self._is_after(thing, gone[thing.spot])
        }
        back |= {spot.id for spot in brought.spots if not self._was_removed("spots", spot)}
        self.held_back -= back

    def hold_back(self, kind: str, thing: ThingKey) -> bool:
        """Whether `thing`, which is not here, must not be imported."""
        match thing:
            case Spot():
                return thing.id in self.held_back
            case OwnTag():
                return False
            case Entry() | Correction():
                return thing.spot in self.held_back or self._was_removed(kind, thing)
            case _:
                return self._was_removed(kind, thing)

    def _was_removed(self, kind: str, thing: ThingKey) -> bool:
        return any(not self._is_after(thing, at) for at in self._removed_at(kind, thing.id))

    def _removed_at(self, kind: str, id: str) -> Iterator[datetime]:
        match self._presence(kind, id):
            case Deleted(at):
                yield at

    def _is_after(self, thing: ThingKey, at: datetime) -> bool:
        return at < moment(thing) < self._read_at


def _of(archive: Archive) -> Iterator[tuple[str, Entry | Correction]]:
    for entry in archive.entries:
        yield "entries", entry
    for correction in archive.corrections:
        yield "corrections", correction


def merged_spots(brought: Archive, here: Archive, gone: Iterable[SpotId]) -> dict[SpotId, SpotId]:
    """The spots that the spots removed here were merged into, as far as can be determined
    (rule 3).
    """
    now = {(kind, thing.id): thing.spot for kind, thing in _of(here)}
    went: dict[SpotId, set[SpotId]] = defaultdict(set)
    for kind, thing in _of(brought):
        if (kind, thing.id) in now:
            went[thing.spot].add(now[kind, thing.id])
    spots = {spot.id for spot in here.spots}
    only = {spot: next(iter(went[spot])) for spot in gone if len(went[spot]) == 1}
    return {spot: into for spot, into in only.items() if into in spots}
