"""The severity trend: whether the pain gets better or worse, and by how much.

1. The slope is the median of the slopes between all pairs of weeks (Theil 1950; Sen 1968); x is the
   week's number, so missing weeks count as distance. Shown per 30 days: times 30/7.
2. Its 95 % interval takes the slopes at the ranks round((N -+ z sigma)/2), where N is the number of
   pairs and sigma^2 the tie-corrected variance of Kendall's S (Sen 1968, equation 2.6), with halves
   rounded to even and ranks kept within the list, as `scipy.stats.theilslopes` does.
3. Whether there is a trend at all is decided by the Mann-Kendall test of the same weeks.
4. It needs 8 weeks with enough known days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from app.domain.recurrence.evidence_gate import Need, Needed, Statistic, gated, missing
from app.domain.recurrence.kendall import (
    MannKendall,
    kendall_s,
    mann_kendall,
    tied_variance,
    ties_in,
)
from app.domain.recurrence.pairwise_slopes import ranked_slopes
from app.domain.recurrence.weeks import SeverityWeek

Z = 1.959963984540054  # the normal quantile itself, so that ranks agree with scipy's
WEEKS_PER_30_DAYS = 30 / 7
FEWEST_WEEKS = 8
FEWEST_FOR_A_SLOPE = 2


@dataclass(frozen=True, slots=True)
class Slope:
    """Points per week, with its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def per_30_days(self) -> Slope:
        """The same in points per 30 days."""
        return Slope(
            self.value * WEEKS_PER_30_DAYS,
            self.low * WEEKS_PER_30_DAYS,
            self.high * WEEKS_PER_30_DAYS,
        )


@dataclass(frozen=True, slots=True)
class Trend:
    """The slope of weekly severity, the test for a trend, and the number of weeks."""

    per_week: Slope
    test: MannKendall
    weeks: int


def theil_sen(weeks: Sequence[SeverityWeek]) -> Slope:
    """The slope through two or more weeks, in points per week (rules 1 and 2)."""
    values = [week.quarters for week in weeks]
    return _slope(weeks, kendall_s(values), ties_in(values))


def severity_trend(weeks: Sequence[SeverityWeek]) -> Statistic[Trend]:
    """The trend of weekly severity."""
    need = Need(Needed.WEEKS, FEWEST_WEEKS, len(weeks))
    if len(weeks) < FEWEST_FOR_A_SLOPE:
        return missing(need)
    values = [week.quarters for week in weeks]
    test = mann_kendall(values)
    return gated(Trend(_slope(weeks, test.s, ties_in(values)), test, len(weeks)), need)


def _slope(weeks: Sequence[SeverityWeek], s: int, ties: Sequence[int]) -> Slope:
    """The slope through weeks with a known Kendall's S and known sizes of ties."""
    pairs = len(weeks) * (len(weeks) - 1) // 2
    reach = Z * sqrt(tied_variance(ties))
    upper = min(round((pairs + reach) / 2), pairs - 1)
    lower = max(round((pairs - reach) / 2) - 1, 0)
    ranks = ((pairs - 1) // 2, pairs // 2, lower, upper)
    # Weeks are often equal: the slopes at the ranks between those that fall and those that rise are
    # 0.
    level = sum(tie * (tie - 1) // 2 for tie in ties)
    falling = (pairs - level - s) // 2
    steep = [rank for rank in ranks if not falling <= rank < falling + level]
    found = dict(zip(steep, ranked_slopes(weeks, steep), strict=True)) if steep else {}
    under, over, low, high = (found.get(rank, 0.0) for rank in ranks)
    return Slope((under + over) / 2, low, high)
