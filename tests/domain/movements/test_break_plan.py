from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movements import (
    BreakOver,
    Chosen,
    CurrentStep,
    GetReady,
    Half,
    Movement,
    MovementStep,
    NothingFollows,
    QuietMinute,
    after_movement,
    plan_break,
    step_at,
)
from tests.graph import shipped_content

LIBRARY = shipped_content()
ROLLS, TURNS = LIBRARY.movement("shoulder_rolls"), LIBRARY.movement("neck_turns")
PLAN = plan_break((Chosen(ROLLS, 40), Chosen(TURNS, 45)))


def shown(elapsed: float) -> CurrentStep:
    found = step_at(PLAN, elapsed)
    assert isinstance(found, CurrentStep)
    return found


def test_a_break_begins_with_getting_ready() -> None:
    now = shown(0)
    assert now.step.act == GetReady(ROLLS)
    assert (now.step_left, now.movement_left, now.left) == (5, 45, 95)
    assert now.next_up == TURNS


def test_steps_come_in_the_words_of_the_movement() -> None:
    texts = [step.act.text for step in PLAN.steps if isinstance(step.act, MovementStep)]
    assert texts[:4] == list(ROLLS.steps)


def test_a_movement_of_two_sides_goes_through_both() -> None:
    halves = [
        step.act.half for step in PLAN.steps if isinstance(step.act, MovementStep) and step.nth == 1
    ]
    assert halves == [Half.FIRST] * 3 + [Half.OTHER] * 3
    other = [s for s in PLAN.steps if isinstance(s.act, MovementStep) and s.act.half is Half.OTHER]
    assert other[0].act == MovementStep(TURNS, "Turn the other way.", Half.OTHER)
    assert other[0].starts == 50 + 22


def test_nothing_follows_the_last_movement() -> None:
    assert shown(60).next_up == NothingFollows()


def test_a_break_is_over_when_its_time_is() -> None:
    assert step_at(PLAN, 95) == BreakOver()


def test_before_it_begins_it_is_at_its_beginning() -> None:
    assert shown(-3).left == 95


def test_skipping_leads_to_the_next_movement_and_then_to_the_end() -> None:
    assert after_movement(PLAN, 12) == 45
    assert after_movement(PLAN, 45) == 95
    assert after_movement(PLAN, 200) == 95


def test_a_break_without_movements_is_a_quiet_minute() -> None:
    plan = plan_break(())
    now = step_at(plan, 30)
    assert isinstance(now, CurrentStep)
    assert now.step.act == QuietMinute()
    assert now.left == 30


@pytest.mark.parametrize("movement", LIBRARY.movements, ids=lambda one: one.id)
def test_every_movement_can_be_played(movement: Movement) -> None:
    plan = plan_break((Chosen(movement, 60),))
    assert plan.seconds == 65
    assert all(step.ends - step.starts >= 3 for step in plan.steps)


@given(st.floats(0, 94.99))
def test_every_moment_is_in_one_step(elapsed: float) -> None:
    assert all(one.ends == following.starts for one, following in pairwise(PLAN.steps))
    now = shown(elapsed)
    assert now.step.starts <= elapsed < now.step.ends
    assert now.step_left <= now.movement_left <= now.left
