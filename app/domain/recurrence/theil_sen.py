"""The severity trend: whether the pain gets better or worse, and by how much.

1. The slope is the median of the slopes between all pairs of weeks (Theil 1950; Sen 1968); x is the
   week's number, so missing weeks count as distance. Shown per 30 days: times 30/7.
2. Its 95 % interval takes the slopes at the ranks round((N -+ z sigma)/2), where N is the number of
   pairs and sigma^2 the tie-corrected variance of Kendall's S (Sen 1968, equation 2.6), with halves
   rounded to even and ranks kept within the list, as `scipy.stats.theilslopes` does.
3. Whether there is a trend at all is decided by the Mann-Kendall test of the same weeks.
4. It needs 8 weeks with enough known days.

Ten years have 135,000 pairs of weeks; the few requested ranks are found without listing them all:

1. Up to 64 weeks, all slopes are computed and sorted.
2. Above that, the slopes between every n-th week give two bounds that probably enclose the ranks.
   The slopes below the lower bound are counted exactly, in whole numbers, as inversions are counted
   while sorting. The slopes between the bounds are listed with how often each occurs.
3. If a rank lies outside, the bounds are moved apart and the search starts again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from app.domain.recurrence.evidence_gate import Need, Needed, Statistic, gated, missing
from app.domain.recurrence.kendall import MannKendall, mann_kendall, tied_variance, ties_in
from app.domain.recurrence.severity import SeverityWeek

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
    def sizes(self) -> tuple[float, float]:
        """The bounds of the interval without their signs, the smaller first."""
        least, most = sorted((abs(self.low), abs(self.high)))
        return least, most

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


def severity_trend(weeks: Sequence[SeverityWeek]) -> Statistic[Trend]:
    """The trend of weekly severity."""
    need = Need(Needed.WEEKS, FEWEST_WEEKS, len(weeks))
    if len(weeks) < FEWEST_FOR_A_SLOPE:
        return missing(need)
    test = mann_kendall([week.quarters for week in weeks])
    return gated(Trend(theil_sen(weeks), test, len(weeks)), need)


def theil_sen(weeks: Sequence[SeverityWeek]) -> Slope:
    """The slope through two or more weeks, in points per week (rules 1 and 2)."""
    pairs = _pairs(len(weeks))
    reach = Z * sqrt(tied_variance(ties_in(week.quarters for week in weeks)))
    upper = min(round((pairs + reach) / 2), pairs - 1)
    lower = max(round((pairs - reach) / 2) - 1, 0)
    ranks = (lower, (pairs - 1) // 2, pairs // 2, upper)
    low, below, above, high = ranked_slopes(weeks, ranks)
    return Slope((below + above) / 2, low, high)


LISTED_WEEKS = 64
MARGIN = 0.04
HIGHEST = 40  # ten points, in quarters
ABSENT = 90  # added to anything, it is beyond every rise

Rise = tuple[int, int]
"""A slope: quarter points, and over how many weeks."""


def ranked_slopes(weeks: Sequence[SeverityWeek], ranks: Sequence[int]) -> list[float]:
    """The slopes at these ranks (0 is the lowest), in points per week.

    `weeks` are in order; each rank is below the number of pairs.
    """
    if len(weeks) <= LISTED_WEEKS:
        slopes = [_points_per_week(rise) for rise in _all_rises(weeks)]
        return [slopes[rank] for rank in ranks]
    sample = _all_rises(weeks[:: -(-len(weeks) // LISTED_WEEKS)])
    pairs, margin = _pairs(len(weeks)), MARGIN
    while True:
        low = _at_share(sample, min(ranks) / pairs - margin)
        high = _at_share(sample, max(ranks) / pairs + margin)
        first = _count_below(weeks, low)
        found = _rises_between(weeks, low, high)
        if first <= min(ranks) and max(ranks) < first + sum(found.values()):
            return _at_ranks(found, [rank - first for rank in ranks])
        margin *= 3


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _points_per_week(rise: Rise) -> float:
    return rise[0] / rise[1] / 4


def _all_rises(weeks: Sequence[SeverityWeek]) -> list[Rise]:
    """The slopes between all pairs of these weeks, lowest first."""
    rises = [
        (later.quarters - earlier.quarters, later.number - earlier.number)
        for place, later in enumerate(weeks)
        for earlier in weeks[:place]
    ]
    return sorted(rises, key=_points_per_week)


def _at_share(sample: Sequence[Rise], share: float) -> Rise:
    """The slope below which this share of the sample lies; steeper than any for a share outside."""
    if share <= 0:
        return -HIGHEST, 1
    if share >= 1:
        return HIGHEST, 1
    return sample[int(share * len(sample))]


def _count_below(weeks: Sequence[SeverityWeek], bound: Rise) -> int:
    """The number of slopes strictly below `bound`."""
    rise, run = bound
    sheared: list[int] = []
    not_below = 0
    for week in weeks:
        height = week.quarters * run - week.number * rise
        lower = bisect_right(sheared, height)
        not_below += lower
        sheared.insert(lower, height)
    return _pairs(len(weeks)) - not_below


def _rises_between(weeks: Sequence[SeverityWeek], low: Rise, high: Rise) -> Counter[Rise]:
    """How often each rise occurs whose slope lies between `low` and `high`, both included.

    The severities are packed into one long integer with a byte for each week, so that one addition
    computes every rise over the same number of weeks.
    """
    first, last = weeks[0].number, weeks[-1].number
    span = last - first + 1
    later, earlier = bytearray([ABSENT] * span), bytearray([ABSENT] * span)
    for week in weeks:
        later[week.number - first] = week.quarters
        earlier[week.number - first] = HIGHEST - week.quarters
    all_later, all_earlier = int.from_bytes(later, "little"), int.from_bytes(earlier, "little")
    found: Counter[Rise] = Counter()
    for run in range(1, span):
        steepest_fall = max(-HIGHEST, -(-low[0] * run // low[1]))  # rounded up
        steepest_rise = min(HIGHEST, high[0] * run // high[1])
        rises = ((all_later >> (8 * run)) + all_earlier).to_bytes(span + 1, "little")
        for rise in range(steepest_fall, steepest_rise + 1):
            found[rise, run] = rises.count(HIGHEST + rise, 0, span - run)
    return found


def _at_ranks(found: Counter[Rise], ranks: Sequence[int]) -> list[float]:
    """The slopes at these ranks among those found, in points per week."""
    slopes: dict[int, float] = {}
    reached = 0
    for rise in sorted(found, key=_points_per_week):
        for rank in ranks:
            if reached <= rank < reached + found[rise]:
                slopes[rank] = _points_per_week(rise)
        reached += found[rise]
    return [slopes[rank] for rank in ranks]
