"""Where a muscle lies and where it may send pain, for a person's own side.

1. A muscle of one side lies, and sends pain, on that side.
2. A pair along the spine is both sides at once, whichever is asked for.
"""

from __future__ import annotations

from app.domain.body import AreaId, RegionId, Side
from app.domain.learn.muscle import Muscle, Sides


def lies_in(muscle: Muscle, side: Side) -> tuple[RegionId, ...]:
    """The regions in which the muscle lies; the right ones for `MIDDLE`, which is no side."""
    return _on(muscle, side, muscle.areas)


def sends_to(muscle: Muscle, side: Side) -> tuple[RegionId, ...]:
    """The regions to which the muscle may send pain; the right ones for `MIDDLE`."""
    return _on(muscle, side, muscle.refers_areas)


def _on(muscle: Muscle, side: Side, areas: tuple[AreaId, ...]) -> tuple[RegionId, ...]:
    if muscle.sides is Sides.MIDLINE_PAIR:
        return tuple(area.on(each) for each in (Side.LEFT, Side.RIGHT) for area in areas)
    return tuple(area.on(Side.LEFT if side is Side.LEFT else Side.RIGHT) for area in areas)
