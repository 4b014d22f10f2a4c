"""Association: the days with something compared with the days without it. Never cause and effect.

1. Something is a break, a hold (`activity_association`), or a trigger or relief the person noted
   (`tag_association`). Which days belong to which group, and which pain is compared, is said there.
2. Worst scores of days are compared. Shown are the medians of both groups and by how much one lies
   above the other, with a 95 % interval (`rank_statistics.shift`).
3. They differ clearly when the p of the Mann-Whitney test, corrected for every comparison made
   together (`corrected`), is below 0.05, the medians differ, and the interval lies on one side of
   0; it may begin there.
4. It needs 8 days in each group. A day about which nothing is known belongs to neither.
5. The test takes days as separate. Of 400 simulated years without any link, a difference was called
   clear (before correction) in 4 to 6 % when days, or the tag, were independent, and in 18 % when
   pain lasts (autocorrelation 0.6) and the tag comes in runs of days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from app.domain.body import SpotId
from app.domain.insights.noted_days import NotedTag
from app.domain.insights.pain_times import PainTimes
from app.domain.insights.rank_statistics import (
    Shift,
    Tally,
    holm,
    mann_whitney_p,
    median_score,
    shift,
)
from app.domain.recurrence import Insufficient, Need, Needed, Statistic, Sufficient
from app.domain.recurrence.verdicts import CERTAIN_BELOW

FEWEST_DAYS = 8


class Factor(StrEnum):
    """What the person did."""

    BREAKS = "breaks"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class DayBefore:
    """Where next days are compared: the median worst scores of the days themselves, with and
    without something.
    """

    with_it: Fraction
    without_it: Fraction


@dataclass(frozen=True, slots=True)
class GroupComparison:
    """The median worst scores of the days with and without something, how many there were, and how
    far the first lie above the second; `p` is corrected for all comparisons made together.
    """

    days_with: int
    days_without: int
    with_it: Fraction
    without_it: Fraction
    shift: Shift
    p: float
    before: DayBefore | None = None

    @property
    def differ(self) -> bool:
        """Whether the difference is larger than chance easily explains (rule 3)."""
        medians_differ = self.with_it != self.without_it
        return self.p < CERTAIN_BELOW and medians_differ and self.shift.one_sided


@dataclass(frozen=True, slots=True)
class Association:
    """The pain of one spot beside something."""

    spot: SpotId
    asked: Factor | NotedTag
    found: Statistic[GroupComparison]


Comparison = Association | PainTimes


@lru_cache(maxsize=2048)  # one more entry leaves the groups of most tags as they were
def compared(with_it: Tally, without_it: Tally) -> Sufficient[GroupComparison] | Insufficient:
    """The two groups, if there are enough days in each (rule 4); p is not corrected yet."""
    days_with, days_without = sum(with_it), sum(without_it)
    needs = (
        Need(Needed.DAYS_WITH, FEWEST_DAYS, days_with),
        Need(Needed.DAYS_WITHOUT, FEWEST_DAYS, days_without),
    )
    unmet = tuple(need for need in needs if not need.met)
    if unmet:
        return Insufficient(unmet)
    return Sufficient(
        GroupComparison(
            days_with,
            days_without,
            median_score(with_it),
            median_score(without_it),
            shift(with_it, without_it),
            mann_whitney_p(with_it, without_it),
        )
    )


def corrected(
    asked: Iterable[Comparison], besides: Iterable[Comparison] = ()
) -> tuple[Comparison, ...]:
    """The comparisons `asked`, with p corrected for all of them and all `besides` together, by
    Holm's method.
    """
    these = tuple(asked)
    ps = iter(holm([*_ps(these), *_ps(besides)]))
    return tuple(_with_p(each, ps) for each in these)


def _ps(comparisons: Iterable[Comparison]) -> list[float]:
    return [each.found.value.p for each in comparisons if isinstance(each.found, Sufficient)]


def _with_p(each: Comparison, ps: Iterator[float]) -> Comparison:
    match each:
        case Association(spot, asked, Sufficient(groups)):
            return Association(spot, asked, Sufficient(replace(groups, p=next(ps))))
        case PainTimes(spot, timing, Sufficient(times)):
            return PainTimes(spot, timing, Sufficient(replace(times, p=next(ps))))
    return each
