"""Burden: how much there was to bear, per day.

1. The area under the daily worst scores by the trapezoid rule, divided by the days it covers.
2. Between two neighbouring known days the line runs straight, also across a bridged silence;
   across a longer one there is neither area nor days.
3. It takes two known days at most a bridge apart.
"""

from __future__ import annotations

from fractions import Fraction

from app.domain.recurrence.earned import Earned, Missing, Need, Needed
from app.domain.recurrence.known import KnownDays
from app.domain.recurrence.spells import LONGEST_STEP

FEWEST_NEIGHBOURS = 2
NEVER = -LONGEST_STEP  # so long ago that no date is bridged to it


class Burden:
    """The area so far, and what the next day is joined to."""

    __slots__ = ("_covered", "_days", "_doubled_area", "_last", "_level")

    def __init__(self) -> None:
        self._doubled_area = self._covered = self._days = self._level = 0
        self._last = NEVER

    def copy(self) -> Burden:
        """The same, to go on from separately."""
        twin = Burden()
        twin._doubled_area, twin._covered, twin._days = (
            self._doubled_area,
            self._covered,
            self._days,
        )
        twin._last, twin._level = self._last, self._level
        return twin

    def extend(self, days: KnownDays) -> None:
        """Go on through these known days, in order."""
        doubled_area = covered = 0
        last, level = self._last, self._level
        for ordinal, worst in zip(days.ordinals, days.worst, strict=True):
            length = ordinal - last
            if length <= LONGEST_STEP:
                doubled_area += (level + worst) * length
                covered += length
            last, level = ordinal, worst
        self._doubled_area += doubled_area
        self._covered += covered
        self._days += len(days)
        self._last, self._level = last, level

    @property
    def found(self) -> Earned[Fraction] | Missing:
        """Mean worst score over the days between known days, 0-10."""
        if not self._covered:
            return Missing((Need(Needed.NEIGHBOURS, FEWEST_NEIGHBOURS, min(1, self._days)),))
        return Earned(Fraction(self._doubled_area, 2 * self._covered))


def burden(days: KnownDays) -> Earned[Fraction] | Missing:
    """Mean worst score over these days, in order, and over the time between them; 0-10."""
    whole = Burden()
    whole.extend(days)
    return whole.found
