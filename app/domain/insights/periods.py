"""Periods: the figures of one stretch of time, for comparison with another of the same length.

1. A flare belongs to the period in which it began; it counts when its onset was observed, so that a
   period that merely opens in the middle of a flare does not count it a second time.
2. The burden is computed from the known days inside the period alone.
3. Unknown days are counted and shown; they make neither period better.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from operator import attrgetter

from app.domain.recurrence import DayState, Recurrence, Statistic
from app.domain.recurrence.severity import burden


@dataclass(frozen=True, slots=True)
class Period:
    """The local dates `first` to `last`: how many days are known, clear and sore, how many flares
    began, the worst score (0-10; 0 when nothing is known), and the burden.
    """

    first: date
    last: date
    known: int
    clear: int
    sore: int
    flares: int
    worst: int
    burden: Statistic[Fraction]

    @property
    def days(self) -> int:
        """The length of the period in days."""
        return (self.last - self.first).days + 1

    @property
    def unknown(self) -> int:
        """The number of days about which nothing is known."""
        return self.days - self.known


def in_period(found: Recurrence, first: date, last: date) -> Period:
    """The figures of `found` for the local dates from `first` to `last`."""
    history = found.history
    begin = bisect_left(history.days, first.toordinal(), key=attrgetter("ordinal"))
    end = bisect_left(history.days, last.toordinal() + 1, key=attrgetter("ordinal"))
    inside, states = history.days[begin:end], history.states[begin:end]
    return Period(
        first=first,
        last=last,
        known=len(inside),
        clear=states.count(DayState.CLEAR),
        sore=states.count(DayState.PAIN),
        flares=sum(
            episode.onset_observed and first <= episode.onset <= last
            for episode in history.episodes
        ),
        worst=max((day.worst for day in inside), default=0),
        burden=burden(inside),
    )


def one_before(first: date, last: date) -> tuple[date, date]:
    """The period of the same length directly before."""
    length = last - first + timedelta(days=1)
    return first - length, last - length
