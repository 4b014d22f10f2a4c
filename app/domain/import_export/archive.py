"""Leaving with everything, or a part of it, and coming back with it.

1. An archive is everything a person gave the app or did with it, and nothing of the machine's.
   One that is only a part says so (`excerpt`).
2. What is read from a file is checked whole before any of it is taken; each bad row is told by
   line and reason.
3. Things are told apart by id, so the same file can be brought in twice without doubling
   anything.  What the file adds to what is here, and where the two differ: see `comparing.py`.
4. An entry or a correction is taken only together with its spot, or when that spot is already
   here.
5. One id twice in a file is one thing when both say the same, and a bad row when they differ.
6. Ids made for rows that bring none come from what the row says, so they are the same each time.
7. What a file left open (a UTC offset, the order of day and month) is read in one way throughout,
   and told.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Generic, TypeVar
from uuid import UUID, uuid5

from app.domain.body import Spot, SpotId
from app.domain.breaks import LoggedEvent
from app.domain.errors import InvalidInput
from app.domain.holds.record import HoldRecord
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.text_encoding import Encoding
from app.domain.journal.entry import EARLIEST, Entry
from app.domain.recurrence import Correction
from app.domain.safety import LockRelease, NotScreened, Screening
from app.domain.settings import Settings

T = TypeVar("T")

LONGEST_ID = 200
NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control and broken characters, line and paragraph ends."""

_OURS = UUID("5d0c2f0e-9d7b-4a52-9a35-1d5c0f3e6b11")


@dataclass(frozen=True, slots=True)
class NotIncluded:
    """There are no settings of the person's own in it."""


class NotesChoice(Enum):
    """Whether the notes of entries come along."""

    INCLUDED = "included"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Which part is taken: the local dates from `first` to `last`, and the spots, none for all.

    Raises `InvalidInput` when the first date comes after the last.
    """

    first: date = EARLIEST
    last: date = date.max
    spots: tuple[SpotId, ...] = ()
    notes: NotesChoice = NotesChoice.INCLUDED

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise InvalidInput("dates", "the first day can’t come after the last")

    @property
    def is_narrow(self) -> bool:
        """Whether dates or spots leave something out."""
        return bool(self.spots) or (self.first, self.last) != (EARLIEST, date.max)


WHOLE = Excerpt()
AT_NO_KNOWN_TIME = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything of one person, or the part that `excerpt` describes (rule 1)."""

    spots: tuple[Spot, ...] = ()
    entries: tuple[Entry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    holds: tuple[HoldRecord, ...] = ()
    break_events: tuple[LoggedEvent, ...] = ()
    settings: Settings | NotIncluded = NotIncluded()
    lifted: tuple[LockRelease, ...] = ()
    screening: Screening = NotScreened()  # noqa: RUF009 - a value, never changed
    excerpt: Excerpt = WHOLE

    def read_on(self, today: date) -> date:
        """The local date on which it is read: `today`, or the last day of an earlier part."""
        return min(today, self.excerpt.last)


@dataclass(frozen=True, slots=True, order=True)
class RowError:
    """One row that cannot be taken: its line in the file, counted from 1, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """How a file was read where it left something open (rule 8): so many times without a UTC
    offset, in this zone; of those, so many dates alone; the order of dates such as 02/03/2026,
    where there were any; the encoding."""

    without_offset: int = 0
    zone: str = ""
    dates_alone: int = 0
    dates: DateOrder = DateOrder.AS_FOUND
    encoding: Encoding = Encoding.UTF_8


@dataclass(frozen=True, slots=True)
class ParsedImport:
    """What a file says: all that is good, all that is bad, columns or parts not known, and how it
    was read where it left something open.

    `unsaid` names the fields of an entry that the file does not speak of at all, and `flare` where
    it does not say what was called one.  `written_at` is when the file was made, if it says so.
    `ahead` entries lie ahead of now, as they were recorded while the clock did.
    """

    archive: Archive
    bad: tuple[RowError, ...] = ()
    unknown: tuple[str, ...] = ()
    assumed: Assumed = Assumed()
    unsaid: frozenset[str] = frozenset()
    written_at: datetime = AT_NO_KNOWN_TIME
    ahead: int = 0


class UniqueById(Generic[T]):
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


def check_id(id: str) -> str:
    """Return `id` when a thing may be told apart by it: one line of readable text.

    Raises `InvalidInput`.
    """
    if not 0 < len(id) <= LONGEST_ID or any(unicodedata.category(c) in NO_TEXT for c in id):
        raise InvalidInput("id", f"one line of 1 to {LONGEST_ID} characters that can be read")
    return id


def derived_id(*said: str) -> str:
    """The id for something that says `said` and brings no id of its own (rule 6)."""
    return str(uuid5(_OURS, "\x1f".join(said)))
