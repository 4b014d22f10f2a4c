"""The plan of a week, the gentle beginning, and coming back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.habits.coming_back import NotAway, WelcomeBack, coming_back
from app.domain.habits.plan import (
    BreaksPart,
    BreathingPart,
    HabitPlan,
    HoldPart,
    PlanVersions,
    WhenI,
)
from app.domain.habits.ramp_up import RampUp
from tests.domain.habits.examples import MONDAY, NECK, spot_plan


@given(st.integers(1, 7), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_seven_days_have_as_many_holds_as_planned(times: int, first: date) -> None:
    plan = spot_plan(times=times)
    week = [first + timedelta(days=n) for n in range(7)]
    assert sum(plan.is_planned_on(each) for each in week) == times


def test_twice_a_week_is_monday_and_thursday() -> None:
    week = [MONDAY + timedelta(days=n) for n in range(7)]
    assert [n for n, each in enumerate(week) if spot_plan(times=2).is_planned_on(each)] == [0, 3]


def test_a_plan_changed_in_mid_week_counts_from_the_change() -> None:
    old, new = HabitPlan(breaks_a_day=4), HabitPlan(breaks_a_day=6)
    wednesday = MONDAY + timedelta(days=2)
    plans = PlanVersions().changed(old, MONDAY).changed(new, wednesday)
    assert plans.on(MONDAY - timedelta(days=1)) == HabitPlan()
    assert plans.on(wednesday - timedelta(days=1)) == old
    assert plans.on(wednesday) == new
    assert plans.changed(old, wednesday).on(wednesday) == old


def test_a_plan_from_a_date_ahead_is_the_present_one_until_the_next_change() -> None:
    old, ahead, new = (HabitPlan(breaks_a_day=n) for n in (4, 6, 8))
    tomorrow = MONDAY + timedelta(days=1)
    plans = PlanVersions().changed(old, MONDAY).changed(ahead, tomorrow)
    assert plans.present == ahead
    assert plans.on(MONDAY) == old
    changed = plans.changed(new, MONDAY)
    assert changed.present == changed.on(tomorrow) == new
    assert PlanVersions().present == HabitPlan()


def test_easing_never_ends_a_part_and_raising_never_begins_one() -> None:
    plan = HabitPlan((spot_plan(times=1),), breaks_a_day=1)
    for part in (BreaksPart(), BreathingPart(), HoldPart(NECK)):
        assert plan.eased(part) == plan
    assert plan.raised(BreathingPart()) == plan
    assert plan.raised(HoldPart(NECK)).goal(HoldPart(NECK)) == 2
    most = HabitPlan((spot_plan(times=7),), breaks_a_day=16, breathing_minutes=10)
    assert all(most.raised(part) == most for part in most.parts)


def test_what_a_plan_cannot_be_is_refused() -> None:
    with pytest.raises(InvalidInput, match="times_a_week"):
        spot_plan(times=8)
    with pytest.raises(InvalidInput, match="breaks_a_day"):
        HabitPlan(breaks_a_day=17)
    with pytest.raises(InvalidInput, match="breathing_minutes"):
        HabitPlan(breathing_minutes=11)
    with pytest.raises(InvalidInput, match="holds"):
        HabitPlan((spot_plan(), spot_plan()))
    with pytest.raises(InvalidInput, match="when"):
        WhenI("  ")
    with pytest.raises(InvalidInput, match="breaks_a_day"):
        RampUp(1, 8, MONDAY)


def test_a_gentle_beginning_rises_by_one_a_week_with_a_yes() -> None:
    ramp = RampUp(2, 4, MONDAY)
    week = timedelta(days=7)
    assert ramp.accepted(MONDAY + timedelta(days=6)) == ramp
    assert ramp.accepted(MONDAY + 3 * week) == RampUp(3, 4, MONDAY + 3 * week)
    assert not RampUp(4, 4, MONDAY).offers_more(MONDAY + week)
    put_off = ramp.put_off(MONDAY + week)
    assert not put_off.offers_more(MONDAY + week)
    assert put_off.offers_more(MONDAY + 2 * week)
    assert not ramp.staying().offers_more(MONDAY + 9 * week)


def test_three_silent_days_are_met_with_a_welcome() -> None:
    plan = HabitPlan((spot_plan(times=3),), breaks_a_day=4)
    eased = HabitPlan((spot_plan(times=2),), breaks_a_day=3)
    assert coming_back(plan, {MONDAY}, (), MONDAY + timedelta(days=3)) == NotAway()
    back = MONDAY + timedelta(days=4)
    assert coming_back(plan, {MONDAY}, (), back) == WelcomeBack(3, plan, eased)
    assert coming_back(plan, {MONDAY, back}, (), back) == NotAway()
    assert coming_back(plan, {MONDAY}, {MONDAY + timedelta(days=1)}, back) == NotAway()
    assert coming_back(plan, (), (), back) == NotAway()
