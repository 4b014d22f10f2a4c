"""Texts of the statistics of a spot: each with its range, or with what it still needs, and an
explanation on request.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from app.domain.recurrence import (
    After,
    GapTrend,
    Insufficient,
    MedianGap,
    Preliminary,
    Rate,
    Recurrence,
    Statistic,
    Sufficient,
    Trend,
    Verdict,
    change_verdict,
    gap_verdict,
    range_verdict,
)
from app.texts.phrases import count
from app.texts.trends import SEVERITY, needs, points, span, usually

T = TypeVar("T")

_GAPS = {Verdict.BETTER: "longer", Verdict.WORSE: "shorter"}

RANGE = "The likely range (95 %) is worked out from what you’ve logged."


@dataclass(frozen=True, slots=True)
class Figure:
    """A statistic in words.

    `value` is "" if it cannot be calculated; `needs` is "" if there is enough evidence.
    """

    name: str
    value: str
    needs: str
    about: str

    @property
    def earned(self) -> bool:
        """Whether there is enough evidence to show it without being asked."""
        return not self.needs


def figures(found: Recurrence) -> tuple[Figure, ...]:
    """All statistics, in reading order."""
    return (
        _figure(
            "How often it flares up",
            found.rate,
            _rate,
            (
                "How many flares you logged from their start, for every 30 days of your "
                "journal. The very first one doesn’t count, because we can’t know how long it "
                f"had been there. Gaps of more than a week are left out. {RANGE}"
            ),
        ),
        _figure(
            "How long it stays away",
            found.median_gap,
            _median,
            (
                "Days from the first clear day to the next flare. By then, half of your quiet "
                "stretches had ended. Those still going count for as long as you’ve logged "
                f"them. {RANGE}"
            ),
        ),
        _figure(
            "Stronger or milder, week by week",
            found.trend,
            _trend,
            (
                "The typical change between any two weeks that have at least 3 logged days. "
                f"We use weeks, not days, because sore days often come in a row. {RANGE}"
            ),
        ),
        _figure(
            "Whether quiet stretches get longer",
            found.gap_trend,
            _gap_trend,
            (
                "We compare each quiet stretch that ended with a flare with all the later "
                "ones. The number in brackets says how often chance alone would give a "
                "pattern this clear."
            ),
        ),
        _figure(
            "Overall pain",
            found.burden,
            _burden,
            (
                "The average of each day’s worst score, with short gaps filled in between. "
                "Gaps of more than a week are left out."
            ),
        ),
    )


def _figure(name: str, statistic: Statistic[T], value: Callable[[T], str], about: str) -> Figure:
    match statistic:
        case Sufficient(found):
            return Figure(name, value(found), "", about)
        case Preliminary(found, missing):
            return Figure(name, value(found), needs(missing), about)
        case Insufficient(missing):
            return Figure(name, "", needs(missing), about)


def _rate(rate: Rate) -> str:
    return f"{span(rate.low, rate.high)} flares in 30 days (as logged: {points(rate.value)})"


def _median(median: MedianGap) -> str:
    said = f"{usually(median)[0].upper()}{usually(median)[1:]}"
    if isinstance(median.value, After):
        return f"{said} (as logged: half had ended after {count(median.value.days, 'day')})"
    return said


def _trend(trend: Trend) -> str:
    slope = trend.per_week.per_30_days
    weeks = f"in 30 days; from {count(trend.weeks, 'week')}"
    verdict = range_verdict(slope)
    if verdict is Verdict.UNCHANGED:
        return f"No change {weeks}"
    if verdict is Verdict.UNCLEAR:
        return f"Between {_way(slope.low)} and {_way(slope.high)} {weeks}"
    least, most = slope.sizes
    said = span(least, most)
    return f"{said[0].upper()}{said[1:]} points {SEVERITY[verdict]} {weeks}"


def _way(slope: float) -> str:
    return f"{points(abs(slope))} {SEVERITY[change_verdict(slope)]}"


def _gap_trend(trend: GapTrend) -> str:
    verdict = gap_verdict(trend)
    if verdict is Verdict.UNCLEAR:
        return f"No clear change ({_chance(trend.p)})"
    return f"They’re getting {_GAPS[verdict]} ({_chance(trend.p)})"


def _chance(p: float) -> str:
    return "by chance: fewer than 1 in 1000" if p < 0.001 else f"by chance: {p * 100:.2g} in 100"


def _burden(burden: Fraction) -> str:
    return f"{points(float(burden))} of 10 on an average day"
