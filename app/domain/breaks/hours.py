"""Working hours: ranges of local wall time on each weekday (R3).

1. A day has any number of ranges `[start, end)`, in whole minutes after its local midnight.
2. A range may run past midnight; it belongs to the day on which it starts, so its end is then more
   than 1440. 24:00 is a valid end.
3. A range may have an interval between breaks of its own; otherwise it has the usual one, of the
   settings.
4. Ranges of one day that overlap, or touch with the same interval, are one range. Where two with
   different intervals overlap, the later one starts when the earlier ends.
5. There is at least one range: a person who wants no reminders pauses them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from app.domain.errors import InvalidInput

INTERVALS = range(30, 61)
"""The allowed minutes from one break to the next (R1)."""
USUAL = 0
"""The `every` of a range that has no interval of its own."""
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
    """One range of one weekday, in minutes after that day's midnight; `end` is exclusive.

    `every` is its own interval in minutes, or `USUAL`.
    """

    day: Weekday
    start: int
    end: int
    every: int = USUAL

    def __post_init__(self) -> None:
        if not 0 <= self.start < DAY:
            raise InvalidInput(FIELD, "a start time from 00:00 to 23:59")
        if not self.start < self.end <= self.start + DAY:
            raise InvalidInput(FIELD, "an end time after the start, at most 24 hours later")
        if self.every != USUAL and self.every not in INTERVALS:
            raise InvalidInput(FIELD, "a break every 30 to 60 minutes, in whole minutes")

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
                FIELD, "add at least one range. If you don’t want reminders, pause them instead"
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
        if last is None or last.day is not one.day or last.end < one.start:
            merged.append(one)
        elif last.every == one.every:
            end = min(max(last.end, one.end), last.start + DAY)
            merged[-1] = DayRange(last.day, last.start, end, last.every)
        elif last.end < min(one.end, DAY):
            merged.append(DayRange(one.day, max(last.end, one.start), one.end, one.every))
    return tuple(merged)


OFFICE_HOURS = Hours(tuple(DayRange(day, 9 * 60, 18 * 60) for day in list(Weekday)[:5]))
