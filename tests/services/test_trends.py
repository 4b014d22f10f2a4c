"""What the journal shows, as the services answer it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.domain.journal.entry import Clear, PainAnswer, Score, Scored
from app.services.trends import SpotTrend
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph

NOW = datetime(2026, 3, 20, 20, 0, tzinfo=UTC)
FIRST, SECOND = SpotId("s1"), SpotId("s2")


@pytest.fixture
async def journal() -> Graph:
    """Two spots, the second put away; a flare of the first that cleared."""
    made = graph(NOW)
    await made.store.spots.save(
        spot(id="s2", name="Left jaw", archived=NOW, opened=NOW - timedelta(days=30)),
        spot(id="s1", opened=NOW - timedelta(days=20)),
    )
    scores: list[PainAnswer] = [Scored(Score(n)) for n in (0, 5, 4, 0, 0, 0)]
    for number, reading in enumerate(scores):
        at = NOW - timedelta(days=9 - number)
        await made.store.entries.save(entry(reading, at=at, name=f"e{number}"))
    return made


def flares(trend: SpotTrend) -> int:
    return len(trend.recurrence.history.episodes)


async def test_spots_still_followed_come_first(journal: Graph) -> None:
    assert [each.spot.id for each in journal.services.trends.overview()] == [FIRST, SECOND]


async def test_a_spot_is_read_today_unless_a_date_is_given(journal: Graph) -> None:
    trends = journal.services.trends
    assert trends.of(FIRST).recurrence.as_of == date(2026, 3, 20)
    assert trends.of(FIRST).recurrence.counts.unknown == 4
    assert flares(trends.of(FIRST, date(2026, 3, 11))) == 0


async def test_there_are_no_trends_of_a_spot_that_is_not_there(journal: Graph) -> None:
    with pytest.raises(NotFound):
        journal.services.trends.of(SpotId("nowhere"))


async def test_a_new_entry_is_seen_at_once_and_announced(journal: Graph) -> None:
    trends, told = journal.services.trends, list[int]()

    def listen() -> None:
        told.append(flares(trends.of(FIRST)))

    trends.changed.connect(listen)
    assert flares(trends.of(FIRST)) == 1
    await journal.services.journal.record(FIRST, Scored(Score(6)))
    assert told == [2]


async def test_what_another_process_wrote_is_seen_without_a_signal(journal: Graph) -> None:
    assert flares(journal.services.trends.of(FIRST)) == 1
    await journal.store.entries.save(entry(7, at=NOW, name="elsewhere"))
    assert flares(journal.services.trends.of(FIRST)) == 2


async def test_only_the_spot_that_was_logged_is_worked_out_again(journal: Graph) -> None:
    trends = journal.services.trends
    first, second = trends.overview()
    await journal.store.entries.save(entry(Clear(), at=NOW, name="new", spot="s2"))
    same, other = trends.overview()
    assert same.recurrence is first.recurrence
    assert other.recurrence is not second.recurrence


async def test_an_edited_entry_is_worked_out_again(journal: Graph) -> None:
    trends = journal.services.trends
    assert trends.of(FIRST).recurrence.history.episodes[0].peak == 5
    await journal.store.entries.save(entry(9, at=NOW - timedelta(days=8), name="e1"))
    assert trends.of(FIRST).recurrence.history.episodes[0].peak == 9


async def test_an_entry_from_where_it_is_already_tomorrow_counts(journal: Graph) -> None:
    east = datetime(2026, 3, 21, 9, 0, tzinfo=timezone(timedelta(hours=13)))
    await journal.store.entries.save(entry(6, at=east, name="east"))
    trends = journal.services.trends
    assert trends.reading_date == date(2026, 3, 21)
    assert flares(trends.of(FIRST)) == 2


async def test_an_empty_journal_shows_nothing() -> None:
    assert graph(NOW).services.trends.overview() == ()
