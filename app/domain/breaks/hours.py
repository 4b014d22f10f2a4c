"""Working hours as a person means them: ranges of local wall time on each weekday.

1. A day has any number of ranges `[start, end)`, in whole minutes after its local midnight.
2. A range may run past midnight; it belongs to the day on which it starts, so its end is then more
   than 1440. 24:00 is a valid end.
3. Ranges of one day that touch or overlap are one range.
4. There is at least one range: a person who wants no reminders pauses them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from app.domain.errors import InvalidInput

FIELD = "windows"
DAY = 24 * 60
WEEK = 7 * DAY


class Weekday(IntEnum):
    """Weekdays, numbered as in `date.weekday()`."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True, order=True)
class DayRange:
    """One range of one weekday, in minutes after that day's midnight; `end` is exclusive."""

    day: Weekday
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < DAY:
            raise InvalidInput(FIELD, "a start is from 00:00 to 23:59")
        if not self.start < self.end <= self.start + DAY:
            raise InvalidInput(FIELD, "an end is after its start, by at most 24 hours")

    @property
    def in_week(self) -> tuple[int, int]:
        """Start and end in minutes after Monday's midnight; the end may lie in the next week."""
        return self.day * DAY + self.start, self.day * DAY + self.end


@dataclass(frozen=True, slots=True)
class Hours:
    """When breaks may be offered: ranges in the order of the week, none touching within a day."""

    ranges: tuple[DayRange, ...]

    def __post_init__(self) -> None:
        if not self.ranges:
            raise InvalidInput(
                FIELD, "at least one range is needed; to have no reminders, pause them instead"
            )
        object.__setattr__(self, "ranges", _merged(self.ranges))

    def on(self, day: Weekday) -> tuple[DayRange, ...]:
        """The ranges that start on this weekday, earliest first."""
        return tuple(r for r in self.ranges if r.day is day)

    @property
    def always(self) -> bool:
        """Whether every minute of the week is inside."""
        first = self.ranges[0].in_week[0]
        reached = first
        for start, end in sorted(r.in_week for r in self.ranges):
            if start > reached:
                return False
            reached = max(reached, end)
        return reached >= first + WEEK


def _merged(ranges: Iterable[DayRange]) -> tuple[DayRange, ...]:
    merged: list[DayRange] = []
    for one in sorted(ranges):
        last = merged[-1] if merged else None
        if last is not None and last.day is one.day and one.start <= last.end:
            end = min(max(last.end, one.end), last.start + DAY)
            merged[-1] = DayRange(last.day, last.start, end)
        else:
            merged.append(one)
    return tuple(merged)


OFFICE_HOURS = Hours(tuple(DayRange(day, 9 * 60, 18 * 60) for day in list(Weekday)[:5]))
