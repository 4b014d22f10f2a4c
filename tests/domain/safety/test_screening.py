"""The safety questions, and the answers to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput, NotFound
from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    AreaGroup,
    Asks,
    Consequence,
    Effect,
    Everything,
    No,
    NotScreened,
    Outdated,
    QuestionGroup,
    QuestionId,
    Screened,
    ScreeningArea,
    ScreeningAreaId,
    ScreeningQuestion,
    Yes,
    check_answers,
    group_answers,
    in_groups,
    screening_due,
    something_is_new,
    with_answer,
)
from tests.graph import shipped_content

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=10)
NECK = ScreeningAreaId("neck")
AREAS = (ScreeningArea(NECK, AreaGroup.HEAD_NECK, "Neck", Everything()),)
LOCKS = (Consequence(Effect.LOCKS, Everything()),)
HALVES = (Consequence(Effect.HALVES, Everything()),)


def question(
    name: str, asks: Asks = Asks.YES_OR_NO, agreed: tuple[Consequence, ...] = ()
) -> ScreeningQuestion:
    why = f"Because of {name}."
    group = QuestionGroup.GENERAL
    return ScreeningQuestion(
        QuestionId(name), f"{name}?", asks, LOCKS, agreed, why, "Ask again.", (), group
    )


FEVER = question("fever")
WOUND = question("wound", Asks.WHERE)
THINNERS = question("thinners", agreed=HALVES)
QUESTIONS = (FEVER, WOUND, THINNERS)


def answers(**given: Answer) -> tuple[Answered, ...]:
    return tuple(Answered(each.id, given.get(each.id, No())) for each in QUESTIONS)


def test_the_questions_are_due_before_anything_and_again_after_30_days() -> None:
    screened = Screened(NOW, answers())
    assert screening_due(NotScreened(), QUESTIONS, NOW)
    assert not screening_due(screened, QUESTIONS, NOW + timedelta(days=29, hours=23))
    assert screening_due(screened, QUESTIONS, NOW + timedelta(days=30))


def test_a_new_question_makes_them_due_at_once() -> None:
    assert screening_due(Screened(NOW, answers()), (*QUESTIONS, question("new")), NOW)


def test_something_new_makes_them_due_and_keeps_the_answers() -> None:
    changed = something_is_new(Screened(NOW, answers(fever=Yes())))
    assert changed == Outdated(NOW, answers(fever=Yes()))
    assert screening_due(changed, QUESTIONS, NOW)
    assert something_is_new(NotScreened()) == NotScreened()


def test_one_answer_more_does_not_make_the_others_younger() -> None:
    screened = with_answer(Screened(NOW, answers()), Answered(FEVER.id, Yes()), LATER)
    assert screened == Screened(NOW, answers(fever=Yes()))


def test_one_answer_alone_does_not_settle_what_is_outdated() -> None:
    outdated = with_answer(Outdated(NOW, answers()), Answered(FEVER.id, Yes()), LATER)
    assert outdated == Outdated(NOW, answers(fever=Yes()))


def test_the_first_answer_leaves_the_other_questions_due() -> None:
    screened = with_answer(NotScreened(), Answered(FEVER.id, No()), LATER)
    assert screened == Screened(LATER, (Answered(FEVER.id, No()),))
    assert screening_due(screened, QUESTIONS, LATER)


def test_answers_are_checked_and_put_in_order() -> None:
    given = answers(wound=Yes((NECK,)), thinners=Agreed())
    assert check_answers(tuple(reversed(given)), QUESTIONS, AREAS) == given


def test_a_missing_answer_is_asked_for_by_name() -> None:
    with pytest.raises(InvalidInput, match="wound"):
        check_answers(answers()[:1], QUESTIONS[:2], AREAS)


@pytest.mark.parametrize(
    ("answer", "to", "told"),
    [
        (Yes(), WOUND, "where"),
        (Yes((NECK,)), FEVER, "no area"),
        (Agreed(), FEVER, "yes or no"),
    ],
)
def test_an_answer_that_does_not_fit_its_question_is_refused(
    answer: Answer, to: ScreeningQuestion, told: str
) -> None:
    with pytest.raises(InvalidInput, match=told):
        check_answers(answers(**{to.id: answer}), QUESTIONS, AREAS)


def test_each_shipped_question_is_in_one_group_and_no_group_is_empty_or_long() -> None:
    shipped = shipped_content().screening
    groups = in_groups(shipped)
    asked = [each.id for group in groups.values() for each in group]
    assert sorted(asked) == sorted(each.id for each in shipped)
    assert all(1 <= len(group) <= 6 for group in groups.values())
    assert len(groups) == 5


def test_who_ticks_nothing_in_a_group_answers_all_of_it_with_no() -> None:
    assert group_answers(QUESTIONS, {}) == answers()
    assert group_answers(QUESTIONS, {THINNERS.id: Agreed()}) == answers(thinners=Agreed())


@given(st.sets(st.sampled_from([each.id for each in shipped_content().screening])))
def test_answering_every_group_answers_every_question_and_keeps_each_tick(
    ticked: set[QuestionId],
) -> None:
    questions, areas = shipped_content().screening, shipped_content().screening_areas
    where = {each.id for each in questions if each.asks is Asks.WHERE}
    ticks = {id: Yes((areas[0].id,)) if id in where else Yes() for id in ticked}
    groups = in_groups(questions).values()
    everything = [each for group in groups for each in group_answers(group, ticks)]
    checked = check_answers(everything, questions, areas)
    assert {each.question for each in checked if each.answer != No()} == ticked
    assert not screening_due(Screened(NOW, checked), questions, LATER)


def test_an_unknown_question_or_area_is_refused() -> None:
    with pytest.raises(NotFound, match="nonsense"):
        check_answers((Answered(QuestionId("nonsense"), No()),), QUESTIONS, AREAS)
    with pytest.raises(NotFound, match="tail"):
        check_answers(answers(wound=Yes((ScreeningAreaId("tail"),))), QUESTIONS, AREAS)
