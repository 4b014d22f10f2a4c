"""Does it go up or down?  Mann-Kendall, by the normal curve or by counting every order.

1. S is the number of pairs that rise minus the number of pairs that fall, in order of time
   (Mann 1945; Kendall 1975).
2. Its variance without any trend is (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18, with t the sizes of
   the groups of equal values.
3. z is S brought one nearer to 0 and divided by the standard deviation; 0 when S is 0.  The
   two-sided p is read off the normal curve.
4. For a handful of values p is exact instead (`orders`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import erfc, sqrt


@dataclass(frozen=True, slots=True)
class MannKendall:
    """S, its variance without a trend, z and the two-sided p."""

    s: int
    variance: Fraction
    z: float
    p: float


def kendall_s(values: Sequence[int]) -> int:
    """Pairs that rise minus pairs that fall (rule 1)."""
    before: list[int] = []
    total = -(len(values) * (len(values) - 1) // 2)  # every pair, and twice it will be added back
    for value in values:
        lower = bisect_left(before, value)
        total += lower + bisect_right(before, value, lower)  # lower - higher + all before
        before.insert(lower, value)
    return total


def ties_in(values: Iterable[int]) -> list[int]:
    """The sizes of the groups of equal values, groups of one included."""
    return list(Counter(values).values())


def tied_variance(ties: Sequence[int]) -> Fraction:
    """The variance of S without a trend (rule 2)."""
    n = sum(ties)
    return Fraction(_spread(n) - sum(map(_spread, ties)), 18)


def mann_kendall(values: Sequence[int]) -> MannKendall:
    """Test values, in order of time, for a trend."""
    s = kendall_s(values)
    variance = tied_variance(ties_in(values))
    if s == 0:
        return MannKendall(s, variance, 0.0, 1.0)
    z = (abs(s) - 1) / sqrt(variance)
    return MannKendall(s, variance, z if s > 0 else -z, erfc(z / sqrt(2)))


def _spread(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)
