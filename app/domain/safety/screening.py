"""The safety questions, and what an answer means.

1. A question is answered yes or no. Where relevant, yes also names the areas.
2. Some questions lock on yes; some lock until someone who knows the person's health has agreed;
   some only halve the length of a hold.
3. The questions are due before the first hold and again 30 days after they were answered.
4. An unanswered question counts as not asked: the questions are due until every one is answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from app.domain.body import AreaId, MuscleId
from app.domain.errors import InvalidInput, NotFound

QuestionId = NewType("QuestionId", str)

ASK_AGAIN_AFTER = timedelta(days=30)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Everywhere:
    """The question is about the whole person."""


@dataclass(frozen=True, slots=True)
class ChosenAreas:
    """The person names the areas that it is about."""


@dataclass(frozen=True, slots=True)
class NamedPlaces:
    """The question is always about these areas (both sides) and muscles."""

    areas: tuple[AreaId, ...] = ()
    muscles: tuple[MuscleId, ...] = ()


QuestionScope = Everywhere | ChosenAreas | NamedPlaces


class Effect(StrEnum):
    """The effect of a yes (rule 2)."""

    LOCKS = "locks"
    ASKS_FIRST = "asks_first"
    HALVES = "halves"


@dataclass(frozen=True, slots=True)
class ScreeningQuestion:
    """One question: its text, its scope, why it matters, and how its lock is lifted."""

    id: QuestionId
    text: str
    scope: QuestionScope
    effect: Effect
    why: str
    lift: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class No:
    """It does not apply."""


@dataclass(frozen=True, slots=True)
class Yes:
    """It applies; `areas` only for a question whose areas the person chooses."""

    areas: tuple[AreaId, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """It applies, and someone who knows the person's health has agreed to pressing."""


Answer = No | Yes | Agreed


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with its answer."""

    question: QuestionId
    answer: Answer


@dataclass(frozen=True, slots=True)
class NotScreened:
    """The questions were never answered."""


@dataclass(frozen=True, slots=True)
class Screened:
    """The answers given together at one UTC instant."""

    at: datetime
    answers: tuple[Answered, ...]


Screening = NotScreened | Screened


def screening_due(
    screening: Screening, questions: Iterable[ScreeningQuestion], now: datetime
) -> bool:
    """Whether the questions are to be asked (again) at the UTC instant `now` (rules 3, 4)."""
    match screening:
        case NotScreened():
            return True
        case Screened(at, answers):
            given = {each.question for each in answers}
            # Answers from a clock that was ahead would remain valid for years.
            known = at - A_DAY <= now < at + ASK_AGAIN_AFTER
            return not known or any(q.id not in given for q in questions)


def check_answers(
    answers: Sequence[Answered], questions: Sequence[ScreeningQuestion]
) -> tuple[Answered, ...]:
    """Return `answers` in the order of `questions` when each is answered once and is valid.

    Raises `InvalidInput` for a missing answer, a yes without its areas, or an agreement that the
    question does not ask for, and `NotFound` for an answer to an unknown question.
    """
    given = {each.question: each for each in answers}
    for question_id in given.keys() - {question.id for question in questions}:
        raise NotFound(f"There is no safety question “{question_id}”.")
    checked = []
    for question in questions:
        if question.id not in given:
            raise InvalidInput("safety question", f"please answer “{question.text}”")
        checked.append(_checked(given[question.id], question))
    return tuple(checked)


def _checked(answered: Answered, question: ScreeningQuestion) -> Answered:
    match answered.answer, question.scope:
        case Agreed(), _ if question.effect is not Effect.ASKS_FIRST:
            raise InvalidInput("safety question", f"yes or no for “{question.text}”")
        case Yes(areas=()), ChosenAreas():
            raise InvalidInput("safety question", f"please say where, for “{question.text}”")
    return answered
