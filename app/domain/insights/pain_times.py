"""Pain by weekday and by time of day, spot by spot.

1. By weekday: the worst scores of the known days, by the weekday of their local date.
2. By time of day: the worst score of each time of a day on which there is one, by the local hour at
   which it was felt (`noted_days`).
3. A group is compared from 8 days on: at least 5 weekdays, or 2 times of day. Those with fewer are
   left out of the comparison.
4. Whether any group differs is decided by the Kruskal-Wallis test, its p corrected for every
   comparison made together. Each group has its median, and how far it lies above all the others
   together (`rank_statistics.shift`); these intervals hold all at once with 95 % (Bonferroni).
5. What is logged is compared: a person who logs at night only when it hurts has sore nights.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.body import SpotId
from app.domain.insights.noted_days import NotedDays
from app.domain.insights.rank_statistics import (
    LIKELY,
    Shift,
    Tally,
    added,
    kruskal_wallis_p,
    median_score,
    shift,
    tally,
    without,
)
from app.domain.recurrence import Insufficient, KnownDay, Need, Needed, Statistic, Sufficient
from app.domain.recurrence.verdicts import CERTAIN_BELOW

FEWEST_DAYS_EACH = 8
FEWEST_WEEKDAYS, FEWEST_TIMES = 5, 2


class Timing(StrEnum):
    """What the days are grouped by."""

    WEEKDAY = "weekday"
    TIME_OF_DAY = "time_of_day"


@dataclass(frozen=True, slots=True)
class TimingGroup:
    """One weekday (0 is Monday) or `TimeOfDay`: its days, their median worst score, and how far
    they lie above the days of all other groups.
    """

    number: int
    days: int
    median: Fraction
    shift: Shift


@dataclass(frozen=True, slots=True)
class TimingComparison:
    """The groups with enough days, in their order; `p` is corrected for all comparisons made
    together.
    """

    groups: tuple[TimingGroup, ...]
    p: float

    @property
    def differ(self) -> bool:
        """Whether the groups differ by more than chance easily explains."""
        return self.p < CERTAIN_BELOW

    @property
    def standing_out(self) -> tuple[TimingGroup, ...]:
        """The groups that clearly lie above or below the others."""
        if not self.differ:
            return ()
        return tuple(group for group in self.groups if group.shift.excludes_none)


@dataclass(frozen=True, slots=True)
class PainTimes:
    """One spot by weekday, or by time of day."""

    spot: SpotId
    asked: Timing
    found: Statistic[TimingComparison]


def beside_times(spot: SpotId, days: Iterable[KnownDay], noted: NotedDays) -> tuple[PainTimes, ...]:
    """One spot, with these known days, by weekday and by time of day. The p values are not
    corrected yet.
    """
    return (
        PainTimes(spot, Timing.WEEKDAY, by_weekday(days)),
        PainTimes(spot, Timing.TIME_OF_DAY, by_time_of_day(noted.times)),
    )


def by_weekday(days: Iterable[KnownDay]) -> Sufficient[TimingComparison] | Insufficient:
    """The weekdays of the known days (rule 1); p is not corrected yet."""
    worst: list[list[int]] = [[] for _ in range(7)]
    for day in days:
        worst[(day.ordinal + 6) % 7].append(day.worst)
    return _compared([tally(each) for each in worst], Needed.WEEKDAYS, FEWEST_WEEKDAYS)


def by_time_of_day(worst: Sequence[Tally]) -> Sufficient[TimingComparison] | Insufficient:
    """The times of day, given the worst scores of each (rule 2); p is not corrected yet."""
    return _compared(worst, Needed.TIMES_OF_DAY, FEWEST_TIMES)


def _compared(
    worst: Sequence[Tally], what: Needed, least: int
) -> Sufficient[TimingComparison] | Insufficient:
    enough = {number: each for number, each in enumerate(worst) if sum(each) >= FEWEST_DAYS_EACH}
    need = Need(what, least, len(enough))
    if not need.met:
        return Insufficient((need,))
    together = added(enough.values())
    likely = 1 - (1 - LIKELY) / len(enough)
    groups = tuple(
        TimingGroup(
            number, sum(each), median_score(each), shift(each, without(together, each), likely)
        )
        for number, each in enough.items()
    )
    return Sufficient(TimingComparison(groups, kruskal_wallis_p([*enough.values()])))
