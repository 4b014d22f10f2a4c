"""Weeks: one severity for each week that has enough days.

1. Weeks are ISO weeks, Monday to Sunday, numbered one after the other; weeks without enough
   known days are left out but keep their number, so the distance between two weeks is true.
2. A week counts from 3 known days on.  Its severity is the median of their daily medians.
3. Never the daily scores themselves: sore days come in runs, and a trend test that takes each
   day for a fresh witness sees trends where there are none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from app.domain.recurrence.known import SILENT, KnownDays

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
        self._halves = b""  # of the week going on, a byte for each date

    def copy(self) -> Weeks:
        """The same, to go on from separately."""
        twin = Weeks()
        twin._done, twin._halves = self._done.copy(), self._halves
        twin._number = self._number
        return twin

    def extend(self, days: KnownDays) -> None:
        """Go on through these known days, in order."""
        if not days:
            return
        number, weekday = divmod(days.first - 1, 7)  # ordinal 1 was a Monday
        line = SILENT * weekday + days.halves
        if number == self._number:
            line = self._halves[:weekday] + line[weekday:]
        else:
            self._done += _weeks(self._number, self._halves)
        going_on = (len(line) - 1) // 7
        self._done += _weeks(number, line[: going_on * 7])
        self._number, self._halves = number + going_on, line[going_on * 7 :].ljust(7, SILENT)

    @property
    def counting(self) -> list[Week]:
        """Those that count, oldest first; the one going on too, once it has days enough."""
        return [*self._done, *_weeks(self._number, self._halves)]


def weeks_of(days: KnownDays) -> list[Week]:
    """The weeks that count among known days in order, oldest first."""
    weeks = Weeks()
    weeks.extend(days)
    return weeks.counting


def _weeks(number: int, halves: bytes) -> list[Week]:
    """Those that count, in a line of days that begins on the Monday of the week `number`."""
    weeks: list[Week] = []
    for start in range(0, len(halves), 7):
        ranked = sorted(halves[start : start + 7].translate(None, SILENT))
        count = len(ranked)
        if count >= FEWEST_KNOWN_DAYS:
            quarters = ranked[count // 2] + ranked[(count - 1) // 2]
            weeks.append(_made((number + start // 7, quarters)))
    return weeks


_made: Callable[[tuple[int, int]], Week] = partial(tuple.__new__, Week)
"""As `Week(...)`, in half the time: a long journal has thousands."""
