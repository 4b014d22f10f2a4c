"""The evening check-in, as the process goes through a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from app.domain.body import RegionId
from app.domain.breaks.reminder_events import CheckInMissed
from app.domain.checkin import NotNow
from app.domain.journal import Score, Scored
from app.domain.settings import CheckIn
from app.domain.spots import Place
from app.services.journal_book import EveningQuestion
from tests.graph import Graph, graph
from tests.services.reminding_graph import another_process, working

TRAP = Place.of(RegionId("back.trap_upper.right"))
QUAD = Place.of(RegionId("front.quad.left"))
EIGHT_IN_BERLIN = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)


@pytest.fixture
def here() -> Graph:
    return graph()


@pytest.fixture
def heard(here: Graph) -> Iterator[list[datetime]]:
    """When the check-in told that it began or ended."""
    times: list[datetime] = []

    def listen() -> None:
        times.append(here.clock.now())

    here.unknot.evenings.changed.connect(listen)
    yield times
    del listen


async def test_by_day_nothing_is_asked(here: Graph) -> None:
    await here.unknot.journal.open_spot(TRAP)
    assert here.unknot.evenings.question() == NotNow()


async def test_in_the_evening_each_silent_spot_is_asked_about_until_all_is_said(
    here: Graph,
) -> None:
    evenings, journal = here.unknot.evenings, here.unknot.journal
    spots = [await journal.open_spot(TRAP), await journal.open_spot(QUAD)]
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    asked = evenings.question()
    assert isinstance(asked, EveningQuestion)
    assert [standing.spot for standing in asked.spots] == spots
    kept = await evenings.answer(spots[0].id, Scored(Score(4)), asked)
    assert kept.entry.day == date(2026, 3, 2)
    asked = evenings.question()
    assert isinstance(asked, EveningQuestion)
    assert [standing.spot for standing in asked.spots] == spots[1:]
    await evenings.all_clear(asked)
    assert evenings.question() == NotNow()


async def test_somebody_without_spots_is_not_asked(here: Graph) -> None:
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    assert here.unknot.evenings.question() == NotNow()


async def test_whoever_wants_no_check_in_is_not_asked(here: Graph) -> None:
    await here.unknot.journal.open_spot(TRAP)
    await here.unknot.preferences.change(lambda now: replace(now, checkin=CheckIn.OFF))
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    assert here.unknot.evenings.question() == NotNow()


async def test_it_tells_when_it_begins_and_when_it_ends(here: Graph, heard: list[datetime]) -> None:
    await here.unknot.evenings.start()
    heard.clear()
    await here.clock.advance(24 * 3600)
    assert heard == [EIGHT_IN_BERLIN, datetime(2026, 3, 3, 2, 0, tzinfo=UTC)]


async def test_a_new_time_counts_at_once(here: Graph, heard: list[datetime]) -> None:
    await here.unknot.evenings.start()
    await here.unknot.preferences.change(lambda now: replace(now, checkin_at=time(18, 30)))
    heard.clear()
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    assert heard == [datetime(2026, 3, 2, 17, 30, tzinfo=UTC)]


async def test_after_stopping_it_tells_nothing(here: Graph, heard: list[datetime]) -> None:
    await here.unknot.evenings.start()
    await here.unknot.evenings.stop()
    heard.clear()
    await here.clock.advance(24 * 3600)
    assert heard == []


def missed(here: Graph) -> list[date]:
    """The evenings that were logged as missed."""
    whats = [event.what for event in here.unknot.reminders.history()]
    return [what.day for what in whats if isinstance(what, CheckInMissed)]


async def test_an_evening_without_an_answer_is_logged_at_three_and_only_once(here: Graph) -> None:
    await here.unknot.journal.open_spot(TRAP)
    await here.unknot.evenings.start()
    await here.clock.advance_to(datetime(2026, 3, 3, 1, 59, tzinfo=UTC))
    assert missed(here) == []
    await here.clock.advance_to(datetime(2026, 3, 3, 2, 1, tzinfo=UTC))
    assert missed(here) == [date(2026, 3, 2)]
    await here.unknot.evenings.stop()
    await here.unknot.evenings.start()
    assert missed(here) == [date(2026, 3, 2)]


async def test_an_evening_that_was_slept_through_is_logged_on_waking(here: Graph) -> None:
    await here.unknot.journal.open_spot(TRAP)
    await here.unknot.evenings.start()
    here.clock.suspend(24 * 3600)
    await here.clock.advance_to(datetime(2026, 3, 3, 20, 0, tzinfo=UTC))
    assert missed(here) == [date(2026, 3, 2)]


async def test_an_answered_evening_and_one_before_the_spot_are_not_missed(here: Graph) -> None:
    spot = await here.unknot.journal.open_spot(TRAP)
    await here.unknot.evenings.start()
    assert missed(here) == []
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    asked = here.unknot.evenings.question()
    assert isinstance(asked, EveningQuestion)
    await here.unknot.evenings.answer(spot.id, Scored(Score(4)), asked)
    await here.clock.advance_to(datetime(2026, 3, 3, 2, 1, tzinfo=UTC))
    assert missed(here) == []


async def test_the_channels_ask_once_an_evening_and_late_after_a_sleep() -> None:
    async with working("mon 17:00") as life:
        await life.graph.unknot.journal.open_spot(TRAP)
        await life.until("mon 19:00")
        life.graph.clock.suspend(2 * 3600)
        await life.graph.clock.advance(3600)
        titles = [shown.title for shown in life.notifier.shown]
        assert titles.count("How was today?") == 1
    async with working(over=another_process(life.graph)) as later:
        await later.graph.clock.advance(60)
        assert "How was today?" not in [shown.title for shown in later.notifier.shown]


async def test_an_evening_with_nothing_to_ask_is_quiet() -> None:
    async with working("mon 18:30") as life:
        await life.until("mon 21:00")
        assert life.notifier.shown == []
