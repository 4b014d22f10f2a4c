"""Association: days with breaks or holds compared with days without, spot by spot.

1. Breaks: known days on which every break that came up was taken, against known days on which one
   was not. Days on which none came up belong to neither group.
2. Holds: known days with a hold on this spot, against known days without one, from the first hold
   on it to the last.
3. The day's worst scores are compared: shown are their medians and the probability of such a
   difference by chance (`mann_whitney_p`), corrected for all comparisons shown together.
4. It needs 8 days in each group. It shows an association, not a cause.

The statistics, which test whether the values of one group are larger than those of another:

1. U counts the pairs in which the first group's value is the larger one, ties as half (Mann &
   Whitney 1947). Without a difference it is distributed about half of all pairs; its variance is
   corrected for ties, and U is moved one half towards the middle. The two-sided p is taken from the
   normal distribution.
2. Many comparisons find something by chance. Holm's correction (1979) multiplies the smallest p by
   the number of comparisons, the next by one fewer, and so on, never falling below the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from math import erfc, sqrt
from statistics import median

from app.domain.body import SpotId
from app.domain.insights.activity import NO_ACTIVITY, DayActivity
from app.domain.recurrence import Insufficient, KnownDay, Need, Needed, Statistic, Sufficient
from app.domain.recurrence.verdicts import CERTAIN_BELOW


def mann_whitney_p(one: Sequence[int], other: Sequence[int]) -> float:
    """Two-sided p that both groups, neither empty, have one distribution (statistics rule 1)."""
    counts = Counter(one) + Counter(other)
    n, m = len(one), len(other)
    whole = n + m
    rank, ranks = 0, dict[int, float]()
    for value in sorted(counts):
        ranks[value] = rank + (counts[value] + 1) / 2
        rank += counts[value]
    u = sum(ranks[value] for value in one) - n * (n + 1) / 2
    tied = sum(count**3 - count for count in counts.values())
    variance = n * m / 12 * (whole + 1 - tied / (whole * (whole - 1)))
    if variance <= 0:
        return 1.0
    z = (abs(u - n * m / 2) - 0.5) / sqrt(variance)
    return min(1.0, erfc(z / sqrt(2)))


def holm(ps: Sequence[float]) -> list[float]:
    """The same p values, corrected for multiple comparisons (statistics rule 2)."""
    corrected = [0.0] * len(ps)
    highest = 0.0
    for nth, place in enumerate(sorted(range(len(ps)), key=lambda place: ps[place])):
        highest = max(highest, min(1.0, ps[place] * (len(ps) - nth)))
        corrected[place] = highest
    return corrected


FEWEST_DAYS = 8


class Factor(StrEnum):
    """The factor that pain is compared with."""

    BREAKS = "breaks"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class GroupComparison:
    """The median worst scores of the days with and without the factor, and how many there were; `p`
    is corrected for all comparisons made together.
    """

    days_with: int
    days_without: int
    with_it: Fraction
    without_it: Fraction
    p: float

    @property
    def differ(self) -> bool:
        """Whether the difference is larger than chance easily explains."""
        return self.p < CERTAIN_BELOW and self.with_it != self.without_it


@dataclass(frozen=True, slots=True)
class Association:
    """One spot beside breaks, or beside holds."""

    spot: SpotId
    asked: Factor
    found: Statistic[GroupComparison]


def compare_days(
    days: Mapping[SpotId, Sequence[KnownDay]], activity: Mapping[date, DayActivity]
) -> tuple[Association, ...]:
    """Every spot beside breaks and beside holds; the p values are corrected together."""
    done = {on.toordinal(): those for on, those in activity.items()}
    asked = [
        Association(spot, what, _compared(*_split(what, spot, known, done)))
        for spot, known in days.items()
        for what in Factor
    ]
    earned = [each.found.value.p for each in asked if isinstance(each.found, Sufficient)]
    corrected = iter(holm(earned))
    return tuple(
        replace(each, found=Sufficient(replace(each.found.value, p=next(corrected))))
        if isinstance(each.found, Sufficient)
        else each
        for each in asked
    )


def _split(
    what: Factor, spot: SpotId, known: Iterable[KnownDay], activity: Mapping[int, DayActivity]
) -> tuple[list[int], list[int]]:
    """The worst scores of the days with the factor and of those without; `activity` is keyed by the
    date's ordinal.
    """
    with_it: list[int] = []
    without: list[int] = []
    if what is Factor.BREAKS:
        for day in known:
            done = activity.get(day.ordinal, NO_ACTIVITY)
            if done.came_up:
                (with_it if done.took_all else without).append(day.worst)
        return with_it, without
    held = {on for on, done in activity.items() if spot in done.held}
    first, last = min(held, default=0), max(held, default=0)
    for day in known:
        if first <= day.ordinal <= last:
            (with_it if day.ordinal in held else without).append(day.worst)
    return with_it, without


def _compared(with_it: list[int], without: list[int]) -> Sufficient[GroupComparison] | Insufficient:
    needs = (
        Need(Needed.DAYS_WITH, FEWEST_DAYS, len(with_it)),
        Need(Needed.DAYS_WITHOUT, FEWEST_DAYS, len(without)),
    )
    unmet = tuple(need for need in needs if not need.met)
    if unmet:
        return Insufficient(unmet)
    return Sufficient(
        GroupComparison(
            len(with_it),
            len(without),
            Fraction(median(with_it)),
            Fraction(median(without)),
            mann_whitney_p(with_it, without),
        )
    )
