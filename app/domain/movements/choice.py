"""What a person allows breaks to offer, by their settings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.movement_id import MovementId
from app.domain.movements.movement import Level, Movement


@dataclass(frozen=True, slots=True)
class MovementChoice:
    """Which movements a break may offer: `cannot_do` never, and of the others only those for the
    desk, on a chair, drawing no looks, up to a level.
    """

    desk_only: bool = False
    cannot_do: tuple[MovementId, ...] = ()
    level: Level = Level.USUAL
    seated_only: bool = False
    quiet_only: bool = False


class NotChosen(StrEnum):
    """Why the settings leave a movement out."""

    CANNOT_DO = "cannot_do"
    NOT_AT_THE_DESK = "desk_only"
    NOT_SEATED = "seated_only"
    NOT_QUIET = "quiet_only"
    NOT_EASY = "level"


def why_not_chosen(movement: Movement, choice: MovementChoice) -> tuple[NotChosen, ...]:
    """Each reason for which the person's settings leave this movement out; none if they do not."""

    def reasons() -> Iterator[NotChosen]:
        if movement.id in choice.cannot_do:
            yield NotChosen.CANNOT_DO
        if choice.desk_only and not movement.desk_friendly:
            yield NotChosen.NOT_AT_THE_DESK
        if choice.seated_only and not movement.is_seated:
            yield NotChosen.NOT_SEATED
        if choice.quiet_only and not movement.quiet:
            yield NotChosen.NOT_QUIET
        if choice.level is Level.EASY and movement.level is not Level.EASY:
            yield NotChosen.NOT_EASY

    return tuple(reasons())
