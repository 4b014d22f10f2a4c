"""The log of breaks, read newest first however it was saved."""

from __future__ import annotations

from app.domain.breaks import BreakEvent, LoggedEvent
from app.domain.breaks.event_reasons import FinishReason, SkipReason
from app.domain.breaks.events import BreakFinished, BreakSkipped
from tests.domain.breaks.life import at
from tests.graph import graph


async def test_old_events_that_an_import_brings_come_in_their_place() -> None:
    life = graph()
    log, store = life.services.break_log, life.store
    taken = BreakEvent(at("mon 09:45"), BreakFinished(at("mon 09:44"), FinishReason.PLAYED))
    old = BreakEvent(at("2025-03-03T09:45"), BreakSkipped(SkipReason.CHOSEN))
    late = BreakEvent(at("mon 10:30"), BreakFinished(at("mon 10:29"), FinishReason.PLAYED))
    await store.break_events.save(LoggedEvent("new", taken))
    assert list(log.newest_first()) == [taken]
    await store.break_events.save(LoggedEvent("old", old))
    assert list(log.newest_first()) == [taken, old]
    await store.break_events.save(LoggedEvent("late", late))
    assert list(log.newest_first()) == [late, taken, old]
    await store.break_events.remove("old")
    assert list(log.newest_first()) == [late, taken]
