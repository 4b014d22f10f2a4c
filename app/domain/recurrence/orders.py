"""The exact p of Kendall's S: in how many orders of the same values is |S| at least as large?

1. Without a trend every order of the values is equally likely.  The number of falling pairs is
   then spread as the coefficients of a Gaussian multinomial: the product of (1 - q^j) for j up
   to n, divided by the same product for each group of equal values (MacMahon 1915).
2. Those coefficients are not written out; a long journal would have numbers with hundreds of
   digits.  The tail is summed through the Fourier transform of the distribution on a lattice of
   prime length, on which no factor of a divisor vanishes.  The answer is the exact one to about
   twelve decimals.
3. Far from 0 the transform of a wide distribution is nothing but rounding.  Once 12 points in a
   row are that small, the rest is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import cos, isqrt, pi, prod, sin

NOTHING = 1e-17
QUIET_POINTS = 12


def exact_p(s: int, ties: Sequence[int]) -> float:
    """Two-sided p of `s` among all orders of values with groups of these sizes."""
    n = sum(ties)
    pairs = (n * n - sum(tie * tie for tie in ties)) // 2
    if s == 0:
        return 1.0
    falling = (pairs - abs(s)) // 2  # a tail: at most so many falling pairs
    points = _prime_above(max(pairs, n))
    total, quiet = float(falling + 1), 0
    for m, weight in enumerate(_transform(ties, points), start=1):
        total += 2 * weight * _tail(falling, pairs, m, points)
        quiet = quiet + 1 if abs(weight) < NOTHING else 0
        if quiet == QUIET_POINTS:
            break
    return min(1.0, max(0.0, 2 * total / points))


def _transform(ties: Sequence[int], points: int) -> Iterator[float]:
    """The distribution's transform, about its middle, at points 1 to (points - 1)/2."""
    largest, *others = sorted(ties, reverse=True)
    tops = Counter(range(largest + 1, sum(ties) + 1))
    bottoms = Counter(j for tie in others for j in range(1, tie + 1))
    # Paired, so that the product stays near 1; what stands above and below cancels out.
    above, below = (tops - bottoms).elements(), sorted((bottoms - tops).elements())
    turn = pi / points
    pairs = [(turn * top, top, j) for top, j in zip(above, below, strict=True)]
    for m in range(1, (points + 1) // 2):
        falling = {j: sin(turn * j * m) / j for j in set(below)}
        yield prod([sin(angle * m) / (top * falling[j]) for angle, top, j in pairs])


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
