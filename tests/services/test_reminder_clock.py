"""Reminders over sleep, clock changes, restarts and absence."""

from app.domain.breaks import BreakMarkKind, DueAt, Inhibitor
from app.domain.breaks.event_reasons import MissReason
from app.domain.breaks.events import (
    AnchorMoved,
    BreakCredited,
    BreakDeferred,
    BreakMissed,
    BreakOffered,
    ClockStepped,
)
from app.domain.breaks.observations import IdleSince, Present
from app.domain.breaks.state import AnchorReason
from app.domain.breaks.status import IdleSense
from tests.domain.breaks.life import at
from tests.fakes import settle
from tests.services.reminder_graph import another_process, working


async def test_a_lunch_with_the_lid_closed_is_a_natural_break() -> None:
    async with working() as life:
        await life.until("mon 09:40")
        life.graph.clock.suspend(40 * 60)
        await life.until("mon 10:20:20")
        assert life.logged(BreakOffered) == []
        assert life.logged(BreakCredited) != []
        assert life.reminders.today()[0].kind is BreakMarkKind.NATURAL


async def test_the_clock_set_forward_leaves_the_time_left() -> None:
    async with working() as life:
        await life.until("mon 09:30")
        life.graph.clock.step(3600)
        await life.until("mon 10:31")
        assert len(life.logged(ClockStepped)) == 1
        assert life.reminders.next_due() == DueAt(at("mon 10:45"))
        await life.until("mon 10:45")
        assert life.is_offered


async def test_the_clock_set_while_a_break_waits_does_not_tell_it_again() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        life.graph.clock.step(3600)
        await life.graph.clock.advance(60)
        assert life.is_offered
        assert len(life.notifier.shown) == 1


async def test_the_clock_set_back_does_not_lose_the_break() -> None:
    async with working("mon 11:00") as life:
        await life.until("mon 11:30")
        life.graph.clock.step(-3600)
        await life.until("mon 10:45:20")
        assert life.is_offered


async def test_a_restart_after_an_hour_counts_anew() -> None:
    async with working() as life:
        await life.until("mon 09:30")
    await life.graph.clock.advance_to(at("mon 10:30"))
    async with working(over=another_process(life.graph)) as later:
        assert later.reminders.next_due() == DueAt(at("mon 11:15"))
        moved = [event.what for event in later.graph.services.break_log.history()]
        assert AnchorMoved(AnchorReason.NOT_RUNNING) in moved


async def test_a_quick_restart_goes_on_counting() -> None:
    async with working() as life:
        await life.until("mon 09:30")
    await life.graph.clock.advance_to(at("mon 09:32"))
    async with working(over=another_process(life.graph)) as later:
        assert later.reminders.next_due() == DueAt(at("mon 09:45"))


async def test_a_break_offered_before_a_quick_restart_is_shown_again() -> None:
    async with working() as life:
        await life.until("mon 09:46")
    async with working(over=another_process(life.graph)) as later:
        assert later.is_offered
        await settle()
        assert len(later.notifier.shown) == 1


async def test_away_from_the_desk_nothing_is_shown() -> None:
    async with working() as life:
        life.activity_monitor.now = Present()
        await life.until("mon 09:40")
        life.activity_monitor.now = IdleSince(at("mon 09:38"))
        await life.until("mon 10:00")
        assert life.notifier.shown == []
        life.activity_monitor.now = Present()
        await life.until("mon 10:00:20")
        assert life.logged(BreakCredited) == ["mon 10:00:20"]
        assert life.reminders.service_status.idle is IdleSense.KNOWN


async def test_a_call_defers_the_break() -> None:
    async with working() as life:
        life.activity_monitor.holding = (Inhibitor.CALL,)
        await life.until("mon 10:10")
        assert life.logged(BreakDeferred) == ["mon 09:45:00"]
        assert life.notifier.shown == []
        life.activity_monitor.holding = ()
        await life.until("mon 10:11")
        assert life.is_offered


async def test_a_page_that_was_frozen_says_what_was_missed_and_offers_nothing_at_once() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        assert len(life.logged(BreakOffered)) == 1
        life.graph.clock.freeze(120 * 60)
        await life.until("mon 11:47")
        missed = [each.what for each in life.graph.services.break_log.history()]
        assert BreakMissed(MissReason.NOT_RUNNING) in missed
        assert len(life.logged(BreakOffered)) == 1
        assert not life.is_offered
        assert len(life.notifier.shown) == 1
        await life.until("mon 12:32")
        assert len(life.logged(BreakOffered)) == 2, "one break, an interval after it came back"


async def test_a_page_that_was_frozen_before_a_break_offers_one_at_most() -> None:
    for minutes in (3, 90):
        async with working() as life:
            await life.until("mon 09:44")
            life.graph.clock.freeze(minutes * 60)
            await life.graph.clock.advance(60)
            assert len(life.logged(BreakOffered)) == (1 if minutes == 3 else 0)
            moved = [each.what for each in life.graph.services.break_log.history()]
            assert (AnchorMoved(AnchorReason.NOT_RUNNING) in moved) is (minutes == 90)
