"""The days of this week, each with what was done on it.

1. A week begins on Monday. Days after today are ahead, whatever is known of them.
2. Breaks and holds count as in `activity.py`. A day is logged if something was answered about a
   spot that was felt on it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.insights.activity import NO_ACTIVITY, DayActivity
from app.domain.insights.adherence import monday_of

DAYS = 7


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One local date: the breaks taken, the holds, and whether something was logged."""

    date: date
    breaks: int = 0
    holds: int = 0
    is_logged: bool = False
    is_ahead: bool = False


def week_days(
    today: date, activity: Mapping[date, DayActivity], logged: Collection[date]
) -> tuple[WeekDay, ...]:
    """The seven days of the week of `today`, from Monday."""
    dates = (monday_of(today) + timedelta(days=nth) for nth in range(DAYS))
    return tuple(_day(each, today, activity.get(each, NO_ACTIVITY), logged) for each in dates)


def _day(on: date, today: date, done: DayActivity, logged: Collection[date]) -> WeekDay:
    if on > today:
        return WeekDay(on, is_ahead=True)
    return WeekDay(on, done.taken, done.holds, on in logged)
