"""What a person allows breaks to offer, by their settings, and the movements of their own.

1. There are at most 12 own movements, in the order in which they were made.
2. No two movements have the same name, ignoring case, when one is saved.
3. What is removed can be put back where it was, and is switched off then if it was before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.movement_id import MovementId
from app.domain.movements.movement import Level, Movement
from app.domain.movements.own_movement import OwnMovement

MOST_OWN = 12


@dataclass(frozen=True, slots=True)
class MovementChoice:
    """Which movements a break may offer: `cannot_do` never, and of the others only those for the
    desk, on a chair, drawing no looks, up to a level. `own` are the person's own movements.

    Raises `InvalidInput` for too many own movements, or two with one id.
    """

    desk_only: bool = False
    cannot_do: tuple[MovementId, ...] = ()
    level: Level = Level.USUAL
    seated_only: bool = False
    quiet_only: bool = False
    own: tuple[OwnMovement, ...] = ()

    def __post_init__(self) -> None:
        if len({one.id for one in self.own}) < len(self.own) or len(self.own) > MOST_OWN:
            raise InvalidInput("own movements", f"at most {MOST_OWN}, each with an id of its own")


@dataclass(frozen=True, slots=True)
class RemovedMovement:
    """An own movement that was removed, its place among them, and whether it was switched off."""

    movement: OwnMovement
    place: int
    switched_off: bool


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


def with_own(
    shipped: Sequence[Movement], choice: MovementChoice, made: OwnMovement
) -> MovementChoice:
    """`choice` with this own movement added, or replacing the one with its id.

    Raises `InvalidInput` for a name that is taken (rule 2), and `NotAllowed` for too many (rule 1).
    """
    others = [one for one in choice.own if one.id != made.id]
    names = [*(one.name for one in shipped), *(one.name for one in others)]
    if made.name.casefold() in map(str.casefold, names):
        raise InvalidInput("name", "one that no other movement has")
    if len(others) < len(choice.own):
        own = tuple(made if one.id == made.id else one for one in choice.own)
        return replace(choice, own=own)
    return _inserted(choice, len(others), made)


def without_own(choice: MovementChoice, id: MovementId) -> tuple[MovementChoice, RemovedMovement]:
    """`choice` without this own movement, and what was removed. Raises `NotFound`."""
    for place, one in enumerate(choice.own):
        if one.id == id:
            left = replace(
                choice,
                own=(*choice.own[:place], *choice.own[place + 1 :]),
                cannot_do=tuple(each for each in choice.cannot_do if each != id),
            )
            return left, RemovedMovement(one, place, id in choice.cannot_do)
    raise NotFound("We can’t find that movement. It may have been deleted.")


def put_back(choice: MovementChoice, removed: RemovedMovement) -> MovementChoice:
    """`choice` with this own movement again (rule 3). Raises `NotAllowed` for too many (rule 1)."""
    one = removed.movement
    if one.id in {each.id for each in choice.own}:
        return choice
    off = (one.id,) if removed.switched_off else ()
    return replace(_inserted(choice, removed.place, one), cannot_do=(*choice.cannot_do, *off))


def _inserted(choice: MovementChoice, place: int, made: OwnMovement) -> MovementChoice:
    if len(choice.own) >= MOST_OWN:
        raise NotAllowed(f"You have {MOST_OWN} movements of your own already. Remove one first.")
    return replace(choice, own=(*choice.own[:place], made, *choice.own[place:]))
