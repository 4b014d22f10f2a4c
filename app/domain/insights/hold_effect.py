"""The immediate effect of a hold, as the person rates it.

1. Only holds on this spot count, with a score both before and after.
2. The change is after minus before; its median is shown, with the middle half of all changes.
3. It needs 3 such holds. It says nothing about the next day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from app.domain.body import SpotId
from app.domain.holds.record import HoldRecord, NotRated
from app.domain.recurrence import Need, Needed, Statistic
from app.domain.recurrence.evidence_gate import gated, missing

FEWEST_HOLDS = 3


@dataclass(frozen=True, slots=True)
class HoldEffect:
    """The median change (below 0: less pain afterwards), and the number of holds it is based on."""

    change: float
    low: int
    high: int
    holds: int


def hold_effect(holds: Iterable[HoldRecord], spot: SpotId) -> Statistic[HoldEffect]:
    """The effect of the holds on `spot`."""
    changes = sorted(
        int(hold.after) - int(hold.before)
        for hold in holds
        if hold.spot == spot
        and not isinstance(hold.before, NotRated)
        and not isinstance(hold.after, NotRated)
    )
    need = Need(Needed.RATED_HOLDS, FEWEST_HOLDS, len(changes))
    if not changes:
        return missing(need)
    quarter = len(changes) // 4
    return gated(
        HoldEffect(median(changes), changes[quarter], changes[-1 - quarter], len(changes)), need
    )
