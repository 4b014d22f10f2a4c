"""Spots: their names, which are followed, and which one a place on the body means.

1. A spot lies in a region on one side. A region with a side determines it; `other` may have any.
2. A spot is named after its region until the person renames it; the second spot with that name is
   numbered: "Right top of the shoulder", "Right top of the shoulder 2".
3. A name is one line of 1-80 characters. Names that differ only in case or surrounding blanks are
   the same.
4. A spot is open until it is archived. An archived spot keeps its entries and may be reopened.
5. A place without an open spot means a new one; with exactly one, that one; with several, only the
   person can say which. Of both sides at once, the one nearest to the point is meant.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from app.domain.body import OTHER, MuscleId, Point, RegionId, Side, Spot
from app.domain.body_zoom import apart
from app.domain.errors import InvalidInput

LONGEST_NAME = 80
_NOT_IN_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control, invalid, line and paragraph ends


@dataclass(frozen=True, slots=True)
class BodyPlace:
    """A place on the body, not yet matched to a spot (rule 1)."""

    region: RegionId
    side: Side = Side.MIDDLE
    at: Point | None = None
    muscle: MuscleId | None = None

    @classmethod
    def of(cls, region: RegionId) -> BodyPlace:
        """The region on its own side."""
        return cls(region, region.side)

    def __post_init__(self) -> None:
        if self.region != OTHER and self.side is not self.region.side:
            raise InvalidInput("side", f"{self.region} is the {self.region.side} side")

    @property
    def flipped(self) -> BodyPlace:
        """The same place on the other side, with its point mirrored."""
        side = self.side.opposite
        region = self.region
        for area in region.areas:
            region = area.on(side)
        return BodyPlace(region, side, self.at.mirrored if self.at else None, self.muscle)


@dataclass(frozen=True, slots=True)
class NewSpot:
    """A spot to be opened, whatever else lies there; an empty `name` means the region's name."""

    place: BodyPlace
    name: str = ""


@dataclass(frozen=True, slots=True)
class NoMatch:
    """No open spot lies there (rule 5)."""


@dataclass(frozen=True, slots=True)
class OneMatch:
    """Exactly one open spot lies there (rule 5)."""

    spot: Spot


@dataclass(frozen=True, slots=True)
class ManyMatches:
    """Two or more open spots lie there; the person chooses (rule 5)."""

    spots: tuple[Spot, ...]


SpotMatch = NoMatch | OneMatch | ManyMatches


def open_spots(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The spots still followed (rule 4), in the order in which they were opened."""
    return tuple(sorted((spot for spot in spots if spot.is_open), key=lambda spot: spot.opened))


def match_place(place: BodyPlace, spots: Iterable[Spot]) -> SpotMatch:
    """The open spots that `place` means (rule 5)."""
    here = tuple(
        spot
        for spot in open_spots(spots)
        if spot.region == place.region and spot.side is place.side
    )
    if not here:
        return NoMatch()
    return OneMatch(here[0]) if len(here) == 1 else ManyMatches(here)


def nearest(place: BodyPlace, spots: Sequence[Spot]) -> Spot:
    """Of several spots in the region of `place`, the one nearest to its point, and the oldest when
    that is not known (rule 5). `spots` come in the order in which they were opened.
    """

    def away(spot: Spot) -> float:
        if place.at is None or spot.at is None:
            return inf
        return apart(place.at, spot.at)

    return min(spots, key=away)


def unused_name(desired: str, spots: Iterable[Spot]) -> str:
    """`desired`, or with the first number not used by any spot, open or archived (rule 2)."""
    taken = {_same(spot.name) for spot in spots}
    name, number = desired, 2
    while _same(name) in taken:
        name, number = f"{desired} {number}", number + 1
    return name


def check_name(name: str) -> str:
    """Return `name` without surrounding blanks. Raises `InvalidInput` (rule 3)."""
    trimmed = name.strip()
    breaks = any(unicodedata.category(letter) in _NOT_IN_A_LINE for letter in trimmed)
    if breaks or not 1 <= len(trimmed) <= LONGEST_NAME:
        raise InvalidInput("name", f"one line of 1 to {LONGEST_NAME} characters")
    return trimmed


def _same(name: str) -> str:
    return name.strip().casefold()
