"""A movement of the person's own: what it may be, and when it is not safe to offer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.movements import (
    AnsweredYes,
    ExclusionReason,
    Hold,
    LockedBecause,
    Movement,
    MovementChoice,
    MovementId,
    MovementSides,
    NotChosen,
    OwnMovement,
    OwnStep,
    RemovedMovement,
    choose,
    left_out,
    put_back,
    read_steps,
    why_excluded,
    why_not_chosen,
    with_own,
    without_own,
)
from app.domain.movements.choice import MOST_OWN
from app.domain.movements.paces_check import problems
from app.domain.safety import Agreed, Answer, No, QuestionId, ScreeningAreaId, Yes
from app.domain.safety.locks import Lock
from tests.domain.movements.test_exclusions import AFTER_A_SIGN, ALL, AREAS, AT_REST, answered
from tests.examples import examples
from tests.graph import shipped_content

CIRCLES = OwnMovement(
    MovementId("own-c"), "Wrist circles", (OwnStep("Circle out.", 12), OwnStep("Circle in.", 12))
)
QUESTIONS = [question.id for question in shipped_content().screening]


def changed(**fields: Any) -> OwnMovement:
    return replace(CIRCLES, **fields)


def numbered(number: int) -> OwnMovement:
    return changed(id=MovementId(f"own-{number}"), name=f"Circles {number}")


def test_it_is_done_step_by_step_like_any_other() -> None:
    made = CIRCLES.movement
    assert (made.name, made.seconds) == ("Wrist circles", 24)
    assert [(step.text, step.pace) for step in made.steps] == [
        ("Circle out.", Hold(12)),
        ("Circle in.", Hold(12)),
    ]
    assert made.id.startswith("own-")
    assert not made.at_rest


def test_for_each_side_both_sides_and_the_change_between_them_count() -> None:
    assert changed(sides=MovementSides.EACH).movement.seconds == 24 + 5 + 24


def test_no_shipped_movement_can_be_taken_for_an_own_one() -> None:
    assert not any(one.id.startswith("own-") for one in ALL)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": "chin_tucks"}, "id: “own-” and small letters or digits"),
        ({"name": "  "}, "name: one line of 1 to 60 characters"),
        ({"name": "x" * 61}, "name: one line of 1 to 60 characters"),
        ({"name": "two\nlines"}, "name: one line of 1 to 60 characters"),
        ({"steps": ()}, "steps: 1 to 8 of them"),
        ({"steps": (OwnStep("Up", 5),) * 9}, "steps: 1 to 8 of them"),
        ({"steps": (OwnStep("Up", 30), OwnStep("", 30))}, "step 2: one line of 1 to 200"),
        ({"steps": (OwnStep("x" * 201, 30),)}, "step 1: one line of 1 to 200 characters"),
        ({"steps": (OwnStep("Up", 2),)}, "seconds of step 1: a whole number from 3 to 90"),
        ({"steps": (OwnStep("Up", 91),)}, "seconds of step 1: a whole number from 3 to 90"),
        ({"steps": (OwnStep("Up", 19),)}, "seconds in all: 20 to 90, and this lasts 19"),
        ({"steps": (OwnStep("Up", 60), OwnStep("Down", 31))}, "and this lasts 91"),
        (
            {"steps": (OwnStep("Up", 43),), "sides": MovementSides.EACH},
            "and this lasts 91, both sides and the change between them counted",
        ),
    ],
)
def test_each_fault_is_named_with_what_is_allowed(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidInput, match=message):
        changed(**fields)


@pytest.mark.parametrize("seconds", ["", "soon", "12.5", "-5", "1e2", "²"])
def test_seconds_that_are_no_whole_number_are_refused(seconds: str) -> None:
    with pytest.raises(InvalidInput, match="seconds of step 2: a whole number from 3 to 90"):
        read_steps([("Up", "30"), ("Down", seconds)])


def test_steps_are_read_without_the_blanks_around_them() -> None:
    assert read_steps([(" Up ", " 30 ")]) == (OwnStep("Up", 30),)


@given(
    st.lists(st.integers(0, 100), max_size=10), st.sampled_from(MovementSides), st.text(max_size=70)
)
def test_what_is_accepted_can_be_done_as_a_shipped_movement_can(
    lengths: list[int], sides: MovementSides, name: str
) -> None:
    steps = tuple(OwnStep("Up", seconds) for seconds in lengths)
    try:
        made = changed(name=name, steps=steps, sides=sides)
    except InvalidInput:
        return
    assert [field for field, _ in problems(made.movement)] == ["relieves"]  # nothing is known of it
    assert choose([made.movement], (), (), ()) == (made.movement,)


def test_it_is_added_last_and_changed_in_its_place() -> None:
    two = with_own(ALL, MovementChoice(own=(numbered(1),)), numbered(2))
    assert two.own == (numbered(1), numbered(2))
    slower = replace(numbered(1), steps=(OwnStep("Slowly", 40),))
    assert with_own(ALL, two, slower).own == (slower, numbered(2))


@pytest.mark.parametrize("name", ["CIRCLES 1", "chin tucks"])
def test_a_name_that_another_movement_has_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput, match="name: one that no other movement has"):
        with_own(ALL, MovementChoice(own=(numbered(1),)), changed(name=name, id="own-2"))


def test_there_are_at_most_twelve() -> None:
    full = MovementChoice(own=tuple(map(numbered, range(MOST_OWN))))
    with pytest.raises(NotAllowed, match="Remove one first"):
        with_own(ALL, full, CIRCLES)
    with pytest.raises(InvalidInput):
        replace(full, own=(*full.own, CIRCLES))
    with pytest.raises(InvalidInput):
        MovementChoice(own=(CIRCLES, CIRCLES))


def test_what_is_removed_comes_back_where_it_was_and_as_it_was() -> None:
    own = (numbered(1), numbered(2), numbered(3))
    choice = MovementChoice(own=own, cannot_do=(numbered(2).id,))
    left, removed = without_own(choice, numbered(2).id)
    assert left == MovementChoice(own=(own[0], own[2]))
    assert put_back(left, removed) == choice
    assert put_back(choice, removed) == choice
    with pytest.raises(NotFound):
        without_own(left, numbered(2).id)


def test_nothing_is_put_back_beyond_twelve() -> None:
    full = MovementChoice(own=tuple(map(numbered, range(MOST_OWN))))
    with pytest.raises(NotAllowed):
        put_back(full, RemovedMovement(changed(id=MovementId("own-x")), 0, False))


def test_one_that_is_switched_off_is_not_offered() -> None:
    choice = MovementChoice(own=(CIRCLES,), cannot_do=(CIRCLES.id,))
    assert why_not_chosen(CIRCLES.movement, choice) == (NotChosen.CANNOT_DO,)


def why_left_out(
    answers: dict[QuestionId, Answer],
    locks: tuple[Lock, ...] = (),
    shipped: Sequence[Movement] = ALL,
) -> tuple[ExclusionReason, ...]:
    omitted = left_out(shipped, answers, AREAS, locks, [CIRCLES.movement])
    return next((each.why for each in omitted if each.movement.id == CIRCLES.id), ())


def excluded(answers: dict[QuestionId, Answer], locks: tuple[Lock, ...] = ()) -> list[MovementId]:
    return [each.movement.id for each in left_out(ALL, answers, AREAS, locks, [CIRCLES.movement])]


@pytest.mark.parametrize("question", ["fracture", "chest", "unwell", "nerve"])
def test_a_sign_of_illness_leaves_it_out_and_is_named_alone(question: str) -> None:
    answers: dict[QuestionId, Answer] = {
        QuestionId("osteoporosis"): Yes(),
        QuestionId(question): Yes(),
    }
    assert CIRCLES.id in excluded(answers)
    why = why_left_out(answers)
    assert why == (AnsweredYes(QuestionId(question)),)


def test_a_lock_on_everything_leaves_it_out() -> None:
    assert CIRCLES.id in excluded({}, (AFTER_A_SIGN,))
    why = why_left_out({}, (AFTER_A_SIGN,))
    assert why == (LockedBecause(AFTER_A_SIGN.why),)


@pytest.mark.parametrize("question", ["osteoporosis", "bleeding", "balance"])
def test_an_answer_about_some_movements_cannot_be_checked_for_it_and_leaves_it_in(
    question: str,
) -> None:
    assert CIRCLES.id not in excluded({QuestionId(question): Yes()})


def test_without_shipped_movements_nothing_leaves_it_out() -> None:
    assert why_left_out({QuestionId("chest"): Yes()}, (AFTER_A_SIGN,), shipped=()) == ()


@examples(200)
@given(
    st.dictionaries(st.sampled_from(QUESTIONS), answered),
    st.sampled_from([(), (AFTER_A_SIGN,)]),
)
def test_it_is_left_out_exactly_while_every_shipped_movement_not_at_rest_is(
    answers: dict[QuestionId, Answer], locks: tuple[Lock, ...]
) -> None:
    never = set(excluded(answers, locks))
    nothing_shipped_is_left = never >= {one.id for one in ALL} - AT_REST
    assert (CIRCLES.id in never) == nothing_shipped_is_left
    why = why_left_out(answers, locks)
    assert bool(why) == nothing_shipped_is_left
    for reason in why:
        assert any(reason in why_excluded(one, answers, AREAS, locks) for one in ALL)


@given(
    st.sampled_from(["fracture", "chest", "unwell", "nerve"]),
    st.dictionaries(st.sampled_from(QUESTIONS), answered),
    st.lists(st.sampled_from([one.id for one in ALL]), max_size=30),
)
def test_with_a_sign_of_illness_no_other_answer_and_no_past_break_brings_it_back(
    question: str, answers: dict[QuestionId, Answer], done: list[MovementId]
) -> None:
    never = excluded({**answers, QuestionId(question): Yes()})
    every = [CIRCLES.movement, *ALL]
    chosen = choose([one for one in every if one.id not in never], (), done[:3], done)
    assert CIRCLES.id not in [one.id for one in chosen]


def test_no_and_an_agreement_alone_leave_it_in() -> None:
    answers: list[Answer] = [No(), Agreed()]
    for answer in answers:
        assert CIRCLES.id not in excluded({QuestionId("osteoporosis"): answer})
    assert CIRCLES.id not in excluded(
        {QuestionId("surgery"): Yes((ScreeningAreaId("front.adductor"),))}
    )
