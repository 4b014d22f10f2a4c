"""What reminders say of themselves, and commands from another process."""

from datetime import timedelta

from app.domain.breaks import BreakMark, BreakMarkKind, DueAt, NothingRuns, NoWayToNotify
from app.domain.breaks.events import BreakMissed
from app.domain.breaks.status import DueNow, NextAt
from tests.domain.breaks.life import at
from tests.graph import graph
from tests.services.reminder_graph import another_process, morning, working


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
        assert isinstance(life.graph.services.break_log.history(1)[0].what, BreakMissed)


async def test_without_a_channel_it_says_that_nothing_would_be_seen() -> None:
    async with working() as life:
        life.notifier.works = False
        await life.until("mon 09:01")
        assert isinstance(life.reminders.status(), NoWayToNotify)
        assert isinstance(life.reminders.schedule_status(), NextAt)


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
    assert life.reminders.status() == NothingRuns(life.reminders.schedule_status())
    assert life.reminders.next_due() == DueAt(at("mon 09:45"))


async def test_asking_keeps_nothing() -> None:
    life = morning()
    before = life.graph.store.break_state.get()
    life.reminders.status()
    life.reminders.today()
    assert life.graph.store.break_state.get() == before


async def test_a_command_acts_on_what_another_process_runs() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        command = morning(over=another_process(life.graph))
        assert isinstance(command.reminders.schedule_status(), DueNow)
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
