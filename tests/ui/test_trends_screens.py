"""The Trends screens."""

from __future__ import annotations

from datetime import UTC, date, datetime

import flet as ft
import flet.canvas as cv
import pytest

from app.domain.body import SpotId
from app.domain.insights import flares_by_month
from app.domain.journal.entry import Score, Scored
from app.texts import flare_months as months
from app.texts import trends as sentences
from app.texts import trends_charts as pictures
from app.texts import trends_screens as words
from app.ui.app import build_main
from app.ui.trends.timeline_model import timeline
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph
from tests.journals import write_demo
from tests.ui.harness import DESKTOP, PHONE, Screen, render

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
TODAY = date(2026, 3, 20)
LEGEND = 4  # small canvases


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    await write_demo(made.store, days=400, spots=3, until=TODAY)
    return made


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route=route)


def labels(screen: Screen) -> list[str]:
    return [each.label for each in screen.all(ft.Semantics) if each.label]


@pytest.mark.parametrize(("size", "pictures_at_once"), [(PHONE, 0), (DESKTOP, 1)])
async def test_a_phone_draws_the_words_of_a_spot_before_its_picture(
    journal: Graph, size: tuple[float, float], pictures_at_once: int
) -> None:
    name = journal.services.trends.overview()[0].spot.name
    screen = await render(build_main(journal.services), size=size)
    await screen.begins_to_draw("/trends")
    assert screen.sees(name)
    assert len(screen.all(cv.Canvas)) == pictures_at_once
    await screen.settle()  # and with that the browser says that it has drawn it
    assert len(screen.all(cv.Canvas)) == 3


async def test_an_empty_journal_says_what_will_be_here_and_how_to_begin() -> None:
    screen = await shown(graph(NOW), "/trends")
    assert words.EMPTY in screen.texts
    await screen.click(words.BEGIN)
    assert screen.route == "/journal"


def rows(screen: Screen) -> dict[str, str]:
    """The title of each row of a list, and what is below it."""
    return {str(each.title): str(each.subtitle) for each in screen.all(ft.ListTile)}


