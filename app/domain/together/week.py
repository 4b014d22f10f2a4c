"""The last seven days, to be told in words.

1. The week is the seven local dates up to the date of reading.
2. A spot is told of when something is known about it in these days; the sorest come first.
3. Breaks and holds are counted; a day on which no break came up says nothing about breaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.body import Spot
from app.domain.recurrence import Recurrence
from app.domain.together.deeds import NO_DEEDS, Deeds
from app.domain.together.periods import Period, in_period

DAYS = 7


@dataclass(frozen=True, slots=True)
class SpotWeek:
    """One spot in these seven days."""

    spot: Spot
    period: Period


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days: on how many something was logged, the spots, breaks and holds."""

    first: date
    last: date
    days_logged: int
    spots: tuple[SpotWeek, ...]
    breaks_taken: int
    breaks_came_up: int
    holds: int


def week(found: Iterable[tuple[Spot, Recurrence]], deeds: Mapping[date, Deeds], last: date) -> Week:
    """The seven days up to the local date `last`."""
    first = last - timedelta(days=DAYS - 1)
    each_day = [first + timedelta(days=nth) for nth in range(DAYS)]
    spots: list[SpotWeek] = []
    known = set[date]()
    for spot, recurrence in found:
        period = in_period(recurrence, first, last)
        if period.known:
            spots.append(SpotWeek(spot, period))
            known |= {day.date for day in recurrence.history.days[-DAYS:]} & set(each_day)
    spots.sort(key=lambda each: (-each.period.worst, -each.period.sore, each.spot.id))
    done = [deeds.get(day, NO_DEEDS) for day in each_day]
    return Week(
        first,
        last,
        len(known),
        tuple(spots),
        sum(day.taken for day in done),
        sum(day.came_up for day in done),
        sum(day.holds for day in done),
    )
