"""The gentle start: a few breaks a day at fixed times, and one more a week after a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from app.domain.breaks import format_fixed_times, preview
from app.domain.breaks.windows import start_of_day
from app.domain.habits.plan import BreaksPart, HabitPlan
from app.domain.habits.ramp_up import NotGentle, RampUp
from app.services.container import Services
from tests.graph import graph

WEEK = timedelta(days=7).total_seconds()


def times_of(services: Services) -> str:
    return format_fixed_times(services.settings.current.reminders.fixed_times)


def now(services: Services) -> RampUp | NotGentle:
    return services.gentle_start.current


async def test_it_sets_times_and_asks_for_one_more_after_a_week() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    assert gentle.choices() == (2, 3, 4)
    assert gentle.current == NotGentle()
    await gentle.begin(3)
    assert times_of(services) == "10:30, 13:30, 16:30"
    assert services.plans.current.breaks_a_day == 3
    assert not gentle.asks_now()
    await made.clock.advance(WEEK)
    assert gentle.asks_now()
    await gentle.put_off()
    assert not gentle.asks_now()
    await made.clock.advance(WEEK)
    await gentle.accept()
    assert times_of(services) == "10:05, 12:20, 14:35, 16:50"
    assert services.plans.current.breaks_a_day == 4
    await made.clock.advance(WEEK)
    await gentle.ask_no_more()
    await made.clock.advance(5 * WEEK)
    assert not gentle.asks_now()
    assert isinstance(gentle.current, RampUp)


async def test_the_times_follow_a_plan_that_is_eased_or_raised_by_a_weekly_review() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    await gentle.begin(3)
    await services.plans.change(lambda plan: plan.eased(BreaksPart()))
    assert len(services.settings.current.reminders.fixed_times) == 2
    assert now(services) == RampUp(2, 11, services.local_time.today())
    await services.plans.change(lambda plan: plan.raised(BreaksPart()))
    assert times_of(services) == "10:30, 13:30, 16:30"
    await services.plans.change(lambda plan: replace(plan, breaks_a_day=0))
    assert times_of(services) == "10:30, 13:30, 16:30"


async def test_after_ask_no_more_the_times_follow_the_plan_and_it_never_asks() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    await gentle.begin(4)
    await gentle.ask_no_more()
    for breaks in (5, 3):
        await services.plans.change(partial(HabitPlan.with_goal, part=BreaksPart(), goal=breaks))
        assert len(services.settings.current.reminders.fixed_times) == breaks
        await made.clock.advance(2 * WEEK)
        assert not gentle.asks_now()
    await services.plans.change(lambda plan: replace(plan, breaks_a_day=11))
    assert times_of(services) == ""


async def test_reaching_the_goal_goes_back_to_the_interval() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    await services.settings.set("windows", "mon-fri 9:00-12:30")
    await gentle.begin(3)
    assert now(services) == RampUp(3, 4, services.local_time.today())
    await made.clock.advance(WEEK)
    await gentle.accept()
    assert times_of(services) == ""
    assert services.plans.current.breaks_a_day == 4
    assert now(services) == NotGentle()


async def test_it_ends_when_left_or_when_the_times_are_changed() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    await gentle.begin(2)
    await services.settings.set("fixed_times", "10:00, 12:00, 15:00")
    await made.clock.advance(WEEK)
    assert not gentle.asks_now()
    await gentle.leave()
    assert times_of(services) == "10:00, 12:00, 15:00"
    await gentle.begin(2)
    await gentle.leave()
    assert (times_of(services), services.plans.current.breaks_a_day) == ("", 0)
    assert gentle.current == NotGentle()


async def test_times_moved_by_hand_end_it_and_are_never_changed() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    own = "10:00, 12:00, 15:00"
    await gentle.begin(3)
    await services.settings.set("fixed_times", own)
    await made.clock.advance(WEEK)
    assert gentle.current == NotGentle()
    await gentle.accept()
    await gentle.leave()
    await services.plans.change(lambda plan: plan.raised(BreaksPart()))
    assert times_of(services) == own
    assert services.plans.current.breaks_a_day == 4


async def test_once_it_is_over_as_many_times_do_not_bring_it_back() -> None:
    made = graph()
    services, gentle = made.services, made.services.gentle_start
    await services.settings.set("windows", "mon-fri 9:00-12:30")
    await gentle.begin(3)
    await services.plans.change(partial(HabitPlan.with_goal, part=BreaksPart(), goal=4))
    await services.settings.set("fixed_times", "9:15, 10:00, 11:00, 12:00")
    assert gentle.current == NotGentle()
    await services.settings.set("fixed_times", format_fixed_times(gentle.times(4)))
    assert gentle.current == NotGentle()


async def test_in_short_hours_only_what_fits_is_offered() -> None:
    made = graph()
    await made.services.settings.set("windows", "mon-fri 9:00-10:00")
    assert made.services.gentle_start.choices() == ()


async def test_on_the_days_that_follow_no_more_come_than_were_chosen() -> None:
    made = graph()
    await made.services.gentle_start.begin(2)
    reminders = made.services.settings.current.reminders
    days = [made.services.local_time.today() + timedelta(days=n) for n in (1, 8)]
    first, last = (start_of_day(day, reminders.tz) for day in days)
    assert len(preview(reminders, first, last)) == 5 * 2
