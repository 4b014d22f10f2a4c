"""The Mann-Kendall trend test, by the normal approximation or by the exact distribution.

1. S is the number of pairs that rise minus the number of pairs that fall, in order of time (Mann
   1945; Kendall 1975).
2. Its variance without any trend is (n(n-1)(2n+5) - sum t(t-1)(2t+5)) / 18, with t the sizes of the
   groups of equal values.
3. z is S moved one towards 0 and divided by the standard deviation; 0 when S is 0. The two-sided p
   is taken from the normal distribution.
4. For a handful of values p is exact instead (`exact_p`).

The exact p of Kendall's S is the share of all orders of the same values in which |S| is at least as
large.

1. Without a trend every order of the values is equally likely. The number of falling pairs is then
   distributed as the coefficients of a Gaussian multinomial: the product of (1 - q^j) for j up to
   n, divided by the same product for each group of equal values (MacMahon 1915).
2. Those coefficients are not written out; a long journal would have numbers with hundreds of
   digits. The tail is summed through the Fourier transform of the distribution on a lattice of
   prime length, on which no factor of a divisor vanishes. The result is exact to ten decimals and
   usually more.
3. Far from 0 the transform of a wide distribution is nothing but rounding error. Once it was that
   small for 12 points in a row, the rest is skipped.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import cos, erfc, isqrt, pi, prod, sin, sqrt


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
    total = -(len(values) * (len(values) - 1) // 2)  # every pair; twice that is added back
    for value in values:
        lower = bisect_left(before, value)
        total += lower + bisect_right(before, value, lower)  # lower - higher + all before
        before.insert(lower, value)
    return total


def ties_in(values: Iterable[int]) -> list[int]:
    """The sizes of the groups of equal values, including groups of one."""
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


NOTHING = 1e-17
QUIET_POINTS = 12


def exact_p(s: int, ties: Sequence[int]) -> float:
    """Two-sided p of `s` among all orders of values with groups of these sizes."""
    n = sum(ties)
    pairs = (n * n - sum(tie * tie for tie in ties)) // 2
    if s == 0:
        return 1.0
    points = _prime_above(max(pairs, n))
    falling = (pairs - abs(s)) // 2  # a tail: at most this many falling pairs
    total, quiet = float(falling + 1), 0
    for m, weight in enumerate(_transform(ties, points), start=1):
        total += 2 * weight * _tail(falling, pairs, m, points)
        quiet = quiet + 1 if abs(weight) < NOTHING else 0
        if quiet == QUIET_POINTS:
            break
    return min(1.0, max(0.0, 2 * total / points))


def _transform(ties: Sequence[int], points: int) -> Iterator[float]:
    """The transform of the distribution, about its middle, at points 1 to (points - 1)/2."""
    largest, *others = sorted(ties, reverse=True)
    above = range(largest + 1, sum(ties) + 1)
    below = sorted(j for tie in others for j in range(1, tie + 1))
    turn = pi / points
    # Paired, so that the product stays near 1.
    pairs = [(turn * top, j / top, j) for top, j in zip(above, below, strict=True)]
    for m in range(1, (points + 1) // 2):
        under = [sin(turn * j * m) for j in range(largest + 1)]
        yield prod([sin(angle * m) * share / under[j] for angle, share, j in pairs])


def _tail(last: int, pairs: int, m: int, points: int) -> float:
    """The sum over r = 0..last of cos(2 pi m (r - pairs/2) / points)."""
    turned = _sine((last + 1) * m, points) / _sine(m, points)
    return turned * cos(pi * ((m * (last - pairs)) % (2 * points)) / points)


def _sine(multiple: int, points: int) -> float:
    return sin(pi * (multiple % (2 * points)) / points)


def _prime_above(number: int) -> int:
    candidate = number + 1
    while candidate < 3 or any(candidate % d == 0 for d in range(2, isqrt(candidate) + 1)):
        candidate += 1
    return candidate
