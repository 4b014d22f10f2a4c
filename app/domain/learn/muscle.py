"""A muscle: where it lies, where it may send pain, how to press it, and which are behind spots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import AreaId, MuscleId, Spot
from app.domain.movement_id import MovementId


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


class Lying(StrEnum):
    """How the body lies on the floor while it presses a muscle."""

    NO = "no"
    FACE_DOWN = "face_down"
    ON_BACK = "on_back"


@dataclass(frozen=True, slots=True)
class HandOrWall:
    """Pressed sitting or standing, with a hand, or with a ball against a wall."""


@dataclass(frozen=True, slots=True)
class WithBodyWeight:
    """Pressed with the weight of the body; `instead`: a gentler way, empty if there is none."""

    lying: Lying
    instead: str


@dataclass(frozen=True, slots=True)
class Pressable:
    """A muscle that may be pressed: seconds of one hold, rounds, and maximum pressure (0-10)."""

    default_seconds: int
    min_seconds: int
    max_seconds: int
    rounds: int
    intensity_max: int
    way: HandOrWall | WithBodyWeight = HandOrWall()


@dataclass(frozen=True, slots=True)
class EducationOnly:
    """A muscle for reading only, and why. It has no duration and cannot be started."""

    why: str


@dataclass(frozen=True, slots=True)
class Muscle:
    """One muscle (or a group pressed as one), with its sources.

    `place` says where it lies in plain words, `latin` is its name in anatomy, empty if it has none.
    """

    id: MuscleId
    place: str
    latin: str
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

    @property
    def name(self) -> str:
        """Its name for people: the place, then the name in anatomy."""
        return f"{self.place} ({self.latin})" if self.latin else self.place


def muscles_of(spots: Iterable[Spot], muscles: Iterable[Muscle]) -> frozenset[MuscleId]:
    """The supposed muscle of each open spot, or otherwise every muscle in the spot's region."""
    known = tuple(muscles)
    return frozenset(one for spot in spots if spot.is_open for one in _muscles(spot, known))


def _muscles(spot: Spot, muscles: tuple[Muscle, ...]) -> Iterable[MuscleId]:
    if spot.muscle is not None:
        return (spot.muscle,)
    return (one.id for one in muscles_at(spot, muscles))


def muscles_at(spot: Spot, muscles: Iterable[Muscle]) -> tuple[Muscle, ...]:
    """Every muscle that lies where a spot is."""
    return tuple(one for one in muscles if set(one.areas) & set(spot.region.areas))
