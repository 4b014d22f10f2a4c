"""The holds of a day, and what became of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, Side, SpotId
from app.domain.habits.due import due_holds, ended_holds
from app.domain.habits.due_states import (
    DueAnswer,
    DueEnding,
    DueState,
    HabitHistory,
    HoldDone,
    HoldDue,
    HoldLapsed,
    HoldLater,
    HoldLocked,
    HoldOff,
    LaterReason,
    NotToday,
    OffReason,
    PutOff,
)
from app.domain.habits.plan import AfterBreak, AtTime, HabitPlan, PlanCue, WhenI
from app.domain.holds.limits import seconds_free
from app.domain.safety.locks import AnswerAgain, Lock, LockId, OnSide
from tests.domain.habits.examples import AT_NINE, BERLIN, MONDAY, NECK, at, held, spot_plan
from tests.examples import examples

LOCK = Lock(
    LockId("x"), OnSide((MuscleId("neck"),), Side.LEFT), "It rests.", "Wait.", AnswerAgain()
)
NOT_TODAY = DueAnswer(NECK, MONDAY, NotToday())
OFF = {MONDAY: OffReason.ILL}


def state(history: HabitHistory, now: datetime, *locks: Lock, cue: PlanCue = AT_NINE) -> DueState:
    (found,) = due_holds(HabitPlan((spot_plan(cue=cue),)), history, locks, now, BERLIN)
    return found.state


def test_a_hold_is_due_from_its_time_on() -> None:
    cue = HoldLater(at(9).astimezone(UTC), LaterReason.CUE)
    assert state(HabitHistory(), at(8, 59)) == cue
    assert state(HabitHistory(), at(9)) == HoldDue()
    assert state(HabitHistory(), at(23, 59)) == HoldDue()


def test_when_i_is_due_all_day() -> None:
    assert state(HabitHistory(), at(0), cue=WhenI("put the kettle on")) == HoldDue()


@pytest.mark.parametrize(
    ("ended", "now", "due"),
    [
        (at(10, 30), at(10, 30), False),
        (at(10, 38), at(10, 38), True),
        (at(11, 10), at(11, 9), False),
        (at(11, 10), at(11, 10), True),
        (at(9), at(11, 45), True),
    ],
)
def test_the_break_nearest_eleven_or_without_one_a_quarter_to_twelve(
    ended: datetime, now: datetime, due: bool
) -> None:
    history = HabitHistory(breaks_ended=[ended] if ended <= now else [])
    assert (state(history, now, cue=AfterBreak(time(11))) == HoldDue()) is due


def test_later_waits_and_then_it_is_due_again() -> None:
    until = at(15).astimezone(UTC)
    history = HabitHistory(answers=[DueAnswer(NECK, MONDAY, PutOff(until))])
    assert state(history, at(14)) == HoldLater(until, LaterReason.PUT_OFF)
    assert state(history, at(15)) == HoldDue()


def test_a_locked_spot_rests_and_says_so() -> None:
    assert state(HabitHistory(), at(8), LOCK) == HoldLocked(("It rests. Wait.",))


def test_what_was_done_before_the_lock_is_done() -> None:
    assert state(HabitHistory([held(at(8))]), at(10), LOCK) == HoldDone()


def test_a_hold_of_yesterday_leaves_today_as_it_is() -> None:
    assert state(HabitHistory([held(at(23, 50, MONDAY - timedelta(days=1)))]), at(9)) == HoldDue()


def test_a_full_session_lets_the_hold_wait_for_half_an_hour() -> None:
    others = [held(at(9, n), f"spot {n}") for n in range(3)]
    later = HoldLater(
        others[-1].ended_at + timedelta(minutes=30, seconds=1), LaterReason.SESSION_FULL
    )
    assert state(HabitHistory(others), at(9, 5)) == later
    assert state(HabitHistory(others), at(9, 34)) == HoldDue()


def test_a_site_pressed_twice_for_another_spot_rests_until_tomorrow() -> None:
    mine = spot_plan()
    others = [replace(held(at(hour)), spot=SpotId("other")) for hour in (7, 8)]
    (found,) = due_holds(HabitPlan((mine,)), HabitHistory(others), (), at(12), BERLIN)
    assert isinstance(found.state, HoldLocked)
    assert "tomorrow" in found.state.why[0]


@pytest.mark.parametrize(
    ("history", "ending"),
    [
        (HabitHistory(), HoldLapsed()),
        (HabitHistory(locked=frozenset({(NECK, MONDAY)})), HoldLocked()),
        (HabitHistory(answers=[NOT_TODAY], locked=frozenset({(NECK, MONDAY)})), NotToday()),
        (HabitHistory(answers=[NOT_TODAY], off=OFF), HoldOff(OffReason.ILL)),
        (HabitHistory([held(at(8))], [NOT_TODAY], OFF), HoldDone()),
        (HabitHistory(answers=[DueAnswer(NECK, MONDAY, PutOff(at(23)))]), HoldLapsed()),
    ],
)
def test_a_day_that_is_over_ends_in_one_way(history: HabitHistory, ending: DueEnding) -> None:
    (found,) = ended_holds(HabitPlan((spot_plan(),)), history, MONDAY)
    assert found.state == ending


def test_a_time_that_clocks_skip_comes_when_the_skip_is_over() -> None:
    cue, day = AtTime(time(2, 30)), date(2026, 3, 29)
    before = datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC)
    late = HoldLater(datetime(2026, 3, 29, 1, tzinfo=UTC), LaterReason.CUE)
    assert before.astimezone(BERLIN).date() == day
    assert state(HabitHistory(), before, cue=cue) == late
    assert state(HabitHistory(), before + timedelta(seconds=1), cue=cue) == HoldDue()


def test_a_time_that_clocks_show_twice_comes_the_first_time() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    cue = AtTime(time(2, 30))
    assert state(HabitHistory(), first - timedelta(seconds=1), cue=cue) != HoldDue()
    assert state(HabitHistory(), first, cue=cue) == HoldDue()
    assert state(HabitHistory(), first + timedelta(hours=1), cue=cue) == HoldDue()


spots = st.sampled_from(["a", "b", "c", "d", "e"])
minutes = st.integers(0, 1439)
instants = minutes.map(lambda m: at(m // 60, m % 60))
cues = st.one_of(
    st.builds(AtTime, st.times()), st.builds(AfterBreak, st.times()), st.just(WhenI("sit down"))
)
histories = st.builds(
    HabitHistory,
    holds=st.lists(st.builds(held, instants, spots, st.sampled_from([0.0, 60.0, 180.0]))),
    answers=st.lists(
        st.builds(
            DueAnswer,
            spots.map(SpotId),
            st.just(MONDAY),
            st.one_of(st.just(NotToday()), st.builds(PutOff, instants)),
        )
    ),
    off=st.sampled_from([{}, OFF]),
    locked=st.frozensets(st.tuples(spots.map(SpotId), st.just(MONDAY))),
    breaks_ended=st.lists(instants),
)
plans = st.lists(
    st.builds(spot_plan, spots, st.integers(1, 7), cues), unique_by=lambda p: p.spot
).map(lambda found: HabitPlan(tuple(found)))


def test_holds_that_wait_for_their_own_cue_keep_no_other_from_being_due() -> None:
    tied = tuple(spot_plan(name, cue=WhenI("make tea")) for name in ("neck", "calf", "jaw"))
    plan = HabitPlan((*tied, spot_plan("hip")))
    found = due_holds(plan, HabitHistory(), (), at(14), BERLIN)
    assert [each.state for each in found] == [HoldDue()] * 4


@examples(100)
@given(plans, histories, instants)
def test_what_is_due_may_be_pressed_now(
    plan: HabitPlan, history: HabitHistory, now: datetime
) -> None:
    past = [each for each in history.holds if each.ended_at <= now]
    seen = HabitHistory(past, history.answers, history.off, history.locked, history.breaks_ended)
    found = due_holds(plan, seen, (), now, BERLIN)
    for each in found:
        if each.state == HoldDue():
            assert seconds_free(past, each.planned.site, now) > 0
    assert len({each.planned.spot for each in found}) == len(found)


@examples(100)
@given(plans, histories)
def test_every_due_hold_ends_in_exactly_one_state(plan: HabitPlan, history: HabitHistory) -> None:
    endings = (HoldDone, HoldOff, NotToday, HoldLocked, HoldLapsed)
    found = ended_holds(plan, history, MONDAY)
    assert len(found) == sum(each.is_planned_on(MONDAY) for each in plan.holds)
    assert all(sum(isinstance(each.state, one) for one in endings) == 1 for each in found)
