"""The locks and limits that follow from the safety answers.

1. A yes, or “agreed”, has the consequences that its question names; no has none.
2. While the safety questions are due, everything is locked: unknown is not the same as safe.
3. A muscle that may only be pressed gently, and cannot be, is locked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.body import Side
from app.domain.learn.muscle import Muscle, Pressable, WithBodyWeight
from app.domain.safety.locks import (
    AnswerAgain,
    Limit,
    Lock,
    LockId,
    OnEverything,
    OnMuscles,
    Restrictions,
    applies_to,
    near,
)
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
    ScreeningQuestion,
    TheseMuscles,
    WhatIsPressedLying,
    Yes,
    answers_of,
    screening_due,
)

QUESTIONS_DUE = Lock(
    LockId("questions"),
    OnEverything(),
    why="It’s time for the safety questions. They find out where you shouldn’t press.",
    how="Answer the questions. It takes about a minute.",
    lift=AnswerAgain(),
)


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
                if not way.instead and applies_to(reach, each.id, Side.MIDDLE)
            )
        )

    def _with_body_weight(self) -> Iterator[tuple[Muscle, WithBodyWeight]]:
        for muscle in self.muscles:
            match muscle.pressing:
                case Pressable(way=WithBodyWeight() as way):
                    yield muscle, way
