"""How much of the plan was done, through the real services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

import pytest

from app.domain.breathing.breath import PatternId
from app.domain.breathing.record import BreathingId, BreathingRecord
from app.domain.habits.consistency import Consistency, ConsistencyWord, DayMark, JustStarted
from app.domain.habits.due_states import DueAnswer, NotToday
from app.domain.habits.plan import BreaksPart, BreathingPart, HabitPlan, HoldPart
from app.domain.habits.record import DayRan, HoursThen
from app.services.habits.consistency import LOOK_BACK
from tests.domain.habits.examples import MONDAY, NECK, at, spot_plan
from tests.domain.journal_values import entry
from tests.services.habits.story import WEEK, Story, dates, story

NECK_DAILY = HabitPlan((spot_plan(times=7),))
ON_NECK = HoldPart(NECK)


async def two_weeks(done: list[date]) -> Story:
    """The neck daily for two weeks; today is the Monday after."""
    made = await story()
    await made.planned(NECK_DAILY)
    await made.ran(MONDAY, 14)
    await made.holds(done)
    made.it_is(MONDAY + 2 * WEEK)
    return made


@pytest.mark.parametrize(("left_out", "share"), [((12, 13), 0.81), ((0, 1), 0.90)])
async def test_the_worked_cases(left_out: tuple[int, int], share: float) -> None:
    days = dates(MONDAY, 14)
    made = await two_weeks([day for n, day in enumerate(days) if n not in left_out])
    found = made.services.consistency.of(ON_NECK)
    assert isinstance(found, Consistency)
    assert round(found.share, 2) == share
    assert found.word is ConsistencyWord.NEARLY_ALWAYS
    assert made.services.consistency.of_all() == found


async def test_before_five_planned_things_it_just_started() -> None:
    made = await story()
    await made.planned(NECK_DAILY)
    await made.ran(MONDAY, 4)
    made.it_is(MONDAY + timedelta(days=4))
    assert made.services.consistency.of(ON_NECK) == JustStarted()
    assert made.services.consistency.of(BreaksPart()) == JustStarted()


async def test_breaks_count_on_days_with_hours_and_today_for_what_is_done() -> None:
    made = await story()
    await made.planned(HabitPlan(breaks_a_day=2))
    await made.ran(MONDAY, 8)
    await made.breaks(MONDAY, 3, 14)
    await made.breaks(MONDAY + WEEK, 1)
    made.it_is(MONDAY + WEEK)
    days = made.services.consistency.days[BreaksPart()]
    assert [(day.planned, day.done) for day in days] == [(2, 3), *[(2, 0)] * 4, (1, 1)]


async def test_days_off_and_days_on_which_unknot_did_not_run_change_nothing() -> None:
    made = await story()
    await made.planned(NECK_DAILY)
    await made.ran(MONDAY, 6)
    await made.holds(dates(MONDAY, 6))
    made.it_is(MONDAY + WEEK)
    assert made.services.consistency.of(ON_NECK) == Consistency(1.0)
    marks = [mark for _, mark in made.services.consistency.last_days(ON_NECK)]
    assert marks[-8:] == [*[DayMark.ALL] * 6, *[DayMark.NOTHING_PLANNED] * 2]


async def test_what_is_done_while_nothing_reminds_counts_and_breaks_are_not_asked_for() -> None:
    made = await story()
    await made.planned(replace(NECK_DAILY, breaks_a_day=4, breathing_minutes=1))
    await made.holds(dates(MONDAY, 4))
    await made.note(DueAnswer(NECK, MONDAY + timedelta(days=4), NotToday()))
    began = at(9, day=MONDAY + timedelta(days=5))
    breathed = BreathingRecord(BreathingId("b"), began, PatternId("long_exhale"), 60.0)
    await made.store.breathing_records.save(breathed)
    made.it_is(MONDAY + WEEK)
    days = made.services.consistency.days
    assert [(day.planned, day.done) for day in days[ON_NECK]][:7] == [
        *[(1, 1)] * 4, (1, 0), (1, 0), (0, 0)
    ]  # fmt: skip
    assert [day.planned for day in days[BreathingPart()]] == [1, 1, 1, 1, 1, 1, 0, 0]
    assert sum(day.planned for day in days[BreaksPart()]) == 0
    assert isinstance(made.services.consistency.of(ON_NECK), Consistency)


async def test_a_change_of_hours_or_weekdays_off_leaves_the_past_as_it_was() -> None:
    made = await story()
    services = made.services
    await made.planned(replace(NECK_DAILY, breaks_a_day=2))
    kinds = [HoursThen.HOURS, HoursThen.FREE, HoursThen.NO_HOURS, HoursThen.UNKNOWN]
    noted = zip(dates(MONDAY, 4), kinds, strict=True)
    await made.note(*(DayRan(day, hours) for day, hours in noted))
    made.it_is(MONDAY + WEEK)
    await services.settings.set("windows", "thu 9-17")
    await services.settings.set("days_off", "mon")
    days = services.consistency.days
    breaks = {day.date: day.planned for day in days[BreaksPart()]}
    assert [breaks.get(day, 0) for day in dates(MONDAY, 4)] == [2, 0, 0, 2]
    assert [day.planned for day in days[ON_NECK]][:4] == [1, 0, 1, 1]
    await services.settings.set("days_off", "2026-03-02")  # said afterwards
    assert [day.planned for day in services.consistency.days[ON_NECK]][:4] == [0, 0, 1, 1]


async def test_a_plan_changed_in_mid_week_counts_from_the_change() -> None:
    made = await story()
    await made.planned(HabitPlan(breaks_a_day=4))
    await made.planned(HabitPlan(breaks_a_day=1, breathing_minutes=2), MONDAY + timedelta(days=2))
    await made.ran(MONDAY, 4)
    made.it_is(MONDAY + timedelta(days=4))
    days = made.services.consistency.days
    assert [day.planned for day in days[BreaksPart()]] == [4, 4, 1, 1, 0]
    assert [day.planned for day in days[BreathingPart()]] == [2, 2, 0]


async def test_half_a_year_is_read_and_no_more() -> None:
    made = await story()
    await made.planned(NECK_DAILY, MONDAY - timedelta(days=400))
    days = made.services.consistency.days[ON_NECK]
    assert days[0].date == MONDAY - LOOK_BACK


async def test_a_journal_entry_costs_next_to_nothing() -> None:
    made = await two_weeks(dates(MONDAY, 14))
    read = made.services.consistency.days
    await made.store.entries.save(entry(3, spot=NECK))
    before = perf_counter()
    assert made.services.consistency.days is read
    assert perf_counter() - before < 0.05
