"""Archives: everything that is exported, or a part of it, and what a file contains.

1. An archive is everything a person entered into the app or did with it, and nothing that belongs
   to the machine. An archive that is only a part says so (`excerpt`).
2. The content of a file is checked completely before any of it is imported; each bad row is
   reported with its line and reason.
3. Things are identified by id, so the same file can be imported twice without duplicates. For what
   the file adds, and where it differs from the present data, see `comparison.py`.
4. An entry or a correction is imported only together with its spot, or when that spot is already
   here.
5. An id that occurs twice in a file is one thing when both occurrences are equal, and a bad row
   when they differ.
6. Ids for rows without one are derived from the content of the row, so they are the same each time.
7. What a file leaves open (a UTC offset, the order of day and month) is read in one way throughout,
   and reported.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum
from typing import Generic, TypeVar
from uuid import UUID, uuid5

from app.domain.body import Spot, SpotId
from app.domain.breaks import LoggedEvent
from app.domain.breathing.record import BreathingRecord
from app.domain.errors import InvalidInput
from app.domain.habits.record import HabitRecord
from app.domain.holds.record import HoldRecord
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.text_encoding import Encoding
from app.domain.import_export.version_history import NO_HISTORY, VersionHistory
from app.domain.journal.entry import EARLIEST, Entry
from app.domain.journal.own_tags import OwnTag
from app.domain.recurrence import Correction, Recurrence, analyse
from app.domain.safety import LockRelease, NotScreened, Screening
from app.domain.settings import Settings

T = TypeVar("T")

LONGEST_ID = 200
NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control and invalid characters, line and paragraph separators."""

_OURS = UUID("5d0c2f0e-9d7b-4a52-9a35-1d5c0f3e6b11")


@dataclass(frozen=True, slots=True)
class NotIncluded:
    """The archive contains no settings of the person's own."""


class NotesChoice(Enum):
    """Whether the notes of entries are included."""

    INCLUDED = "included"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part to export: the local dates from `first` to `last`, and the spots; none means all.

    Raises `InvalidInput` when the first date is after the last.
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
    """Everything of one person, or the part that `excerpt` describes (rule 1).

    `history` says which versions these are. Archives with the same content are equal, whatever
    their history.
    """

    spots: tuple[Spot, ...] = ()
    entries: tuple[Entry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    holds: tuple[HoldRecord, ...] = ()
    break_events: tuple[LoggedEvent, ...] = ()
    habits: tuple[HabitRecord, ...] = ()
    breathing_records: tuple[BreathingRecord, ...] = ()
    own_tags: tuple[OwnTag, ...] = ()
    settings: Settings | NotIncluded = NotIncluded()
    lifted: tuple[LockRelease, ...] = ()
    screening: Screening = NotScreened()  # noqa: RUF009 - an immutable value
    excerpt: Excerpt = WHOLE
    history: VersionHistory = field(default=NO_HISTORY, compare=False)

    def read_on(self, today: date) -> date:
        """The local date of its analysis: `today`, or the last day of an earlier excerpt."""
        return min(today, self.excerpt.last)


@dataclass(frozen=True, slots=True, order=True)
class RowError:
    """One row that cannot be imported: its line in the file, counted from 1, and the reason."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """How a file was read where it left something open (rule 7): the number of times without a UTC
    offset, and the zone used for them; how many of those were dates alone; the order of dates such
    as 02/03/2026, if there were any; the encoding.
    """

    without_offset: int = 0
    zone: str = ""
    dates_alone: int = 0
    dates: DateOrder = DateOrder.AS_FOUND
    encoding: Encoding = Encoding.UTF_8


@dataclass(frozen=True, slots=True)
class ParsedImport:
    """The content of a file: the good data, the bad rows, unknown columns or parts, and how it was
    read where it left something open.

    `missing_fields` names the fields of an entry that the file does not have at all, and `flare`
    where it does not say what was called one. `written_at` is when the file was made, if it says
    so. `ahead` counts the entries in the future, recorded while the clock was ahead.
    """

    archive: Archive
    bad: tuple[RowError, ...] = ()
    unknown: tuple[str, ...] = ()
    assumed: Assumed = Assumed()
    missing_fields: frozenset[str] = frozenset()
    written_at: datetime = AT_NO_KNOWN_TIME
    ahead: int = 0


class UniqueById(Generic[T]):
    """Things of one kind from one file, identified by id (rule 5)."""

    def __init__(self) -> None:
        self._things: dict[str, tuple[int, T]] = {}

    def add(self, line: int, key: str, thing: T) -> None:
        """Add `thing` from `line`. Raises `InvalidInput` when its id means another thing."""
        first, known = self._things.setdefault(key, (line, thing))
        if known != thing:
            raise InvalidInput("id", f"“{key}” is already used for something else on line {first}")

    @property
    def things(self) -> tuple[T, ...]:
        """All of them, in the order in which they were added."""
        return tuple(thing for _, thing in self._things.values())


def check_id(id: str) -> str:
    """Return `id` when it is a valid id: one line of readable text.

    Raises `InvalidInput`.
    """
    if not 0 < len(id) <= LONGEST_ID or any(unicodedata.category(c) in NO_TEXT for c in id):
        raise InvalidInput("id", f"one line of 1 to {LONGEST_ID} readable characters")
    return id


def derived_id(*said: str) -> str:
    """The id for a thing with the content `said` that has no id of its own (rule 6)."""
    return str(uuid5(_OURS, "\x1f".join(said)))


def recurrence_by_spot(archive: Archive, as_of: date) -> Iterator[tuple[Spot, Recurrence]]:
    """Each spot with its statistics on the local date `as_of`, with the person's corrections
    applied.
    """
    said: dict[SpotId, list[Entry]] = defaultdict(list)
    for entry in archive.entries:
        said[entry.spot].append(entry)
    corrections: dict[SpotId, list[Correction]] = defaultdict(list)
    for correction in archive.corrections:
        corrections[correction.spot].append(correction)
    for spot in archive.spots:
        yield spot, analyse(said[spot.id], as_of, corrections[spot.id])
