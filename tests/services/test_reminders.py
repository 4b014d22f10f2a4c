"""Reminders at work: offers, answers, pauses, and what listeners hear."""

from datetime import date

import pytest

from app.domain.breaks import ActionIgnored, DueAt, ForMinutes, UntilDate
from app.domain.breaks.event_reasons import IgnoreReason
from app.domain.breaks.events import BreakMissed, BreakOffered, BreakShown, BreaksResumed
from app.domain.breaks.status import PausedStatusUntil
from app.domain.errors import InvalidInput
from app.services.reminders import Done
from tests.domain.breaks.life import at
from tests.fakes import settle
from tests.services.reminder_graph import working


async def test_a_break_is_offered_when_due_and_shown_once_and_at_half_time() -> None:
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
        life.graph.services.notification_channels.add(FailingNotifier())
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
        assert isinstance(life.reminders.status(), PausedStatusUntil)
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


class FailingNotifier:
    """A channel whose daemon has gone."""

    channel = "broken"

    async def available(self) -> bool:
        return True

    async def show(self, break_id: str, title: str, body: str) -> None:
        raise OSError("no daemon")

    async def withdraw(self, break_id: str) -> None:
        raise OSError("no daemon")
