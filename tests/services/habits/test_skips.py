"""Asking why something was skipped: once a day, for an hour, and only with a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from app.domain.body import RegionId, SpotId
from app.domain.habits.plan import AtTime
from app.domain.habits.record import SkipExplained
from app.domain.habits.skips import NO_REASON, SkipCause
from app.domain.spots.matching import BodyPlace
from tests.graph import Graph, graph
from tests.services.holds.running import ready
from tests.services.reminder_graph import working

LEFT_TOP = BodyPlace.of(RegionId("back.trap_upper.left"))


async def planned() -> tuple[Graph, SpotId]:
    """A hold that is due now."""
    made = await ready()
    spot = (await made.services.spots.open(LEFT_TOP)).id
    await made.services.plans.plan_hold(spot, 7, AtTime(time(0)))
    return made, spot


def explained(made: Graph) -> list[SkipExplained]:
    notes = (each.what for each in made.store.habits.all())
    return [each for each in notes if isinstance(each, SkipExplained)]


async def test_nothing_is_asked_before_anything_was_skipped() -> None:
    made, spot = await planned()
    assert not made.services.skips.asks_now()
    await made.services.due_holds.put_off(spot)
    assert not made.services.skips.asks_now()


async def test_after_not_today_it_asks_and_keeps_the_answer() -> None:
    made, spot = await planned()
    await made.services.due_holds.decline(spot)
    at = made.services.local_time.now()
    await made.clock.advance(60)
    assert made.services.skips.asks_now()
    await made.services.skips.explain(SkipCause.IN_A_CALL)
    assert explained(made) == [SkipExplained(at, SkipCause.IN_A_CALL)]
    assert not made.services.skips.asks_now()


async def test_sent_away_counts_as_asked() -> None:
    made, spot = await planned()
    await made.services.due_holds.decline(spot)
    await made.services.skips.dismiss()
    assert [each.why for each in explained(made)] == [NO_REASON]
    assert not made.services.skips.asks_now()


async def test_after_an_hour_it_asks_no_more() -> None:
    made, spot = await planned()
    await made.services.due_holds.decline(spot)
    await made.clock.advance(timedelta(minutes=61).total_seconds())
    assert not made.services.skips.asks_now()


async def test_a_skipped_break_is_asked_about_too_but_not_without_a_plan() -> None:
    async with working(over=graph()) as life:
        services = life.graph.services
        await life.until("mon 09:46")
        await life.reminders.skip()
        assert not services.skips.asks_now()
        await services.plans.change(lambda plan: replace(plan, breaks_a_day=4))
        assert services.skips.asks_now()
