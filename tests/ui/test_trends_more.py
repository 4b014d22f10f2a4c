"""Months, the body, two times, the week, and correcting flares."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import flet as ft
import flet.canvas as cv
import pytest

from app.domain.body import RegionId, SpotId
from app.domain.holds.hold_entries import hold_entries
from app.domain.recurrence import EpisodeSource
from app.domain.spots.matching import BodyPlace
from app.texts import corrections as correcting
from app.texts import hold_scores, seen_together, trends_screens
from app.texts import insights as words
from app.texts import trends_charts as pictures
from app.ui.app import build_main
from tests.domain.holds.examples import held
from tests.graph import Graph, graph
from tests.journals import write_demo
from tests.ui.harness import Screen, render

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
TODAY = date(2026, 3, 20)
SPOT = SpotId("spot-1")
FIVE_MINUTES = timedelta(minutes=5)


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    await write_demo(made.store, days=400, spots=3, until=TODAY)
    return made


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route=route)


def labels(screen: Screen) -> list[str]:
    return [each.label for each in screen.all(ft.Semantics) if each.label]


def episode_sources(made: Graph) -> list[EpisodeSource]:
    found = made.services.trends.of(SPOT).recurrence.history.episodes
    return [episode.told for episode in found]


async def test_the_week_is_summed_up_in_words_below_the_pictures(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    for line in words.week(journal.services.insights.week()):
        assert line in screen.texts
    order = [each for each in screen.all(ft.BaseControl) if isinstance(each, (cv.Canvas, ft.Text))]
    (week,) = [each for each in order if isinstance(each, ft.Text) and each.value == words.WEEK]
    assert not any(isinstance(each, cv.Canvas) for each in order[order.index(week) :])


async def test_the_page_for_the_clinician_is_one_tap_from_the_trends(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    await screen.click(trends_screens.PAGE)
    assert screen.route == "/settings/data"


async def opens(screen: Screen, cell: ft.Semantics) -> None:
    assert cell.content is not None
    await screen.fire(cell.content, "click")


async def test_a_day_of_the_calendar_opens_what_was_logged_on_it(journal: Graph) -> None:
    screen = await shown(journal, "/trends/months")
    reader = journal.services.journal_reader
    logged = next(day for day in reader.days() if day.date <= TODAY)
    cells = [
        each
        for each in screen.all(ft.Semantics)
        if each.label and each.label.startswith(f"{logged.date.day} {logged.date:%B}:")
    ]
    await opens(screen, cells[0])
    assert {each.id for each in reader.day(logged.date).entries} == {e.id for e in logged.entries}
    keys = {str(each.key) for each in screen.all(ft.Row) if each.key}
    assert {f"entry-{each.id}" for each in logged.entries} <= keys


async def test_a_day_of_a_spot_opens_the_entries_of_that_spot_alone(journal: Graph) -> None:
    reader = journal.services.journal_reader
    day = reader.entries(SPOT)[0].day
    there = reader.day(day, (SPOT,)).entries
    assert there
    assert {each.spot for each in there} == {SPOT}
    assert set(there) <= set(reader.day(day).entries)


async def test_a_day_tells_a_hold_in_one_line_as_the_journal_does() -> None:
    made = graph(NOW)
    spot = await made.services.spots.open(BodyPlace.of(RegionId("back.trap_upper.left")))
    begun = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
    hold = replace(
        held(0, before=4, after=2), spot=spot.id, begun_at=begun, ended_at=begun + FIVE_MINUTES
    )
    await made.store.holds.save(hold)
    await made.store.entries.save(*hold_entries(hold))
    screen = await shown(made, "/trends/months")
    (today,) = [e for e in screen.all(ft.Semantics) if e.label and e.label.startswith("20 March")]
    await opens(screen, today)
    line = hold_scores.hold_line(hold, made.services.local_time.zone())
    assert screen.texts.count(line) == 1
    assert not [each for each in screen.all(ft.Row) if str(each.key).startswith("entry-")]
    await screen.click(f"{hold_scores.DONT_COUNT}: {spot.name}, {line}")
    assert made.store.entries.all() == ()
    assert screen.sees(line)


async def test_a_silent_day_says_so() -> None:
    screen = await shown(graph(NOW), "/trends/months")
    (today,) = [e for e in screen.all(ft.Semantics) if e.label and e.label.startswith("20 March")]
    await opens(screen, today)
    assert pictures.NOTHING_THAT_DAY in screen.texts


async def test_the_months_are_one_tap_away_and_every_day_is_described(journal: Graph) -> None:
    screen = await shown(journal, "/trends")
    await screen.click(pictures.MONTHS)
    await screen.follow()
    assert screen.route == "/trends/months"
    assert "March 2026" in screen.texts
    days = journal.services.insights.month(TODAY).days
    assert all(pictures.cell(day) in labels(screen) for day in days)
    await screen.click(pictures.MONTH_BEFORE)
    assert "February 2026" in screen.texts


async def test_the_body_says_in_a_list_what_it_shows_in_colour(journal: Graph) -> None:
    screen = await shown(journal, "/trends/body")
    services = journal.services
    for each in services.insights.region_burden(90):
        assert (
            pictures.borne(services.content.region_name(each.region), each, False) in screen.texts
        )
    await screen.click(pictures.BY_FLARES)
    for each in services.insights.region_burden(90):
        assert pictures.borne(services.content.region_name(each.region), each, True) in screen.texts


async def test_an_empty_body_says_so() -> None:
    assert pictures.BODY_EMPTY in (await shown(graph(NOW), "/trends/body")).texts


async def test_a_spot_is_compared_with_the_time_before(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    await screen.click(trends_screens.CURIOUS)
    await screen.click("90 days", nth=1)
    rows = words.period_rows(*journal.services.insights.periods(SPOT, 90))
    for name, before, now in rows:
        assert f"{name}: {words.BEFORE} {before}, {words.NOW} {now}" in labels(screen)


async def test_what_is_seen_together_says_what_it_still_needs(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    await screen.click(trends_screens.CURIOUS)
    assert f"{seen_together.TOGETHER_ABOUT} {seen_together.CHANCE}" in screen.texts
    needed = "Needs 8 logged days with it (0 so far); needs 8 logged days without it (0 so far)."
    assert screen.texts.count(needed) == 1


async def test_two_flares_are_joined_and_that_is_undone(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1")
    before = episode_sources(journal)
    await screen.click(correcting.OPEN)
    await screen.follow()
    assert screen.route == "/trends/spot-1/correct"
    await screen.click(correcting.JOIN)
    assert episode_sources(journal).count(EpisodeSource.MERGED) == 1
    assert screen.sees(correcting.SAVED)
    (made,) = journal.services.corrections.of(SPOT)
    assert correcting.correction(made, TODAY) in screen.texts
    assert "You corrected this: it was one flare." in screen.texts
    await screen.go("/trends/spot-1")
    assert any("You corrected this" in text for text in screen.texts)
    await screen.go("/trends/spot-1/correct")
    await screen.click(correcting.TAKE_BACK)
    assert episode_sources(journal) == before
    assert correcting.NONE_MADE in screen.texts


async def test_a_flare_is_parted_on_a_day_that_is_chosen(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1/correct")
    await screen.click(correcting.PART)
    day = (screen.get(ft.DropdownM2, label=correcting.PART_WHEN).options or [])[-1].key
    await screen.choose(screen.get(ft.DropdownM2, label=correcting.PART_WHEN), day)
    assert episode_sources(journal).count(EpisodeSource.SPLIT) == 2


async def test_days_are_called_a_flare_by_typing_them(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1/correct")
    history = journal.services.trends.of(SPOT).recurrence.history
    first = next(
        day.date.isoformat()
        for day in history.days
        if not any(e.onset <= day.date <= e.last_day for e in history.episodes)
    )
    await screen.type(correcting.FIRST, first)
    await screen.type(correcting.LAST, first)
    await screen.click(correcting.CALL)
    assert EpisodeSource.MARKED in episode_sources(journal)


async def test_an_impossible_date_is_refused_kindly(journal: Graph) -> None:
    screen = await shown(journal, "/trends/spot-1/correct")
    await screen.type(correcting.FIRST, "yesterday")
    await screen.click(correcting.CALL)
    assert screen.sees(correcting.DATES_ALLOWED)
    assert journal.services.corrections.of(SPOT) == ()


async def test_a_spot_that_is_gone_leads_back(journal: Graph) -> None:
    screen = await shown(journal, "/trends/nowhere/correct")
    assert trends_screens.GONE in screen.texts
