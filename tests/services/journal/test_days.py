"""What is known of each spot today: all clear, standing, and the evening's question."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from app.domain.body import OTHER, Side
from app.domain.errors import InvalidInput, NotAllowed
from app.domain.journal.entry import Clear, Entry, Skip
from app.domain.journal.entry_queries import DayAnswer, NeverLogged
from app.domain.journal.evening_checkin import NotNow
from app.domain.spots.matching import BodyPlace
from app.services.journal import Journal
from app.services.journal_reader import EveningQuestion, JournalReader
from app.services.spots import SpotService
from tests.graph import Graph
from tests.services.journal.values import EIGHT, FOUR, MONDAY, QUAD, SIX, TRAP


async def test_all_clear_marks_every_open_spot_and_can_be_taken_back(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    await journal.record(TRAP, SIX)
    await journal.record(QUAD, FOUR)
    away = await spots.open(BodyPlace(OTHER, Side.LEFT), "Big toe")
    await spots.archive(away.id)
    change = await journal.all_clear(MONDAY)
    assert {entry.spot for entry in change.after} == {s.id for s in reader.open_spots()}
    assert all(isinstance(entry.reading, Clear) for entry in change.after)
    await journal.undo(change)
    assert len(reader.days()[0].entries) == 2


async def test_all_clear_twice_adds_nothing_unless_something_was_logged_between(
    journal: Journal, here: Graph
) -> None:
    spot = (await journal.record(TRAP, SIX)).spot
    await here.clock.advance(60)
    await journal.all_clear(MONDAY)
    assert (await journal.all_clear(MONDAY)).after == ()
    await here.clock.advance(60)
    await journal.record(spot.id, FOUR)
    await here.clock.advance(60)
    assert len((await journal.all_clear(MONDAY)).after) == 1


async def test_all_clear_of_a_past_day_is_that_days_last_word(journal: Journal) -> None:
    await journal.record(TRAP, SIX)
    (cleared,) = (await journal.all_clear(date(2026, 3, 1))).after
    assert (cleared.day, cleared.occurred_at.time()) == (date(2026, 3, 1), time(23, 59))


async def test_all_clear_needs_an_open_spot_and_a_day_that_has_come(journal: Journal) -> None:
    with pytest.raises(NotAllowed, match="have a spot to mark as clear"):
        await journal.all_clear(MONDAY)
    await journal.record(TRAP, SIX)
    with pytest.raises(InvalidInput, match="future"):
        await journal.all_clear(date(2026, 3, 3))


async def test_standing_tells_the_last_known_and_whether_today_is(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    await journal.record(TRAP, SIX)
    await spots.open(QUAD)
    await here.clock.advance(24 * 3600)
    trap, quad = reader.spot_statuses()
    assert isinstance(trap.last, Entry)
    assert trap.last.reading == SIX
    assert trap.today is DayAnswer.NOTHING
    assert (quad.last, quad.today) == (NeverLogged(), DayAnswer.NOTHING)
    await journal.record(trap.spot.id, Skip())
    assert reader.spot_statuses()[0].today is DayAnswer.SKIPPED


async def test_what_today_says_is_unsaid_again_the_day_after(
    journal: Journal, here: Graph, reader: JournalReader
) -> None:
    await journal.record(TRAP, SIX)
    assert [each.today for each in reader.spot_statuses()] == [DayAnswer.KNOWN]
    await here.clock.advance(24 * 3600)
    assert [each.today for each in reader.spot_statuses()] == [DayAnswer.NOTHING]


async def test_a_spot_stands_as_before_when_an_entry_is_undone(
    journal: Journal, reader: JournalReader
) -> None:
    await journal.record(TRAP, FOUR)
    (before,) = reader.spot_statuses()
    kept = await journal.record(before.spot.id, SIX)
    assert reader.spot_statuses() != (before,)
    await journal.undo(kept.change)
    assert reader.spot_statuses() == (before,)


async def test_the_evening_asks_about_what_today_says_nothing_of(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    spot = await spots.open(QUAD)
    await journal.record(TRAP, FOUR)
    assert reader.evening_question(EIGHT) == NotNow()
    await here.clock.advance_to(datetime(2026, 3, 2, 19, 0, tzinfo=UTC))
    asked = reader.evening_question(EIGHT)
    assert isinstance(asked, EveningQuestion)
    assert [standing.spot for standing in asked.spots] == [spot]
    await journal.answer_check_in(spot.id, Skip(), asked.evening, EIGHT)
    assert reader.evening_question(EIGHT) == NotNow()


async def test_an_answer_after_midnight_belongs_to_the_evening_before(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    spot = await spots.open(QUAD)
    await here.clock.advance_to(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))  # 00:30 in Berlin
    asked = reader.evening_question(EIGHT)
    assert isinstance(asked, EveningQuestion)
    kept = await journal.answer_check_in(spot.id, FOUR, asked.evening, EIGHT)
    assert kept.entry.day == MONDAY
    assert kept.entry.occurred_at.time() == EIGHT


async def test_all_clear_answers_the_evening(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    await spots.open(QUAD)
    await here.clock.advance_to(datetime(2026, 3, 2, 19, 30, tzinfo=UTC))
    await journal.all_clear(here.services.local_time.today())
    assert reader.evening_question(EIGHT) == NotNow()
