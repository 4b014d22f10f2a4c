"""The burden of each region of the body over a period.

1. Spots of one region are combined; `other` has no place on the body and is left out.
2. Flares: how many began or continued in the period, added up over all spots.
3. Burden: the mean worst score of the known days of the period, of the spot with the highest.
4. A region without a known day in the period has no value: unknown is not zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.body import OTHER, RegionId, Spot
from app.domain.insights.periods import in_period
from app.domain.recurrence import Recurrence, StillOpen, Sufficient


@dataclass(frozen=True, slots=True)
class RegionBurden:
    """One region: its flares, its burden 0-10, and the number of known days."""

    region: RegionId
    flares: int
    burden: Fraction
    known: int


def region_burden(
    found: Iterable[tuple[Spot, Recurrence]], first: date, last: date
) -> tuple[RegionBurden, ...]:
    """Each region with known days from `first` to `last`, the highest burden first."""
    by_region: dict[RegionId, RegionBurden] = {}
    for spot, recurrence in found:
        period = in_period(recurrence, first, last)
        if spot.region == OTHER or not period.known:
            continue
        burden = (
            period.burden.value if isinstance(period.burden, Sufficient) else Fraction(period.worst)
        )
        flares = sum(
            episode.onset <= last
            and (isinstance(episode.ending, StillOpen) or episode.last_day >= first)
            for episode in recurrence.history.episodes
        )
        before = by_region.get(spot.region, RegionBurden(spot.region, 0, Fraction(0), 0))
        by_region[spot.region] = RegionBurden(
            spot.region,
            before.flares + flares,
            max(before.burden, burden),
            before.known + period.known,
        )
    return tuple(
        sorted(by_region.values(), key=lambda each: (-each.burden, -each.flares, each.region))
    )
