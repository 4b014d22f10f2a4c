"""Showing only some of the journal, and making two spots one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import flet as ft
import pytest

from app.domain.body import SpotId
from app.texts import journal as journal_words
from app.texts import journal_filter as words
from app.texts import shell
from app.ui.app import build_main
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    await made.store.spots.save(spot("Neck", id="s1"), spot("Jaw", id="s2"))
    await made.store.entries.save(
        replace(entry(6, at=NOW - timedelta(days=1), name="e1"), note="Moved house"),
        entry(1, at=NOW, name="e2", spot="s2"),
    )
    return made


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route=route)


def rows(screen: Screen) -> set[str]:
    return {str(row.key) for row in screen.all(ft.Row) if str(row.key).startswith("entry-")}


async def test_the_journal_shows_everything_until_something_is_wished_for(journal: Graph) -> None:
    screen = await shown(journal, "/journal")
    assert rows(screen) == {"entry-e1", "entry-e2"}
    await screen.click(words.FILTER)
    await screen.click("Sore")
    assert rows(screen) == {"entry-e1"}
    await screen.click(words.SHOW_EVERYTHING)
    assert rows(screen) == {"entry-e1", "entry-e2"}


async def test_a_spot_and_words_can_be_wished_for(journal: Graph) -> None:
    screen = await shown(journal, "/journal")
    await screen.click(words.FILTER)
    await screen.choose(screen.get(ft.DropdownM2, label=words.FILTER_SPOT), "s2")
    assert rows(screen) == {"entry-e2"}
    await screen.type(words.NOTE_HAS, "house")
    assert rows(screen) == set()
    assert words.NONE_LIKE_THIS in screen.texts


async def test_who_follows_many_spots_sees_fewer_days_at_first(journal: Graph) -> None:
    spots = [spot(f"Spot {nth}", id=f"m{nth}") for nth in range(15)]
    await journal.store.spots.save(*spots)
    for days in range(10):
        at = NOW - timedelta(days=days)
        await journal.store.entries.save(
            *(entry(2, at=at, name=f"{days}/{each.id}", spot=each.id) for each in spots)
        )
    screen = await shown(journal, "/journal")
    first = len(rows(screen))
    assert 15 <= first <= 28
    await screen.click(journal_words.OLDER)
    assert len(rows(screen)) > first


async def test_two_spots_become_one_and_two_again(journal: Graph) -> None:
    screen = await shown(journal, "/journal/spot/s2")
    await screen.click(journal_words.EDIT_SPOT)
    await screen.choose(screen.get(ft.DropdownM2, label=words.MERGE_INTO), "s1")
    await screen.click(words.MERGE_NOW)
    assert screen.route == "/journal/spot/s1"
    assert [each.id for each in journal.services.journal_reader.spots()] == ["s1"]
    assert len(journal.services.journal_reader.entries(SpotId("s1"))) == 2
    await screen.click(shell.UNDO)
    assert {each.id for each in journal.services.journal_reader.spots()} == {"s1", "s2"}
    assert screen.sees(words.APART_AGAIN)
