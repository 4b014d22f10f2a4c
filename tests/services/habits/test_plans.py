"""Changing the plan, also with a clock or a time zone that went back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.habits.plan import HabitPlan, PlanSince
from app.domain.habits.record import DayRan
from tests.domain.habits.examples import MONDAY
from tests.services.habits.story import Story, story

TOMORROW = MONDAY + timedelta(days=1)


async def planned_tomorrow() -> Story:
    """On Monday, a plan of Monday and one that was made on Tuesday."""
    told = await story()
    await told.planned(HabitPlan(breaks_a_day=4))
    await told.planned(HabitPlan(breaks_a_day=6), TOMORROW)
    return told


async def test_a_plan_made_before_the_date_went_back_stays_the_present_one() -> None:
    told = await planned_tomorrow()
    assert told.services.plans.current.breaks_a_day == 6


async def test_the_next_change_replaces_it_and_is_not_overruled_tomorrow() -> None:
    told = await planned_tomorrow()
    plans = told.services.plans
    await plans.change(lambda plan: replace(plan, breathing_minutes=5), DayRan(MONDAY))
    changed = HabitPlan(breaks_a_day=6, breathing_minutes=5)
    assert plans.versions.versions == (PlanSince(MONDAY, changed),)
    told.it_is(TOMORROW)
    assert plans.current == changed
    assert told.services.habit_days.is_recorded(DayRan(MONDAY))


async def test_without_a_change_every_plan_stays() -> None:
    told = await planned_tomorrow()
    before = told.services.plans.versions
    await told.services.plans.change(lambda plan: plan)
    assert told.services.plans.versions == before
