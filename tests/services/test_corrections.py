"""Correcting flares, and taking the correction back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.body import SpotId
from app.domain.errors import NotFound, Refused
from app.domain.recurrence import Called, Joined, Parted, Told
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


def day(number: int) -> Joined:
    on = (NOW - timedelta(days=len(SCORES) - number)).date()
    return Joined(on, on)


JOINED = Joined(day(2).first, day(7).first)


def told(journal: Graph) -> list[Told]:
    found = journal.unknot.trends.of(FIRST).recurrence
    return [episode.told for episode in found.history.episodes]


async def test_a_correction_is_kept_and_shown_as_one(journal: Graph) -> None:
    heard = list[list[Told]]()

    def listen() -> None:
        heard.append(told(journal))

    journal.unknot.trends.changed.connect(listen)
    assert told(journal) == [Told.BY_RULES, Told.BY_RULES]
    made = await journal.unknot.corrections.make(FIRST, JOINED)
    assert heard == [[Told.JOINED]]
    assert journal.unknot.trends.of(FIRST).corrections == (made.correction,)
    assert journal.store.corrections.all() == (made.correction,)


async def test_a_correction_can_be_undone_and_that_too(journal: Graph) -> None:
    corrections = journal.unknot.corrections
    made = await corrections.make(FIRST, JOINED)
    await corrections.undo(made)
    assert told(journal) == [Told.BY_RULES, Told.BY_RULES]
    again = await corrections.make(FIRST, JOINED)
    gone = await corrections.take_back(again.correction.id)
    await corrections.undo(gone)
    assert corrections.of(FIRST) == (again.correction,)


async def test_what_would_change_nothing_is_refused(journal: Graph) -> None:
    for saying in (Joined(day(2).first, day(3).first), Parted(day(5).first)):
        with pytest.raises(Refused, match="changes nothing"):
            await journal.unknot.corrections.make(FIRST, saying)
    assert journal.store.corrections.all() == ()


async def test_a_correction_needs_its_spot(journal: Graph) -> None:
    with pytest.raises(NotFound):
        await journal.unknot.corrections.make(SpotId("nowhere"), JOINED)


async def test_days_in_between_can_be_called_a_flare(journal: Graph) -> None:
    between = Called(day(4).first, day(6).first)
    await journal.unknot.corrections.make(FIRST, between)
    assert told(journal) == [Told.CALLED, Told.BY_RULES]


async def test_corrections_leave_and_come_back_with_everything_else(journal: Graph) -> None:
    made = await journal.unknot.corrections.make(FIRST, JOINED)
    (file,) = journal.unknot.transfer.pack("json", "all")
    elsewhere = graph(NOW)
    incoming = elsewhere.unknot.transfer.look_at(file.name, file.content)
    await elsewhere.unknot.transfer.bring_in(incoming)
    assert elsewhere.unknot.corrections.of(FIRST) == (made.correction,)
    assert told(elsewhere) == [Told.JOINED]


async def test_a_corrected_flare_says_so_in_every_export(journal: Graph) -> None:
    await journal.unknot.corrections.make(FIRST, JOINED)
    transfer = journal.unknot.transfer
    assert b",joined" in transfer.pack("csv", "x")[1].content
    assert "one flare" in transfer.pack("fhir", "x")[0].content.decode()
    assert transfer.pack("pdf", "x")[0].content.startswith(b"%PDF")
