"""A journal over fakes, and who listens to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.spots import SpotService
from tests.graph import Graph, graph


@pytest.fixture
def here() -> Graph:
    return graph()


@pytest.fixture
def journal(here: Graph) -> Journal:
    return here.services.journal


@pytest.fixture
def reader(here: Graph) -> JournalReader:
    return here.services.journal_reader


@pytest.fixture
def spots(here: Graph) -> SpotService:
    return here.services.spots


@pytest.fixture
def heard(journal: Journal, reader: JournalReader) -> Iterator[list[int]]:
    """Grows, each time `changed` fires, by the number of days that had entries then."""
    days: list[int] = []

    def listen() -> None:
        days.append(len(reader.days()))

    journal.changed.connect(listen)  # held weakly: this frame keeps it
    yield days
    del listen