async def test_each_spot_is_told_in_a_line_and_drawn_by_month(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    spots = journal.services.trends.overview()
    for each in spots:
        assert rows(screen)[each.spot.name] == sentences.glance(each.recurrence)
        assert months.description(flares_by_month(each.recurrence)) in labels(screen)
    assert len(screen.all(cv.Canvas)) == len(spots)
    assert not screen.sees("no clear change")


async def test_a_tap_on_the_picture_of_a_spot_opens_it_like_its_row(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    assert not screen.all(ft.KeyboardListener)  # months are stepped through on its own page
    await screen.fire(screen.all(ft.GestureDetector)[0], "tap")
    first = journal.services.trends.overview()[0].spot
    assert screen.route == f"/trends/{first.id}"


async def test_a_month_is_read_by_tap_by_button_and_by_key(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    every = flares_by_month(journal.services.trends.of(SpotId("spot-1")).recurrence)
    assert months.value(every[-1]) in screen.texts
    await screen.click(months.BEFORE)
    assert months.value(every[-2]) in screen.texts
    keys = screen.all(ft.KeyboardListener)[0]
    await screen.session.dispatch_event(keys._i, "key_down", {"key": "Arrow Left"})
    await screen.settle()
    assert months.value(every[-3]) in screen.texts
    picture = screen.all(ft.GestureDetector)[0]
    where = {"k": "touch", "l": {"x": 3.0, "y": 40.0}, "g": {"x": 3.0, "y": 40.0}}
    await screen.session.dispatch_event(picture._i, "tap_up", where)
    await screen.settle()
    assert months.value(every[0]) in screen.texts


async def test_the_days_can_be_read_one_by_one(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    found = journal.services.trends.of(SpotId("spot-1")).recurrence
    moments = timeline(found, 90).moments
    assert len(moments) == 90
    assert moments[-1].text in screen.texts
    await screen.click(pictures.DAY_BEFORE)
    assert moments[-2].text in screen.texts


async def test_the_months_can_be_read_as_a_list(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    await screen.click(months.AS_TEXT)
    for each in flares_by_month(journal.services.trends.of(SpotId("spot-1")).recurrence):
        assert months.value(each) in screen.texts


async def test_who_follows_many_spots_sees_the_first_and_the_rest_on_demand() -> None:
    made = graph(NOW)
    await write_demo(made.store, days=30, spots=9, until=TODAY)
    screen = await shown(made, "/trends")
    last = made.services.trends.overview()[-1].spot.name
    assert last not in rows(screen)
    await screen.click(words.more_spots(3))
    assert last in rows(screen)


async def test_every_picture_has_a_description(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    await screen.click(words.CURIOUS)
    begins = ("Timeline", "Quiet stretches", "Flares by month", "How strong it was")
    told = [label for label in labels(screen) if label.startswith(begins)]
    assert len(told) == len(screen.all(cv.Canvas)) - LEGEND == len(begins)
    assert any("not logged" in each for each in told)


async def test_a_spot_can_be_looked_at_closer(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    await screen.click("Right low back")
    assert screen.route == "/trends/spot-3"


async def test_the_line_comes_before_any_picture(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    found = journal.services.trends.of(SpotId("spot-1")).recurrence
    order = [
        control
        for control in screen.all(ft.BaseControl)
        if isinstance(control, cv.Canvas)
        or (isinstance(control, ft.Text) and control.value == sentences.glance(found))
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
        days = screen.all(cv.Canvas)[1]
        return max(shape.x for shape in days.shapes if isinstance(shape, cv.Text))

    before = edge()
    await screen.fire(screen.all(cv.Canvas)[1], "resize", {"w": 640.0, "h": 220.0})
    assert before < 400 < edge() < 640
    await screen.go("/trends")
    await screen.go("/trends/spot-1")
    assert 400 < edge() < 640  # as wide as the last one, before it is measured


async def test_few_entries_show_what_the_numbers_still_need() -> None:
    made = graph(NOW)
    await made.store.spots.save(spot())
    await made.store.entries.save(entry(5, at=NOW))
    screen = await shown(made, "/trends/s1")
    assert any("1 flare in 1 logged day." in text for text in screen.texts)
    assert not screen.sees("so far)")
    await screen.click(words.CURIOUS)
    assert screen.sees("Needs 3 returns (0 so far)")
    needs = [text for text in screen.texts if "so far)" in text]
    assert len(needs) == len(set(needs)), "each need is told once"
    named = screen.texts[screen.texts.index(needs[0]) - 1]
    assert named, "each with the names of what needs it"


async def test_a_spot_without_entries_says_how_to_begin() -> None:
    made = graph(NOW)
    await made.store.spots.save(spot())
    assert words.EMPTY in (await shown(made, "/trends/s1")).texts
    assert sentences.NOTHING_YET in rows(await shown(made, "/trends")).values()


async def test_a_spot_that_is_gone_leads_back_to_all_spots(journal: Graph) -> None:
    screen = await shown(journal, "/trends/nowhere")
    assert words.GONE in screen.texts
    await screen.click(words.ALL_SPOTS)
    assert screen.route == "/trends"


async def test_an_entry_made_elsewhere_is_drawn_at_once(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    before = sentences.glance(journal.services.trends.of(SpotId("spot-1")).recurrence)
    assert before in screen.texts
    await journal.services.journal.record(SpotId("spot-1"), Scored(Score(8)))
    await screen.settle()
    after = sentences.glance(journal.services.trends.of(SpotId("spot-1")).recurrence)
    assert after != before
    assert after in screen.texts


async def test_older_flares_are_there_on_demand(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-3")
    flares = journal.services.trends.of(SpotId("spot-3")).recurrence.history.episodes
    oldest = words.flare(flares[0], TODAY)
    assert oldest not in screen.texts
    await screen.click(words.SHOW_ALL)
    assert oldest in screen.texts
