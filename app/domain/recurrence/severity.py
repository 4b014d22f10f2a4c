"""Severity: how bad it was, week by week and over a whole stretch of days.

Weeks:

1. Weeks are ISO weeks, Monday to Sunday, numbered consecutively; weeks without enough known days
   are left out but keep their number, so the distance between two weeks is correct.
2. A week needs 3 known days. Its severity is the median of their daily medians.
3. The daily scores themselves are never used: sore days come in runs, and a trend test that treats
   each day as independent finds trends where there are none.

The burden, the mean severity per day:

1. The area under the daily worst scores by the trapezoid rule, divided by the days it covers.
2. Between two neighbouring known days the curve is a straight line, also across a bridged silence;
   a longer silence contributes neither area nor days.
3. It needs two known days at most a bridge apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from app.domain.recurrence.days import KnownDay
from app.domain.recurrence.episodes import LONGEST_STEP
from app.domain.recurrence.evidence_gate import Insufficient, Need, Needed, Sufficient

FEWEST_KNOWN_DAYS = 3
FEWEST_NEIGHBOURS = 2


class SeverityWeek(NamedTuple):
    """A week with enough known days. `quarters` is its severity in quarter points, an integer."""

    number: int
    quarters: int

    @property
    def severity(self) -> float:
        """The median of its daily medians, 0-10."""
        return self.quarters / 4

    @property
    def monday(self) -> int:
        """The ordinal of its first day."""
        return self.number * 7 + 1


def weeks_of(days: Sequence[KnownDay]) -> list[SeverityWeek]:
    """The weeks with enough known days, oldest first; `days` are in order."""
    by_week: dict[int, list[int]] = defaultdict(list)
    for day in days:
        by_week[(day.ordinal - 1) // 7].append(day.halves)  # ordinal 1 was a Monday
    weeks: list[SeverityWeek] = []
    for number, halves in by_week.items():
        count = len(halves)
        if count >= FEWEST_KNOWN_DAYS:
            halves.sort()
            quarters = halves[count // 2] + halves[(count - 1) // 2]
            weeks.append(SeverityWeek(number, quarters))
    return weeks


def burden(days: Sequence[KnownDay]) -> Sufficient[Fraction] | Insufficient:
    """The mean worst score over these days, in order, and over the time between them; 0-10."""
    covered = doubled_area = 0
    for earlier, later in pairwise(days):
        step = later.ordinal - earlier.ordinal
        if step <= LONGEST_STEP:
            covered += step
            doubled_area += step * (earlier.worst + later.worst)
    if not covered:
        return Insufficient((Need(Needed.NEIGHBOURS, FEWEST_NEIGHBOURS, min(1, len(days))),))
    return Sufficient(Fraction(doubled_area, 2 * covered))
