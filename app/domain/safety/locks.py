"""Locks: what may not be pressed, why, and how the lock is lifted.

1. A lock applies to everything, some areas (both sides), a muscle, or one site (a muscle on a
   side).
2. A lock always says why it exists and how it is lifted.
3. It is lifted by answering the safety questions again, by itself on a date, or, from a date on,
   when the person says that the cause has settled or was examined.
4. While the safety questions are due, everything is locked: unknown is not the same as safe.
5. Halving answers lock nothing: they halve the length of every press.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.body import AreaId, MuscleId, Side
from app.domain.learn.muscle import Muscle
from app.domain.safety.screening import (
    Agreed,
    Answer,
    ChosenAreas,
    Effect,
    Everywhere,
    NamedPlaces,
    No,
    NotScreened,
    Screened,
    Screening,
    ScreeningQuestion,
    Yes,
    screening_due,
)

LockId = NewType("LockId", str)


@dataclass(frozen=True, slots=True)
class OnEverything:
    """Nothing may be pressed."""


@dataclass(frozen=True, slots=True)
class OnSome:
    """These areas, on both sides, and these muscles may not be pressed."""

    areas: tuple[AreaId, ...] = ()
    muscles: tuple[MuscleId, ...] = ()


@dataclass(frozen=True, slots=True)
class OnSite:
    """One muscle on one side may not be pressed."""

    muscle: MuscleId
    side: Side


LockScope = OnEverything | OnSome | OnSite


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


Lift = AnswerAgain | ByItself | ByPerson


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


@dataclass(frozen=True, slots=True)
class Restrictions:
    """The restrictions that follow from the answers and the holds so far."""

    locks: tuple[Lock, ...] = ()
    dose: Dose = Dose.FULL


QUESTIONS_DUE = Lock(
    LockId("questions"),
    OnEverything(),
    why="The safety questions are due: they say what is better not pressed.",
    how="Answer them; it takes about a minute.",
    lift=AnswerAgain(),
)


def locks_on(locks: Iterable[Lock], muscle: Muscle, side: Side) -> tuple[Lock, ...]:
    """Those of `locks` that apply to this muscle on this side."""
    return tuple(lock for lock in locks if _applies_to(lock.scope, muscle, side))


def _applies_to(scope: LockScope, muscle: Muscle, side: Side) -> bool:
    match scope:
        case OnEverything():
            return True
        case OnSome(areas, muscles):
            return muscle.id in muscles or not set(areas).isdisjoint(muscle.areas)
        case OnSite(muscle_id, locked_side):
            return muscle.id == muscle_id and side is locked_side


def restrictions(
    screening: Screening, questions: Sequence[ScreeningQuestion], now: datetime
) -> Restrictions:
    """The restrictions that follow from the answers at the UTC instant `now`."""
    due = (QUESTIONS_DUE,) if screening_due(screening, questions, now) else ()
    match screening:
        case NotScreened():
            return Restrictions(due)
        case Screened(_, answers):
            given: dict[str, Answer] = {each.question: each.answer for each in answers}
            answered = [(question, given.get(question.id, No())) for question in questions]
            halved = any(
                question.effect is Effect.HALVES and isinstance(answer, Yes | Agreed)
                for question, answer in answered
            )
            locks = (lock for question, answer in answered for lock in _locks(question, answer))
            return Restrictions((*due, *locks), Dose.HALF if halved else Dose.FULL)


def _locks(question: ScreeningQuestion, answer: Answer) -> Iterable[Lock]:
    if question.effect is Effect.HALVES or not isinstance(answer, Yes):
        return
    yield Lock(
        LockId(f"question.{question.id}"),
        _scope(question, answer),
        why=question.why,
        how=question.lift,
        lift=AnswerAgain(),
    )


def _scope(question: ScreeningQuestion, answer: Yes) -> LockScope:
    match question.scope:
        case Everywhere():
            return OnEverything()
        case ChosenAreas():
            return OnSome(areas=answer.areas)
        case NamedPlaces(areas, muscles):
            return OnSome(areas, muscles)
