"""What the answers lock, halve and make gentle."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, Side
from app.domain.learn.muscle import HandOrWall, Lying, Muscle, Pressable, WithBodyWeight
from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    AreaGroup,
    Asks,
    ChosenAreas,
    Consequence,
    ConsequenceScope,
    Dose,
    Effect,
    Everything,
    Locked,
    MuscleAccess,
    No,
    NotScreened,
    OnEverything,
    Open,
    QuestionGroup,
    QuestionId,
    ReadingOnly,
    Screened,
    ScreeningArea,
    ScreeningAreaId,
    ScreeningQuestion,
    Technique,
    TheseMuscles,
    WhatIsPressedLying,
    Yes,
    access,
    restrictions,
)
from app.domain.safety.answer_locks import QUESTIONS_DUE
from tests.domain.holds.examples import GLUTEUS, PARASPINALS, SCALENES, THUMB, TRAPEZIUS
from tests.graph import shipped_content

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SHOULDER, TAIL = ScreeningAreaId("shoulder"), ScreeningAreaId("tail")
AREAS = (
    ScreeningArea(SHOULDER, AreaGroup.SHOULDER_ARM, "Shoulder", TheseMuscles((TRAPEZIUS.id,))),
)


def pressed(muscle: Muscle, way: HandOrWall | WithBodyWeight) -> Muscle:
    assert isinstance(muscle.pressing, Pressable)
    return replace(muscle, pressing=replace(muscle.pressing, way=way))


LYING = pressed(GLUTEUS, WithBodyWeight(Lying.ON_BACK, "Sit, and use your fingers."))
ROLLER = pressed(THUMB, WithBodyWeight(Lying.NO, ""))
MUSCLES = (TRAPEZIUS, SCALENES, PARASPINALS, LYING, ROLLER)


def asked(
    effect: Effect,
    on: ConsequenceScope,
    answer: Answer = Yes(),  # noqa: B008
    agreed: tuple[Consequence, ...] = (),
) -> dict[MuscleId, MuscleAccess]:
    """What may be pressed once the only question is answered."""
    question = ScreeningQuestion(
        QuestionId("q"),
        "q?",
        Asks.WHERE,
        (Consequence(effect, on),),
        agreed,
        "Why.",
        "How.",
        (),
        QuestionGroup.GENERAL,
    )
    screened = Screened(NOW, (Answered(question.id, answer),))
    found = restrictions(screened, (question,), AREAS, MUSCLES, NOW)
    return {each.id: access(each, Side.LEFT, found) for each in MUSCLES}


def locked(found: dict[MuscleId, MuscleAccess]) -> set[MuscleId]:
    return {id for id, each in found.items() if isinstance(each, Locked)}


def test_while_the_questions_are_due_everything_is_locked() -> None:
    found = restrictions(NotScreened(), shipped_content().screening, AREAS, MUSCLES, NOW)
    assert found.locks == (QUESTIONS_DUE,)
    assert access(TRAPEZIUS, Side.LEFT, found) == Locked((QUESTIONS_DUE,))


def test_yes_locks_everything_and_says_why_and_how_it_is_lifted() -> None:
    found = asked(Effect.LOCKS, Everything())
    assert locked(found) == {each.id for each in MUSCLES} - {SCALENES.id}
    assert isinstance(found[SCALENES.id], ReadingOnly)
    here = found[TRAPEZIUS.id]
    assert isinstance(here, Locked)
    assert [(lock.scope, lock.why, lock.how) for lock in here.locks] == [
        (OnEverything(), "Why.", "How.")
    ]


def test_no_limits_nothing() -> None:
    here = asked(Effect.LOCKS, Everything(), No())[TRAPEZIUS.id]
    assert isinstance(here, Open)
    assert (here.pressing, here.dose, here.technique, here.why) == (
        TRAPEZIUS.pressing,
        Dose.FULL,
        Technique.USUAL,
        (),
    )


def test_a_chosen_area_locks_the_muscles_in_and_near_it() -> None:
    assert locked(asked(Effect.LOCKS, ChosenAreas(), Yes((SHOULDER,)))) == {TRAPEZIUS.id}


def test_an_area_that_is_not_known_any_more_locks_everything() -> None:
    assert TRAPEZIUS.id in locked(asked(Effect.LOCKS, ChosenAreas(), Yes((TAIL,))))


def test_what_was_agreed_to_opens_only_as_far_as_the_question_says() -> None:
    gently = (Consequence(Effect.HALVES, Everything()), Consequence(Effect.GENTLE, Everything()))
    found = asked(Effect.LOCKS, Everything(), Agreed(), gently)
    here = found[TRAPEZIUS.id]
    assert isinstance(here, Open)
    assert (here.dose, here.technique, here.why) == (Dose.HALF, Technique.GENTLE, ("Why.",))
    assert locked(found) == {ROLLER.id}  # it is pressed with the weight of the body in any case


def test_what_is_pressed_lying_down_is_pressed_in_its_other_way_or_not_at_all() -> None:
    on_back = WhatIsPressedLying((Lying.ON_BACK,))
    found = asked(Effect.GENTLE, on_back)
    here = found[LYING.id]
    assert isinstance(here, Open)
    assert here.technique is Technique.GENTLE
    assert locked(found) == set()
    assert found[TRAPEZIUS.id] == asked(Effect.LOCKS, Everything(), No())[TRAPEZIUS.id]


def test_halving_locks_nothing() -> None:
    found = asked(Effect.HALVES, TheseMuscles((TRAPEZIUS.id,)))
    assert locked(found) == set()
    assert {
        id for id, each in found.items() if isinstance(each, Open) and each.dose is Dose.HALF
    } == {TRAPEZIUS.id}


CONTENT = shipped_content()
ANSWERS = st.sampled_from((No(), Yes(), Yes((SHOULDER,)), Agreed()))


@given(st.lists(ANSWERS, min_size=len(CONTENT.screening), max_size=len(CONTENT.screening)))
def test_one_more_yes_never_opens_anything(given_answers: list[Answer]) -> None:
    def opened(answers: list[Answer]) -> dict[MuscleId, int]:
        """How far each muscle is open: 0 locked, 1 half or gentle, 2 fully."""
        screened = Screened(
            NOW,
            tuple(
                Answered(question.id, answer)
                for question, answer in zip(CONTENT.screening, answers, strict=True)
            ),
        )
        found = restrictions(
            screened, CONTENT.screening, CONTENT.screening_areas, CONTENT.muscles, NOW
        )
        far: dict[MuscleId, int] = {}
        for muscle in CONTENT.muscles:
            match access(muscle, Side.LEFT, found):
                case Open(_, Dose.FULL, Technique.USUAL, _):
                    far[muscle.id] = 2
                case Open():
                    far[muscle.id] = 1
                case _:
                    far[muscle.id] = 0
        return far

    before = opened(given_answers)
    for number, answer in enumerate(given_answers):
        if isinstance(answer, No):
            after = opened([*given_answers[:number], Yes(), *given_answers[number + 1 :]])
            assert all(after[id] <= before[id] for id in before)


@pytest.mark.parametrize("days", [0, 31])
def test_answers_lock_just_as_much_when_they_are_old(days: int) -> None:
    answers = tuple(
        Answered(each.id, Yes() if each.id == "bleeding" else No()) for each in CONTENT.screening
    )
    found = restrictions(
        Screened(NOW, answers),
        CONTENT.screening,
        CONTENT.screening_areas,
        CONTENT.muscles,
        NOW + timedelta(days=days),
    )
    assert isinstance(access(CONTENT.muscle("upper_trapezius"), Side.LEFT, found), Locked)
