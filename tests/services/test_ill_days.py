"""A day of illness: no reminders, and back again."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.breaks import DueAt, UntilTomorrow, parse_fixed_times
from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.events import BreakDue, BreakSkipped
from app.domain.breaks.phases import InProgress
from app.domain.breaks.status import DayOff, NextAt
from app.domain.habits.due_states import OffReason
from app.domain.habits.off_days import off_days
from app.domain.habits.record import DayRan
from tests.domain.breaks.life import at
from tests.services.reminder_graph import working

MONDAY = date(2026, 3, 2)


async def test_today_becomes_a_day_off_and_the_open_break_is_closed() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        await life.graph.services.ill_days.begin()
        await life.until("mon 17:00")
        why = WhyOff(OffKind.ILL)
        assert life.reminders.schedule_status() == DayOff(at("tue 09:00"), at("tue 09:45"), why)
        assert (len(life.logged(BreakDue)), len(life.logged(BreakSkipped))) == (1, 1)
        await life.until("tue 09:46")
        assert life.logged(BreakDue) == ["mon 09:45:00", "tue 09:45:00"]
        assert not life.graph.services.ill_days.is_today
        days = life.graph.services.settings.current.reminders.days_off
        assert days.is_ill(MONDAY)
        assert not days.is_listed(MONDAY)


async def test_resuming_takes_it_back_and_nothing_is_due_at_once() -> None:
    async with working() as life:
        await life.until("mon 09:10")
        await life.graph.services.ill_days.begin()
        await life.until("mon 14:00")
        await life.graph.services.ill_days.resume()
        assert not life.graph.services.settings.current.reminders.days_off
        assert isinstance(life.reminders.schedule_status(), NextAt)
        assert life.reminders.next_due() == DueAt(life.graph.clock.now() + timedelta(minutes=45))


async def test_resuming_ends_a_pause_as_well() -> None:
    async with working() as life:
        await life.reminders.pause(UntilTomorrow())
        await life.graph.services.ill_days.begin()
        await life.graph.services.ill_days.resume()
        assert isinstance(life.reminders.schedule_status(), NextAt)


async def test_a_break_in_progress_goes_on() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        await life.reminders.begin(timedelta(seconds=90))
        await life.graph.services.ill_days.begin()
        assert isinstance(life.reminders.state.phase, InProgress)


async def test_illness_does_not_count_for_plans_and_is_told_from_a_day_off() -> None:
    async with working() as life:
        await life.graph.services.settings.set("days_off", "2026-03-02..2026-03-03")
        await life.graph.services.ill_days.begin()
        found = off_days(
            life.graph.services.settings.current.reminders.days_off,
            [DayRan(MONDAY + timedelta(days=n)) for n in range(4)],
        )
        assert found == {MONDAY: OffReason.ILL, date(2026, 3, 3): OffReason.DAY_OFF}


async def test_at_fixed_times_the_next_one_counts_after_it() -> None:
    async with working() as life:
        await life.graph.services.settings.set("fixed_times", "10:30, 14:00")
        assert life.graph.services.settings.current.reminders.fixed_times == parse_fixed_times(
            "10:30, 14:00"
        )
        await life.graph.services.ill_days.begin()
        await life.until("mon 10:31")
        await life.graph.services.ill_days.resume()
        assert life.reminders.next_due() == DueAt(at("mon 14:00"))
