"""A person with a spot, answered safety questions, and a plan."""

from __future__ import annotations

from datetime import time

from app.domain.body import RegionId, Side, Spot
from app.domain.breaks.event_reasons import HoldPass
from app.domain.breaks.events import HoldPassed
from app.domain.habits.due_states import DueState
from app.domain.habits.plan import AfterBreak, AtTime, PlanCue
from app.domain.holds import Familiar
from app.domain.journal.entry import Score
from app.domain.spots.matching import BodyPlace
from app.services.container import Services
from tests.fakes import Shown
from tests.services.holds.running import TRAPEZIUS, screened
from tests.services.reminder_graph import Morning

TRAP = BodyPlace.of(RegionId("back.trap_upper.left"))
AFTER_THREE, AT_TWO = AfterBreak(time(15)), AtTime(time(14))


async def with_plan(services: Services, cue: PlanCue = AT_TWO, times: int = 7) -> Spot:
    """Nothing is locked, and the left trapezius is planned."""
    await screened(services)
    spot = await services.spots.open(TRAP)
    await services.plans.plan_hold(spot.id, times, cue)
    return spot


async def press(life: Morning, spot: Spot) -> None:
    """Hold the planned spot from beginning to end, which takes seven minutes."""
    holds = life.graph.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT, spot.id)
    await holds.next()
    await holds.next()
    await holds.rate_before(Score(5))
    await holds.confirm_spot(Familiar.YES)
    await life.graph.clock.advance(400)
    await holds.rate_after(Score(2))
    await holds.finish()


def about_holds(life: Morning) -> list[Shown]:
    """The notifications about holds so far."""
    return [each for each in life.notifier.shown if each.break_id.startswith("hold:")]


def states(life: Morning) -> list[type[DueState]]:
    """What has become of each planned hold of today."""
    return [type(each.state) for each in life.graph.services.due_holds.today()]


def passed(life: Morning) -> list[HoldPass]:
    """How holds went by without being held, earliest first."""
    history = reversed(life.graph.services.break_log.history())
    return [each.what.how for each in history if isinstance(each.what, HoldPassed)]
