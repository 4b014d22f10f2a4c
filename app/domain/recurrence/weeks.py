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


class Weeks:
    """The weeks gone by, and the days of the one that is going on."""

    __slots__ = ("_done", "_halves", "_number")

    def __init__(self) -> None:
        self._done: list[Week] = []
        self._number = -1
        self._halves: list[int] = []

    def copy(self) -> Weeks:
        """The same, to go on from separately."""
        twin = Weeks()
        twin._done, twin._halves = self._done.copy(), self._halves.copy()
        twin._number = self._number
        return twin

    def extend(self, days: Iterable[KnownDay]) -> None:
        """Go on through these known days, in order."""
        number, halves = self._number, self._halves
        for day in days:
            this = (day.ordinal - 1) // 7  # ordinal 1 was a Monday
            if this != number:
                self._done += _week(number, halves)
                number, halves = this, []
            halves.append(day.halves)
        self._number, self._halves = number, halves

    @property
    def counting(self) -> list[Week]:
        """Those that count, oldest first; the one going on too, once it has days enough."""
        return [*self._done, *_week(self._number, self._halves)]


def weeks_of(days: Iterable[KnownDay]) -> list[Week]:
    """The weeks that count among known days in order, oldest first."""
    weeks = Weeks()
    weeks.extend(days)
    return weeks.counting


def _week(number: int, halves: Sequence[int]) -> tuple[Week, ...]:
    count = len(halves)
    if count < FEWEST_KNOWN_DAYS:
        return ()
    ranked = sorted(halves)
    return (Week(number, ranked[count // 2] + ranked[(count - 1) // 2]),)
