"""Breaks wait for a hold to be done."""

from app.domain.body import MuscleId, Side
from app.domain.breaks import Inhibitor
from app.domain.breaks.events import BreakDeferred
from app.domain.breaks.status import DeferredBecause
from app.domain.holds import StopReason
from tests.domain.breaks.life import at
from tests.services.holds.running import screened
from tests.services.reminder_graph import working


async def test_a_break_due_in_a_hold_is_deferred_and_offered_after_it() -> None:
    async with working() as life:
        holds = life.graph.services.holds
        await screened(life.graph.services)
        await life.until("mon 09:44")
        await holds.begin(MuscleId("upper_trapezius"), Side.LEFT)
        await life.until("mon 09:46")
        assert life.reminders.schedule_status() == DeferredBecause(
            at("mon 09:45"), Inhibitor.IN_HOLD
        )
        await holds.stop_now()
        await holds.give_stop_reason(StopReason.OTHER)
        await life.until("mon 09:46:59")
        assert life.is_offered
        assert life.logged(BreakDeferred) == ["mon 09:45:00"]


async def test_a_hold_left_lying_does_not_keep_breaks_back_all_day() -> None:
    async with working() as life:
        await screened(life.graph.services)
        await life.until("mon 09:10")
        await life.graph.services.holds.begin(MuscleId("upper_trapezius"), Side.LEFT)
        await life.until("mon 09:45")
        assert life.is_offered
