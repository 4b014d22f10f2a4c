"""What a new person may still set up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.outside import OutsideSettings
from app.domain.set_up import SetUpStep, steps_left
from app.domain.settings import Settings, TodayAtOnce, Welcome, on_the_device_of, set_up, welcomed

STEPS = tuple(SetUpStep)
some = st.sets(st.sampled_from(STEPS))


def test_leaving_the_first_screen_puts_every_step_on_the_list_once() -> None:
    first = welcomed(Settings())
    assert (first.welcome, first.to_set_up) == (Welcome.DONE, STEPS)
    assert welcomed(set_up(first, SetUpStep.HOURS)) == set_up(first, SetUpStep.HOURS)


def test_who_was_welcomed_before_is_asked_for_nothing() -> None:
    assert welcomed(Settings(welcome=Welcome.DONE)).to_set_up == ()


def test_a_plan_waits_for_a_spot() -> None:
    assert steps_left(STEPS, (), has_spot=True) == STEPS
    assert steps_left(STEPS, (), has_spot=False) == (SetUpStep.HOURS, SetUpStep.QUESTIONS)


def test_what_was_done_elsewhere_is_not_offered() -> None:
    assert steps_left(STEPS, {SetUpStep.QUESTIONS}, has_spot=True) == STEPS[:2]


@given(some, some, st.booleans())
def test_only_what_is_listed_and_not_done_is_offered_in_the_one_order(
    listed: set[SetUpStep], done: set[SetUpStep], has_spot: bool
) -> None:
    left = steps_left(listed, done, has_spot=has_spot)
    assert set(left) <= listed - done
    assert list(left) == sorted(left, key=STEPS.index)


@given(st.permutations(STEPS))
def test_every_step_can_be_done_in_any_order(order: list[SetUpStep]) -> None:
    now = welcomed(Settings())
    for step in order:
        now = set_up(set_up(now, step), step)
    assert now.to_set_up == ()
    assert on_the_device_of(Settings(), now) == now


def test_what_belongs_to_a_device_stays_on_it() -> None:
    theirs = Settings(today_at_once=TodayAtOnce.OFF, outside=OutsideSettings(topic="theirs"))
    assert on_the_device_of(theirs, Settings()) == Settings()
