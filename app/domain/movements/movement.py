"""Movements: what a person is asked to do, for how long, and whom it does not suit.

1. The time of a movement follows from its steps. A movement done for each side goes through its
   steps twice, apart from taking up the position, with a moment to change sides.
2. A movement is at rest when it asks for nothing but the breath or the eyes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import MuscleId
from app.domain.movement_id import MovementId
from app.domain.movements.pace import PacedStep, Setup
from app.domain.safety.screening import QuestionId

CHANGE_SECONDS = 5
READY_SECONDS = 5
READY_WITH_CAUTIONS_SECONDS = 8
"""Time to take up the position, and to read the cautions where there are any."""


class Position(StrEnum):
    """The position that a movement is done in, in words."""

    SITTING = "sitting"
    STANDING = "standing"
    EITHER = "sitting or standing"
    FLOOR = "sitting on the floor"
    DOORWAY = "standing in a doorway"
    WALL = "standing at a wall"
    UP_AND_DOWN = "sitting and standing in turn"


SEATED = frozenset({Position.SITTING, Position.EITHER})


class Level(StrEnum):
    """How much a movement asks for."""

    EASY = "easy"
    USUAL = "usual"


class MovementSides(StrEnum):
    """Whether both sides move together, or each in turn."""

    TOGETHER = "together"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement.

    `relieves` holds muscles; `excluded_by` the safety questions that must not be answered with yes;
    `quiet` means that it draws no looks.
    """

    id: MovementId
    name: str
    position: Position
    level: Level
    desk_friendly: bool
    quiet: bool
    at_rest: bool
    sides: MovementSides
    steps: tuple[PacedStep, ...]
    breath: str
    relieves: tuple[MuscleId, ...]
    excluded_by: tuple[QuestionId, ...]
    cautions: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def setting_up(self) -> tuple[PacedStep, ...]:
        """The steps that take up the position."""
        return tuple(step for step in self.steps if isinstance(step.pace, Setup))

    @property
    def doing(self) -> tuple[PacedStep, ...]:
        """The other steps, which are repeated for the other side."""
        return tuple(step for step in self.steps if not isinstance(step.pace, Setup))

    @property
    def seconds(self) -> int:
        """Its length, without the time to get ready (rule 1)."""
        setting_up = sum(step.pace.lasts for step in self.setting_up)
        once = sum(step.pace.lasts for step in self.doing)
        if self.sides is MovementSides.TOGETHER:
            return setting_up + once
        return setting_up + once + CHANGE_SECONDS + once

    @property
    def ready_seconds(self) -> int:
        """The time to get ready for it."""
        return READY_WITH_CAUTIONS_SECONDS if self.cautions else READY_SECONDS

    @property
    def with_ready(self) -> int:
        """Its length including the time to get ready."""
        return self.ready_seconds + self.seconds

    @property
    def is_seated(self) -> bool:
        """Whether it can be done on a chair."""
        return self.position in SEATED
