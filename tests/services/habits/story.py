"""A person with a plan, day after day: what the tests of the habit hold in their hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from app.domain.body import Spot, SpotId
from app.domain.breaks import BreakEvent
from app.domain.breaks.event_reasons import FinishReason, SkipReason
from app.domain.breaks.events import BreakFinished, BreakSkipped
from app.domain.habits.plan import HabitPlan, PlanSince
from app.domain.habits.record import DayRan, HabitNote, record
from app.ports import Store
from app.services.container import Services
from tests.domain.habits.examples import BERLIN, MONDAY, NECK, held
from tests.domain.journal_values import spot
from tests.fakes import FakeClock
from tests.graph import graph

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Story:
    """The services at some local time, and what happened on the days before."""

    services: Services
    store: Store

    def it_is(self, day: date, hour: int = 12) -> None:
        """Let the clock show this local time."""
        clock = self.services.clock
        assert isinstance(clock, FakeClock)
        clock.step((_local(day, hour) - clock.now()).total_seconds())

    async def note(self, *notes: HabitNote, day: date = MONDAY, hour: int = 12) -> None:
        """Keep what was said, or recorded, at this local time."""
        made = [record(note, _local(day, hour)) for note in notes]
        await self.store.habits.save(*made)

    async def planned(self, plan: HabitPlan, since: date = MONDAY) -> None:
        """Plan this from a local date on."""
        await self.note(PlanSince(since, plan), day=since)

    async def ran(self, first: date, days: int) -> None:
        """Let Unknot have run on these days."""
        await self.note(*(DayRan(first + timedelta(days=n)) for n in range(days)))

    async def holds(self, days: Iterable[date], spot: SpotId = NECK) -> None:
        """Hold a spot at ten on each of these dates."""
        await self.store.holds.save(*(held(_local(day, 10), spot) for day in days))

    async def breaks(self, day: date, taken: int, *skipped_at: int) -> None:
        """Take so many breaks on a date, and skip one at each of these hours."""
        done = BreakFinished(_local(day, 9).astimezone(UTC), FinishReason.PLAYED)
        events = [BreakEvent(_local(day, 9, n).astimezone(UTC), done) for n in range(taken)]
        skipped = BreakSkipped(SkipReason.CHOSEN)
        events += [BreakEvent(_local(day, hour).astimezone(UTC), skipped) for hour in skipped_at]
        await self.services.break_log.save(events)


def _local(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), BERLIN)


def dates(first: date, days: int) -> list[date]:
    """So many dates, one after the other."""
    return [first + timedelta(days=n) for n in range(days)]


def neck_of() -> Spot:
    """The spot of the plans in these tests."""
    return replace(spot(), id=NECK, name="Neck")


async def story() -> Story:
    """One spot, the neck; Monday at noon."""
    made = graph(_local(MONDAY, 12).astimezone(UTC))
    await made.store.spots.save(neck_of())
    return Story(made.services, made.store)
