"""Slopes between all pairs of weeks, ranked, without listing them all.

Ten years have 135,000 pairs of weeks. The few requested ranks are found exactly:

1. Up to 64 weeks, all slopes are computed and sorted.
2. Above that, the pairs at a few chosen distances give a rough estimate of where a rank lies: a
   lower and an upper slope. The number of slopes below the lower one is then counted exactly, in
   whole numbers, as inversions are counted while sorting.
3. A slope is a rise over a distance in weeks. For each distance, only the rises between the two
   slopes are counted; the severities are packed into one long integer, so that one addition
   computes every rise at that distance.
4. If the rank turns out to lie outside, the two slopes are moved apart and the search starts again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import sqrt

from app.domain.recurrence.weeks import SeverityWeek

FEW = 64
HIGHEST = 40  # ten points, in quarters
ABSENT = 90  # added to anything, it is beyond every rise
STRATA = 4
MARGIN = 0.015
STEEPEST = (HIGHEST + 1, 1)

Rise = tuple[int, int]  # quarter points, over weeks


def ranked_slopes(weeks: Sequence[SeverityWeek], ranks: Sequence[int]) -> list[float]:
    """The slopes at these ranks (0 is the lowest), in points per week.

    `weeks` are in order; each rank is below the number of pairs.
    """
    if len(weeks) <= FEW:
        slopes = sorted(
            (later.quarters - earlier.quarters) / (later.number - earlier.number) / 4
            for place, later in enumerate(weeks)
            for earlier in weeks[:place]
        )
        return [slopes[rank] for rank in ranks]
    return Slopes(weeks).at(ranks)


def _runs(rise: int, low: Rise, high: Rise, longest: int) -> tuple[int, int]:
    """The shortest and longest distance in weeks for which `rise` gives a slope between the two;
    the range is empty for 0.
    """
    if rise < 0:
        (low_rise, low_run), (high_rise, high_run) = (-high[0], high[1]), (-low[0], low[1])
        return _runs(-rise, (low_rise, low_run), (high_rise, high_run), longest)
    (low_rise, low_run), (high_rise, high_run) = low, high
    if rise == 0 or high_rise <= 0:
        return 1, 0
    most = rise * low_run // low_rise if low_rise > 0 else longest
    return max(1, -(-rise * high_run // high_rise)), min(most, longest)


class Slopes:
    """All slopes between many weeks."""

    def __init__(self, weeks: Sequence[SeverityWeek]) -> None:
        first = weeks[0].number
        self._points = [(week.number - first, week.quarters) for week in weeks]
        self._pairs = len(weeks) * (len(weeks) - 1) // 2
        self._span = weeks[-1].number - first + 1
        later, earlier = bytearray([ABSENT] * self._span), bytearray([ABSENT] * self._span)
        for place, quarters in self._points:
            later[place] = quarters
            earlier[place] = HIGHEST - quarters
        self._later = int.from_bytes(later, "little")
        self._earlier = int.from_bytes(earlier, "little")
        self._rises: dict[int, bytes] = {}
        ties = Counter([week.quarters for week in weeks]).values()
        self._level = sum(n * (n - 1) // 2 for n in ties)
        self._rough = self._strata()

    def at(self, ranks: Sequence[int]) -> list[float]:
        """The slopes at these ranks, in points per week."""
        found: dict[int, float] = {}
        for rank in ranks:
            if rank not in found:
                found |= self._around(rank, ranks)
        return [found[rank] for rank in ranks]

    def _around(self, rank: int, ranks: Sequence[int]) -> dict[int, float]:
        """The slope at `rank`, and at those of `ranks` that lie close to it."""
        share, margin = (rank + 0.5) / self._pairs, MARGIN
        found: dict[int, float] = {}
        while rank not in found:
            low, high = self._roughly(share - margin), self._roughly(share + margin)
            reached = self._below(low)
            for slope, count in self._between(low, high):
                found |= {near: slope for near in ranks if reached <= near < reached + count}
                reached += count
            margin *= 4
        return found

    def _below(self, bound: Rise) -> int:
        """The number of slopes strictly below `bound`."""
        rise, run = bound
        sheared: list[int] = []
        not_below = 0
        for height in [quarters * run - place * rise for place, quarters in self._points]:
            lower = bisect_right(sheared, height)
            not_below += lower
            sheared.insert(lower, height)
        return self._pairs - not_below

    def _between(self, low: Rise, high: Rise) -> list[tuple[float, int]]:
        """The slopes from `low` to `high`, lowest first, with how often each occurs."""
        counts: Counter[float] = Counter()
        longest = self._span - 1
        for rise in range(-HIGHEST, HIGHEST + 1):
            # rise / run lies between the two bounds when run lies between these:
            shortest_run, longest_run = _runs(rise, low, high, longest)
            for run in range(shortest_run, longest_run + 1):
                counts[rise / run / 4] += self._at(run).count(HIGHEST + rise)
        if low[0] <= 0 <= high[0]:
            counts[0.0] = self._level
        return sorted(counts.items())

    def _at(self, run: int) -> bytes:
        """Every rise over `run` weeks, plus `HIGHEST`; values above 80 are not rises."""
        rises = self._rises.get(run)
        if rises is None:
            added = (self._later >> (8 * run)) + self._earlier
            rises = added.to_bytes(self._span + 1, "little")[: self._span - run]
            self._rises[run] = rises
        return rises

    def _strata(self) -> list[tuple[float, Rise, float]]:
        """Slopes at a few distances, each representing an equal number of pairs."""
        rough: list[tuple[float, Rise, float]] = []
        for stratum in range(STRATA):
            run = int(self._span * (1 - sqrt(1 - (stratum + 0.5) / STRATA))) + 1
            rises = [(r, c) for r, c in Counter(self._at(run)).items() if r <= 2 * HIGHEST]
            pairs = sum(count for _, count in rises)
            rough += [((r - HIGHEST) / run, (r - HIGHEST, run), c / pairs) for r, c in rises]
        rough.sort()
        return rough

    def _roughly(self, share: float) -> Rise:
        """The approximate slope below which this share of the slopes lies."""
        if share <= 0:
            return (-STEEPEST[0], 1)
        passed, whole = 0.0, sum(weight for _, _, weight in self._rough)
        for _, rise, weight in self._rough:
            passed += weight
            if passed >= share * whole:
                return rise
        return STEEPEST
