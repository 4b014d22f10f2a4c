"""The safety questions, and the answers to them.

1. A question is answered yes or no. Where it asks for a place, yes names one or more areas.
2. Some questions can also be answered "yes, and someone who knows my health has agreed". That opens
   what yes locks, but never fully: what it still limits is stated with the question.
3. The questions are due before the first hold and again 30 days after they were answered.
4. An unanswered question counts as not asked: the questions are due until every one is answered.
5. The questions are asked in groups. A group is answered as a whole: who ticks some of its
   questions answers the others with no.
6. When the person says that something is new, they are due until all are confirmed or answered
   again. Until then the earlier answers still count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from app.domain.body import MuscleId
from app.domain.errors import InvalidInput, NotFound
from app.domain.learn.muscle import Lying

QuestionId = NewType("QuestionId", str)
ScreeningAreaId = NewType("ScreeningAreaId", str)

ASK_AGAIN_AFTER = timedelta(days=30)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Everything:
    """Every muscle."""


@dataclass(frozen=True, slots=True)
class ChosenAreas:
    """The muscles in or within a hand's width of the areas that the person named."""


@dataclass(frozen=True, slots=True)
class TheseMuscles:
    """These muscles, on both sides."""

    muscles: tuple[MuscleId, ...]


@dataclass(frozen=True, slots=True)
class WhatIsPressedLying:
    """The muscles that are pressed while lying like this."""

    lying: tuple[Lying, ...]


ConsequenceScope = Everything | ChosenAreas | TheseMuscles | WhatIsPressedLying


class Effect(StrEnum):
    """What an answer does to the muscles in its scope.

    `LOCKS`: they may not be pressed. `HALVES`: every press is half as long. `GENTLE`: only with
    fingers or a soft ball, sitting or against a wall. `NO_STRETCH`: a hold ends without
    the stretch.
    """

    LOCKS = "locks"
    HALVES = "halves"
    GENTLE = "gentle"
    NO_STRETCH = "no_stretch"


@dataclass(frozen=True, slots=True)
class Consequence:
    """One effect of an answer, and the muscles it is about."""

    effect: Effect
    on: ConsequenceScope


class Asks(StrEnum):
    """What a question asks for: yes or no, or also where."""

    YES_OR_NO = "yes_or_no"
    WHERE = "where"


class QuestionGroup(StrEnum):
    """The groups in which the questions are asked, in order (rule 5)."""

    URGENT = "urgent"
    BONES = "bones"
    SKIN = "skin"
    BLOOD = "blood"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class ScreeningQuestion:
    """One question: what follows from `yes` and from `agreed`, why, and how its lock is lifted.

    Where `agreed` is empty, the question has no such answer (rule 2).
    """

    id: QuestionId
    text: str
    asks: Asks
    yes: tuple[Consequence, ...]
    agreed: tuple[Consequence, ...]
    why: str
    lift: str
    sources: tuple[str, ...]
    group: QuestionGroup


class AreaGroup(StrEnum):
    """The parts of the body by which the areas are grouped, in order."""

    BODY = "body"
    HEAD_NECK = "head_neck"
    SHOULDER_ARM = "shoulder_arm"
    CHEST_BELLY = "chest_belly"
    BACK = "back"
    HIP = "hip"
    LEG = "leg"


@dataclass(frozen=True, slots=True)
class ScreeningArea:
    """A place on the body that the person can name, and the muscles in or near it."""

    id: ScreeningAreaId
    part: AreaGroup
    name: str
    covers: Everything | TheseMuscles


@dataclass(frozen=True, slots=True)
class No:
    """It does not apply."""


@dataclass(frozen=True, slots=True)
class Yes:
    """It applies; `areas` only for a question that asks where."""

    areas: tuple[ScreeningAreaId, ...] = ()


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
    """The answers, and the UTC instant at which the oldest of them was given."""

    at: datetime
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Outdated:
    """Answers that no longer tell everything: something is new since then (rule 6)."""

    at: datetime
    answers: tuple[Answered, ...]


