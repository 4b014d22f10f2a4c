"""Locks and limits: what may not be pressed, or only with less, why, and how that is lifted.

Where they come from: `answer_locks`, `entry_locks`, and `holds.hold_locks`.

1. A lock applies to everything, to some muscles on both sides, or to some on one side.
2. A lock always says why it exists and how it is lifted.
3. It is lifted by answering the safety questions again; by itself on a date; from a date on, when
   the person says that the cause has settled; or, after a warning sign of heart or brain, when the
   person says that a doctor has checked it, 24 hours later at the earliest.
4. Half a dose means presses of half the length. Gentle means fingers or a soft ball, sitting or
   against a wall: a muscle that is usually pressed with the weight of the body is then pressed in
   its other way, and is locked if it has none.
5. Where an answer rules out the stretch of a muscle, a hold on it ends without one.
6. Only the strictest of several limits counts; halves do not multiply.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.body import MuscleId, Side
from app.domain.learn.muscle import EducationOnly, Muscle, Pressable
from app.domain.safety.screening import (
    Effect,
    Everything,
    ScreeningArea,
    ScreeningAreaId,
    TheseMuscles,
)

LockId = NewType("LockId", str)


@dataclass(frozen=True, slots=True)
class OnEverything:
    """Nothing may be pressed."""


@dataclass(frozen=True, slots=True)
class OnMuscles:
    """These muscles may not be pressed, on either side."""

    muscles: tuple[MuscleId, ...]


@dataclass(frozen=True, slots=True)
class OnSide:
    """These muscles may not be pressed on this side."""

    muscles: tuple[MuscleId, ...]
    side: Side


LockScope = OnEverything | OnMuscles | OnSide


@dataclass(frozen=True, slots=True)
class AnswerAgain:
    """Lifted by answering the safety questions."""


@dataclass(frozen=True, slots=True)
class ByItself:
    """Lifted automatically on this local date."""

    on: date


@dataclass(frozen=True, slots=True)
class ByPerson:
    """Lifted by the person, from this local date on."""

    earliest: date


@dataclass(frozen=True, slots=True)
class ByDoctor:
    """Lifted when the person says that a doctor has checked it, from this UTC instant on."""

    earliest: datetime


Lift = AnswerAgain | ByItself | ByPerson | ByDoctor


@dataclass(frozen=True, slots=True)
class Lock:
    """Something that may not be pressed now. `why` and `how` are sentences for the person."""

    id: LockId
    scope: LockScope
    why: str
    how: str
    lift: Lift


@dataclass(frozen=True, slots=True)
class LockRelease:
    """The person said, at this UTC instant, that the cause has settled or was examined."""

    lock: LockId
    at: datetime


class Dose(StrEnum):
    """How long presses may be: as planned, or half of it (rule 4)."""

    FULL = "full"
    HALF = "half"


class Technique(StrEnum):
    """How a muscle may be pressed: in its usual way, or only gently (rule 4)."""

    USUAL = "usual"
    GENTLE = "gentle"


class Stretching(StrEnum):
    """Whether a hold ends with the stretch of its muscle (rule 5)."""

    AFTER = "after"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Limit:
    """Muscles that may be pressed for half as long, only gently, or without a stretch; `why` says
    it in a sentence.
    """

    effect: Effect
    on: OnEverything | OnMuscles
    why: str


@dataclass(frozen=True, slots=True)
class Restrictions:
    """The restrictions that follow from the answers and the holds so far."""

    locks: tuple[Lock, ...] = ()
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingOnly:
    """The muscle is never pressed, and why."""

    why: str


@dataclass(frozen=True, slots=True)
class Locked:
    """The muscle may not be pressed now; the locks that say so, never none."""

    locks: tuple[Lock, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """The muscle may be pressed; `why` holds the reasons for a limit, each once."""

    pressing: Pressable
    dose: Dose
    technique: Technique
    why: tuple[str, ...]
    stretching: Stretching = Stretching.AFTER


MuscleAccess = ReadingOnly | Locked | Open


def locks_on(locks: Iterable[Lock], muscle: MuscleId, side: Side) -> tuple[Lock, ...]:
    """Those of `locks` that apply to this muscle on this side."""
    return tuple(lock for lock in locks if applies_to(lock.scope, muscle, side))


def access(muscle: Muscle, side: Side, restrictions: Restrictions) -> MuscleAccess:
    """Whether and how `muscle` may be pressed on `side`."""
    match muscle.pressing:
        case EducationOnly(why):
            return ReadingOnly(why)
        case Pressable() as pressing:
            if locks := locks_on(restrictions.locks, muscle.id, side):
                return Locked(locks)
            limits = [each for each in restrictions.limits if applies_to(each.on, muscle.id, side)]
            effects = {each.effect for each in limits}
            return Open(
                pressing,
                Dose.HALF if Effect.HALVES in effects else Dose.FULL,
                Technique.GENTLE if Effect.GENTLE in effects else Technique.USUAL,
                tuple(dict.fromkeys(each.why for each in limits)),
                Stretching.LEFT_OUT if Effect.NO_STRETCH in effects else Stretching.AFTER,
            )


def applies_to(scope: LockScope, muscle: MuscleId, side: Side) -> bool:
    """Whether a scope takes in this muscle on this side."""
    match scope:
        case OnEverything():
            return True
        case OnMuscles(muscles):
            return muscle in muscles
        case OnSide(muscles, locked_side):
            # What is pressed on both sides at once is locked by either.
            return muscle in muscles and (side is locked_side or Side.MIDDLE in (side, locked_side))


def near(
    areas: Sequence[ScreeningArea], named: Iterable[ScreeningAreaId]
) -> OnEverything | OnMuscles:
    """The muscles in or within a hand's width of the areas that are `named`."""
    covers = {area.id: area.covers for area in areas}
    muscles: dict[MuscleId, None] = {}
    for area in named:
        # An area that is not known any more could be anywhere.
        match covers.get(area, Everything()):
            case Everything():
                return OnEverything()
            case TheseMuscles(there):
                muscles |= dict.fromkeys(there)
    return OnMuscles(tuple(muscles))
