"""Leaving with everything, and coming back with it.

1. An archive is everything a person gave the app or did with it, and nothing of the machine's.
2. What is read from a file is checked whole before any of it is taken; each bad row is told by
   line and reason.
3. Things are told apart by id.  What is already here stays as it is here; so the same file can
   be brought in twice without doubling anything.
4. An entry or a correction is taken only together with its spot, or when that spot is already
   here.
5. One id twice in a file is one thing when both say the same, and a bad row when they differ.
6. Settings come along only where the person chose none yet (being welcomed is no choice), and
   safety answers only where there are none or older ones.
7. Ids made for rows that bring none come from what the row says, so they are the same each time.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid5

from app.domain.body import Spot
from app.domain.breaks import LoggedEvent
from app.domain.errors import InvalidInput
from app.domain.hold.record import HoldRecord
from app.domain.journal import Entry
from app.domain.recurrence import Correction
from app.domain.safety import Lifted, NotScreened, Screened, Screening
from app.domain.settings import Settings

T = TypeVar("T")

_OURS = UUID("5d0c2f0e-9d7b-4a52-9a35-1d5c0f3e6b11")


@dataclass(frozen=True, slots=True)
class NotIncluded:
    """There are no settings of the person's own in it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything of one person (rule 1)."""

    spots: tuple[Spot, ...] = ()
    entries: tuple[Entry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    holds: tuple[HoldRecord, ...] = ()
    break_events: tuple[LoggedEvent, ...] = ()
    settings: Settings | NotIncluded = NotIncluded()
    lifted: tuple[Lifted, ...] = ()
    screening: Screening = NotScreened()  # noqa: RUF009 - a value, never changed


@dataclass(frozen=True, slots=True, order=True)
class BadRow:
    """One row that cannot be taken: its line in the file, counted from 1, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says: all that is good, all that is bad, columns or parts not known, and how
    many of its entries lie ahead, as they were recorded while the clock was."""

    archive: Archive
    bad: tuple[BadRow, ...] = ()
    unknown: tuple[str, ...] = ()
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file compared with what is here: what is new, and how many entries are not (rule 3)."""

    found: Found
    new: Archive
    already_here: int

    @property
    def bad(self) -> tuple[BadRow, ...]:
        """The rows that cannot be taken, in the order of the file."""
        return self.found.bad


class Gathered(Generic[T]):
    """Things of one kind from one file, told apart by id (rule 5)."""

    def __init__(self) -> None:
        self._things: dict[str, tuple[int, T]] = {}

    def add(self, line: int, key: str, thing: T) -> None:
        """Take `thing` from `line`.  Raises `InvalidInput` when its id means another already."""
        first, known = self._things.setdefault(key, (line, thing))
        if known != thing:
            raise InvalidInput("id", f"“{key}” already stands for something else on line {first}")

    @property
    def things(self) -> tuple[T, ...]:
        """All of them, in the order in which they came."""
        return tuple(thing for _, thing in self._things.values())


def derived_id(*said: str) -> str:
    """The id for something that says `said` and brings no id of its own (rule 7)."""
    return str(uuid5(_OURS, "\x1f".join(said)))


def compared(found: Found, here: Archive) -> Incoming:
    """What `found` would add to `here` (rules 3 and 6)."""
    brought = found.archive
    entries = _not_in(brought.entries, here.entries, _by_id)
    new = Archive(
        spots=_not_in(brought.spots, here.spots, _by_id),
        entries=entries,
        corrections=_not_in(brought.corrections, here.corrections, _by_id),
        holds=_not_in(brought.holds, here.holds, _by_id),
        break_events=_not_in(brought.break_events, here.break_events, _by_id),
        settings=brought.settings if isinstance(here.settings, NotIncluded) else NotIncluded(),
        lifted=_not_in(brought.lifted, here.lifted, _by_all_it_says),
        screening=_if_later(brought.screening, here.screening),
    )
    return Incoming(found, new, len(brought.entries) - len(entries))


def _if_later(brought: Screening, here: Screening) -> Screening:
    match brought, here:
        case Screened(at), Screened(since) if at <= since:
            return NotScreened()
        case _:
            return brought


def _not_in(found: Iterable[T], here: Iterable[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    known = {key(thing) for thing in here}
    return tuple(thing for thing in found if key(thing) not in known)


_by_id: Callable[[Any], str] = attrgetter("id")


def _by_all_it_says(thing: T) -> T:
    return thing
