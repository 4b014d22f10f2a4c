"""Planned holds, from the plan to the reminder, the answer, and what the history says of them."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.breaks import ForMinutes, Inhibitor
from app.domain.breaks.event_reasons import HoldPass
from app.domain.breaks.events import BreakOffered, HoldDeferred, HoldReminded
from app.domain.breaks.prompts import PromptDelay, PromptHeldBack
from app.domain.errors import NotAllowed
from app.domain.habits.due_states import (
    HoldDone,
    HoldDue,
    HoldLapsed,
    HoldLater,
    HoldLocked,
    HoldOff,
    NotToday,
    OffReason,
)
from app.domain.habits.plan import AtTime, NotPlanned, WhenI
from app.domain.habits.record import DayRan, HoursThen
from app.services.habits.hold_reminders import OwnCue, Reminded
from tests.domain.breaks.life import at
from tests.services.habits.planned import (
    AFTER_THREE,
    AT_TWO,
    TRAP,
    about_holds,
    passed,
    press,
    states,
    with_plan,
)
from tests.services.reminder_graph import another_process, working


async def test_a_hold_at_a_time_is_reminded_of_once_and_done_when_it_is_held() -> None:
    async with working() as life:
        spot = await with_plan(life.graph.services)
        assert states(life) == [HoldLater]
        await life.until("mon 14:20")
        assert [each.title for each in about_holds(life)] == [f"Time for your hold: {spot.name}"]
        assert states(life) == [HoldDue]
        await press(life, spot)
        assert states(life) == [HoldDone]
        await life.until("mon 17:00")
        assert len(about_holds(life)) == 1
        assert life.notifier.withdrawn[-1] != ""


async def test_a_hold_after_a_break_is_due_when_that_break_ends() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services, AFTER_THREE)
        await life.until("mon 14:45")
        while not life.is_offered:
            await life.graph.clock.advance(60)
        assert states(life) == [HoldLater]
        await services.break_player.start()
        await life.graph.clock.advance(150)
        assert states(life) == [HoldDue]
        assert about_holds(life) == []  # the break rang less than five minutes ago
        await life.graph.clock.advance(300)
        assert len(about_holds(life)) == 1


async def test_no_two_notifications_come_within_five_minutes() -> None:
    async with working() as life:
        await with_plan(life.graph.services, AtTime(time(9, 43)))
        await life.until("mon 09:50")
        assert life.logged(BreakOffered) == ["mon 09:45:00"]
        assert about_holds(life) == []
        await life.break_player.start()
        await life.until("mon 09:56")
        assert len(about_holds(life)) == 1


async def test_a_break_that_falls_due_just_after_a_hold_rang_waits_five_minutes() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services, AtTime(time(9, 20)))
        await life.until("mon 09:21")
        assert len(about_holds(life)) == 1
        await services.settings.set("interval_minutes", "30")
        await life.until("mon 09:24")
        await life.graph.services.settings.set("windows", "mon-fri 08:54-18:00")
        await life.until("mon 09:40")
        told = life.logged(HoldReminded) + life.logged(BreakOffered)
        assert told[0] == "mon 09:20:00"
        assert told[1] >= "mon 09:25:00"


async def test_a_call_holds_a_hold_back_and_the_history_says_so() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services)
        await life.until("mon 13:57")
        life.activity_monitor.holding = (Inhibitor.CALL,)
        await life.until("mon 14:10")
        (due,) = services.due_holds.due()
        assert services.hold_reminders.reminding(due) == PromptHeldBack(Inhibitor.CALL)
        life.activity_monitor.holding = ()
        await life.until("mon 14:25")
        assert len(life.logged(HoldDeferred)) == 1
        assert len(about_holds(life)) == 1
        assert services.hold_reminders.reminding(due) == Reminded()


async def test_outside_the_hours_and_in_a_pause_a_hold_waits_on_today_without_a_sound() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services, AtTime(time(8)))
        await life.until("mon 10:20")
        assert len(about_holds(life)) == 1
        await life.until("tue 08:30")
        (due,) = services.due_holds.due()
        assert services.hold_reminders.reminding(due) == PromptHeldBack(PromptDelay.OUTSIDE_HOURS)
        await services.reminders.pause(ForMinutes(60))
        await life.until("tue 09:25")
        assert services.hold_reminders.reminding(due) == PromptHeldBack(PromptDelay.PAUSED)
        assert len(about_holds(life)) == 1
        await life.until("tue 10:30")
        assert len(about_holds(life)) == 2


async def test_later_is_not_offered_when_that_would_be_tomorrow() -> None:
    async with working() as life:
        services = life.graph.services
        spot = await with_plan(services)
        await life.until("mon 23:30")
        assert not services.due_holds.can_put_off
        with pytest.raises(NotAllowed):
            await services.due_holds.put_off(spot.id)


async def test_a_locked_spot_rests_and_no_lock_is_got_round() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services)
        await services.safety.something_is_new()
        await life.until("mon 14:30")
        (rests,) = services.due_holds.today()
        assert isinstance(rests.state, HoldLocked)
        assert rests.state.why
        assert about_holds(life) == []
        assert passed(life) == [HoldPass.RESTED]
        await life.until("tue 09:01")
        assert [type(each.state) for each in services.habit_days.ended(at("mon 12:00").date())] == [
            HoldLocked
        ]


async def test_on_a_day_off_nothing_is_due() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services)
        await services.settings.set("days_off", "2026-03-02")
        await life.until("mon 16:00")
        (off,) = services.due_holds.today()
        assert off.state == HoldOff(OffReason.DAY_OFF)
        assert about_holds(life) == []


async def test_a_day_without_unknot_does_not_count_and_one_with_it_lapses() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services)
        await life.until("tue 09:00")
        monday, tuesday = at("mon 12:00").date(), at("tue 12:00").date()
        (ended,) = services.habit_days.ended(monday)
        assert isinstance(ended.state, HoldLapsed)
    life.graph.clock.suspend(3 * 86400)
    async with working(over=life.graph):
        assert services.habit_days.off(tuesday, at("thu 12:00").date()) == {
            at("wed 12:00").date(): OffReason.NOT_RUNNING,
            at("thu 12:00").date(): OffReason.NOT_RUNNING,
        }


async def test_who_planned_when_i_is_not_rung() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services, WhenI("put the kettle on"))
        await life.until("mon 16:00")
        (due,) = services.due_holds.due()
        assert services.hold_reminders.reminding(due) == OwnCue()
        assert about_holds(life) == []


async def test_a_plan_changed_in_mid_week_counts_from_the_change() -> None:
    async with working() as life:
        services = life.graph.services
        spot = await with_plan(services)
        await life.until("tue 12:00")
        await services.plans.drop_hold(spot.id)
        assert services.due_holds.today() == ()
        assert len(services.habit_days.ended(at("mon 12:00").date())) == 1
        assert services.plans.hold_for(spot.id) == NotPlanned()


async def test_a_plan_goes_with_a_merged_spot_and_comes_back_with_undo() -> None:
    async with working() as life:
        services = life.graph.services
        spot = await with_plan(services)
        other = await services.spots.open(TRAP, "The same one")
        merged = await services.spots.merge(spot.id, other.id)
        assert [each.spot for each in services.plans.current.holds] == [other.id]
        await services.spots.undo_merge(merged)
        assert [each.spot for each in services.plans.current.holds] == [spot.id]


async def test_an_archived_spot_is_not_planned_any_more() -> None:
    async with working() as life:
        services = life.graph.services
        spot = await with_plan(services)
        await services.spots.archive(spot.id)
        assert services.due_holds.today() == ()
        with pytest.raises(NotAllowed):
            await services.plans.plan_hold(spot.id, 3, AT_TWO)


async def test_another_process_sees_the_plan_and_the_answer() -> None:
    async with working() as life:
        spot = await with_plan(life.graph.services)
        other = another_process(life.graph).services
        await life.until("mon 14:10")
        await other.due_holds.decline(spot.id)
        assert states(life) == [NotToday]


async def test_before_there_is_a_plan_nothing_is_recorded() -> None:
    async with working() as life:
        await life.until("mon 12:00")
        assert life.graph.store.habits.all() == ()
        await with_plan(life.graph.services)
        await life.until("mon 12:01")
        notes = [each.what for each in life.graph.store.habits.all()]
        monday = at("mon 12:00").date()
        assert DayRan(monday, HoursThen.HOURS) in notes
        await life.graph.services.settings.set("days_off", "mon")
        await life.until("mon 12:10")
        notes = [each.what for each in life.graph.store.habits.all()]
        assert DayRan(monday, HoursThen.FREE) in notes


async def test_the_day_after_a_hold_its_question_is_reminded_of_once() -> None:
    async with working() as life:
        spot = await with_plan(life.graph.services)
        await life.until("mon 14:10")
        await press(life, spot)
        await life.until("tue 12:00")
        asked = [each for each in life.notifier.shown if each.title == "How does it feel today?"]
        assert len(asked) == 1
        await life.until("wed 18:00")
        asked = [each for each in life.notifier.shown if each.title == "How does it feel today?"]
        assert len(asked) == 2  # the answer is still open on the second day, and never after that
