"""The muscles to relieve, given the person's open spots."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.body import MuscleId, Spot
from app.domain.learn.muscle import Muscle


def muscles_of(spots: Iterable[Spot], muscles: Iterable[Muscle]) -> frozenset[MuscleId]:
    """The supposed muscle of each open spot, or otherwise every muscle in the spot's region."""
    known = tuple(muscles)
    return frozenset(one for spot in spots if spot.is_open for one in _muscles(spot, known))


def _muscles(spot: Spot, muscles: tuple[Muscle, ...]) -> Iterable[MuscleId]:
    if spot.muscle is not None:
        return (spot.muscle,)
    return (one.id for one in muscles if set(one.areas) & set(spot.region.areas))
