"""A month, day by day: pain, breaks and holds in one place.

1. The month is whole weeks, Monday to Sunday; days of other months are empty, and days after the
   date of reading have no data yet.
2. Of several spots, the worst score of the day is shown; the day is a flare when any of them has
   one.
3. A day without a score is unknown, whatever was done on it.
"""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.insights.activity import NO_ACTIVITY, DayActivity
from app.domain.recurrence import Recurrence, StillOpen


@dataclass(frozen=True, slots=True)
class OutsideMonth:
    """A day of another month."""


@dataclass(frozen=True, slots=True)
class InFuture:
    """A day in the future."""

    date: date


@dataclass(frozen=True, slots=True)
class UnknownDay:
    """A past day without a score; only its activity is known."""

    date: date
    activity: DayActivity
    flare: bool


@dataclass(frozen=True, slots=True)
class KnownDayScore:
    """A day with its worst score, 0-10; `flare` when it lies in one."""

    date: date
    activity: DayActivity
    flare: bool
    worst: int


CalendarCell = OutsideMonth | InFuture | UnknownDay | KnownDayScore


@dataclass(frozen=True, slots=True)
class Month:
    """The first day of the month, and its weeks of seven cells (rule 1)."""

    first: date
    weeks: tuple[tuple[CalendarCell, ...], ...]

    @property
    def days(self) -> tuple[KnownDayScore | UnknownDay, ...]:
        """The days up to the date of reading."""
        cells = (cell for row in self.weeks for cell in row)
        return tuple(cell for cell in cells if isinstance(cell, (KnownDayScore, UnknownDay)))


def month(
    found: Iterable[Recurrence], activity: Mapping[date, DayActivity], in_month: date, as_of: date
) -> Month:
    """The month that contains `in_month`, as of the local date `as_of`."""
    first = in_month.replace(day=1)
    worst: dict[date, int] = {}
    flares = list[tuple[date, date]]()
    for each in found:
        history = each.history
        for day in reversed(history.days):
            if day.date < first:
                break
            worst[day.date] = max(day.worst, worst.get(day.date, 0))
        for episode in history.episodes:
            still = isinstance(episode.ending, StillOpen)
            end = as_of if still else episode.last_day
            if end >= first:
                flares.append((episode.onset, end))

    def cell(on: date) -> CalendarCell:
        if on.month != first.month:
            return OutsideMonth()
        if on > as_of:
            return InFuture(on)
        done = activity.get(on, NO_ACTIVITY)
        flare = any(begin <= on <= end for begin, end in flares)
        return (
            KnownDayScore(on, done, flare, worst[on])
            if on in worst
            else UnknownDay(on, done, flare)
        )

    weeks = Calendar().monthdatescalendar(first.year, first.month)
    return Month(first, tuple(tuple(cell(on) for on in row) for row in weeks))


def month_before(first: date) -> date:
    """The first day of the month before; the first possible month stays the same."""
    if (first.year, first.month) == (1, 1):
        return first
    year, before = (first.year, first.month - 1) if first.month > 1 else (first.year - 1, 12)
    return date(year, before, 1)


def month_after(first: date) -> date:
    """The first day of the month after; the last possible month stays the same."""
    if (first.year, first.month) == (9999, 12):
        return first
    year, after = (first.year, first.month + 1) if first.month < 12 else (first.year + 1, 1)
    return date(year, after, 1)
