"""Working hours: ranges of local wall time on each weekday, and the windows of instants that they
mean (R3).

The hours:

1. A day has any number of ranges `[start, end)`, in whole minutes after its local midnight.
2. A range may run past midnight; it belongs to the day on which it starts, so its end is then more
   than 1440. 24:00 is a valid end.
3. Ranges of one day that touch or overlap are one range.
4. There is at least one range: a person who wants no reminders pauses them.

The windows:

1. A window is `[start, end)` in UTC. Windows that touch or overlap are one window, also across
   midnight and where a clock change closes the gap between them.
2. An edge inside a spring-forward gap is the first instant after the gap.
3. Where the clock shows an edge twice, a start is the first of the two and an end the second.
4. Hours that cover the whole week are one window without start or end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

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
            raise InvalidInput(FIELD, "a start time from 00:00 to 23:59")
        if not self.start < self.end <= self.start + DAY:
            raise InvalidInput(FIELD, "an end time after the start, at most 24 hours later")

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
        if last is not None and last.day is one.day and one.start <= last.end:
            end = min(max(last.end, one.end), last.start + DAY)
            merged[-1] = DayRange(last.day, last.start, end)
        else:
            merged.append(one)
    return tuple(merged)


OFFICE_HOURS = Hours(tuple(DayRange(day, 9 * 60, 18 * 60) for day in list(Weekday)[:5]))


# A window is shorter than a week unless hours cover all of it; a clock change can join two.
_LOOK = timedelta(days=16)


@dataclass(frozen=True, slots=True, order=True)
class HoursWindow:
    """From one UTC instant up to, and without, another."""

    start: datetime
    end: datetime

    def __contains__(self, instant: datetime) -> bool:
        return self.start <= instant < self.end


_EVER = HoursWindow(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class BetweenWindows:
    """The moment is outside every window."""


def windows_around(hours: Hours, tz: ZoneInfo, instant: datetime) -> tuple[HoursWindow, ...]:
    """The windows of the two weeks before and after an instant, in order, none touching."""
    return _windows(hours, tz, instant.astimezone(tz).date())


def start_of_day(day: date, tz: ZoneInfo) -> datetime:
    """The UTC instant at which a local date begins."""
    return _instants(datetime.combine(day, time()), tz)[0]


@lru_cache(maxsize=64)
def _windows(hours: Hours, tz: ZoneInfo, around: date) -> tuple[HoursWindow, ...]:
    if hours.always:
        return (_EVER,)
    days = (around + timedelta(days=n) for n in range(-_LOOK.days, _LOOK.days + 1))
    found = sorted(
        window for day in days for window in _of_day(hours, tz, day) if window.start < window.end
    )
    merged: list[HoursWindow] = []
    for window in found:
        if merged and window.start <= merged[-1].end:
            merged[-1] = HoursWindow(merged[-1].start, max(merged[-1].end, window.end))
        else:
            merged.append(window)
    return tuple(merged)


def _of_day(hours: Hours, tz: ZoneInfo, day: date) -> list[HoursWindow]:
    midnight = datetime.combine(day, time())
    return [
        HoursWindow(
            _instants(midnight + timedelta(minutes=one.start), tz)[0],
            _instants(midnight + timedelta(minutes=one.end), tz)[1],
        )
        for one in hours.on(Weekday(day.weekday()))
    ]


def _instants(wall: datetime, tz: ZoneInfo) -> tuple[datetime, datetime]:
    """The first and the last UTC instant at which clocks there show `wall` (window rules 2, 3)."""
    early = wall.replace(tzinfo=tz, fold=0)
    late = wall.replace(tzinfo=tz, fold=1)
    first, last = sorted((early.astimezone(UTC), late.astimezone(UTC)))
    if _is_shown(first, tz, wall):
        return first, last
    after_gap = _change_between(first, last, tz)
    return after_gap, after_gap


def _is_shown(instant: datetime, tz: ZoneInfo, wall: datetime) -> bool:
    return instant.astimezone(tz).replace(tzinfo=None) == wall


def _change_between(before: datetime, after: datetime, tz: ZoneInfo) -> datetime:
    """The first whole second with the UTC offset that applies at `after`."""
    offset = after.astimezone(tz).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(tz).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return before + timedelta(seconds=high)
