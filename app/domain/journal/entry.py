"""The pain journal: one entry is one thing the person said about one spot at one time.

1. A score is a whole number, 0-10.
2. An entry says a score, "all clear", or "skip" (asked, and not answered).  Silence says nothing.
3. An entry belongs to the local date on which it was felt: `occurred_at` keeps its UTC offset.
4. It cannot be felt in the future (a minute of clock difference is let pass), nor before 1900.
   One recorded while the clock was ahead may lie ahead once the clock is right: it is kept, and
   comes back with an export, but counts for nothing before its date has come.
5. Any number a day; back-dated at will; a note of any length, kept to the letter.
6. Whatever is done to entries can be undone: a change turned round brings back the very same
   entries, ids included.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta, timezone
from typing import Any, NewType

from app.domain.body import RegionId, SpotId
from app.domain.errors import InvalidInput

EntryId = NewType("EntryId", str)
TagId = NewType("TagId", str)

EARLIEST = date(1900, 1, 1)
CLOCK_DIFFERENCE = timedelta(minutes=1)


class Score(int):
    """How much it hurts: a whole number, 0 (not at all) to 10 (the worst there is).

    There are eleven of them, each made once: ten years of entries share them.
    """

    __slots__ = ()

    def __new__(cls, value: float) -> Score:
        if isinstance(value, float) and not value.is_integer():
            raise InvalidInput("score", "a whole number from 0 to 10")
        if not 0 <= int(value) <= 10:
            raise InvalidInput("score", "a whole number from 0 to 10")
        return _SCORES[int(value)]


_SCORES = tuple(int.__new__(Score, each) for each in range(11))


@dataclass(frozen=True, slots=True)
class Scored:
    """It hurt this much.  `flare`: the person calls it a flare, whatever the number."""

    score: Score
    flare: bool = False


@dataclass(frozen=True, slots=True)
class Clear:
    """The person said this spot is clear."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The person was asked and chose not to say: the day stays unknown."""


PainAnswer = Scored | Clear | Skip


@dataclass(frozen=True, slots=True)
class EntryDetails:
    """What may be said beside the reading, in the order in which it is stored and exported.

    A new field is a line here and its words in `app/texts/entry_fields.py`; what else follows from
    it is worked out from its type (`entry_fields.py`).
    """

    descriptors: tuple[TagId, ...] = ()
    referred_to: tuple[RegionId, ...] = ()
    triggers: tuple[TagId, ...] = ()
    relief: tuple[TagId, ...] = ()
    sleep: Score | None = None
    stress: Score | None = None
    note: str = ""


NO_DETAILS = EntryDetails()


@dataclass(frozen=True)
class _Felt:
    """What every entry says.  It has no slots of its own, so that an entry can be both."""

    __slots__ = ()

    id: EntryId
    spot: SpotId
    occurred_at: datetime
    recorded_at: datetime
    reading: PainAnswer


@dataclass(frozen=True, slots=True)
class Entry(EntryDetails, _Felt):
    """One thing said about one spot.  `occurred_at` carries the UTC offset where it was felt;
    `recorded_at` is a UTC instant.  Its fields are those of `_Felt`, then the details."""

    @property
    def details(self) -> EntryDetails:
        """What it says beside the reading."""
        return EntryDetails(**_details(self))

    def saying(self, details: EntryDetails) -> Entry:
        """The same with these details instead of its own."""
        return replace(self, **_details(details))

    @property
    def day(self) -> date:
        """The local date on which it was felt (rule 3)."""
        return self.occurred_at.date()


def _details(said: EntryDetails) -> dict[str, Any]:
    return {field.name: getattr(said, field.name) for field in fields(EntryDetails)}


@dataclass(frozen=True, slots=True)
class JournalEdit:
    """Entries as they were and as they became; either may be empty (rule 6)."""

    before: tuple[Entry, ...]
    after: tuple[Entry, ...]

    @property
    def inverse(self) -> JournalEdit:
        """The change that undoes this one."""
        return JournalEdit(self.after, self.before)


def as_score(value: float, field: str) -> Score:
    """`value` as a score.  Raises `InvalidInput` naming `field`, such as sleep or stress."""
    try:
        return Score(value)
    except InvalidInput as wrong:
        raise InvalidInput(field, wrong.allowed) from wrong


def check_note(note: str, field: str = "note") -> str:
    """Return `note` untouched (rule 5).  Raises `InvalidInput` naming `field` when it is not
    readable text."""
    try:
        note.encode()
    except UnicodeEncodeError as wrong:
        raise InvalidInput(field, "text in any script, without broken characters") from wrong
    return note


def check_when(occurred_at: datetime, now: datetime) -> datetime:
    """Return `occurred_at`, its UTC offset fixed, when an entry may carry it (rules 3, 4).

    Raises `InvalidInput` for a time without a UTC offset, before 1900, or after `now`.
    """
    offset = occurred_at.utcoffset()
    if offset is None:
        raise InvalidInput("time", "needs a UTC offset, such as 2026-03-02T09:00:00+01:00")
    if occurred_at.date() < EARLIEST:
        raise InvalidInput("time", "1900 or later")
    if occurred_at - CLOCK_DIFFERENCE > now:  # (at the end of the calendar nothing can be added)
        raise InvalidInput("time", "not in the future")
    return occurred_at.replace(tzinfo=timezone(offset), fold=0)


def check_brought(occurred_at: datetime, recorded_at: datetime, now: datetime) -> datetime:
    """As `check_when`, for an entry from a file that says when it was recorded: it may lie ahead
    of `now` if it did not lie ahead of that."""
    return check_when(occurred_at, max(now, recorded_at))


def lies_ahead(entry: Entry, now: datetime) -> bool:
    """Whether the entry was recorded while the clock was ahead of `now`."""
    return entry.occurred_at - CLOCK_DIFFERENCE > now


def up_to(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """The entries that count on the local date `today`: those that do not lie ahead.  (Where
    something was felt it may have been tomorrow already.)"""
    last = today + timedelta(days=1)
    return tuple(entry for entry in entries if entry.day <= last)


def check_tags(field: str, given: Sequence[TagId], allowed: Iterable[TagId]) -> tuple[TagId, ...]:
    """Return `given` without repetitions, in its order.

    Raises `InvalidInput` naming `field` and the tags there are, when one of them is unknown.
    """
    known = tuple(allowed)
    unknown = [tag for tag in given if tag not in known]
    if unknown:
        raise InvalidInput(field, f"“{unknown[0]}” is not known; choose from {', '.join(known)}")
    return tuple(dict.fromkeys(given))
