from datetime import date, timedelta

import pytest

from app.domain.breaks import (
    ActionIgnored,
    BreakMark,
    BreakMarkKind,
    DueAt,
    ForMinutes,
    Inhibitor,
    NothingRuns,
    NoWayToNotify,
    UntilDate,
)
from app.domain.breaks.event_reasons import IgnoreReason
from app.domain.breaks.events import (
    AnchorMoved,
    BreakCredited,
    BreakDeferred,
    BreakMissed,
    BreakOffered,
    BreakShown,
    BreaksResumed,
    ClockStepped,
)
from app.domain.breaks.observations import IdleSince, Present
from app.domain.breaks.state import AnchorReason
from app.domain.breaks.status import DueNow, IdleSense, NextAt, PausedStatusUntil
from app.domain.errors import InvalidInput
from app.services.reminders import Done
from tests.domain.breaks.life import at
from tests.fakes import settle
from tests.graph import graph
from tests.services.reminder_graph import another_process, morning, working


async def test_a_break_is_offered_when_due_and_told_once_and_at_half_time() -> None:
    async with working() as life:
        await life.until("mon 09:44:59")
        assert life.notifier.shown == []
        await life.until("mon 09:45")
        assert life.is_offered
        await life.until("mon 09:49:59")
        assert len(life.notifier.shown) == 1
        await life.until("mon 09:54")
        assert len(life.notifier.shown) == 2
        assert life.logged(BreakShown) == ["mon 09:45:00", "mon 09:50:00"]


async def test_an_unanswered_break_is_missed_and_taken_back() -> None:
    async with working() as life:
        await life.until("mon 09:56")
        assert life.logged(BreakMissed) == ["mon 09:55:00"]
        assert life.notifier.withdrawn == [life.notifier.shown[0].break_id]
        assert life.reminders.next_due() == DueAt(at("mon 10:40"))


async def test_an_answered_break_is_taken_back() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        assert await life.reminders.skip() is Done.DONE
        await settle()  # a channel may hang: nobody waits for it
        assert len(life.notifier.withdrawn) == 1


async def test_a_channel_that_fails_does_not_stop_the_others() -> None:
    async with working() as life:
        life.reminders.channels.add(FailingNotifier())
        await life.until("mon 09:45")
        assert len(life.notifier.shown) == 1
        assert life.is_offered


async def test_a_snooze_brings_the_break_back() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        await life.reminders.snooze(10)
        assert not life.is_offered
        await life.until("mon 09:56")
        assert life.is_offered
        assert life.logged(BreakOffered) == ["mon 09:45:00", "mon 09:56:00"]
        assert len(life.notifier.shown) == 2


async def test_a_fourth_snooze_is_refused_with_its_reason() -> None:
    async with working() as life:
        for hour in ("mon 09:45", "mon 09:50", "mon 09:55"):
            await life.until(hour)
            assert await life.reminders.snooze(5) is Done.DONE
        await life.until("mon 10:00")
        refused = await life.reminders.snooze(5)
        assert isinstance(refused, ActionIgnored)
        assert refused.why is IgnoreReason.NO_SNOOZE_LEFT
        assert life.is_offered


async def test_a_snooze_of_seven_minutes_is_refused_and_nothing_changes() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        with pytest.raises(InvalidInput, match="5, 10 or 15"):
            await life.reminders.snooze(7)
        assert life.is_offered


async def test_an_answer_to_a_break_that_has_gone_is_ignored_and_logged() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        gone = life.notifier.shown[0].break_id
        await life.reminders.skip(gone)  # type: ignore[arg-type]
        again = await life.reminders.skip(gone)  # type: ignore[arg-type]
        assert isinstance(again, ActionIgnored)
        assert len(life.logged(ActionIgnored)) == 1


async def test_nothing_comes_up_in_a_pause_nor_at_its_end() -> None:
    async with working() as life:
        await life.until("mon 09:30")
        await life.reminders.pause(ForMinutes(60))
        assert isinstance(life.reminders.explain(), PausedStatusUntil)
        await life.until("mon 11:14:59")
        assert life.logged(BreakOffered) == []
        assert life.logged(BreaksResumed) == ["mon 10:30:00"]
        await life.until("mon 11:15")
        assert life.is_offered


async def test_a_pause_until_yesterday_is_refused() -> None:
    async with working() as life:
        with pytest.raises(InvalidInput, match="a date after today"):
            await life.reminders.pause(UntilDate(date(2026, 3, 1)))


async def test_a_new_interval_moves_the_next_break_at_once() -> None:
    async with working() as life:
        await life.until("mon 09:20")
        await life.graph.services.settings.set("interval_minutes", "30")
        await life.until("mon 09:20:01")
        assert life.reminders.next_due() == DueAt(at("mon 09:30"))
        await life.until("mon 09:30")
        assert life.is_offered


