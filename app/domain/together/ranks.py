"""Are the values of one group larger than those of another?  And after asking more than once?

1. U counts the pairs in which the first group's value is the larger one, ties as half (Mann &
   Whitney 1947).  Without a difference it is spread about half of all pairs; its variance is
   corrected for ties, and U is brought one half nearer to the middle.  The two-sided p is read
   off the normal curve.
2. Whoever asks many questions finds something by chance.  Holm's correction (1979) multiplies
   the smallest p by the number of questions, the next by one fewer, and so on, never falling
   below the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import erfc, sqrt


def mann_whitney_p(one: Sequence[int], other: Sequence[int]) -> float:
    """Two-sided p that both groups, neither empty, come from the same days (rule 1)."""
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
    """The same p values, corrected for asking so many questions (rule 2)."""
    corrected = [0.0] * len(ps)
    highest = 0.0
    for nth, place in enumerate(sorted(range(len(ps)), key=lambda place: ps[place])):
        highest = max(highest, min(1.0, ps[place] * (len(ps) - nth)))
        corrected[place] = highest
    return corrected
