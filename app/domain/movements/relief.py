"""Which muscles the person's open spots ask to be relieved."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.body import MuscleId, Spot
from app.domain.learn.muscle import Muscle


def muscles_of(spots: Iterable[Spot], muscles: Iterable[Muscle]) -> frozenset[MuscleId]:
    """The muscle each open spot was given, or else every muscle that lies where the spot is."""
    known = tuple(muscles)
    return frozenset(one for spot in spots if spot.is_open for one in _muscles(spot, known))


def _muscles(spot: Spot, muscles: tuple[Muscle, ...]) -> Iterable[MuscleId]:
    if spot.muscle is not None:
        return (spot.muscle,)
    return (one.id for one in muscles if set(one.areas) & set(spot.region.areas))
