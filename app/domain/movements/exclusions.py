"""Which movements the safety answers leave out of breaks.

1. A yes to a question that a movement names (`excluded_by`) leaves it out. “Yes, and someone who
   knows my health has agreed” does too: that agreement is about pressing.
2. A yes that names places leaves out every movement of the muscles in or near them.
3. After a hold that was stopped with a sign of heart or brain, until a doctor has checked it, only
   movements at rest are left: the breath and the eyes.
4. After a sign of a nerve or a vessel, noted in the journal or the reason for stopping a hold, the
   movements of the muscles that it locks are left out until the person lifts that lock.
5. Answers that are outdated still count, as they do for pressing; without any answer nothing is
   left out, and each movement shows its cautions.
6. Nothing is known of whom a person's own movement does not suit, so answers about one part of the
   body leave it in. It is left out while every shipped movement that is not at rest is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from app.domain.movements.movement import Movement
from app.domain.safety.locks import (
    ByDoctor,
    ByPerson,
    Lock,
    OnEverything,
    OnMuscles,
    OnSide,
    near,
)
from app.domain.safety.screening import (
    Agreed,
    Answer,
    No,
    QuestionId,
    ScreeningArea,
    Yes,
)


@dataclass(frozen=True, slots=True)
class AnsweredYes:
    """The answer to this question leaves a movement out."""

    question: QuestionId


@dataclass(frozen=True, slots=True)
class LockedBecause:
    """A lock leaves a movement out; `why` says the reason in a sentence."""

    why: str


ExclusionReason = AnsweredYes | LockedBecause


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A movement that is left out, and why, with at least one reason."""

    movement: Movement
    why: tuple[ExclusionReason, ...]


def why_excluded(
    movement: Movement,
    answers: Mapping[QuestionId, Answer],
    areas: Sequence[ScreeningArea],
    locks: Iterable[Lock],
) -> tuple[ExclusionReason, ...]:
    """Why safety leaves this movement out; empty if it does not."""

    def reasons() -> Iterator[ExclusionReason]:
        for question, answer in answers.items():
            if _excludes(movement, question, answer, areas):
                yield AnsweredYes(question)
        for lock in locks:
            if _locked(movement, lock):
                yield LockedBecause(lock.why)

    return tuple(dict.fromkeys(reasons()))


def left_out(
    movements: Iterable[Movement],
    answers: Mapping[QuestionId, Answer],
    areas: Sequence[ScreeningArea],
    locks: Sequence[Lock],
    own: Sequence[Movement] = (),
) -> tuple[LeftOut, ...]:
    """Those of the shipped `movements`, and of the person's `own` (rule 6), that safety leaves
    out.
    """
    reasons = [(one, why_excluded(one, answers, areas, locks)) for one in movements]
    for_own = _common([why for one, why in reasons if not one.at_rest])
    reasons += [(one, for_own) for one in own]
    return tuple(LeftOut(one, why) for one, why in reasons if why)


def _locked(movement: Movement, lock: Lock) -> bool:
    match lock.lift, lock.scope:
        case ((ByDoctor() | ByPerson()), OnEverything()):
            return not movement.at_rest
        case ByPerson(), OnMuscles(muscles) | OnSide(muscles):
            return _lies_in(movement, OnMuscles(muscles))
    return False


def _common(reasons: Sequence[tuple[ExclusionReason, ...]]) -> tuple[ExclusionReason, ...]:
    """What leaves all of them out: reasons that each has, or, failing that, all taken together.

    Empty if one of them is not left out.
    """
    if not reasons or not all(reasons):
        return ()
    every = tuple(dict.fromkeys(chain.from_iterable(reasons)))
    return tuple(each for each in every if all(each in why for why in reasons)) or every


def _excludes(
    movement: Movement, question: QuestionId, answer: Answer, areas: Sequence[ScreeningArea]
) -> bool:
    match answer:
        case No():
            return False
        case Agreed():
            return question in movement.excluded_by
        case Yes(named):
            return question in movement.excluded_by or _lies_in(movement, near(areas, named))


def _lies_in(movement: Movement, reach: OnEverything | OnMuscles) -> bool:
    match reach:
        case OnEverything():
            return not movement.at_rest
        case OnMuscles(muscles):
            return bool(set(movement.relieves) & set(muscles))
