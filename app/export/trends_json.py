"""The statistics of a spot, as JSON for other programs.

1. Dates are ISO, lengths are days, scores 0-10; shares and rates are plain numbers.
2. A statistic without enough evidence is `null`, and `needs` says in words what is missing.  If
   everything is requested, it appears as soon as it can be calculated, and `needs` stays.
3. An episode that the person corrected says how: `corrected` is joined, parted or called.
4. A bound that the journal does not reach is `null` inside its statistic.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from app.domain.body import Spot
from app.domain.recurrence import (
    After,
    CurveStep,
    EndUnobserved,
    Episode,
    EpisodeSource,
    Gap,
    GapTrend,
    Insufficient,
    MedianGap,
    MedianReach,
    Preliminary,
    Rate,
    Recurrence,
    Resolved,
    Statistic,
    StillOpen,
    Sufficient,
    Trend,
)
from app.domain.recurrence.evidence_gate import Need

T = TypeVar("T")
JsonValue = dict[str, Any]

ENDINGS = {Resolved: "resolved", StillOpen: "open", EndUnobserved: "unobserved"}


class Showing(Enum):
    """Which statistics to include."""

    EARNED = "earned"
    ALL = "all"


def trend_json(
    spot: Spot, found: Recurrence, showing: Showing, words: Callable[[tuple[Need, ...]], str]
) -> JsonValue:
    """The statistics of one spot.  `words` describes what is still needed."""
    counts = found.counts

    def of(statistic: Statistic[T], shape: Callable[[T], Any]) -> Any:
        match statistic:
            case Sufficient(value):
                return shape(value)
            case Preliminary(value, _) if showing is Showing.ALL:
                return shape(value)
            case _:
                return None

    statistics: dict[str, Statistic[Any]] = {
        "rate_per_30d": found.rate,
        "median_gap_days": found.median_gap,
        "survival": found.survival,
        "trend": found.trend,
        "gap_trend": found.gap_trend,
        "burden": found.burden,
    }
    return {
        "spot_id": spot.id,
        "label": spot.name,
        "region": str(spot.region),
        "side": spot.side.value,
        "days": {
            "pain": counts.pain,
            "mild": counts.mild,
            "clear": counts.clear,
            "unknown": counts.unknown,
        },
        "episodes": [_episode(episode) for episode in found.history.episodes],
        "gaps": [_gap(gap) for gap in found.history.gaps],
        "rate_per_30d": of(found.rate, _rate),
        "median_gap_days": of(found.median_gap, _median),
        "survival": of(found.survival, lambda curve: [_step(step) for step in curve]),
        "trend": of(found.trend, _trend),
        "gap_trend": of(found.gap_trend, _gap_trend),
        "burden": of(found.burden, float),
        "needs": {
            name: words(statistic.needs)
            for name, statistic in statistics.items()
            if isinstance(statistic, (Preliminary, Insufficient))
        },
    }


def _episode(episode: Episode) -> JsonValue:
    ending = episode.ending
    return {
        "onset": episode.onset.isoformat(),
        "onset_observed": episode.onset_observed,
        "peak": episode.peak,
        "peak_day": episode.peak_day.isoformat(),
        "last_day": episode.last_day.isoformat(),
        "first_clear": ending.first_clear.isoformat() if isinstance(ending, Resolved) else None,
        "state": ENDINGS[type(ending)],
        **({} if episode.told is EpisodeSource.BY_RULES else {"corrected": episode.told.value}),
    }


def _gap(gap: Gap) -> JsonValue:
    return {"days": gap.days, "censored": not gap.returned}


def _rate(rate: Rate) -> JsonValue:
    return {"value": rate.value, "low": rate.low, "high": rate.high}


def _median(median: MedianGap) -> JsonValue:
    return {
        "value": _days(median.value),
        "low": _days(median.low),
        "high": _days(median.high),
    }


def _days(reach: MedianReach) -> int | None:
    return reach.days if isinstance(reach, After) else None


def _step(step: CurveStep) -> JsonValue:
    return {
        "days": step.days,
        "at_risk": step.at_risk,
        "events": step.events,
        "s": float(step.s),
    }


def _trend(trend: Trend) -> JsonValue:
    slope = trend.per_week.per_30_days
    return {
        "per_30d": slope.value,
        "low": slope.low,
        "high": slope.high,
        "p": trend.test.p,
        "weeks": trend.weeks,
    }


def _gap_trend(trend: GapTrend) -> JsonValue:
    return {"s": trend.s, "p": trend.p}
