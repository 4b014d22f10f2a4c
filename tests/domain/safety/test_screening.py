"""The safety questions and the locks that their answers make."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.body import AreaId, Side
from app.domain.errors import InvalidInput, NotFound
from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    ChosenAreas,
    Dose,
    Effect,
    Everywhere,
    NamedPlaces,
    No,
    NotScreened,
    OnEverything,
    OnSome,
    QuestionId,
    Screened,
    ScreeningQuestion,
    Yes,
    check_answers,
    locks_on,
    restrictions,
    screening_due,
)
from app.domain.safety.locks import QUESTIONS_DUE
from tests.domain.holds.examples import GLUTEUS, TRAPEZIUS

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NECK = AreaId("back.trap_upper")


def question(
    name: str, scope: Everywhere | ChosenAreas | NamedPlaces, effect: Effect = Effect.LOCKS
) -> ScreeningQuestion:
    return ScreeningQuestion(
        QuestionId(name), f"{name}?", scope, effect, f"Because of {name}.", "Answer again.", ()
    )


FEVER = question("fever", Everywhere())
WOUND = question("wound", ChosenAreas())
THINNERS = question("blood thinners", Everywhere(), Effect.ASKS_FIRST)
PREGNANT = question("pregnancy", NamedPlaces((AreaId("back.glute"),)), Effect.ASKS_FIRST)
WIDESPREAD = question("widespread pain", Everywhere(), Effect.HALVES)
QUESTIONS = (FEVER, WOUND, THINNERS, PREGNANT, WIDESPREAD)


def answered(**given: Answer) -> Screened:
    names = {question.id.replace(" ", "_"): question.id for question in QUESTIONS}
    assert given.keys() <= names.keys()
    answers = tuple(Answered(id, given.get(name, No())) for name, id in names.items())
    return Screened(NOW, answers)


def test_the_questions_are_due_before_anything_and_again_after_30_days() -> None:
    screened = answered()
    assert screening_due(NotScreened(), QUESTIONS, NOW)
    assert not screening_due(screened, QUESTIONS, NOW + timedelta(days=29, hours=23))
    assert screening_due(screened, QUESTIONS, NOW + timedelta(days=30))


def test_a_new_question_makes_them_due_at_once() -> None:
    newer = (*QUESTIONS, question("new", Everywhere()))
    assert screening_due(answered(), newer, NOW)


def test_while_they_are_due_everything_is_locked() -> None:
    assert restrictions(NotScreened(), QUESTIONS, NOW).locks == (QUESTIONS_DUE,)
    assert QUESTIONS_DUE in restrictions(answered(), QUESTIONS, NOW + timedelta(days=31)).locks
    assert restrictions(answered(), QUESTIONS, NOW).locks == ()


def test_yes_locks_everything_with_the_reason_and_how_to_lift_it() -> None:
    (lock,) = restrictions(answered(fever=Yes()), QUESTIONS, NOW).locks
    assert (lock.scope, lock.why, lock.how) == (
        OnEverything(),
        "Because of fever.",
        "Answer again.",
    )


def test_yes_locks_only_the_areas_that_were_chosen() -> None:
    (lock,) = restrictions(answered(wound=Yes((NECK,))), QUESTIONS, NOW).locks
    assert lock.scope == OnSome(areas=(NECK,))
    assert locks_on((lock,), TRAPEZIUS, Side.LEFT) == (lock,)
    assert locks_on((lock,), TRAPEZIUS, Side.RIGHT) == (lock,)
    assert locks_on((lock,), GLUTEUS, Side.LEFT) == ()


def test_a_question_about_places_locks_those() -> None:
    (lock,) = restrictions(answered(pregnancy=Yes()), QUESTIONS, NOW).locks
    assert locks_on((lock,), GLUTEUS, Side.LEFT) == (lock,)
    assert locks_on((lock,), TRAPEZIUS, Side.LEFT) == ()


def test_what_someone_agreed_to_is_not_locked() -> None:
    assert restrictions(answered(blood_thinners=Agreed()), QUESTIONS, NOW).locks == ()
    assert len(restrictions(answered(blood_thinners=Yes()), QUESTIONS, NOW).locks) == 1


def test_widespread_pain_halves_and_locks_nothing() -> None:
    allowed = restrictions(answered(widespread_pain=Yes()), QUESTIONS, NOW)
    assert (allowed.locks, allowed.dose) == ((), Dose.HALF)


def test_answers_are_checked_and_put_in_order() -> None:
    mixed = tuple(reversed(answered(wound=Yes((NECK,))).answers))
    assert check_answers(mixed, QUESTIONS) == answered(wound=Yes((NECK,))).answers


def test_a_missing_answer_is_asked_for_by_name() -> None:
    with pytest.raises(InvalidInput, match="wound"):
        check_answers(answered().answers[:1], QUESTIONS[:2])


def test_yes_to_a_question_about_areas_needs_at_least_one() -> None:
    with pytest.raises(InvalidInput, match="where"):
        check_answers(answered(wound=Yes()).answers, QUESTIONS)


def test_agreement_counts_only_where_it_is_asked_for() -> None:
    with pytest.raises(InvalidInput, match="yes or no"):
        check_answers(answered(fever=Agreed()).answers, QUESTIONS)


def test_an_answer_to_an_unknown_question_is_turned_away() -> None:
    with pytest.raises(NotFound, match="nonsense"):
        check_answers((Answered(QuestionId("nonsense"), No()),), QUESTIONS)
