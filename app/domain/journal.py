"""The pain journal: one entry is one thing the person said about one spot at one time.

1. A score is a whole number, 0-10.
2. An entry says a score, "all clear", or "skip" (asked, and not answered).  Silence says nothing.
3. An entry belongs to the local date on which it was felt: `occurred_at` keeps its UTC offset.
4. It cannot be felt in the future (a minute of clock difference is let pass), nor before 1900.
5. Any number a day; back-dated at will; a note of any length.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NewType

from app.domain.body import RegionId, SpotId
from app.domain.errors import InvalidInput

EntryId = NewType("EntryId", str)
TagId = NewType("TagId", str)

EARLIEST = date(1900, 1, 1)
CLOCK_DIFFERENCE = timedelta(minutes=1)


class Score(int):
    """How much it hurts: a whole number, 0 (not at all) to 10 (the worst there is)."""

    def __new__(cls, value: int) -> Score:
        if isinstance(value, float) and not value.is_integer():
            raise InvalidInput("score", "a whole number from 0 to 10")
        if not 0 <= int(value) <= 10:
            raise InvalidInput("score", "a whole number from 0 to 10")
        return super().__new__(cls, value)


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


Reading = Scored | Clear | Skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said about one spot.  `occurred_at` carries the UTC offset where it was felt;
    `recorded_at` is a UTC instant."""

    id: EntryId
    spot: SpotId
    occurred_at: datetime
    recorded_at: datetime
    reading: Reading
    descriptors: tuple[TagId, ...] = ()
    referred_to: tuple[RegionId, ...] = ()
    triggers: tuple[TagId, ...] = ()
    relief: tuple[TagId, ...] = ()
    sleep: Score | None = None
    stress: Score | None = None
    note: str = ""

    @property
    def day(self) -> date:
        """The local date on which it was felt (rule 3)."""
        return self.occurred_at.date()


def check_when(occurred_at: datetime, now: datetime) -> datetime:
    """Return `occurred_at` when an entry may carry it (rule 4).

    Raises `InvalidInput` for a time without a UTC offset, before 1900, or after `now`.
    """
    if occurred_at.tzinfo is None:
        raise InvalidInput("time", "needs a UTC offset, such as 2026-03-02T09:00:00+01:00")
    if occurred_at.date() < EARLIEST:
        raise InvalidInput("time", "1900 or later")
    if occurred_at > now + CLOCK_DIFFERENCE:
        raise InvalidInput("time", "not in the future")
    return occurred_at
