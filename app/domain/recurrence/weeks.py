"""Weeks: one severity for each week that has enough days.

1. Weeks are ISO weeks, Monday to Sunday, numbered one after the other; weeks without enough
   known days are left out but keep their number, so the distance between two weeks is true.
2. A week counts from 3 known days on.  Its severity is the median of their daily medians.
3. Never the daily scores themselves: sore days come in runs, and a trend test that takes each
   day for a fresh witness sees trends where there are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.domain.recurrence.days import KnownDay

FEWEST_KNOWN_DAYS = 3


class Week(NamedTuple):
    """A week that counts.  `quarters` is its severity in quarter points, a whole number."""

    number: int
    quarters: int

    @property
    def severity(self) -> float:
        """The median of its daily medians, 0-10."""
        return self.quarters / 4

    @property
    def monday(self) -> int:
        """The ordinal of its first day."""
        return self.number * 7 + 1


def weeks_of(days: Iterable[KnownDay]) -> list[Week]:
    """The weeks that count among known days in order, oldest first."""
    weeks: list[Week] = []
    number, halves = -1, list[int]()
    for day in days:
        this = (day.ordinal - 1) // 7  # ordinal 1 was a Monday
        if this != number:
            weeks.extend(_week(number, halves))
            number, halves = this, []
        halves.append(day.halves)
    weeks.extend(_week(number, halves))
    return weeks


def _week(number: int, halves: Sequence[int]) -> tuple[Week, ...]:
    count = len(halves)
    if count < FEWEST_KNOWN_DAYS:
        return ()
    ranked = sorted(halves)
    return (Week(number, ranked[count // 2] + ranked[(count - 1) // 2]),)
