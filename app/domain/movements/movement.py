"""Movements, and the selection of those of the next break.

1. One to three movements, with a moment to get ready for each, last 60 to 120 s in all; a movement
   is shortened or lengthened for that, within its own limits.
2. Movements that the person cannot do are never selected; at the desk only desk-friendly ones are.
3. No movement of the last break is selected again for the next, as long as any other is allowed.
4. The first movement relieves a muscle of an open spot, if there is one; of several, the one not
   done for longest. The others are those not done for longest, relieving ones before others:
   variety matters more than intensity.
5. If no movement is allowed, the break is a quiet minute.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NewType

from app.domain.body import MuscleId

MovementId = NewType("MovementId", str)


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement. Lengths are in seconds; `relieves` holds muscle ids."""

    id: MovementId
    name: str
    default_seconds: int
    min_seconds: int
    max_seconds: int
    repetitions: int
    position: str
    steps: tuple[str, ...]
    relieves: tuple[str, ...]
    breath: str
    both_sides: bool
    desk_friendly: bool
    cautions: tuple[str, ...]
    sources: tuple[str, ...]


SHORTEST, ENOUGH, LONGEST = 60, 75, 120
MOST_MOVEMENTS = 3
READY_SECONDS = 5


class Where(Enum):
    """Where the person can move."""

    ANYWHERE = "anywhere"
    AT_THE_DESK = "at_the_desk"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A movement and its length in seconds, without the time to get ready."""

    movement: Movement
    seconds: int

    @property
    def with_ready(self) -> int:
        """The seconds including the time to get ready."""
        return self.seconds + READY_SECONDS


def allowed(
    movements: Iterable[Movement], cannot_do: Collection[MovementId], where: Where
) -> tuple[Movement, ...]:
    """The movements this person can be offered (rule 2)."""
    return tuple(
        one
        for one in movements
        if one.id not in cannot_do and (one.desk_friendly or where is Where.ANYWHERE)
    )


def choose(
    movements: Sequence[Movement],
    relieving: Collection[MuscleId],
    last_break: Collection[MovementId],
    done: Sequence[MovementId],
) -> tuple[Chosen, ...]:
    """The movements of the next break, in order; none for a quiet minute.

    `relieving` holds the muscles of open spots, `last_break` the movements of the last break, and
    `done` all movements done so far, latest first.
    """
    fresh = [one for one in movements if one.id not in last_break] or list(movements)
    longest_ago = sorted(fresh, key=lambda one: -_breaks_ago(one, done))
    helping = [one for one in longest_ago if set(one.relieves) & set(relieving)]
    others = [one for one in longest_ago if one not in helping]
    first = helping[:1]
    rest = sorted((*helping[1:], *others), key=lambda one: -_breaks_ago(one, done))
    return _fitted(_filled([*first, *rest]))


def _breaks_ago(one: Movement, done: Sequence[MovementId]) -> int:
    """How long ago it was done, in movements; never done counts as longest."""
    return done.index(one.id) if one.id in done else len(done)


def _filled(ranked: Iterable[Movement]) -> list[Chosen]:
    chosen: list[Chosen] = []
    for one in ranked:
        total = sum(other.with_ready for other in chosen)
        if total >= ENOUGH or len(chosen) == MOST_MOVEMENTS:
            break
        seconds = min(one.default_seconds, LONGEST - READY_SECONDS - total)
        if seconds >= one.min_seconds:
            chosen.append(Chosen(one, seconds))
    return chosen


def _fitted(chosen: list[Chosen]) -> tuple[Chosen, ...]:
    """Lengthen movements that are too short in all, each within its own limits (rule 1)."""
    fitted: list[Chosen] = []
    missing = SHORTEST - sum(one.with_ready for one in chosen)
    for one in chosen:
        more = min(max(0, missing), one.movement.max_seconds - one.seconds)
        missing -= more
        fitted.append(Chosen(one.movement, one.seconds + more))
    return tuple(fitted)
