"""Correcting flares, and taking the correction back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.body import SpotId
from app.domain.errors import NotAllowed, NotFound
from app.domain.recurrence import EpisodeSource, MarkFlare, MergeFlares, SplitFlare
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
FIRST = SpotId("s1")
SCORES = [0, 5, 5, 0, 0, 0, 4, 6, 0, 0, 0]  # ten days ago to today


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    await made.store.spots.save(spot())
    for number, score in enumerate(SCORES):
        at = NOW - timedelta(days=len(SCORES) - 1 - number)
        await made.store.entries.save(entry(score, at=at, name=f"e{number}"))
    return made


def day(number: int) -> MergeFlares:
    on = (NOW - timedelta(days=len(SCORES) - number)).date()
    return MergeFlares(on, on)


MERGED = MergeFlares(day(2).first, day(7).first)


def episode_sources(journal: Graph) -> list[EpisodeSource]:
    found = journal.services.trends.of(FIRST).recurrence
    return [episode.told for episode in found.history.episodes]


async def test_a_correction_is_kept_and_shown_as_one(journal: Graph) -> None:
    heard = list[list[EpisodeSource]]()

    def listen() -> None:
        heard.append(episode_sources(journal))

    journal.services.trends.changed.connect(listen)
    assert episode_sources(journal) == [EpisodeSource.BY_RULES, EpisodeSource.BY_RULES]
    made = await journal.services.corrections.make(FIRST, MERGED)
    assert heard == [[EpisodeSource.MERGED]]
    assert journal.services.trends.of(FIRST).corrections == (made.correction,)
    assert journal.store.corrections.all() == (made.correction,)


async def test_a_correction_can_be_undone_and_that_too(journal: Graph) -> None:
    corrections = journal.services.corrections
    made = await corrections.make(FIRST, MERGED)
    await corrections.undo(made)
    assert episode_sources(journal) == [EpisodeSource.BY_RULES, EpisodeSource.BY_RULES]
    again = await corrections.make(FIRST, MERGED)
    gone = await corrections.remove(again.correction.id)
    await corrections.undo(gone)
    assert corrections.of(FIRST) == (again.correction,)


async def test_what_would_change_nothing_is_refused(journal: Graph) -> None:
    for saying in (MergeFlares(day(2).first, day(3).first), SplitFlare(day(5).first)):
        with pytest.raises(NotAllowed, match="change anything"):
            await journal.services.corrections.make(FIRST, saying)
    assert journal.store.corrections.all() == ()


async def test_a_correction_needs_its_spot(journal: Graph) -> None:
    with pytest.raises(NotFound):
        await journal.services.corrections.make(SpotId("nowhere"), MERGED)


async def test_days_in_between_can_be_called_a_flare(journal: Graph) -> None:
    between = MarkFlare(day(4).first, day(6).first)
    await journal.services.corrections.make(FIRST, between)
    assert episode_sources(journal) == [EpisodeSource.MARKED, EpisodeSource.BY_RULES]


async def test_corrections_leave_and_come_back_with_everything_else(journal: Graph) -> None:
    made = await journal.services.corrections.make(FIRST, MERGED)
    (file,) = journal.services.import_export.render("json", "all")
    elsewhere = graph(NOW)
    incoming = elsewhere.services.import_export.preview(file.name, file.content)
    await elsewhere.services.import_export.apply(incoming)
    assert elsewhere.services.corrections.of(FIRST) == (made.correction,)
    assert episode_sources(elsewhere) == [EpisodeSource.MERGED]


async def test_a_corrected_flare_says_so_in_every_export(journal: Graph) -> None:
    await journal.services.corrections.make(FIRST, MERGED)
    import_export = journal.services.import_export
    assert b",joined" in import_export.render("csv", "x")[1].content
    assert "one flare" in import_export.render("fhir", "x")[0].content.decode()
    assert import_export.render("pdf", "x")[0].content.startswith(b"%PDF")