async def test_listeners_hear_of_a_change_after_it_is_kept() -> None:
    async with working() as life:
        heard: list[object] = []

        def listener() -> None:
            heard.append(life.graph.store.break_state.get())

        life.reminders.changed.connect(listener)
        await life.until("mon 09:45")
        assert heard[-1] == life.reminders.state


async def test_a_quiet_hour_writes_little_and_redraws_nothing() -> None:
    async with working("mon 18:30") as life:
        heard: list[int] = []

        def listener() -> None:
            heard.append(1)

        life.reminders.changed.connect(listener)
        await life.until("mon 19:30")
        assert heard == []


# Sleep, steps, restarts, absence


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
        moved = [event.what for event in later.reminders.history()]
        assert AnchorMoved(AnchorReason.NOT_RUNNING) in moved


async def test_a_quick_restart_goes_on_counting() -> None:
    async with working() as life:
        await life.until("mon 09:30")
    await life.graph.clock.advance_to(at("mon 09:32"))
    async with working(over=another_process(life.graph)) as later:
        assert later.reminders.next_due() == DueAt(at("mon 09:45"))


async def test_a_break_offered_before_a_quick_restart_is_told_again() -> None:
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


async def test_a_call_makes_the_break_owed() -> None:
    async with working() as life:
        life.activity_monitor.holding = (Inhibitor.CALL,)
        await life.until("mon 10:10")
        assert life.logged(BreakDeferred) == ["mon 09:45:00"]
        assert life.notifier.shown == []
        life.activity_monitor.holding = ()
        await life.until("mon 10:11")
        assert life.is_offered


# Questions


async def test_the_day_is_a_row_of_what_was_and_what_is_to_come() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        await life.reminders.skip()
        await life.until("mon 10:30")
        dots = life.reminders.today()
        assert dots[0] == BreakMark(BreakMarkKind.SKIPPED, at("mon 09:45"))
        assert dots[1] == BreakMark(BreakMarkKind.OPEN, at("mon 10:30"))
        assert {dot.kind for dot in dots[2:]} == {BreakMarkKind.AHEAD}
        assert dots[-1].at < at("mon 18:00")


async def test_history_says_the_latest_first() -> None:
    async with working() as life:
        await life.until("mon 09:56")
        assert isinstance(life.reminders.history(1)[0].what, BreakMissed)


async def test_without_a_channel_it_says_that_nothing_would_be_seen() -> None:
    async with working() as life:
        life.notifier.works = False
        await life.until("mon 09:01")
        assert isinstance(life.reminders.explain(), NoWayToNotify)
        assert isinstance(life.reminders.why(), NextAt)


async def test_an_open_window_is_a_channel() -> None:
    async with working() as life:
        life.notifier.works = False
        life.graph.services.in_app.opened("tab")
        await life.until("mon 09:01")
        assert life.reminders.service_status.channels == ("in_app",)
        life.graph.services.in_app.closed("tab")
        await life.until("mon 09:02")
        assert "in_app" not in life.reminders.service_status.channels


async def test_before_anything_runs_it_says_so_and_what_would_be() -> None:
    life = morning()
    assert life.reminders.explain() == NothingRuns(life.reminders.why())
    assert life.reminders.next_due() == DueAt(at("mon 09:45"))


async def test_asking_keeps_nothing() -> None:
    life = morning()
    before = life.graph.store.break_state.get()
    life.reminders.explain()
    life.reminders.today()
    assert life.graph.store.break_state.get() == before


async def test_a_command_acts_on_what_another_process_runs() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        command = morning(over=another_process(life.graph))
        assert isinstance(command.reminders.why(), DueNow)
        await command.reminders.snooze(10)
        await life.until("mon 09:46:20")
        assert not life.is_offered
        assert len(life.notifier.withdrawn) == 1
        await life.until("mon 09:57")
        assert life.is_offered


async def test_a_day_in_another_zone_is_that_zones() -> None:
    async with working(over=graph(at("mon 09:00"), zone="Asia/Tokyo")) as life:
        assert life.reminders.next_due() == DueAt(at("mon 09:45"))
        assert max(dot.at for dot in life.reminders.today()) < at("mon 10:00") + timedelta(hours=1)


class FailingNotifier:
    """A channel whose daemon has gone."""

    channel = "broken"

    async def available(self) -> bool:
        return True

    async def show(self, break_id: str, title: str, body: str) -> None:
        raise OSError("no daemon")

    async def withdraw(self, break_id: str) -> None:
        raise OSError("no daemon")
