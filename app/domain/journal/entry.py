"""Entries of the pain journal: an entry is one answer about one spot at one time.

1. A score is a whole number, 0-10.
2. An entry is a score, "all clear", or "skip" (asked, and not answered). Silence means nothing.
   Whoever is asked how much it hurts and answers 0 says that it is clear.
3. An entry belongs to the local date on which it was felt: `occurred_at` keeps its UTC offset.
4. It cannot be felt in the future (a minute of clock difference is tolerated), nor before 1900. An
   entry recorded while the clock was ahead may be in the future once the clock is right: it is
   kept, and comes back with an export, but does not count before its date.
5. There may be any number a day; they can be back-dated freely; a note has any length and is stored
   verbatim.
6. Every change of entries can be undone: the inverse change restores exactly the same entries,
   including their ids. A spot that was opened with them goes with them, unless it is used.
7. A medicine with its dose is one line of at most 100 characters, in the person's words: it is
   never read as an amount.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta, timezone
from typing import Any, NewType
from unicodedata import category

from app.domain.body import RegionId, Spot, SpotId
from app.domain.errors import InvalidInput

EntryId = NewType("EntryId", str)
TagId = NewType("TagId", str)

EARLIEST = date(1900, 1, 1)
CLOCK_DIFFERENCE = timedelta(minutes=1)
LONGEST_LINES = {"medicine": 100}
"""The fields of the person's own words that are one line, with its most characters (rule 7)."""

_NOT_IN_A_LINE = frozenset({"Cc", "Zl", "Zp"})  # control, line and paragraph ends


class Score(int):
    """The severity of pain: a whole number, 0 (none) to 10 (the worst possible).

    There are eleven instances, each created once: ten years of entries share them.
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
    """The pain score. `flare`: the person calls it a flare, whatever the score."""

    score: Score
    flare: bool = False


@dataclass(frozen=True, slots=True)
class Clear:
    """The person said this spot is clear."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The person was asked and chose not to answer: the day stays unknown."""


PainAnswer = Scored | Clear | Skip


def answer_of(score: Score) -> Scored | Clear:
    """What a score from the scale says: 0 is clear (rule 2)."""
    return Scored(score) if score else Clear()


@dataclass(frozen=True, slots=True)
class EntryDetails:
    """The optional details beside the reading, in the order in which they are stored and exported.

    A new field is a line here and its words in `app/texts/entry_fields.py`; everything else is
    derived from its type (`entry_fields.py`).
    """

    descriptors: tuple[TagId, ...] = ()
    referred_to: tuple[RegionId, ...] = ()
    triggers: tuple[TagId, ...] = ()
    relief: tuple[TagId, ...] = ()
    sleep: Score | None = None
    stress: Score | None = None
    medicine: str = ""
    note: str = ""


NO_DETAILS = EntryDetails()


@dataclass(frozen=True)
class _Felt:
    """The required fields of every entry. Empty slots let `Entry` inherit from both."""

    __slots__ = ()

    id: EntryId
    spot: SpotId
    occurred_at: datetime
    recorded_at: datetime
    reading: PainAnswer


@dataclass(frozen=True, slots=True)
class Entry(EntryDetails, _Felt):
    """One answer about one spot.

    `occurred_at` carries the UTC offset where it was felt; `recorded_at` is a UTC instant. The
    fields are those of `_Felt`, then the details.
    """

    @property
    def details(self) -> EntryDetails:
        """The details beside the reading."""
        return EntryDetails(**_details(self))

    def saying(self, details: EntryDetails) -> Entry:
        """The same entry with these details instead of its own."""
        return replace(self, **_details(details))

    @property
    def day(self) -> date:
        """The local date on which it was felt (rule 3)."""
        return self.occurred_at.date()


def _details(details: EntryDetails) -> dict[str, Any]:
    return {field.name: getattr(details, field.name) for field in fields(EntryDetails)}


@dataclass(frozen=True, slots=True)
class JournalEdit:
    """Entries before and after a change, and the spots that it opened and removed; each may be
    empty (rule 6).
    """

    before: tuple[Entry, ...]
    after: tuple[Entry, ...]
    opened: tuple[Spot, ...] = ()
    removed: tuple[Spot, ...] = ()

    @property
    def inverse(self) -> JournalEdit:
        """The change that undoes this one."""
        return JournalEdit(self.after, self.before, self.removed, self.opened)


def as_score(value: float, field: str) -> Score:
    """`value` as a score. Raises `InvalidInput` that names `field`, such as sleep or stress."""
    try:
        return Score(value)
    except InvalidInput as wrong:
        raise InvalidInput(field, wrong.allowed) from wrong


def check_note(note: str, field: str = "note") -> str:
    """Return `note` unchanged (rules 5, 7). Raises `InvalidInput` that names `field` when it is not
    readable text, or not the one line that the field holds.
    """
    try:
        note.encode()
    except UnicodeEncodeError as wrong:
        raise InvalidInput(field, "text in any script, without broken characters") from wrong
    longest = LONGEST_LINES.get(field, len(note))
    breaks = field in LONGEST_LINES and any(category(each) in _NOT_IN_A_LINE for each in note)
    if breaks or len(note) > longest:
        raise InvalidInput(field, f"one line of at most {longest} characters")
    return note


def check_when(occurred_at: datetime, now: datetime) -> datetime:
    """Return `occurred_at` with a fixed UTC offset, if it is valid for an entry (rules 3, 4).

    Raises `InvalidInput` for a time without a UTC offset, before 1900, or after `now`.
    """
    offset = occurred_at.utcoffset()
    if offset is None:
        raise InvalidInput("time", "needs a UTC offset, such as 2026-03-02T09:00:00+01:00")
    if occurred_at.date() < EARLIEST:
        raise InvalidInput("time", "1900 or later")
    if occurred_at - CLOCK_DIFFERENCE > now:  # (adding could overflow)
        raise InvalidInput("time", "not in the future")
    return occurred_at.replace(tzinfo=timezone(offset), fold=0)


def check_brought(occurred_at: datetime, recorded_at: datetime, now: datetime) -> datetime:
    """The same as `check_when`, for an imported entry with a time of recording: it may be after
    `now` if it was not after that time.
    """
    return check_when(occurred_at, max(now, recorded_at))


def lies_ahead(entry: Entry, now: datetime) -> bool:
    """Whether the entry was recorded while the clock was ahead of `now`."""
    return entry.occurred_at - CLOCK_DIFFERENCE > now


def up_to(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """The entries that count on the local date `today`: those that are not in the future. (Where an
    entry was felt it may have been tomorrow already.)
    """
    last = today.toordinal() + 1
    return tuple([entry for entry in entries if entry.occurred_at.toordinal() <= last])


def check_tags(field: str, given: Sequence[TagId], allowed: Iterable[TagId]) -> tuple[TagId, ...]:
    """Return `given` without duplicates, in its order.

    Raises `InvalidInput` that names `field` and the known tags when one of them is unknown.
    """
    known = tuple(allowed)
    unknown = [tag for tag in given if tag not in known]
    if unknown:
        raise InvalidInput(
            field, (f"“{unknown[0]}” isn’t on the list. Choose from {', '.join(known)}")
        )
    return tuple(dict.fromkeys(given))
