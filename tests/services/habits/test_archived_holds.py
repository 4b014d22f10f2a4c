"""Holds for spots that are archived, followed again, or gone are not held against anybody."""

from __future__ import annotations

from datetime import timedelta

from app.domain.habits.consistency import Consistency
from app.domain.habits.due_states import HoldLocked
from app.domain.habits.plan import HabitPlan, HoldPart
from app.domain.habits.record import HoldRested
from app.services.habits.day_recorder import DayRecorder
from tests.domain.habits.examples import MONDAY, NECK, spot_plan
from tests.services.habits.story import WEEK, Story, dates, story

SATURDAY = MONDAY + timedelta(days=5)


async def archived_on_saturday(hour: int = 12) -> Story:
    """The neck was held from Monday to Friday, then archived; today is the Monday after next."""
    told = await story()
    await told.planned(HabitPlan((spot_plan(times=7),), breaks_a_day=4))
    await told.ran(MONDAY, 14)
    await told.holds(dates(MONDAY, 5))
    told.it_is(SATURDAY, hour)
    await told.services.spots.archive(NECK)
    told.it_is(MONDAY + 2 * WEEK)
    return told


async def test_an_archived_spot_is_not_in_the_review_of_the_week() -> None:
    told = await archived_on_saturday()
    parts = told.services.weekly_review.latest().review.parts
    assert HoldPart(NECK) not in [each.part for each in parts]


async def test_days_from_the_archiving_on_do_not_count() -> None:
    told = await archived_on_saturday()
    days, plans = told.services.habit_days, told.services.plans
    assert [bool(days.ended(day)) for day in dates(MONDAY, 7)] == [True] * 5 + [False] * 2
    assert plans.on(SATURDAY - timedelta(days=1)).holds
    found = told.services.consistency.of(HoldPart(NECK))
    assert isinstance(found, Consistency)
    assert found.share == 1


async def test_the_date_of_the_archiving_is_the_local_one() -> None:
    told = await archived_on_saturday(hour=0)  # Friday in UTC
    assert told.services.plans.on(SATURDAY - timedelta(days=1)).holds
    assert not told.services.plans.on(SATURDAY).holds


async def test_a_spot_that_is_gone_was_never_planned() -> None:
    told = await archived_on_saturday()
    await told.store.spots.remove(NECK)
    assert not told.services.habit_days.ended(MONDAY)
    assert told.services.plans.versions.on(MONDAY).holds


async def test_the_days_in_between_rest_when_it_is_followed_again() -> None:
    told = await archived_on_saturday()
    today = MONDAY + 2 * WEEK
    (recorder,) = (t for t in told.services.background_tasks if isinstance(t, DayRecorder))
    await recorder.record_today()
    assert told.services.habit_days.is_recorded(HoldRested(NECK, today))
    await told.services.spots.reopen(NECK)
    told.it_is(today + timedelta(days=1))
    (ended,) = told.services.habit_days.ended(today)
    assert isinstance(ended.state, HoldLocked)
