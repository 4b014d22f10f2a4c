"""The evening check-in, as the process goes through a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from app.domain.body import RegionId
from app.domain.breaks.events import CheckInMissed
from app.domain.journal.entry import Score, Scored
from app.domain.journal.evening_checkin import NotNow
from app.domain.settings import EveningCheckIn
from app.domain.spots.matching import BodyPlace
from app.services.journal_reader import EveningQuestion
from tests.graph import Graph, graph
from tests.services.reminder_graph import another_process, working

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))
QUAD = BodyPlace.of(RegionId("front.quad.left"))
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

    here.services.evening_checkin.changed.connect(listen)
    yield times
    del listen


async def test_by_day_nothing_is_asked(here: Graph) -> None:
    await here.services.spots.open(TRAP)
    assert here.services.evening_checkin.question() == NotNow()


async def test_in_the_evening_each_silent_spot_is_asked_about_until_all_are_answered(
    here: Graph,
) -> None:
    evening_checkin, open_spot = here.services.evening_checkin, here.services.spots.open
    spots = [await open_spot(TRAP), await open_spot(QUAD)]
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    asked = evening_checkin.question()
    assert isinstance(asked, EveningQuestion)
    assert [standing.spot for standing in asked.spots] == spots
    kept = await evening_checkin.answer(spots[0].id, Scored(Score(4)), asked)
    assert kept.entry.day == date(2026, 3, 2)
    asked = evening_checkin.question()
    assert isinstance(asked, EveningQuestion)
    assert [standing.spot for standing in asked.spots] == spots[1:]
    await evening_checkin.all_clear(asked)
    assert evening_checkin.question() == NotNow()


async def test_somebody_without_spots_is_not_asked(here: Graph) -> None:
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    assert here.services.evening_checkin.question() == NotNow()


async def test_whoever_wants_no_check_in_is_not_asked(here: Graph) -> None:
    await here.services.spots.open(TRAP)
    await here.services.settings.change(lambda now: replace(now, checkin=EveningCheckIn.OFF))
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    assert here.services.evening_checkin.question() == NotNow()


async def test_it_tells_when_it_begins_and_when_it_ends(here: Graph, heard: list[datetime]) -> None:
    await here.services.evening_checkin.start()
    heard.clear()
    await here.clock.advance(24 * 3600)
    assert heard == [EIGHT_IN_BERLIN, datetime(2026, 3, 3, 2, 0, tzinfo=UTC)]


async def test_a_new_time_counts_at_once(here: Graph, heard: list[datetime]) -> None:
    await here.services.evening_checkin.start()
    await here.services.settings.change(lambda now: replace(now, checkin_at=time(18, 30)))
    heard.clear()
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    assert heard == [datetime(2026, 3, 2, 17, 30, tzinfo=UTC)]


async def test_after_stopping_it_tells_nothing(here: Graph, heard: list[datetime]) -> None:
    await here.services.evening_checkin.start()
    await here.services.evening_checkin.stop()
    heard.clear()
    await here.clock.advance(24 * 3600)
    assert heard == []


def missed(here: Graph) -> list[date]:
    """The evenings that were logged as missed."""
    whats = [event.what for event in here.services.break_log.history()]
    return [what.day for what in whats if isinstance(what, CheckInMissed)]


async def test_an_evening_without_an_answer_is_logged_at_three_and_only_once(here: Graph) -> None:
    await here.services.spots.open(TRAP)
    await here.services.evening_checkin.start()
    await here.clock.advance_to(datetime(2026, 3, 3, 1, 59, tzinfo=UTC))
    assert missed(here) == []
    await here.clock.advance_to(datetime(2026, 3, 3, 2, 1, tzinfo=UTC))
    assert missed(here) == [date(2026, 3, 2)]
    await here.services.evening_checkin.stop()
    await here.services.evening_checkin.start()
    assert missed(here) == [date(2026, 3, 2)]


async def test_an_evening_that_was_slept_through_is_logged_on_waking(here: Graph) -> None:
    await here.services.spots.open(TRAP)
    await here.services.evening_checkin.start()
    here.clock.suspend(24 * 3600)
    await here.clock.advance_to(datetime(2026, 3, 3, 20, 0, tzinfo=UTC))
    assert missed(here) == [date(2026, 3, 2)]


async def test_an_answered_evening_and_one_before_the_spot_are_not_missed(here: Graph) -> None:
    spot = await here.services.spots.open(TRAP)
    await here.services.evening_checkin.start()
    assert missed(here) == []
    await here.clock.advance_to(EIGHT_IN_BERLIN)
    asked = here.services.evening_checkin.question()
    assert isinstance(asked, EveningQuestion)
    await here.services.evening_checkin.answer(spot.id, Scored(Score(4)), asked)
    await here.clock.advance_to(datetime(2026, 3, 3, 2, 1, tzinfo=UTC))
    assert missed(here) == []


async def test_the_channels_ask_once_an_evening_and_late_after_a_sleep() -> None:
    async with working("mon 17:00") as life:
        await life.graph.services.spots.open(TRAP)
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
