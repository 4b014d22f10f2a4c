"""Breaks and holds beside the trends, as the screens ask for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.body import MuscleId, Side, SpotId
from app.domain.breaks import BreakEvent, BreakId, LoggedEvent
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import BreakFinished
from app.domain.breathing.breath import PatternId
from app.domain.holds.record import NOT_FADED, Ended, HoldId, HoldRecord, RoundDone
from app.domain.insights import (
    DayActivity,
    Factor,
    KnownDayScore,
    NotedTag,
    TagRole,
    TimeOfDay,
    Timing,
    TimingComparison,
)
from app.domain.journal.entry import Score, Scored, TagId
from app.domain.recurrence import Preliminary, Sufficient
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
TODAY = NOW.date()
FIRST, SECOND = SpotId("s1"), SpotId("s2")


def hold(number: int, on: SpotId = FIRST) -> HoldRecord:
    at = NOW - timedelta(days=number)
    return HoldRecord(
        HoldId(f"h{number}"), MuscleId("upper_trapezius"), Side.RIGHT, at, at,
        PatternId("long_exhale"), Score(5), Score(3), (RoundDone(30, 30, NOT_FADED, ()),),
        Ended.COMPLETED, spot=on,
    )  # fmt: skip


def taken(at: datetime) -> LoggedEvent:
    event = BreakEvent(at, BreakFinished(at, FinishReason.PLAYED), BreakId("b"))
    return LoggedEvent(at.isoformat(), event)


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    await made.store.spots.save(spot(id=FIRST), spot(id=SECOND, name="Left jaw"))
    for days in range(40):
        at = NOW - timedelta(days=days)
        score = 5 if days in (3, 4) else 0
        await made.store.entries.save(entry(score, at=at, name=f"e{days}"))
    return made


async def test_the_week_counts_what_was_done(journal: Graph) -> None:
    await journal.store.break_events.save(taken(NOW), taken(NOW - timedelta(days=30)))
    await journal.store.holds.save(hold(1), hold(9))
    found = journal.services.insights.week()
    assert (found.first, found.last) == (date(2026, 3, 14), TODAY)
    assert (found.breaks_taken, found.holds, found.days_logged) == (1, 1, 7)
    assert [each.spot.id for each in found.spots] == [FIRST]


async def test_a_month_of_one_spot_has_only_the_holds_on_it(journal: Graph) -> None:
    await journal.store.holds.save(hold(1), hold(2, on=SECOND))
    together = journal.services.insights
    days = {cell.date: cell for cell in together.month(TODAY, FIRST).days}
    assert days[TODAY - timedelta(days=1)].activity == DayActivity(holds=1, held=(FIRST,))
    assert days[TODAY - timedelta(days=2)].activity.holds == 0
    assert {c.date: c for c in together.month(TODAY).days}[
        TODAY - timedelta(days=2)
    ].activity.holds == 1


async def test_what_is_done_or_logged_later_is_seen_and_announced(journal: Graph) -> None:
    together, told = journal.services.insights, list[int]()

    def listen() -> None:
        cells = {cell.date: cell for cell in together.month(TODAY).days}
        cell = cells[TODAY]
        assert isinstance(cell, KnownDayScore)
        told.append(cell.worst)

    together.changed.connect(listen)
    await journal.services.journal.record(FIRST, Scored(Score(7)))
    assert told == [7]
    await journal.store.break_events.save(taken(NOW))
    assert together.activity[TODAY] == DayActivity(1, 1)


async def test_a_spot_is_laid_beside_breaks_and_holds(journal: Graph) -> None:
    await journal.store.holds.save(*(hold(days) for days in range(0, 30, 3)))
    found = {each.asked: each.found for each in journal.services.insights.association(FIRST)}
    assert isinstance(found[Factor.HOLDS], Sufficient)
    eased = journal.services.insights.hold_effect(FIRST)
    assert isinstance(eased, Sufficient)
    assert eased.value.change == -2
    assert not isinstance(journal.services.insights.hold_effect(SECOND), (Sufficient, Preliminary))


async def test_a_spot_is_laid_beside_times_and_what_was_noted(journal: Graph) -> None:
    stress = TagId("stress")
    for days in range(2, 36, 2):
        at = NOW - timedelta(days=days, hours=8)
        noted = replace(entry(6, at=at, name=f"noted{days}"), triggers=(stress,))
        await journal.store.entries.save(noted)
    found = {each.asked: each.found for each in journal.services.insights.association(FIRST)}
    trigger = NotedTag(TagRole.TRIGGER, stress)
    assert list(found) == [*Factor, *Timing, trigger]
    times, after = found[Timing.TIME_OF_DAY], found[trigger]
    assert isinstance(times, Sufficient)
    assert isinstance(times.value, TimingComparison)
    assert [group.number for group in times.value.groups] == [TimeOfDay.MORNING, TimeOfDay.EVENING]
    assert isinstance(after, Sufficient)


async def test_one_more_entry_is_seen_and_other_spots_are_not_compared_anew(journal: Graph) -> None:
    await journal.store.entries.save(
        *(entry(3, at=NOW - timedelta(days=n), name=f"o{n}", spot=SECOND) for n in range(20))
    )
    together = journal.services.insights
    before = together.association(SECOND)
    assert together.association(SECOND) == before
    found = {each.asked: each.found for each in together.association(FIRST)}
    late = NOW - timedelta(days=3, hours=20)
    noted = replace(entry(9, at=late, name="late"), relief=(TagId("heat"),))
    await journal.store.entries.save(noted)
    again = {each.asked: each.found for each in together.association(FIRST)}
    asked = NotedTag(TagRole.RELIEF, TagId("heat"))
    assert asked in again
    assert asked not in found
    await journal.store.entries.remove(noted.id)
    assert {each.asked: each.found for each in together.association(FIRST)} == found


async def test_probabilities_are_corrected_for_all_followed_spots(journal: Graph) -> None:
    def chance() -> float:
        (found,) = (
            each.found
            for each in journal.services.insights.association(FIRST)
            if each.asked is Timing.WEEKDAY
        )
        assert isinstance(found, Sufficient)
        return found.value.p

    for n in range(60):
        at = NOW - timedelta(days=n)
        score = 4 if at.weekday() == 0 and n % 14 < 7 else n % 3
        await journal.store.entries.save(entry(score, at=at, name=f"w{n}"))
    alone = chance()
    others = [
        entry(n % 3, at=NOW - timedelta(days=n), name=f"o{n}", spot=SECOND) for n in range(60)
    ]
    await journal.store.entries.save(*others)
    assert chance() == pytest.approx(min(1.0, 2 * alone))


async def test_lately_and_before_are_two_periods_of_one_length(journal: Graph) -> None:
    before, now = journal.services.insights.periods(FIRST, 7)
    assert (now.flares, before.flares) == (1, 0)
    assert before.last + timedelta(days=1) == now.first


async def test_the_body_shows_the_regions_of_the_spots(journal: Graph) -> None:
    (one,) = journal.services.insights.region_burden(30)
    assert (one.region.text, one.flares) == ("back.trap_upper.right", 1)
