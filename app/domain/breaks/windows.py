"""Windows: the instants that working hours and days off mean, for offering breaks (R3).

1. A window is `[start, end)` in UTC. Windows that touch or overlap are one window, also across
   midnight and where a clock change closes the gap between them.
2. An edge inside a spring-forward gap is the first instant after the gap.
3. Where the clock shows an edge twice, a start is the first of the two and an end the second.
4. Hours that cover the whole week, with no days off, are one window without start or end.
5. No instant of a day off is in a window. A range that starts on a day off is left out, and one
   that runs into a day off ends with the day before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.domain.breaks.days_off import NO_DAYS_OFF, DaysOff
from app.domain.breaks.hours import Hours, Weekday

# A window is shorter than a week unless hours cover all of it; a clock change can join two.
_LOOK = timedelta(days=16)
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class HoursWindow:
    """From one UTC instant up to, and without, another."""

    start: datetime
    end: datetime

    def __contains__(self, instant: datetime) -> bool:
        return self.start <= instant < self.end


@dataclass(frozen=True, slots=True, order=True)
class HoursSpan:
    """One range of the hours on one date, from a UTC instant up to another, with its `every`."""

    start: datetime
    end: datetime
    every: int


_EVER = HoursWindow(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class BetweenWindows:
    """The moment is outside every window."""


def windows_around(
    hours: Hours, tz: ZoneInfo, instant: datetime, days_off: DaysOff = NO_DAYS_OFF
) -> tuple[HoursWindow, ...]:
    """The windows of the two weeks before and after an instant, in order, none touching; later
    ones too, until each weekday with hours came twice without being off.
    """
    return _windows(hours, tz, days_off, instant.astimezone(tz).date())


def spans_around(
    hours: Hours, tz: ZoneInfo, instant: datetime, days_off: DaysOff = NO_DAYS_OFF
) -> tuple[HoursSpan, ...]:
    """The ranges that the windows of these weeks are made of, in order. Where a clock change shows
    an edge twice, two may overlap.
    """
    return _spans(hours, tz, days_off, instant.astimezone(tz).date())


def start_of_day(day: date, tz: ZoneInfo) -> datetime:
    """The UTC instant at which a local date begins."""
    return instant_at(day, time(), tz)


def instant_at(day: date, at: time, tz: ZoneInfo) -> datetime:
    """The UTC instant of a local time as the start of something (rules 2 and 3)."""
    return instants(datetime.combine(day, at), tz)[0]


@lru_cache(maxsize=64)
def _windows(
    hours: Hours, tz: ZoneInfo, days_off: DaysOff, around: date
) -> tuple[HoursWindow, ...]:
    if hours.always and not days_off:
        return (_EVER,)
    merged: list[HoursWindow] = []
    for span in _spans(hours, tz, days_off, around):
        if merged and span.start <= merged[-1].end:
            merged[-1] = HoursWindow(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(HoursWindow(span.start, span.end))
    return tuple(merged)


@lru_cache(maxsize=64)
def _spans(hours: Hours, tz: ZoneInfo, days_off: DaysOff, around: date) -> tuple[HoursSpan, ...]:
    return tuple(
        sorted(
            span
            for day in _days(hours, days_off, around)
            for span in _of_day(hours, tz, days_off, day)
            if span.start < span.end
        )
    )


def _days(hours: Hours, days_off: DaysOff, around: date) -> Iterator[date]:
    """The dates to look at. Runs of days off beyond the two weeks are passed over."""
    yield from (around + _A_DAY * n for n in range(-_LOOK.days, 0))
    missing = Counter({one.day: 2 for one in hours.ranges if one.day not in days_off.weekdays})
    day = around
    while day <= around + _LOOK or missing.total():
        yield day
        if day not in days_off:
            missing -= Counter([Weekday(day.weekday())])
        day += _A_DAY
        if day > around + _LOOK:
            day = days_off.after_run(day)


def _of_day(hours: Hours, tz: ZoneInfo, days_off: DaysOff, day: date) -> list[HoursSpan]:
    if day in days_off:
        return []
    midnight = datetime.combine(day, time())
    spans = [
        HoursSpan(
            instants(midnight + timedelta(minutes=one.start), tz)[0],
            instants(midnight + timedelta(minutes=one.end), tz)[1],
            one.every,
        )
        for one in hours.on(Weekday(day.weekday()))
    ]
    if day + _A_DAY not in days_off:
        return spans
    ends = start_of_day(day + _A_DAY, tz)
    return [replace(span, end=min(span.end, ends)) for span in spans]


def instants(wall: datetime, tz: ZoneInfo) -> tuple[datetime, datetime]:
    """The first and the last UTC instant at which clocks there show `wall` (rules 2 and 3)."""
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
