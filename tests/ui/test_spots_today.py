"""The spots and the evening check-in, as Today shows them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import flet as ft

from app.domain.body import MuscleId, RegionId, Side, SpotId
from app.domain.breathing.breath import PatternId
from app.domain.holds.record import NOT_FADED, Ended, HoldId, HoldRecord, RoundDone
from app.domain.journal.entry import Clear, Entry, Score, Scored, Skip
from app.domain.spots.matching import BodyPlace
from app.ports import Write
from app.texts import journal as words
from app.texts import shell
from app.texts import today as today_words
from app.ui.app import build_main
from app.ui.hooks import Window, provide_window
from app.ui.journal.evening_card import CheckIn
from app.ui.journal.spots_today import SpotsToday
from app.ui.theme import Width
from tests.graph import Graph, graph
from tests.services.holds.running import ready
from tests.ui.harness import Screen, render

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))
TRAP_NAME = "Right top of the shoulder"
QUAD = BodyPlace.of(RegionId("front.quad.left"))
EVENING = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)  # 20:00 in Berlin
FOUR = Scored(Score(4))


async def shown(here: Graph) -> Screen:
    def parts() -> ft.Control:
        return ft.Column([CheckIn(), SpotsToday()])

    @ft.component
    def Lower() -> Any:
        return provide_window(Window(here.services, Width.NARROW), parts)

    return await render(lambda page: page.render(Lower))


def entries(here: Graph, spot: SpotId) -> list[Entry]:
    return list(here.services.journal_reader.entries(spot))


async def test_without_spots_it_says_how_to_begin() -> None:
    screen = await shown(graph())
    assert screen.sees(words.TODAY_EMPTY)
    await screen.click(words.LOG_NEW)
    assert screen.route == "/journal/new"


async def test_of_many_spots_those_in_sight_are_drawn_first_and_then_all() -> None:
    here = graph()
    shoulder, thighs = "back.trap_upper.right", ("front.quad.left", "front.quad.right")
    places = (shoulder, *thighs, "back.ql.left", "back.ql.right")
    spots = [
        (await here.services.journal.record(BodyPlace.of(RegionId(p)), FOUR)).spot for p in places
    ]
    screen = await render(build_main(here.services), "/learn")
    await screen.session.dispatch_event(screen.page._i, "route_change", {"route": "/"})
    for _ in range(12):
        await asyncio.sleep(0)
    assert [screen.sees(spot.name) for spot in spots] == [True, True, True, True, False]
    await screen.settle()  # and with that the browser says that it has drawn them
    assert all(screen.sees(spot.name) for spot in spots)
    assert screen.get(ft.FilledTonalButton, words.ALL_CLEAR)


async def test_a_known_spot_is_logged_in_two_taps() -> None:
    here = graph()
    spot = (await here.services.journal.record(TRAP, FOUR)).spot
    await here.clock.advance(24 * 3600)
    screen = await shown(here)
    assert screen.sees("4 of 10, yesterday")
    await screen.click(TRAP_NAME)
    await screen.click("6")
    assert entries(here, spot.id)[0].reading == Scored(Score(6))
    assert screen.sees("6 of 10, today")
    assert screen.sees("Saved: Right top of the shoulder, 6 of 10")
    await screen.click(shell.UNDO)
    assert screen.sees("4 of 10, yesterday")


async def test_nought_says_clear_on_today_and_in_the_check_in_as_it_does_in_the_form() -> None:
    here = graph(EVENING)
    spot = await here.services.spots.open(TRAP)
    screen = await shown(here)
    await screen.click("0")
    assert entries(here, spot.id)[0].reading == Clear()
    assert screen.sees("Saved: Right top of the shoulder, clear")
    await screen.click(TRAP_NAME)
    await screen.click("0")
    assert [each.reading for each in entries(here, spot.id)] == [Clear(), Clear()]


async def test_saved_is_shown_only_once_it_is_durable() -> None:
    here = graph()
    await here.services.journal.record(TRAP, FOUR)
    screen = await shown(here)
    said_at_save: list[bool] = []
    write = here.store.write_together

    async def slowly(*writes: Write) -> None:
        said_at_save.append(screen.sees("Saved"))
        await write(*writes)

    here.store.write_together = slowly  # type: ignore[method-assign]
    await screen.click(TRAP_NAME)
    await screen.click("6")
    assert said_at_save == [False]
    assert screen.sees("Saved")


async def test_each_buttons_name_says_which_spot_it_is_for() -> None:
    here = graph()
    for place in (TRAP, QUAD):
        await here.services.spots.open(place)
    screen = await shown(here)
    heard = {each.semantics_label for each in screen.all(ft.Text)}
    heard |= {each.semantics_label for each in screen.all(ft.Icon)}
    assert {"Log: Right top of the shoulder", "Hold: Right top of the shoulder"} <= heard
    first = here.services.journal_reader.open_spots()[0]
    await screen.click(words.about(words.HOLD, TRAP_NAME))
    assert screen.route == f"/hold/spot/{first.id}"


async def test_a_row_opens_the_ways_to_its_spot() -> None:
    here = graph()
    spot = (await here.services.journal.record(TRAP, Scored(Score(0)))).spot
    screen = await shown(here)
    assert not screen.sees(words.HOLD)
    await screen.click(TRAP_NAME)
    await screen.click(words.HOLD)
    assert screen.route == f"/hold/spot/{spot.id}"
    await screen.click(today_words.SPOT_PAGE)
    assert screen.route == f"/journal/spot/{spot.id}"
    await screen.click(TRAP_NAME)
    assert not screen.sees(words.HOLD)


async def test_a_row_says_what_a_hold_of_today_did() -> None:
    here = await ready()
    spot = (await here.services.journal.record(TRAP, FOUR)).spot
    rounds = (RoundDone(30, 30, NOT_FADED, ()),)
    now = here.services.local_time.now()
    held = HoldRecord(
        HoldId("h"), MuscleId("upper_trapezius"), Side.RIGHT, now, now, PatternId("p"),
        Score(4), Score(2), rounds, Ended.COMPLETED, spot=spot.id,
    )  # fmt: skip
    await here.store.holds.save(held)
    screen = await shown(here)
    assert screen.sees("4 of 10, today. Held today: 4, then 2")


async def test_all_clear_is_one_tap_for_every_open_spot() -> None:
    here = graph()
    spots = [(await here.services.journal.record(place, FOUR)).spot for place in (TRAP, QUAD)]
    await here.clock.advance(60)
    screen = await shown(here)
    await screen.click(words.ALL_CLEAR)
    assert [entries(here, spot.id)[0].reading for spot in spots] == [Clear(), Clear()]
    assert screen.sees("clear, today")
    await screen.click(words.ALL_CLEAR)
    assert screen.sees(words.NOTHING_TO_CLEAR)
    assert len(entries(here, spots[0].id)) == 2


async def test_the_small_line_tells_a_screen_reader_what_is_known() -> None:
    here = graph()
    for days_ago, score in ((3, 5), (1, 2)):
        at = here.clock.now() - timedelta(days=days_ago)
        await here.services.journal.record(TRAP, Scored(Score(score)), at)
    screen = await shown(here)
    await screen.click(TRAP_NAME)
    assert "Logged on 2 of the last 14 days: 5, 2" in [s.label for s in screen.all(ft.Semantics)]


async def test_by_day_there_is_no_check_in() -> None:
    here = graph()
    await here.services.spots.open(TRAP)
    screen = await shown(here)
    assert not screen.sees("How was today?")


async def test_the_check_in_appears_at_its_time_and_asks_for_one_spot_after_the_other() -> None:
    here = graph()
    spots = [await here.services.spots.open(place) for place in (TRAP, QUAD)]
    await here.services.start()
    screen = await shown(here)
    await here.clock.advance_to(EVENING)
    await screen.settle()
    assert screen.sees("How was today?")
    await screen.click("4")
    assert not screen.sees(today_words.CHECK_IN_ENDED)
    await screen.click("2")
    assert [entries(here, spot.id)[0].reading for spot in spots] == [FOUR, Scored(Score(2))]
    assert not screen.sees("How was today?")
    assert screen.sees(today_words.CHECK_IN_ENDED)
    await screen.click(shell.UNDO)
    assert screen.sees("How was today?")
    await here.services.stop()


async def test_another_spot_than_the_first_can_be_answered_first() -> None:
    here = graph(EVENING)
    trap, quad = [await here.services.spots.open(place) for place in (TRAP, QUAD)]
    screen = await shown(here)
    waiting = screen.get(ft.ListTile, key=f"waiting-{quad.id}")
    await screen.fire(waiting, "click")
    await screen.click("7")
    assert [len(entries(here, spot.id)) for spot in (trap, quad)] == [0, 1]
    assert screen.sees("How was today?")


async def test_one_may_rather_not_say_and_is_not_asked_again() -> None:
    here = graph(EVENING)
    spot = await here.services.spots.open(TRAP)
    screen = await shown(here)
    await screen.click(words.NOT_TODAY)
    assert entries(here, spot.id)[0].reading == Skip()
    assert not screen.sees("How was today?")


async def test_all_clear_answers_the_whole_check_in() -> None:
    here = graph(EVENING)
    spots = [await here.services.spots.open(place) for place in (TRAP, QUAD)]
    screen = await shown(here)
    await screen.click(words.ALL_CLEAR_THEN)
    assert all(entries(here, spot.id)[0].reading == Clear() for spot in spots)
    assert not screen.sees("How was today?")


async def test_after_midnight_the_check_in_still_asks_about_the_day_that_was() -> None:
    here = graph(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    spot = await here.services.spots.open(TRAP)
    screen = await shown(here)
    assert screen.sees("How was yesterday?")
    await screen.click("3")
    assert entries(here, spot.id)[0].day.isoformat() == "2026-03-02"
