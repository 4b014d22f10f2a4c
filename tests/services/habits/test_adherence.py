"""The plan of a spot beside its weekly pain, from what is stored."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from app.domain.body import SpotId
from app.domain.habits.plan import HabitPlan, PlanSince
from app.domain.habits.record import DayRan, record
from app.domain.insights import AdherenceWeek
from app.domain.recurrence import Insufficient, Need, Needed, Sufficient
from tests.domain.habits.examples import at, held, spot_plan
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)  # a Friday
FIRST = SpotId("s1")
START = date(2026, 1, 5)


async def planned(weeks: int) -> Graph:
    """A hold every Monday and Thursday, done on Mondays; pain is noted on weekdays."""
    made = graph(NOW)
    store = made.store
    await store.spots.save(spot(id=FIRST))
    start = START + timedelta(weeks=10 - weeks)
    plan = HabitPlan((spot_plan(FIRST, times=2),))
    await store.habits.save(record(PlanSince(start, plan), at(9, day=start)))
    for n in range((NOW.date() - start).days):
        day = start + timedelta(days=n)
        noon = datetime.combine(day, time(12), UTC)
        await store.habits.save(record(DayRan(day), at(9, day=day)))
        if day.weekday() < 5:
            said = entry(2 + day.weekday() % 2, at=noon, name=f"e{n}", recorded=noon)
            await store.entries.save(said)
        if day.weekday() == 0:
            await store.holds.save(held(at(9, day=day), FIRST))
    return made


async def test_each_week_has_what_was_planned_and_done_beside_its_pain() -> None:
    made = await planned(weeks=10)
    found = made.services.adherence.of(FIRST)
    assert isinstance(found, Sufficient)
    first, *_, last = found.value
    assert (first.monday, first.planned, first.done, first.known) == (START, 2, 1, 5)
    assert first.mean_worst is not None
    assert float(first.mean_worst) == 2.4
    assert (last.planned, last.done, last.known) == (2, 1, 4)
    assert len(found.value) == 11


async def test_fewer_than_eight_weeks_say_what_is_missing() -> None:
    made = await planned(weeks=3)
    need = Need(Needed.ADHERENCE_WEEKS, 8, 4)
    assert made.services.adherence.of(FIRST) == Insufficient((need,))


async def test_days_on_which_it_did_not_run_are_not_held_against_anybody() -> None:
    made = await planned(weeks=10)
    thursday = START + timedelta(days=3)
    await made.store.habits.remove(f"ran-{thursday}")
    found = made.services.adherence.of(FIRST)
    assert isinstance(found, Sufficient)
    week = found.value[0]
    assert isinstance(week, AdherenceWeek)
    assert (week.planned, week.done) == (1, 1)
