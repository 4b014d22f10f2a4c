"""Somebody who has held one spot for some weeks, on a clock that jumps."""

from __future__ import annotations

from app.domain.body import MuscleId, RegionId, Side, Spot, SpotId
from app.domain.holds import Familiar, Feeling, HoldRecord
from app.domain.journal.entry import Score
from tests.graph import Graph, graph
from tests.services.holds.running import screened

SHOULDER = MuscleId("upper_trapezius")
SPOT = SpotId("shoulder")
A_DAY = 24 * 3600.0
HELD = ((6, 4), (6, 5), (5, 5), (6, 3), (5, 2), (4, 5), (5, 3), (4, 2), (4, 1))
FELT = (Feeling.A_LITTLE_SORE, Feeling.SAME, Feeling.EASIER)


async def held_for_weeks() -> Graph:
    """One spot, nine holds, three days between each and the next."""
    built = graph()
    services = built.services
    await screened(services)
    await built.store.spots.save(
        Spot(SPOT, RegionId("back.trap_upper.left"), Side.LEFT, "Left shoulder", built.clock.now())
    )
    for number, (before, after) in enumerate(HELD):
        await _hold(built, before, after)
        done = services.holds.records.history()[-1]
        await built.clock.advance(A_DAY)
        if number % 2:
            await services.holds.records.answer_next_day(done.id, FELT[number // 2 % len(FELT)])
        await built.clock.advance(2 * A_DAY)
    await screened(services)
    return built


async def _hold(built: Graph, before: int, after: int) -> None:
    holds = built.services.holds
    await holds.begin(SHOULDER, Side.LEFT, SPOT)
    await holds.next()
    await holds.next()
    await holds.rate_before(Score(before))
    await holds.confirm_spot(Familiar.YES)
    await built.clock.advance(300)
    await holds.rate_after(Score(after))
    assert isinstance(await holds.finish(), HoldRecord)
