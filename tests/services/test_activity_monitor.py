"""What is asked of the machine, and how often."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from app.domain.breaks import BreakSettings, Inhibitor, ReminderState, first_state
from app.domain.breaks.observations import Idle, IdleUnknown
from app.services.activity_monitor import INHIBITOR_SECONDS, ActivityMonitor
from tests.fakes import FakeClock
from tests.services.reminder_graph import working


class Asking:
    """A source of both kinds that counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    async def poll(self) -> None:
        self.asked += 1

    def idle(self) -> Idle:
        return IdleUnknown()

    def inhibitors(self) -> Sequence[Inhibitor]:
        return ()


async def looking(state: ReminderState, clock: FakeClock) -> tuple[int, int]:
    """How often absence and what disturbs were asked in two minutes of beats."""
    idle, disturbing = Asking(), Asking()
    activity_monitor = ActivityMonitor(clock, idle, [disturbing])
    for _ in range(6):
        await activity_monitor.poll(state)
        await clock.advance(20)
    return idle.asked, disturbing.asked


async def test_what_could_disturb_is_asked_once_a_minute_while_no_break_is_near() -> None:
    clock = FakeClock()
    state = first_state(BreakSettings("Europe/Berlin"), clock.now())
    assert await looking(state, clock) == (6, 120 // INHIBITOR_SECONDS)


async def test_shortly_before_a_break_it_is_asked_at_every_look() -> None:
    clock = FakeClock()
    settings = BreakSettings("Europe/Berlin")
    state = first_state(settings, clock.now())
    await clock.advance((settings.interval - timedelta(minutes=2)).total_seconds())
    assert await looking(state, clock) == (6, 6)


async def test_a_call_that_begins_moments_before_a_break_holds_it_back() -> None:
    async with working() as life:
        await life.until("mon 09:44:59")
        life.activity_monitor.holding = (Inhibitor.CALL,)
        await life.until("mon 09:46")
        assert not life.is_offered
