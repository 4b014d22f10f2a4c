"""Are the gaps growing?  Whether the spot takes longer to return than it used to.

1. Kendall's S over the gaps that ended with a return, in the order in which they came.
2. p is exact, from every order of the same gaps: gaps are few, and often equal.
3. Earned from 5 such gaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.recurrence.earned import Need, Needed, Statistic, judged, missing
from app.domain.recurrence.kendall import kendall_s, ties_in
from app.domain.recurrence.orders import exact_p

FEWEST_RETURNS = 5
FEWEST_FOR_AN_ORDER = 2


@dataclass(frozen=True, slots=True)
class GapTrend:
    """S above 0: later gaps tend to be longer.  `p` is two-sided."""

    s: int
    p: float


def gap_trend(lengths: Sequence[int]) -> Statistic[GapTrend]:
    """Whether these gaps (days, oldest first, each ended by a return) grow or shrink."""
    need = Need(Needed.RETURNS, FEWEST_RETURNS, len(lengths))
    if len(lengths) < FEWEST_FOR_AN_ORDER:
        return missing(need)
    s = kendall_s(lengths)
    return judged(GapTrend(s, exact_p(s, ties_in(lengths))), need)
