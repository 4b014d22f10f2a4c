"""A muscle: where it lies, where it may send pain, how to press it, and which are behind spots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import AreaId, MuscleId, Spot
from app.domain.movements import MovementId


class Sides(StrEnum):
    """How a muscle is arranged: one on each side, or a pair pressed together along the spine."""

    LEFT_RIGHT = "left_right"
    MIDLINE_PAIR = "midline_pair"


class Audience(StrEnum):
    """Who is typically affected."""

    DESK = "desk"
    ATHLETE = "athlete"
    BOTH = "both"


class ReferralCheck(StrEnum):
    """How its referral pattern was checked against a source."""

    RETRIEVED = "retrieved"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Pressable:
    """A muscle that may be pressed: seconds of one hold, rounds, and maximum pressure (0-10)."""

    default_seconds: int
    min_seconds: int
    max_seconds: int
    rounds: int
    intensity_max: int


@dataclass(frozen=True, slots=True)
class EducationOnly:
    """A muscle for reading only, and why. It has no duration and cannot be started."""

    why: str


@dataclass(frozen=True, slots=True)
class Muscle:
    """One muscle (or a group pressed as one), with its sources."""

    id: MuscleId
    name: str
    part: str
    areas: tuple[AreaId, ...]
    refers_areas: tuple[AreaId, ...]
    location: str
    refers_to: tuple[str, ...]
    symptoms: tuple[str, ...]
    causes: tuple[str, ...]
    technique: str
    tool: str
    position: str
    pressing: Pressable | EducationOnly
    stretch: str
    cautions: tuple[str, ...]
    sides: Sides
    audience: Audience
    referral_check: ReferralCheck
    related_movements: tuple[MovementId, ...]
    sources: tuple[str, ...]


def muscles_of(spots: Iterable[Spot], muscles: Iterable[Muscle]) -> frozenset[MuscleId]:
    """The supposed muscle of each open spot, or otherwise every muscle in the spot's region."""
    known = tuple(muscles)
    return frozenset(one for spot in spots if spot.is_open for one in _muscles(spot, known))


def _muscles(spot: Spot, muscles: tuple[Muscle, ...]) -> Iterable[MuscleId]:
    if spot.muscle is not None:
        return (spot.muscle,)
    return (one.id for one in muscles if set(one.areas) & set(spot.region.areas))
