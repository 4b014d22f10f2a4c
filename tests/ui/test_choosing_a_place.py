"""Choosing the place that hurts, by name and on the drawn body."""

from __future__ import annotations

from dataclasses import replace

import flet as ft
import pytest

from app.domain.body import OTHER, Point, RegionId, Side, View
from app.texts import body as body_words
from app.texts import journal as words
from tests.ui.harness import labels_of
from tests.ui.journal_screens import FOUR, TRAP, shown, tap_the_body


async def test_an_empty_journal_says_what_it_is_for_and_how_to_begin() -> None:
    it = await shown("/journal")
    assert it.screen.sees(words.EMPTY)
    await it.screen.click(words.LOG_NEW)
    assert it.screen.route == "/journal/new"


async def test_a_place_is_chosen_by_name_said_back_and_logged() -> None:
    it = await shown("/journal/new")
    await it.screen.click(words.BY_NAME)
    await it.screen.type(body_words.SEARCH, "right upper trap")
    await it.screen.click("Right top of the shoulder")
    assert it.screen.sees("Right top of the shoulder")
    assert it.screen.sees("Right, seen from behind: your right")
    assert it.entries == []
    await it.screen.click("4")
    (entry,) = it.entries
    assert entry.reading == FOUR
    assert it.journal_reader.spot(entry.spot).region == TRAP.region
    assert it.screen.sees("Saved: 4 of 10")
    await it.screen.click(words.DONE)
    assert it.screen.route == "/journal"


async def test_a_tap_on_the_body_is_named_and_can_be_flipped_to_the_other_side() -> None:
    it = await shown("/journal/new")
    quad = it.here.services.content.area(RegionId("front.quad.left").areas[0])
    await tap_the_body(it.screen, View.FRONT, quad.centre)
    tapped = it.screen.texts
    assert any(text.endswith("seen from the front: your right") for text in tapped)
    await it.screen.click("Left")
    assert it.screen.sees("seen from the front: your left")
    await it.screen.click("2")
    (spot,) = it.journal_reader.spots()
    assert spot.side is Side.LEFT
    assert spot.at is not None
    assert spot.at.x == pytest.approx(1 - quad.centre.x, abs=0.01)


async def test_a_tap_beside_the_body_explains_what_to_do() -> None:
    it = await shown("/journal/new")
    await tap_the_body(it.screen, View.BACK, Point(0.02, 0.02))
    assert it.screen.sees(body_words.NOT_AN_AREA)


async def test_a_tap_on_the_journals_body_leads_to_the_named_place() -> None:
    it = await shown("/journal")
    area = it.here.services.content.area(TRAP.region.areas[0])
    await tap_the_body(it.screen, View.BACK, area.centre.mirrored)
    await it.screen.follow()
    assert it.screen.sees("Right, seen from behind: your right")


async def test_another_place_goes_back_to_choosing() -> None:
    it = await shown("/journal/new/back-trap_upper-right@620x180")
    await it.screen.click(words.ANOTHER_PLACE)
    assert it.screen.sees(words.WHERE)


async def test_an_address_that_means_no_place_begins_with_choosing() -> None:
    for route in ("/journal/new/back-wing-left", "/journal/new/back-ql-left@9x", "/journal/log/x"):
        it = await shown(route)
        assert it.screen.sees(words.WHERE)


async def test_where_a_spot_lies_already_it_may_be_that_one_or_a_new_one() -> None:
    it = await shown("/journal/new/back-trap_upper-right", TRAP)
    assert it.screen.sees(words.WHICH_SPOT)
    await it.screen.click(words.A_NEW_SPOT)
    await it.screen.click("7")
    assert [spot.name for spot in it.journal_reader.spots()] == [
        "Right top of the shoulder",
        "Right top of the shoulder 2",
    ]


async def test_a_known_spot_needs_no_confirming() -> None:
    it = await shown("/journal/new", TRAP)
    await it.screen.click("Right top of the shoulder")
    await it.screen.click("6")
    assert len(it.journal_reader.spots()) == 1
    assert len(it.entries) == 2


async def test_both_sides_are_logged_at_once_and_undone_at_once() -> None:
    it = await shown("/journal/new/back-trap_upper-right@620x230")
    await it.screen.click("Both sides")
    assert it.screen.sees("Top of the shoulder, both sides")
    await it.screen.click("3")
    left, right = sorted(it.journal_reader.spots(), key=lambda spot: spot.side)
    assert (left.name, right.name) == ("Left top of the shoulder", "Right top of the shoulder")
    assert (left.at, right.at) == (Point(0.38, 0.23), Point(0.62, 0.23))
    assert len(it.entries) == 2
    await it.screen.click(words.UNDO)
    assert it.entries == []
    assert it.journal_reader.spots() == ()


async def test_once_it_is_saved_the_place_stands_until_undo() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("4")
    assert it.screen.sees(words.UNDO_TO_CHANGE_PLACE)
    ways = {str(name) for each in it.screen.all(ft.Control) for name in labels_of(each)}
    assert not {"Left", "Both sides", words.ANOTHER_PLACE} & ways
    await it.screen.click(words.UNDO)
    assert not it.screen.sees(words.UNDO_TO_CHANGE_PLACE)
    await it.screen.click("Left")
    await it.screen.click("6")
    (entry,) = it.entries
    (spot,) = it.journal_reader.spots()
    assert (entry.spot, spot.name) == (spot.id, "Left top of the shoulder")


async def test_undo_takes_back_the_new_spot_so_that_the_next_score_opens_no_second() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    for score in ("4", "5"):
        await it.screen.click(score)
    await it.screen.click(words.UNDO)
    assert it.journal_reader.spots() == ()
    await it.screen.click("6")
    assert [spot.name for spot in it.journal_reader.spots()] == ["Right top of the shoulder"]
    assert len(it.entries) == 1


async def test_of_both_sides_with_two_spots_on_one_side_the_nearest_is_meant() -> None:
    it = await shown("/journal")
    right = [await it.here.services.spots.open(replace(TRAP, at=Point(0.6, y))) for y in (0.1, 0.2)]
    await it.screen.go("/journal/new/back-trap_upper-left@390x190")
    await it.screen.click("Both sides")
    await it.screen.click("3")
    left = it.journal_reader.spots()[-1]
    assert {entry.spot for entry in it.entries} == {right[1].id, left.id}


async def test_of_both_sides_the_spot_that_is_there_is_used_again() -> None:
    it = await shown("/journal/new/back-trap_upper-left", TRAP)
    await it.screen.click("Both sides")
    await it.screen.click("3")
    assert len(it.journal_reader.spots()) == 2
    assert len(it.entries) == 3


async def test_a_place_that_was_meant_otherwise_is_changed_from_the_form() -> None:
    it = await shown("/journal/new/back-trap_upper-left")
    await it.screen.click("Both sides")
    await it.screen.click("Right")
    assert it.screen.sees("Right, seen from behind: your right")
    await it.screen.click(words.ANOTHER_PLACE)
    assert it.screen.sees(words.WHERE)


async def test_somewhere_else_gets_a_side_and_a_name_of_ones_own() -> None:
    it = await shown("/journal/new/other")
    await it.screen.type(words.CALLED, "Big toe")
    await it.screen.click("Left")
    await it.screen.click(words.GO_ON)
    await it.screen.click("1")
    (spot,) = it.journal_reader.spots()
    assert (spot.region, spot.side, spot.name) == (OTHER, Side.LEFT, "Big toe")