Screening = NotScreened | Screened | Outdated


def answers_of(screening: Screening) -> dict[QuestionId, Answer]:
    """The answers so far, by question."""
    match screening:
        case NotScreened():
            return {}
        case Screened(_, answers) | Outdated(_, answers):
            return {each.question: each.answer for each in answers}


def screening_due(
    screening: Screening, questions: Iterable[ScreeningQuestion], now: datetime
) -> bool:
    """Whether the questions are to be asked (again) at the UTC instant `now` (rules 3, 4 and 6)."""
    match screening:
        case NotScreened() | Outdated():
            return True
        case Screened(at, answers):
            given = {each.question for each in answers}
            # Answers from a clock that was ahead would remain valid for years.
            known = at - A_DAY <= now < at + ASK_AGAIN_AFTER
            return not known or any(q.id not in given for q in questions)


def something_is_new(screening: Screening) -> Screening:
    """The screening once the person has said that something is new (rule 6)."""
    return (
        Outdated(screening.at, screening.answers) if isinstance(screening, Screened) else screening
    )


def with_answer(screening: Screening, answered: Answered, now: datetime) -> Screening:
    """The screening with one answer given or replaced at `now`; the others stay as old as they are.

    Answers that are outdated remain so until all are confirmed.
    """
    answers = {**answers_of(screening), answered.question: answered.answer}
    given = tuple(Answered(question, answer) for question, answer in answers.items())
    match screening:
        case NotScreened():
            return Screened(now, given)
        case Screened(at, _):
            return Screened(at, given)
        case Outdated(at, _):
            return Outdated(at, given)


def in_groups(
    questions: Iterable[ScreeningQuestion],
) -> dict[QuestionGroup, tuple[ScreeningQuestion, ...]]:
    """The questions of each group, in the order in which to ask them (rule 5)."""
    asked = tuple(questions)
    return {group: tuple(q for q in asked if q.group is group) for group in QuestionGroup}


def group_answers(
    group: Iterable[ScreeningQuestion], ticked: Mapping[QuestionId, Answer]
) -> tuple[Answered, ...]:
    """An answer to each question of a group: the ticked one, else no (rule 5)."""
    return tuple(Answered(each.id, ticked.get(each.id, No())) for each in group)


def check_answers(
    answers: Sequence[Answered],
    questions: Sequence[ScreeningQuestion],
    areas: Sequence[ScreeningArea],
) -> tuple[Answered, ...]:
    """Return `answers` in the order of `questions` when each is answered once and is valid.

    Raises `InvalidInput` for a missing answer, and what `check_answer` raises.
    """
    given = {each.question: check_answer(each, questions, areas) for each in answers}
    for question in questions:
        if question.id not in given:
            raise InvalidInput("safety question", f"please answer “{question.text}”")
    return tuple(given[question.id] for question in questions)


def check_answer(
    answered: Answered, questions: Sequence[ScreeningQuestion], areas: Sequence[ScreeningArea]
) -> Answered:
    """Return `answered` if it is valid.

    Raises `InvalidInput` for a yes without its areas, areas that were not asked for, or an
    agreement that the question does not offer, and `NotFound` for an unknown question or area.
    """
    found = [question for question in questions if question.id == answered.question]
    if not found:
        raise NotFound(f"There’s no safety question called “{answered.question}”.")
    question, known = found[0], {area.id for area in areas}
    match answered.answer:
        case Agreed() if not question.agreed:
            raise InvalidInput("safety question", f"yes or no for “{question.text}”")
        case Yes(areas=()) if question.asks is Asks.WHERE:
            raise InvalidInput("safety question", f"please say where, for “{question.text}”")
        case Yes(areas=named) if named and question.asks is Asks.YES_OR_NO:
            raise InvalidInput("safety question", f"no area for “{question.text}”")
        case Yes(areas=named):
            for area in named:
                if area not in known:
                    raise NotFound(f"There’s no area called “{area}” for this question.")
    return answered
