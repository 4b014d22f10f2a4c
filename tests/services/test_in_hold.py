"""Breaks wait for a hold to be done."""

from app.domain.body import MuscleId, Side
from app.domain.breaks import HoldBack
from app.domain.breaks.break_events import BreakOwed
from app.domain.breaks.reasons import OwedBecause
from app.domain.hold import StopReason
from tests.domain.breaks.life import at
from tests.services.reminding_graph import working
from tests.services.test_holds import screened


async def test_a_break_due_in_a_hold_is_owed_and_offered_after_it() -> None:
    async with working() as life:
        holds = life.graph.unknot.holds
        await screened(life.graph.unknot)
        await life.until("mon 09:44")
        await holds.begin(MuscleId("upper_trapezius"), Side.LEFT)
        await life.until("mon 09:46")
        assert life.reminders.why() == OwedBecause(at("mon 09:45"), HoldBack.IN_HOLD)
        await holds.stop_now()
        await holds.explain(StopReason.OTHER)
        await life.until("mon 09:46:59")
        assert life.is_offered
        assert life.logged(BreakOwed) == ["mon 09:45:00"]


async def test_a_hold_left_lying_does_not_keep_breaks_back_all_day() -> None:
    async with working() as life:
        await screened(life.graph.unknot)
        await life.until("mon 09:10")
        await life.graph.unknot.holds.begin(MuscleId("upper_trapezius"), Side.LEFT)
        await life.until("mon 09:45")
        assert life.is_offered
