"""Weeks: one severity for each week that has enough known days.

1. Weeks are ISO weeks, Monday to Sunday, numbered consecutively; weeks without enough known days
   are left out but keep their number, so the distance between two weeks is correct.
2. A week needs 3 known days. Its severity is the median of their daily medians.
3. The daily scores themselves are never used: sore days come in runs, and a trend test that treats
   each day as independent finds trends where there are none.

All weeks are ranked at once: all Mondays are one row of bytes, all Tuesdays another, and the rows
are sorted against each other (`packed_bytes`), silent dates last.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from app.domain.recurrence.day_series import SILENT, UNKNOWN, DaySeries
from app.domain.recurrence.packed_bytes import lowest_first, row, together

DAYS = 7
FEWEST_KNOWN_DAYS = 3
MIDDLE = DAYS // 2
LAST = 0x7F
"""The rank value of a silent date: higher than any median in half points."""
RANKED = bytes(LAST if each == UNKNOWN else each for each in range(0x80)) + bytes([LAST]) * 0x80
IS_KNOWN = bytes(each != UNKNOWN for each in range(0x100))


class SeverityWeek(NamedTuple):
    """A week with enough known days. `quarters` is its severity in quarter points, an integer."""

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


def weeks_of(days: DaySeries) -> list[SeverityWeek]:
    """The weeks with enough known days, oldest first; `days` are in order."""
    if not days:
        return []
    first, weekday = divmod(days.first - 1, DAYS)  # ordinal 1 was a Monday
    line = SILENT * weekday + days.halves
    line += SILENT * (-len(line) % DAYS)
    count = len(line) // DAYS
    by_weekday = [line[place::DAYS] for place in range(DAYS)]
    known = together(count, *(row(each.translate(IS_KNOWN)) for each in by_weekday))
    ranked = lowest_first([row(each.translate(RANKED)) for each in by_weekday], MIDDLE + 1, count)
    # With this many known days, their median lies between these two.
    medians = [
        together(count, ranked[(many - 1) // 2], ranked[many // 2]) if many else b""
        for many in range(DAYS + 1)
    ]
    return [
        _made((first + place, medians[many][place]))
        for place, many in enumerate(known)
        if many >= FEWEST_KNOWN_DAYS
    ]


_made: Callable[[tuple[int, int]], SeverityWeek] = partial(tuple.__new__, SeverityWeek)
"""The same as `SeverityWeek(...)`, in half the time: a long journal has thousands."""
