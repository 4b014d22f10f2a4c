"""Time to return: how many days the spot stays away, counting gaps whose end was not observed.

1. The curve is the product-limit estimate of Kaplan & Meier 1958 over all gaps: at each length t at
   which d of the n gaps still running ended with a return, S falls by the factor 1 - d/n. Gaps
   censored at t are still running at t. S is an exact fraction.
2. The variance sum v adds d/(n(n-d)) at each step (Greenwood 1926); the 95 % interval on the
   log-log scale is S^exp(+-z sqrt(v)/|ln S|) (Kalbfleisch & Prentice 1980), with z = 1.96. Once S
   is 0, both its bounds are 0.
3. The median is the smallest t with S <= 1/2. Its interval runs from the smallest t at which the
   lower bound is <= 1/2 to the smallest t at which the upper bound is; where there is none, it
   stays open.
4. The median needs 3 returns; the curve needs 5 gaps with 3 returns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import exp, inf, log, sqrt

from app.domain.recurrence.evidence_gate import Need, Needed, Statistic, gated, missing
from app.domain.recurrence.gaps import Gap, returns

Z = 1.96
HALF = Fraction(1, 2)
FEWEST_RETURNS = 3
FEWEST_GAPS = 5


@dataclass(frozen=True, slots=True)
class CurveStep:
    """The curve falls to `s` at `days`: `events` of `at_risk` gaps ended there."""

    days: int
    at_risk: int
    events: int
    s: Fraction
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class After:
    """This many days after clearing."""

    days: int


@dataclass(frozen=True, slots=True)
class NotReached:
    """The curve does not fall that far: the gaps so far are longer."""


MedianReach = After | NotReached


@dataclass(frozen=True, slots=True)
class MedianGap:
    """Days until half of the gaps have ended, with its 95 % interval."""

    value: MedianReach
    low: MedianReach
    high: MedianReach


Curve = tuple[CurveStep, ...]


def curve_of(gaps: Sequence[Gap]) -> Curve:
    """The steps of the product-limit estimate; empty without any return."""
    ended = Counter(returns(gaps))
    lengths = sorted([gap.days for gap in gaps])
    steps: list[CurveStep] = []
    s, variance, shorter = Fraction(1), 0.0, 0
    for days in sorted(ended):
        while lengths[shorter] < days:
            shorter += 1
        at_risk, events = len(lengths) - shorter, ended[days]
        s = Fraction(s.numerator * (at_risk - events), s.denominator * at_risk)
        variance += events / (at_risk * (at_risk - events)) if events < at_risk else inf
        low, high = _log_log(float(s), variance)
        steps.append(CurveStep(days, at_risk, events, s, low, high))
    return tuple(steps)


def median_of(curve: Curve) -> MedianGap:
    """The median and its interval, read from the curve (rule 3)."""
    return MedianGap(
        value=_first(curve, lambda step: step.s <= HALF),
        low=_first(curve, lambda step: step.low <= 0.5),
        high=_first(curve, lambda step: step.high <= 0.5),
    )


def survival(curve: Curve, gaps: Sequence[Gap]) -> Statistic[Curve]:
    """The curve of these gaps, if there is enough evidence."""
    needs = (Need(Needed.GAPS, FEWEST_GAPS, len(gaps)), _returns(gaps))
    return gated(curve, *needs) if curve else missing(*needs)


def median_gap(curve: Curve, gaps: Sequence[Gap]) -> Statistic[MedianGap]:
    """How many days the spot usually stays away, if there is enough evidence."""
    need = _returns(gaps)
    return gated(median_of(curve), need) if curve else missing(need)


def _returns(gaps: Sequence[Gap]) -> Need:
    return Need(Needed.RETURNS, FEWEST_RETURNS, len(returns(gaps)))


def _log_log(s: float, variance: float) -> tuple[float, float]:
    if s == 0:
        return 0.0, 0.0
    spread = exp(Z * sqrt(variance) / -log(s))
    return s**spread, s ** (1 / spread)


def _first(curve: Curve, there: Callable[[CurveStep], bool]) -> MedianReach:
    for step in curve:
        if there(step):
            return After(step.days)
    return NotReached()
