"""The page of a spot, and going from one page to the next."""

from __future__ import annotations

import flet as ft

from app.domain.body import OTHER, Side
from app.domain.journal.entry import EntryDetails, Score, Scored, TagId
from app.domain.spots.matching import BodyPlace, NewSpot
from app.texts import journal as words
from app.texts import safety as care_words
from app.texts.entry_fields import FIELD_WORDS
from app.ui.app import build_main
from tests.ui.harness import render
from tests.ui.journal_screens import FOUR, QUAD, TRAP, shown


async def test_a_spot_is_renamed_supposed_put_away_and_taken_up_again() -> None:
    it = await shown("/journal", TRAP)
    (spot,) = it.journal_reader.spots()
    await it.screen.go(f"/journal/spot/{spot.id}")
    await it.screen.click(words.EDIT_SPOT)
    await it.screen.type(words.NAME, "Phone shoulder")
    await it.screen.click(words.RENAME)
    assert it.screen.sees("Phone shoulder")
    await it.screen.choose(it.screen.all(ft.DropdownM2)[0], "upper_trapezius")
    assert it.journal_reader.spot(spot.id).muscle == "upper_trapezius"
    await it.screen.click(words.ARCHIVE)
    assert it.journal_reader.open_spots() == ()
    await it.screen.go("/journal/put-away")
    await it.screen.click("Phone shoulder")
    await it.screen.follow()
    await it.screen.click(words.REOPEN)
    assert [each.name for each in it.journal_reader.open_spots()] == ["Phone shoulder"]


async def test_the_page_of_a_spot_says_its_name_once_and_its_buttons_say_it() -> None:
    it = await shown("/journal", TRAP)
    (spot,) = it.journal_reader.spots()
    await it.screen.go(f"/journal/spot/{spot.id}")
    assert it.screen.texts.count(spot.name) == 1
    assert any(
        spot.name in str(each.icon.semantics_label)
        for each in it.screen.all(ft.IconButton)
        if isinstance(each.icon, ft.Icon)
    )


async def test_the_muscles_of_the_place_come_first_in_the_list() -> None:
    it = await shown("/journal", TRAP)
    await it.screen.go(f"/journal/spot/{it.journal_reader.spots()[0].id}")
    await it.screen.click(words.EDIT_SPOT)
    options = it.screen.all(ft.DropdownM2)[0].options or []
    assert [option.key for option in options[:2]] == ["none", "upper_trapezius"]
    assert len(options) == 1 + len(it.here.services.content.muscles)


async def test_a_name_that_is_too_long_is_refused_and_the_old_one_stays() -> None:
    it = await shown("/journal", TRAP)
    (spot,) = it.journal_reader.spots()
    await it.screen.go(f"/journal/spot/{spot.id}")
    await it.screen.click(words.EDIT_SPOT)
    await it.screen.type(words.NAME, "x" * 81)
    await it.screen.click(words.RENAME)
    assert it.screen.sees("name: one line of 1 to 80 characters")
    assert it.journal_reader.spot(spot.id).name == spot.name


async def test_a_spot_that_is_gone_leads_back_to_the_journal() -> None:
    it = await shown("/journal/spot/nobody")
    assert it.screen.sees(words.SPOT_GONE)


async def test_a_spot_elsewhere_has_no_dot_and_breaks_no_drawing() -> None:
    it = await shown("/journal")
    await it.journal.record(NewSpot(BodyPlace(OTHER, Side.LEFT), "Big toe"), FOUR)
    await it.screen.settle()
    assert it.screen.sees("Big toe")


async def test_a_very_strong_pain_brings_up_when_to_get_help_until_it_is_past() -> None:
    it = await shown("/journal", TRAP)
    assert not it.screen.sees(care_words.SEE_A_PROFESSIONAL)
    await it.journal.record(TRAP, Scored(Score(9)))
    await it.screen.settle()
    assert it.screen.sees("Right top of the shoulder: you logged 9 or 10")
    await it.screen.click(care_words.WHEN_TO_GET_HELP, 1)  # the first is in the frame
    assert it.screen.route == "/learn/help"
    await it.here.clock.advance(2 * 24 * 3600)
    later = await render(build_main(it.here.services), "/journal")
    assert not later.sees(care_words.SEE_A_PROFESSIONAL)


async def test_numbness_is_mentioned_on_the_page_of_the_spot() -> None:
    it = await shown("/journal")
    kept = await it.journal.record(TRAP, FOUR, details=EntryDetails(descriptors=(TagId("numb"),)))
    await it.screen.go(f"/journal/spot/{kept.spot.id}")
    assert it.screen.sees("you logged numbness, tingling or weakness")


async def test_going_from_one_address_to_the_next_begins_anew() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.go("/journal/new/front-quad-left")
    assert it.screen.sees("seen from the front: your left")
    await it.screen.go("/journal/new")
    assert it.screen.sees(words.WHERE)


async def test_the_next_spot_or_entry_shows_itself_and_not_the_last_one() -> None:
    it = await shown("/journal")
    trap, quad = await it.journal.record(TRAP, FOUR), await it.journal.record(QUAD, FOUR)
    await it.screen.go(f"/journal/spot/{trap.spot.id}")
    await it.screen.click(words.EDIT_SPOT)
    await it.screen.type(words.NAME, "typed but not saved")
    await it.screen.go(f"/journal/spot/{quad.spot.id}")
    await it.screen.click(words.EDIT_SPOT)
    assert it.screen.get(ft.TextField, words.NAME).value == quad.spot.name
    await it.screen.go(f"/journal/entry/{trap.entry.id}")
    await it.screen.click(words.MORE)
    await it.screen.type(FIELD_WORDS["note"].form, "typed but not saved")
    await it.screen.go(f"/journal/entry/{quad.entry.id}")
    await it.screen.click(words.MORE)
    assert it.screen.get(ft.TextField, FIELD_WORDS["note"].form).value == ""
    await it.screen.click("9")
    await it.screen.click(words.DONE)
    assert it.journal_reader.entry(quad.entry.id).reading == Scored(Score(9))
    assert it.journal_reader.entry(trap.entry.id) == trap.entry


async def test_a_second_window_sees_what_the_first_one_logs() -> None:
    it = await shown("/journal")
    other = await render(build_main(it.here.services), "/journal")
    await it.journal.record(TRAP, FOUR)
    await other.settle()
    assert other.sees("Right top of the shoulder")
