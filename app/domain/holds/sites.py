"""Sites: a muscle on one side, for which limits, soreness and locks are counted.

1. A muscle with a left and a right side is pressed on one of them.
2. What is pressed on both sides at once, such as a pair along the spine, is one site, in the
   middle, whichever side was named.
3. Such a site shares its limits and its soreness with what was pressed on either side before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.body import MuscleId, Side
from app.domain.errors import InvalidInput
from app.domain.holds.record import HoldRecord
from app.domain.learn.muscle import Muscle, Sides
from app.domain.safety.locks import Lock, locks_on


@dataclass(frozen=True, slots=True)
class HoldSite:
    """One muscle on one side."""

    muscle: MuscleId
    side: Side

    def overlaps(self, other: HoldSite) -> bool:
        """Whether pressing one also presses the other (rule 3)."""
        sides = {self.side, other.side}
        return self.muscle == other.muscle and (len(sides) == 1 or Side.MIDDLE in sides)


def site_of(muscle: Muscle, side: Side) -> HoldSite:
    """The site that pressing `muscle` on `side` means.

    Raises `InvalidInput` when a muscle with two sides is given neither (rule 1).
    """
    if muscle.sides is Sides.MIDLINE_PAIR:
        return HoldSite(muscle.id, Side.MIDDLE)
    if side is Side.MIDDLE:
        raise InvalidInput("side", f"left or right for {muscle.name}")
    return HoldSite(muscle.id, side)


def site_held(record: HoldRecord) -> HoldSite:
    """The site of a hold."""
    return HoldSite(record.muscle, record.side)


def pressed_at(history: Iterable[HoldRecord], site: HoldSite) -> tuple[HoldRecord, ...]:
    """The holds with some pressing at `site`, oldest first."""
    there = (held for held in history if site_held(held).overlaps(site) and held.pressed > 0)
    return tuple(sorted(there, key=lambda held: held.begun_at))


def locks_on_sides(locks: Sequence[Lock], muscle: Muscle, side: Side) -> tuple[Lock, ...]:
    """Those of `locks` that forbid pressing `muscle` on `side`, each once; middle means either."""
    sides = (Side.LEFT, Side.RIGHT) if side is Side.MIDDLE else (side,)
    found = (
        lock for each in sides for lock in locks_on(locks, muscle.id, site_of(muscle, each).side)
    )
    return tuple({lock.id: lock for lock in found}.values())
