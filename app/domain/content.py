"""The shipped content, loaded once and immutable: what the product knows.

1. Everything is found by its id; an unknown id raises `NotFound`.
2. A region's name is its side and its area's name: "Right top of the shoulder".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.domain.body import OTHER, Area, AreaId, MuscleId, RegionId, View
from app.domain.body_geometry import Outline
from app.domain.breathing.breath import BreathPattern, PatternId
from app.domain.errors import NotFound
from app.domain.holds.protocol import HoldProtocol
from app.domain.learn.content import Card, Evidence, PlaceWords, RedFlag, Referral, Tags, Tip, Topic
from app.domain.learn.muscle import Muscle
from app.domain.movements import Movement, MovementId
from app.domain.safety import ScreeningArea, ScreeningQuestion


class _Named(Protocol):
    @property
    def id(self) -> object: ...


N = TypeVar("N", bound=_Named)


@dataclass(frozen=True, slots=True)
class Content:
    """All content. Tuples keep the order in which it is presented."""

    muscles: tuple[Muscle, ...]
    movements: tuple[Movement, ...]
    patterns: tuple[BreathPattern, ...]
    areas: tuple[Area, ...]
    outlines: tuple[Outline, ...]
    referrals: tuple[Referral, ...]
    places: tuple[PlaceWords, ...]
    screening: tuple[ScreeningQuestion, ...]
    screening_areas: tuple[ScreeningArea, ...]
    protocol: HoldProtocol
    tags: Tags
    cards: tuple[Card, ...]
    tips: tuple[Tip, ...]
    red_flags: tuple[RedFlag, ...]
    evidence: tuple[Evidence, ...]

    def muscle(self, muscle_id: MuscleId | str) -> Muscle:
        """The muscle with this id. Raises `NotFound`."""
        return _one(self.muscles, muscle_id, "muscle")

    def movement(self, movement_id: MovementId | str) -> Movement:
        """The movement with this id. Raises `NotFound`."""
        return _one(self.movements, movement_id, "movement")

    def pattern(self, pattern_id: PatternId | str) -> BreathPattern:
        """The breathing pattern with this id. Raises `NotFound`."""
        return _one(self.patterns, pattern_id, "breathing pattern")

    def area(self, area_id: AreaId) -> Area:
        """The drawn area with this id. Raises `NotFound`."""
        return _one(self.areas, area_id, "body area")

    def areas_on(self, view: View) -> tuple[Area, ...]:
        """The areas drawn on one view."""
        return tuple(area for area in self.areas if area.id.view is view)

    def outline(self, view: View) -> Outline:
        """The silhouette of the body on one view. Raises `NotFound`."""
        found = [outline for outline in self.outlines if outline.view is view]
        if not found:
            raise NotFound(f"There is no body outline for the {view} view.")
        return found[0]

    def cards_on(self, topic: Topic) -> tuple[Card, ...]:
        """The cards about one topic."""
        return tuple(card for card in self.cards if card.topic is topic)

    def referrals_of(self, muscle_id: MuscleId) -> tuple[Referral, ...]:
        """The rows of the referral table that contain this muscle."""
        return tuple(row for row in self.referrals if muscle_id in row.muscles)

    def sends_pain_to(self, muscle: Muscle) -> tuple[str, ...]:
        """Every place to which this muscle may send pain, in words, each once."""
        rows = (place for row in self.referrals_of(muscle.id) for place in row.sends_to)
        return tuple(dict.fromkeys((*muscle.refers_to, *rows)))

    def region_name(self, region: RegionId) -> str:
        """The region's name with its side (rule 2); "Somewhere else" for `other`."""
        if region == OTHER:
            return "Somewhere else"
        return f"{region.side.value.capitalize()} {self.area(region.areas[0]).name}"


def _one(things: Iterable[N], wanted: object, kind: str) -> N:
    for thing in things:
        if thing.id == wanted:
            return thing
    raise NotFound(f"There’s no {kind} called “{wanted}”.")
