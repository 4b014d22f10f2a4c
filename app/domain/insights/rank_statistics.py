"""Rank statistics of groups of scores, each group given as a tally of how often every score occurs.

1. Whether two groups differ: U counts the pairs in which the first group's value is the larger one,
   ties as half (Mann & Whitney 1947). Without a difference it is distributed about half of all
   pairs; its variance is corrected for ties, and U is moved one half towards the middle. The
   two-sided p is taken from the normal distribution.
2. By how much: the shift is the median of all differences between a value of one group and a value
   of the other (Hodges & Lehmann 1963). Its interval leaves out floor(nm/2 - z sqrt(nm(n+m+1)/12))
   less one of these differences at each end (Moses 1965). The variance is the one without ties, so
   with ties the interval is a little too wide rather than too narrow.
3. Whether any of several groups differs: H (Kruskal & Wallis 1952), corrected for ties, with p from
   the chi-squared distribution with one degree of freedom fewer than there are groups.
4. Many comparisons find something by chance. Holm's correction (1979) multiplies the smallest p by
   the number of comparisons, the next by one fewer, and so on, never falling below the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import erfc, exp, floor, fsum, gamma, pow, sqrt
from statistics import NormalDist

SCORES = range(11)
LIKELY = 0.95

Tally = tuple[int, ...]
"""How often each score from 0 to 10 occurs."""


def tally(scores: Iterable[int]) -> Tally:
    """The tally of scores from 0 to 10, in any order."""
    seen = bytes(scores)
    return tuple([seen.count(score) for score in SCORES])


def added(tallies: Iterable[Tally]) -> Tally:
    """The tally of several groups taken together."""
    return tuple(map(sum, zip(*tallies, strict=True)))


def without(whole: Tally, part: Tally) -> Tally:
    """The tally of `whole` without the values of `part`."""
    return tuple([all_of - some for all_of, some in zip(whole, part, strict=True)])


def median_score(group: Tally) -> Fraction:
    """The median of a group that is not empty."""
    count = sum(group)
    return Fraction(_at(group, (count - 1) // 2) + _at(group, count // 2), 2)


@dataclass(frozen=True, slots=True)
class Shift:
    """How many points one group lies above another, with its interval (rule 2)."""

    value: float
    low: float
    high: float

    @property
    def excludes_none(self) -> bool:
        """Whether the whole interval lies on one side of 0."""
        return self.low > 0 or self.high < 0

    @property
    def one_sided(self) -> bool:
        """The same, but it may begin at 0: with ties, an interval often ends on a whole point."""
        return self.low >= 0 < self.high or self.low < 0 >= self.high


def shift(one: Tally, other: Tally, likely: float = LIKELY) -> Shift:
    """The shift of `one` above `other`, neither empty, with the interval that holds it with the
    probability `likely`.
    """
    n, m = sum(one), sum(other)
    differences = [0] * (2 * len(SCORES) - 1)
    for score, times in enumerate(one):
        if times:
            for from_score, often in enumerate(other):
                differences[score - from_score + 10] += times * often
    reach = NormalDist().inv_cdf((1 + likely) / 2) * sqrt(n * m * (n + m + 1) / 12)
    left_out = max(1, floor(n * m / 2 - reach)) - 1
    middle = _at(differences, (n * m - 1) // 2) + _at(differences, n * m // 2)
    low, high = _at(differences, left_out), _at(differences, n * m - 1 - left_out)
    return Shift(middle / 2 - 10, low - 10, high - 10)


def mann_whitney_p(one: Tally, other: Tally) -> float:
    """Two-sided p that both groups, neither empty, have one distribution (rule 1)."""
    n, m = sum(one), sum(other)
    both = added((one, other))
    u = _rank_sum(one, _ranks(both)) - n * (n + 1) / 2
    variance = n * m / 12 * (n + m + 1) * _untied(both)
    if variance <= 0:
        return 1.0
    z = (abs(u - n * m / 2) - 0.5) / sqrt(variance)
    return min(1.0, erfc(z / sqrt(2)))


def kruskal_wallis_p(groups: Sequence[Tally]) -> float:
    """The p that these groups, two or more and none empty, have one distribution (rule 3)."""
    together = added(groups)
    whole, untied = sum(together), _untied(together)
    if untied <= 0:
        return 1.0
    ranks = _ranks(together)
    middle = (whole + 1) / 2
    spread = sum((_rank_sum(each, ranks) / sum(each) - middle) ** 2 * sum(each) for each in groups)
    return chi_squared_p(12 * spread / (whole * (whole + 1)) / untied, len(groups) - 1)


def chi_squared_p(value: float, freedom: int) -> float:
    """The probability of at least `value` with so many degrees of freedom, 1 or more."""
    half = value / 2
    if freedom % 2:
        start, first = erfc(sqrt(half)), 0.5
    else:
        start, first = 0.0, 0.0
    powers = [first + nth for nth in range(freedom // 2)]
    tail = exp(-half) * fsum(pow(half, power) / gamma(power + 1) for power in powers)
    return min(1.0, start + tail)


def holm(ps: Sequence[float]) -> list[float]:
    """The same p values, corrected for multiple comparisons (rule 4)."""
    corrected = [0.0] * len(ps)
    highest = 0.0
    for nth, place in enumerate(sorted(range(len(ps)), key=lambda place: ps[place])):
        highest = max(highest, min(1.0, ps[place] * (len(ps) - nth)))
        corrected[place] = highest
    return corrected


def _at(counts: Sequence[int], rank: int) -> int:
    """The value at this rank, where 0 is the lowest and `counts` says how often each occurs."""
    return next(value for value, reached in enumerate(accumulate(counts)) if rank < reached)


def _ranks(counts: Tally) -> list[float]:
    """The mean rank of each score among all values."""
    return [upto - (times - 1) / 2 for times, upto in zip(counts, accumulate(counts), strict=True)]


def _rank_sum(group: Tally, ranks: Sequence[float]) -> float:
    return sum(times * rank for times, rank in zip(group, ranks, strict=True))


def _untied(counts: Tally) -> float:
    """The share of the variance that ties leave: 1 without any, 0 if all values are equal."""
    whole = sum(counts)
    if whole < 2:
        return 0.0
    return 1 - sum(times**3 - times for times in counts) / (whole**3 - whole)
