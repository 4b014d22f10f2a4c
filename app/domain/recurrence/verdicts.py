"""Verdicts: what a figure means. Words only say the verdict; none of them compares figures.

1. Severity is better when it falls: a slope, or a change from before to after, below 0.
2. The severity trend is clear when the Mann-Kendall test gives p < 0.05 and the 95 % interval of
   the slope excludes 0.
3. The gaps are better when they grow: S above 0. Their trend is clear when p < 0.05.
4. A statistic without enough evidence has no verdict: it is too early (`evidence_gate`).
"""

from __future__ import annotations

from enum import StrEnum

from app.domain.recurrence.gaps import GapTrend
from app.domain.recurrence.theil_sen import Slope, Trend

CERTAIN_BELOW = 0.05


class Verdict(StrEnum):
    """Whether something got better or worse."""

    BETTER = "better"
    WORSE = "worse"
    UNCHANGED = "unchanged"
    UNCLEAR = "unclear"


def change_verdict(change: float) -> Verdict:
    """What a change of severity means, however small (rule 1)."""
    if change == 0:
        return Verdict.UNCHANGED
    return Verdict.BETTER if change < 0 else Verdict.WORSE


def range_verdict(slope: Slope) -> Verdict:
    """The side of 0 on which the whole interval of a slope lies; it may begin at 0."""
    sides = {change_verdict(slope.low), change_verdict(slope.high)} - {Verdict.UNCHANGED}
    if not sides:
        return Verdict.UNCHANGED
    return sides.pop() if len(sides) == 1 else Verdict.UNCLEAR


def trend_verdict(trend: Trend) -> Verdict:
    """Whether the pain clearly gets better or worse, week by week (rule 2)."""
    slope = trend.per_week
    if trend.test.p >= CERTAIN_BELOW or slope.low <= 0 <= slope.high:
        return Verdict.UNCLEAR
    return change_verdict(slope.value)


def gap_verdict(trend: GapTrend) -> Verdict:
    """Whether the spot clearly stays away longer, or shorter, than before (rule 3)."""
    if trend.p >= CERTAIN_BELOW or trend.s == 0:
        return Verdict.UNCLEAR
    return Verdict.BETTER if trend.s > 0 else Verdict.WORSE
