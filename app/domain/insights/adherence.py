"""Adherence: the holds planned and done each week, beside the weekly pain of the same spot.

1. Weeks are ISO weeks, from the first with something planned to the one of the date of reading. A
   week in which nothing was planned stays in the list: it is a week without a plan.
2. What was done counts at most as much as was planned on its day (`HabitDay.kept`).
3. The pain of a week is the mean of the worst scores of its known days, if there are at least 3 of
   them; else it is not known. Unknown days are never counted as 0.
4. It is shown from 8 weeks on that have both a plan and a known pain, as the trend is. Both are
   seen together; neither is the cause of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from app.domain.habits.consistency import HabitDay
from app.domain.recurrence import Insufficient, KnownDay, Need, Needed, Statistic, Sufficient
from app.domain.recurrence.severity import FEWEST_KNOWN_DAYS

FEWEST_ADHERENCE_WEEKS = 8


@dataclass(frozen=True, slots=True)
class AdherenceWeek:
    """One week of one spot: how many holds were planned and done, its known days, and their mean
    worst score, none if there are too few (rule 3).
    """

    monday: date
    planned: int
    done: int
    known: int
    mean_worst: Fraction | None


def adherence_weeks(
    holds: Iterable[HabitDay], days: Iterable[KnownDay], as_of: date
) -> tuple[AdherenceWeek, ...]:
    """The weeks up to the local date `as_of` (rules 1 to 3). `holds` are those planned on one spot,
    `days` are its known days; both in any order.
    """
    planned, done = defaultdict[date, int](int), defaultdict[date, int](int)
    for each in holds:
        if each.date <= as_of and each.planned:
            planned[monday_of(each.date)] += each.planned
            done[monday_of(each.date)] += each.kept
    worst = defaultdict[date, list[int]](list)
    for day in days:
        if day.date <= as_of:
            worst[monday_of(day.date)].append(day.worst)
    if not planned:
        return ()
    first, last = min(planned), monday_of(as_of)
    mondays = [first + timedelta(weeks=nth) for nth in range((last - first).days // 7 + 1)]
    return tuple(
        AdherenceWeek(
            monday, planned[monday], done[monday], len(worst[monday]), _mean(worst[monday])
        )
        for monday in mondays
    )


def adherence_beside_pain(
    holds: Iterable[HabitDay], days: Iterable[KnownDay], as_of: date
) -> Statistic[tuple[AdherenceWeek, ...]]:
    """The same weeks, once there are enough of them (rule 4)."""
    weeks = adherence_weeks(holds, days, as_of)
    both = sum(bool(week.planned) and week.mean_worst is not None for week in weeks)
    need = Need(Needed.ADHERENCE_WEEKS, FEWEST_ADHERENCE_WEEKS, both)
    return Sufficient(weeks) if need.met else Insufficient((need,))


def monday_of(day: date) -> date:
    """The first day of the ISO week."""
    return day - timedelta(days=day.weekday())


def _mean(scores: list[int]) -> Fraction | None:
    if len(scores) < FEWEST_KNOWN_DAYS:
        return None
    return Fraction(sum(scores), len(scores))
