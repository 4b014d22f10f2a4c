from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movements import (
    BreakOver,
    ChangeSides,
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
PLAN = plan_break((ROLLS, TURNS))


def shown(elapsed: float) -> CurrentStep:
    found = step_at(PLAN, elapsed)
    assert isinstance(found, CurrentStep)
    return found


def test_a_break_begins_with_getting_ready() -> None:
    now = shown(0)
    assert now.step.act == GetReady(ROLLS)
    assert (now.step_left, now.movement_left, now.left) == (8, 59, 111)
    assert now.next_up == TURNS


def test_there_is_more_time_to_get_ready_where_there_are_cautions_to_read() -> None:
    spread = LIBRARY.movement("finger_spread")
    assert (ROLLS.ready_seconds, spread.ready_seconds) == (8, 5)
    assert not spread.cautions


def test_steps_come_in_the_words_and_at_the_pace_of_the_movement() -> None:
    steps = [step for step in PLAN.steps if step.nth == 0 and isinstance(step.act, MovementStep)]
    assert [step.act for step in steps] == [MovementStep(ROLLS, s, Half.BOTH) for s in ROLLS.steps]
    assert [step.ends - step.starts for step in steps] == [3, 24, 24]


def test_a_movement_of_two_sides_goes_through_both_without_taking_up_its_position_anew() -> None:
    acts = [step.act for step in PLAN.steps if step.nth == 1]
    sit, turn = TURNS.steps
    assert acts == [
        GetReady(TURNS),
        MovementStep(TURNS, sit, Half.FIRST),
        MovementStep(TURNS, turn, Half.FIRST),
        ChangeSides(TURNS),
        MovementStep(TURNS, turn, Half.OTHER),
    ]


def test_nothing_follows_the_last_movement() -> None:
    assert shown(70).next_up == NothingFollows()


def test_a_break_is_over_when_its_time_is() -> None:
    assert step_at(PLAN, 111) == BreakOver()


def test_before_it_begins_it_is_at_its_beginning() -> None:
    assert shown(-3).left == 111


def test_skipping_leads_to_the_next_movement_and_then_to_the_end() -> None:
    assert after_movement(PLAN, 12) == 59
    assert after_movement(PLAN, 59) == 111
    assert after_movement(PLAN, 200) == 111


def test_a_break_without_movements_is_a_quiet_minute() -> None:
    plan = plan_break(())
    now = step_at(plan, 30)
    assert isinstance(now, CurrentStep)
    assert now.step.act == QuietMinute()
    assert now.left == 30


def test_what_one_short_movement_leaves_of_the_minute_is_quiet() -> None:
    plan = plan_break((TURNS,))
    assert plan.seconds == 60
    assert plan.steps[-1].act == QuietMinute()
    during = step_at(plan, 20)
    assert isinstance(during, CurrentStep)
    assert during.next_up == QuietMinute()
    assert after_movement(plan, 20) == 52
    assert after_movement(plan, 55) == 60


@pytest.mark.parametrize("movement", LIBRARY.movements, ids=lambda one: one.id)
def test_every_movement_is_played_for_as_long_as_its_steps_ask_for(movement: Movement) -> None:
    plan = plan_break((movement,))
    assert plan.seconds == max(60, movement.with_ready)
    own = [step for step in plan.steps if step.nth == 0]
    assert own[-1].ends == movement.with_ready
    done = [step.act.step for step in own if isinstance(step.act, MovementStep)]
    assert set(done) == set(movement.steps)


@given(st.floats(0, 110.99))
def test_every_moment_is_in_one_step(elapsed: float) -> None:
    assert all(one.ends == following.starts for one, following in pairwise(PLAN.steps))
    now = shown(elapsed)
    assert now.step.starts <= elapsed < now.step.ends
    assert now.step_left <= now.movement_left <= now.left
