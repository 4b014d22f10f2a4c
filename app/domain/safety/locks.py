"""Locks and limits: what may not be pressed, or only with less, why, and how that is lifted.

1. A lock applies to everything, to some muscles on both sides, or to some on one side.
2. A lock always says why it exists and how it is lifted.
3. It is lifted by answering the safety questions again; by itself on a date; from a date on, when
   the person says that the cause has settled; or, after a warning sign of heart or brain, when the
   person says that a doctor has checked it, 24 hours later at the earliest.
4. While the safety questions are due, everything is locked: unknown is not the same as safe.
5. Half a dose means presses of half the length. Gentle means fingers or a soft ball, sitting or
   against a wall: a muscle that is usually pressed with the weight of the body is then pressed in
   its other way, and is locked if it has none.
6. Where an answer rules out the stretch of a muscle, a hold on it ends without one.
7. Only the strictest of several limits counts; halves do not multiply.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.body import MuscleId, Side
from app.domain.learn.muscle import EducationOnly, Muscle, Pressable, WithBodyWeight
from app.domain.safety.screening import (
    Agreed,
    Answer,
    ChosenAreas,
    Consequence,
    ConsequenceScope,
    Effect,
    Everything,
    No,
    Screening,
    ScreeningArea,
    ScreeningAreaId,
    ScreeningQuestion,
    TheseMuscles,
    WhatIsPressedLying,
    Yes,
    answers_of,
    screening_due,
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
    """How long presses may be: as planned, or half of it (rule 5)."""

    FULL = "full"
    HALF = "half"


class Technique(StrEnum):
    """How a muscle may be pressed: in its usual way, or only gently (rule 5)."""

    USUAL = "usual"
    GENTLE = "gentle"


class Stretching(StrEnum):
    """Whether a hold ends with the stretch of its muscle (rule 6)."""

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

QUESTIONS_DUE = Lock(
    LockId("questions"),
    OnEverything(),
    why="It’s time for the safety questions. They find out where you shouldn’t press.",
    how="Answer the questions. It takes about a minute.",
    lift=AnswerAgain(),
)


def locks_on(locks: Iterable[Lock], muscle: MuscleId, side: Side) -> tuple[Lock, ...]:
    """Those of `locks` that apply to this muscle on this side."""
    return tuple(lock for lock in locks if _applies_to(lock.scope, muscle, side))


def access(muscle: Muscle, side: Side, restrictions: Restrictions) -> MuscleAccess:
    """Whether and how `muscle` may be pressed on `side`."""
    match muscle.pressing:
        case EducationOnly(why):
            return ReadingOnly(why)
        case Pressable() as pressing:
            if locks := locks_on(restrictions.locks, muscle.id, side):
                return Locked(locks)
            limits = [each for each in restrictions.limits if _applies_to(each.on, muscle.id, side)]
            effects = {each.effect for each in limits}
            return Open(
                pressing,
                Dose.HALF if Effect.HALVES in effects else Dose.FULL,
                Technique.GENTLE if Effect.GENTLE in effects else Technique.USUAL,
                tuple(dict.fromkeys(each.why for each in limits)),
                Stretching.LEFT_OUT if Effect.NO_STRETCH in effects else Stretching.AFTER,
            )


def _applies_to(scope: LockScope, muscle: MuscleId, side: Side) -> bool:
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


def restrictions(
    screening: Screening,
    questions: Sequence[ScreeningQuestion],
    areas: Sequence[ScreeningArea],
    muscles: Sequence[Muscle],
    now: datetime,
) -> Restrictions:
    """The restrictions that follow from the answers at the UTC instant `now`."""
    body = _Body(areas, muscles)
    answers = answers_of(screening)
    locks = [QUESTIONS_DUE] if screening_due(screening, questions, now) else []
    limits: list[Limit] = []
    for question in questions:
        answer = answers.get(question.id, No())
        locked: OnEverything | OnMuscles = OnMuscles(())
        for each in _consequences(question, answer):
            reach = body.reach(each.on, answer)
            match each.effect:
                case Effect.LOCKS:
                    locked = _both(locked, reach)
                case Effect.GENTLE:
                    locked = _both(locked, body.without_another_way(reach))
                    limits.append(Limit(each.effect, reach, question.why))
                case Effect.HALVES | Effect.NO_STRETCH:
                    limits.append(Limit(each.effect, reach, question.why))
        if locked != OnMuscles(()):
            id = LockId(f"question.{question.id}")
            locks.append(Lock(id, locked, question.why, question.lift, AnswerAgain()))
    return Restrictions(tuple(locks), tuple(limits))


def _both(
    one: OnEverything | OnMuscles, other: OnEverything | OnMuscles
) -> OnEverything | OnMuscles:
    if isinstance(one, OnEverything) or isinstance(other, OnEverything):
        return OnEverything()
    return OnMuscles(tuple(dict.fromkeys((*one.muscles, *other.muscles))))


def _consequences(question: ScreeningQuestion, answer: Answer) -> tuple[Consequence, ...]:
    match answer:
        case No():
            return ()
        case Yes():
            return question.yes
        case Agreed():
            return question.agreed


@dataclass(frozen=True, slots=True)
class _Body:
    """The areas that can be named, and all muscles."""

    areas: Sequence[ScreeningArea]
    muscles: Sequence[Muscle]

    def reach(self, scope: ConsequenceScope, answer: Answer) -> OnEverything | OnMuscles:
        """The muscles that this scope means, for this answer."""
        match scope:
            case Everything():
                return OnEverything()
            case TheseMuscles(muscles):
                return OnMuscles(muscles)
            case WhatIsPressedLying(lying):
                return OnMuscles(
                    tuple(each.id for each, way in self._with_body_weight() if way.lying in lying)
                )
            case ChosenAreas():
                return near(self.areas, answer.areas if isinstance(answer, Yes) else ())

    def without_another_way(self, reach: OnEverything | OnMuscles) -> OnMuscles:
        """Those of them that are pressed with the weight of the body, and in no other way."""
        return OnMuscles(
            tuple(
                each.id
                for each, way in self._with_body_weight()
                if not way.instead and _applies_to(reach, each.id, Side.MIDDLE)
            )
        )

    def _with_body_weight(self) -> Iterator[tuple[Muscle, WithBodyWeight]]:
        for muscle in self.muscles:
            match muscle.pressing:
                case Pressable(way=WithBodyWeight() as way):
                    yield muscle, way
