"""The last seven days, for a summary in words.

1. The week is the seven local dates up to the date of reading.
2. A spot is included when something is known about it in these days; the sorest come first.
3. Breaks and holds are counted; a day on which no break came up says nothing about breaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.body import Spot
from app.domain.insights.activity import NO_ACTIVITY, DayActivity
from app.domain.insights.periods import Period, in_period
from app.domain.recurrence import Recurrence

DAYS = 7


@dataclass(frozen=True, slots=True)
class SpotWeekSummary:
    """One spot in these seven days."""

    spot: Spot
    period: Period


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """Seven days: the number of days with entries, the spots, breaks and holds."""

    first: date
    last: date
    days_logged: int
    spots: tuple[SpotWeekSummary, ...]
    breaks_taken: int
    breaks_came_up: int
    holds: int


def week_summary(
    found: Iterable[tuple[Spot, Recurrence]], activity: Mapping[date, DayActivity], last: date
) -> WeekSummary:
    """The seven days up to the local date `last`."""
    first = last - timedelta(days=DAYS - 1)
    each_day = [first + timedelta(days=nth) for nth in range(DAYS)]
    spots: list[SpotWeekSummary] = []
    known = set[date]()
    for spot, recurrence in found:
        period = in_period(recurrence, first, last)
        if period.known:
            spots.append(SpotWeekSummary(spot, period))
            known |= {day.date for day in recurrence.history.days[-DAYS:]} & set(each_day)
    spots.sort(key=lambda each: (-each.period.worst, -each.period.sore, each.spot.id))
    done = [activity.get(day, NO_ACTIVITY) for day in each_day]
    return WeekSummary(
        first,
        last,
        len(known),
        tuple(spots),
        sum(day.taken for day in done),
        sum(day.came_up for day in done),
        sum(day.holds for day in done),
    )
