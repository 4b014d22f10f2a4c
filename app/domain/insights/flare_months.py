"""Flares by month: how many flares of a spot began in each calendar month.

1. A flare belongs to the month of its first day, whether or not its start was observed, so that the
   months of a whole journal add up to all its flares.
2. A month goes to its last day, or to the date of reading. Its days without a score are unknown; a
   month in which nothing is known says nothing about flares, unless one began in it by correction.
3. A month counts as in a flare when a day of one lies in it, also of one that began before.
"""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from app.domain.insights.calendar import month_before
from app.domain.recurrence import DayState, Recurrence, StillOpen

MONTHS = 12


@dataclass(frozen=True, slots=True)
class FlareMonth:
    """The month that begins on `first`: of its `days` so far, how many are known and sore; how many
    flares began, and whether any lies in it.
    """

    first: date
    days: int
    known: int
    sore: int
    flares: int
    in_flare: bool

    @property
    def is_known(self) -> bool:
        """Whether it says anything (rule 2)."""
        return bool(self.known or self.flares)


def flares_by_month(found: Recurrence, months: int = MONTHS) -> tuple[FlareMonth, ...]:
    """The last `months` months (1 or more) up to the date of reading, oldest first."""
    first, shown = found.as_of.replace(day=1), list[FlareMonth]()
    while len(shown) < months and (not shown or first != shown[-1].first):
        shown.append(_of_month(found, first))
        first = month_before(first)
    return tuple(reversed(shown))


def _of_month(found: Recurrence, first: date) -> FlareMonth:
    history = found.history
    last = min(found.as_of, first.replace(day=monthrange(first.year, first.month)[1]))
    begin = bisect_left(history.days, first.toordinal(), key=attrgetter("ordinal"))
    end = bisect_left(history.days, last.toordinal() + 1, key=attrgetter("ordinal"))
    return FlareMonth(
        first=first,
        days=(last - first).days + 1,
        known=end - begin,
        sore=history.states[begin:end].count(DayState.PAIN),
        flares=sum(first <= each.onset <= last for each in history.episodes),
        in_flare=any(
            each.onset <= last and (isinstance(each.ending, StillOpen) or each.last_day >= first)
            for each in history.episodes
        ),
    )
