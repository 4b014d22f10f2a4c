"""Days with the same hours taken together, and hours that many people have.

1. The ranges of several days are alike when they start and end at the same times and have the same
   interval. They are edited together.
2. Ranges alike come in the order of the week by their first day, then by time.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.breaks.hours import OFFICE_HOURS, DayRange, Hours, Weekday


@dataclass(frozen=True, slots=True)
class RangesAlike:
    """One range of each of several days; there is at least one."""

    ranges: tuple[DayRange, ...]

    @property
    def days(self) -> tuple[Weekday, ...]:
        """Its days, in the order of the week."""
        return tuple(one.day for one in self.ranges)

    @property
    def first(self) -> DayRange:
        """The range of its first day."""
        return self.ranges[0]


def alike(hours: Hours) -> tuple[RangesAlike, ...]:
    """The ranges of `hours`, those that are alike together (rules 1 and 2)."""
    together: dict[tuple[int, int, int], list[DayRange]] = {}
    for one in hours.ranges:
        together.setdefault((one.start, one.end, one.every), []).append(one)
    return tuple(RangesAlike(tuple(ranges)) for ranges in together.values())


def _every(days: list[Weekday], start: int, end: int) -> Hours:
    return Hours(tuple(DayRange(day, start * 60, end * 60) for day in days))


COMMON_HOURS = (_every(list(Weekday)[:5], 9, 17), OFFICE_HOURS, _every(list(Weekday), 8, 20))
"""Hours to choose with one tap."""
