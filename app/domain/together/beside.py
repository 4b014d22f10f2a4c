"""Beside pain: days with a thing against days without it, spot by spot.

1. Breaks: known days on which every break that came up was taken, against known days on which
   one was not.  Days on which none came up belong to neither.
2. Holds: known days with a hold on this spot, against known days without one, from the first
   hold on it to the last.
3. What is compared is the day's worst score, its median, and the chance of such a difference
   (`ranks`), corrected for all comparisons that are shown together.
4. Earned from 8 days of each.  Seen together is all that it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from statistics import median

from app.domain.body import SpotId
from app.domain.recurrence import Earned, KnownDay, Missing, Need, Needed, Statistic
from app.domain.together.deeds import NO_DEEDS, Deeds
from app.domain.together.ranks import holm, mann_whitney_p

FEWEST_DAYS = 8
CERTAIN_BELOW = 0.05


class Asked(StrEnum):
    """What pain is looked at beside."""

    BREAKS = "breaks"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Compared:
    """Median worst scores of the days with and without it, and how many there were; `p` is
    corrected for all that were asked together."""

    days_with: int
    days_without: int
    with_it: Fraction
    without_it: Fraction
    p: float

    @property
    def differ(self) -> bool:
        """Whether the days differ by more than chance explains easily."""
        return self.p < CERTAIN_BELOW and self.with_it != self.without_it


@dataclass(frozen=True, slots=True)
class Beside:
    """One spot beside breaks, or beside holds."""

    spot: SpotId
    asked: Asked
    found: Statistic[Compared]


def beside(
    days: Mapping[SpotId, Sequence[KnownDay]], deeds: Mapping[date, Deeds]
) -> tuple[Beside, ...]:
    """Every spot beside breaks and beside holds; the p values are corrected together."""
    done = {on.toordinal(): those for on, those in deeds.items()}
    asked = [
        Beside(spot, what, _compared(*_split(what, spot, known, done)))
        for spot, known in days.items()
        for what in Asked
    ]
    earned = [each.found.value.p for each in asked if isinstance(each.found, Earned)]
    corrected = iter(holm(earned))
    return tuple(
        replace(each, found=Earned(replace(each.found.value, p=next(corrected))))
        if isinstance(each.found, Earned)
        else each
        for each in asked
    )


def _split(
    what: Asked, spot: SpotId, known: Iterable[KnownDay], deeds: Mapping[int, Deeds]
) -> tuple[list[int], list[int]]:
    """The worst scores of the days with it, and of those without; `deeds` by the date's ordinal."""
    with_it: list[int] = []
    without: list[int] = []
    if what is Asked.BREAKS:
        for day in known:
            done = deeds.get(day.ordinal, NO_DEEDS)
            if done.came_up:
                (with_it if done.took_all else without).append(day.worst)
        return with_it, without
    held = {on for on, done in deeds.items() if spot in done.held}
    first, last = min(held, default=0), max(held, default=0)
    for day in known:
        if first <= day.ordinal <= last:
            (with_it if day.ordinal in held else without).append(day.worst)
    return with_it, without


def _compared(with_it: list[int], without: list[int]) -> Earned[Compared] | Missing:
    needs = (
        Need(Needed.DAYS_WITH, FEWEST_DAYS, len(with_it)),
        Need(Needed.DAYS_WITHOUT, FEWEST_DAYS, len(without)),
    )
    unmet = tuple(need for need in needs if not need.met)
    if unmet:
        return Missing(unmet)
    return Earned(
        Compared(
            len(with_it),
            len(without),
            Fraction(median(with_it)),
            Fraction(median(without)),
            mann_whitney_p(with_it, without),
        )
    )
