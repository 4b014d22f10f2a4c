"""The Trends screens."""

from __future__ import annotations

from datetime import UTC, date, datetime

import flet as ft
import flet.canvas as cv
import pytest

from app.domain.body import SpotId
from app.domain.journal.entry import Score, Scored
from app.texts import trends as sentences
from app.texts import trends_screens as words
from app.ui.app import build_main
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph
from tests.journals import write_demo
from tests.ui.harness import Screen, render

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
TODAY = date(2026, 3, 20)


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    await write_demo(made.store, days=400, spots=3, until=TODAY)
    return made


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route=route)


def labels(screen: Screen) -> list[str]:
    return [each.label for each in screen.all(ft.Semantics) if each.label]


async def test_an_empty_journal_says_what_will_be_here_and_how_to_begin() -> None:
    screen = await shown(graph(NOW), "/trends")
    assert words.EMPTY in screen.texts
    await screen.click(words.BEGIN)
    assert screen.route == "/journal"


async def test_each_spot_begins_with_its_sentence(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    for each in journal.services.trends.overview():
        assert each.spot.name in screen.texts
        assert sentences.sentence(each.recurrence) in screen.texts


async def test_who_follows_many_spots_sees_the_first_and_the_rest_on_demand() -> None:
    made = graph(NOW)
    await write_demo(made.store, days=30, spots=9, until=TODAY)
    screen = await shown(made, "/trends")
    last = made.services.trends.overview()[-1].spot.name
    assert last not in screen.texts
    await screen.click(words.more_spots(3))
    assert last in screen.texts


async def test_every_picture_has_a_description(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    told = [label for label in labels(screen) if label.startswith(("Timeline", "Quiet stretches"))]
    assert len(told) == 2
    assert "not logged" in told[0]


async def test_a_spot_can_be_looked_at_closer(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    await screen.click(words.closer("Right low back"))
    assert screen.route == "/trends/spot-3"


async def test_the_sentence_comes_before_any_picture(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    found = journal.services.trends.of(SpotId("spot-1")).recurrence
    order = [
        control
        for control in screen.all(ft.BaseControl)
        if isinstance(control, cv.Canvas)
        or (isinstance(control, ft.Text) and control.value == sentences.sentence(found))
    ]
    assert isinstance(order[0], ft.Text)


async def test_ninety_days_are_shown_until_another_period_is_chosen(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    assert any("Timeline of 90 days" in label for label in labels(screen))
    await screen.click(dict(words.PERIODS)["all"])
    assert any("Timeline of 400 days" in label for label in labels(screen))
    assert words.TIMELINE_WEEKS in screen.texts


async def test_the_picture_is_drawn_again_at_the_width_it_has(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")

    def edge() -> float:
        first = screen.all(cv.Canvas)[0]
        return max(shape.x for shape in first.shapes if isinstance(shape, cv.Text))

    before = edge()
    await screen.fire(screen.all(cv.Canvas)[0], "resize", {"w": 640.0, "h": 220.0})
    assert before < 400 < edge() < 640
    await screen.go("/trends")
    await screen.go("/trends/spot-1")
    assert 400 < edge() < 640  # as wide as the last one, before it is measured


async def test_few_entries_show_what_the_numbers_still_need() -> None:
    made = graph(NOW)
    await made.store.spots.save(spot())
    await made.store.entries.save(entry(5, at=NOW))
    screen = await shown(made, "/trends/s1")
    assert "needs 3 returns (0 so far)" in screen.texts
    assert any("1 flare in 1 logged day." in text for text in screen.texts)


async def test_a_spot_without_entries_says_how_to_begin() -> None:
    made = graph(NOW)
    await made.store.spots.save(spot())
    assert words.EMPTY in (await shown(made, "/trends/s1")).texts
    assert sentences.NOTHING_YET in (await shown(made, "/trends")).texts


async def test_a_spot_that_is_gone_leads_back_to_all_spots(journal: Graph) -> None:
    screen = await shown(journal, "/trends/nowhere")
    assert words.GONE in screen.texts
    await screen.click(words.ALL_SPOTS)
    assert screen.route == "/trends"


async def test_an_entry_made_elsewhere_is_drawn_at_once(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    before = sentences.sentence(journal.services.trends.of(SpotId("spot-1")).recurrence)
    assert before in screen.texts
    await journal.services.journal.record(SpotId("spot-1"), Scored(Score(8)))
    await screen.settle()
    after = sentences.sentence(journal.services.trends.of(SpotId("spot-1")).recurrence)
    assert after != before
    assert after in screen.texts


async def test_older_flares_are_there_on_demand(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-3")
    flares = journal.services.trends.of(SpotId("spot-3")).recurrence.history.episodes
    oldest = words.flare(flares[0], TODAY)
    assert oldest not in screen.texts
    await screen.click(words.SHOW_ALL)
    assert oldest in screen.texts
