"""The rate of return: flares per 30 observed days.

1. The rate is 30 E / O, for E flares with an observed onset in O observed days.
2. Its interval is Byar's approximation to the exact Poisson interval, with z = 1.96: the lower
   bound is E (1 - 1/(9E) - z/(3 sqrt E))^3, the upper the same with E + 1 in place of E and the
   last sign reversed, both scaled like the rate. Without any event the lower bound is 0. (Byar's
   method as given by Breslow & Day 1987 and Rothman & Boice 1979.)
3. It needs 3 flares with an observed onset and 28 observed days.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from app.domain.recurrence.evidence_gate import Need, Needed, Statistic, gated, missing

PER_DAYS = 30
Z = 1.96
FEWEST_ONSETS = 3
FEWEST_DAYS = 28


@dataclass(frozen=True, slots=True)
class Rate:
    """Flares per 30 days, with its 95 % interval."""

    value: float
    low: float
    high: float


def return_rate(onsets: int, days: int) -> Statistic[Rate]:
    """The rate for `onsets` observed onsets in `days` observed days."""
    needs = (
        Need(Needed.ONSETS, FEWEST_ONSETS, onsets),
        Need(Needed.OBSERVED_DAYS, FEWEST_DAYS, days),
    )
    if days == 0:
        return missing(*needs)
    scale = PER_DAYS / days
    low = _byar(onsets, -Z) if onsets else 0.0
    return gated(Rate(onsets * scale, low * scale, _byar(onsets + 1, Z) * scale), *needs)


def _byar(events: int, z: float) -> float:
    return events * (1 - 1 / (9 * events) + z / (3 * sqrt(events))) ** 3
