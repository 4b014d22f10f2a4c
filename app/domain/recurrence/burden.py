"""Burden: how much there was to bear, per day.

1. The area under the daily worst scores by the trapezoid rule, divided by the days it covers.
2. Between two neighbouring known days the line runs straight, also across a bridged silence;
   across a longer one there is neither area nor days.
3. It takes two known days at most a bridge apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.domain.recurrence.days import KnownDay
from app.domain.recurrence.earned import Earned, Missing, Need, Needed
from app.domain.recurrence.spells import BRIDGED_DAYS

FEWEST_NEIGHBOURS = 2
LONGEST_STEP = BRIDGED_DAYS + 1
NEVER = -LONGEST_STEP  # so long ago that no date is bridged to it


def burden(days: Sequence[KnownDay]) -> Earned[Fraction] | Missing:
    """Mean worst score over the days between known days, 0-10."""
    doubled_area = covered = 0
    last, level = NEVER, 0
    for day in days:
        length = day.ordinal - last
        if length <= LONGEST_STEP:
            doubled_area += (level + day.worst) * length
            covered += length
        last, level = day.ordinal, day.worst
    if not covered:
        return Missing((Need(Needed.NEIGHBOURS, FEWEST_NEIGHBOURS, min(1, len(days))),))
    return Earned(Fraction(doubled_area, 2 * covered))
