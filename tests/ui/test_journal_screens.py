"""The journal's screens, used as a person would."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

import flet as ft
import pytest

from app.domain.body import OTHER, Point, RegionId, Side, View
from app.domain.journal.entry import Clear, Entry, EntryDetails, Score, Scored, TagId
from app.domain.spots.matching import BodyPlace, NewSpot
from app.services.journal import Journal
from app.texts import body as body_words
from app.texts import journal as words
from app.texts import safety as care_words
from app.texts import shell
from app.texts.entry_fields import FIELD_WORDS, scales_title
from app.ui.app import build_main
from app.ui.journal.when_fields import picked_date
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))
QUAD = BodyPlace.of(RegionId("front.quad.left"))
FOUR = Scored(Score(4))


@dataclass(frozen=True)
class Shown:
    """A screen of the app, and the services behind it."""

    here: Graph
    screen: Screen

    @property
    def journal(self) -> Journal:
        return self.here.services.journal

    @property
    def entries(self) -> list[Entry]:
        return [entry for day in self.journal.days() for entry in day.entries]


async def shown(route: str, *logged: BodyPlace) -> Shown:
    """The app at `route`, with a 4 logged now at each of these places."""
    here = graph()
    for place in logged:
        await here.services.journal.record(place, FOUR)
    return Shown(here, await render(build_main(here.services), route))


async def tap_the_body(screen: Screen, view: View, at: Point) -> None:
    """Tap the whole-body picture of `view`, 280 pixels wide and twice as high."""
    if view is View.FRONT:
        await screen.click(body_words.FRONT)
    detector = screen.all(ft.GestureDetector)[0]
    await screen.fire(detector, "tap_up", {"l": {"x": at.x * 280, "y": at.y * 560}})


async def test_an_empty_journal_says_what_it_is_for_and_how_to_begin() -> None:
    it = await shown("/journal")
    assert it.screen.sees(words.EMPTY)
    await it.screen.click(words.LOG_NEW)
    assert it.screen.route == "/journal/new"


async def test_a_place_is_chosen_by_name_said_back_and_logged() -> None:
    it = await shown("/journal/new")
    await it.screen.click(words.BY_NAME)
    await it.screen.type(body_words.SEARCH, "right upper trap")
    await it.screen.click("Right upper trapezius")
    assert it.screen.sees("Right upper trapezius, seen from behind: your right")
    assert it.entries == []
    await it.screen.click(words.YES_HERE)
    await it.screen.click("4")
    await it.screen.click(words.SAVE)
    (entry,) = it.entries
    assert entry.reading == FOUR
    assert it.journal.spot(entry.spot).region == TRAP.region
    assert it.screen.sees("Saved: Right upper trapezius, 4 of 10")
    assert it.screen.route == "/journal"


async def test_a_tap_on_the_body_is_named_and_can_be_flipped_to_the_other_side() -> None:
    it = await shown("/journal/new")
    quad = it.here.services.content.area(RegionId("front.quad.left").areas[0])
    await tap_the_body(it.screen, View.FRONT, quad.centre)
    tapped = it.screen.texts
    assert any(text.endswith("seen from the front: your right") for text in tapped)
    await it.screen.click(words.OTHER_SIDE)
    assert it.screen.sees("seen from the front: your left")
    await it.screen.click(words.YES_HERE)
    await it.screen.click("2")
    await it.screen.click(words.SAVE)
    (spot,) = it.journal.spots()
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
    assert it.screen.sees("Right upper trapezius, seen from behind: your right")


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
    await it.screen.click(words.YES_HERE)
    assert it.screen.sees(words.WHICH_SPOT)
    await it.screen.click(words.A_NEW_SPOT)
    await it.screen.click("7")
    await it.screen.click(words.SAVE)
    assert [spot.name for spot in it.journal.spots()] == [
        "Right upper trapezius",
        "Right upper trapezius 2",
    ]


async def test_a_known_spot_needs_no_confirming() -> None:
    it = await shown("/journal/new", TRAP)
    await it.screen.click("Right upper trapezius")
    await it.screen.click("6")
    await it.screen.click(words.SAVE)
    assert len(it.journal.spots()) == 1
    assert len(it.entries) == 2


async def test_somewhere_else_gets_a_side_and_a_name_of_ones_own() -> None:
    it = await shown("/journal/new/other")
    await it.screen.type(words.CALLED, "Big toe")
    await it.screen.click("Left")
    await it.screen.click(words.GO_ON)
    await it.screen.click("1")
    await it.screen.click(words.SAVE)
    (spot,) = it.journal.spots()
    assert (spot.region, spot.side, spot.name) == (OTHER, Side.LEFT, "Big toe")


async def test_everything_that_can_be_said_is_kept_with_the_number() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.click("8")
    await it.screen.fire(it.screen.get(ft.Chip, key="flare"), "select", True)
    for section, tag in (
        (FIELD_WORDS["descriptors"].form, "tight"),
        (FIELD_WORDS["triggers"].form, "stress"),
        (FIELD_WORDS["relief"].form, "warmth"),
    ):
        await it.screen.click(section)
        await it.screen.fire(it.screen.get(ft.Chip, key=f"tag-{tag}"), "select", True)
    await it.screen.click(scales_title())
    await it.screen.fire(
        it.screen.get(ft.Chip, key=f"{FIELD_WORDS['sleep'].form}-3"), "select", True
    )
    await it.screen.fire(
        it.screen.get(ft.Chip, key=f"{FIELD_WORDS['stress'].form}-9"), "select", True
    )
    await it.screen.click(FIELD_WORDS["referred_to"].form)
    await it.screen.click("Right temporalis")
    await it.screen.type(FIELD_WORDS["note"].form, "долгий день " * 900)
    await it.screen.click(words.SAVE)
    (entry,) = it.entries
    assert entry.reading == Scored(Score(8), flare=True)
    assert (entry.descriptors, entry.triggers, entry.relief) == (
        ("tight",),
        ("stress",),
        ("warmth",),
    )
    assert (entry.sleep, entry.stress) == (3, 9)
    assert entry.referred_to == (RegionId("front.temporalis.right"),)
    assert entry.note == "долгий день " * 900


async def test_an_earlier_time_is_kept_as_it_was_typed() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.click("8")
    await it.screen.click(words.EARLIER)
    await it.screen.type(words.DATE, "2026-02-27")
    await it.screen.type(words.TIME, "18:30")
    await it.screen.click(words.SAVE)
    assert it.entries[0].occurred_at.isoformat() == "2026-02-27T18:30:00+01:00"


@pytest.mark.parametrize("offset", [-10, -5, 0, 1, 5.5, 12, 13])
def test_the_date_that_was_picked_is_the_one_that_was_meant(offset: float) -> None:
    there = timezone(timedelta(hours=offset))
    told = datetime(2026, 3, 1, tzinfo=there).astimezone(UTC)
    assert picked_date(told, there) == date(2026, 3, 1)
    assert picked_date(told, timezone(timedelta(hours=offset - 3))) == date(2026, 3, 1)


async def test_a_date_from_the_calendar_takes_the_place_of_the_typed_one() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.click("8")
    await it.screen.click(words.EARLIER)
    await it.screen.click(words.PICK_DATE)
    picker = it.screen.all(ft.DatePicker)[0]
    await it.screen.choose(picker, datetime(2026, 2, 26, 23, 0, tzinfo=UTC))
    await it.screen.click(words.SAVE)
    assert it.entries[0].day == date(2026, 2, 27)


@pytest.mark.parametrize(
    ("day", "clock"), [("2026-03-03", "10:00"), ("yesterday", "10:00"), ("2026-03-01", "late")]
)
async def test_a_time_that_cannot_be_is_told_and_nothing_is_lost(day: str, clock: str) -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.click("8")
    await it.screen.click(words.EARLIER)
    await it.screen.type(words.DATE, day)
    await it.screen.type(words.TIME, clock)
    await it.screen.type(FIELD_WORDS["note"].form, "still here")
    await it.screen.click(words.SAVE)
    assert any(text.startswith("time: ") for text in it.screen.texts)
    assert it.entries == []
    await it.screen.click(words.NOW)
    await it.screen.click(words.SAVE)
    assert it.entries[0].note == "still here"


async def test_without_a_number_saving_asks_for_one() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.click(words.SAVE)
    assert it.screen.sees(words.NOTHING_CHOSEN)
    await it.screen.fire(it.screen.get(ft.Chip, key="clear"), "select", True)
    await it.screen.click(words.SAVE)
    assert it.entries[0].reading == Clear()


async def test_two_taps_on_save_make_one_entry() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.click("8")
    save = it.screen.get(ft.FilledButton, words.SAVE)
    await asyncio.gather(it.screen.fire(save, "click"), it.screen.fire(save, "click"))
    assert len(it.entries) == 1


async def test_an_entry_is_changed_and_the_change_undone() -> None:
    it = await shown("/journal", TRAP)
    (before,) = it.entries
    await it.screen.click("Edit: Right upper trapezius, 4 of 10, 09:00")
    await it.screen.follow()
    await it.screen.click("9")
    await it.screen.click(words.SAVE)
    (after,) = it.entries
    assert (after.id, after.reading) == (before.id, Scored(Score(9)))
    assert after.occurred_at == before.occurred_at
    await it.screen.click(shell.UNDO)
    assert it.entries == [before]


async def test_an_entry_is_deleted_and_comes_back_the_same() -> None:
    it = await shown("/journal", TRAP)
    (before,) = it.entries
    await it.screen.click("Delete: Right upper trapezius, 4 of 10, 09:00")
    assert it.entries == []
    assert it.screen.sees(words.DELETED)
    assert it.screen.sees(words.EMPTY)
    await it.screen.click(shell.UNDO)
    assert it.entries == [before]
    assert it.screen.sees("09:00, 4 of 10")


async def test_an_entry_that_is_gone_leads_back_to_the_journal() -> None:
    it = await shown("/journal/entry/nobody")
    assert it.screen.sees(words.ENTRY_GONE)
    await it.screen.click(words.GO_TO_JOURNAL)
    assert it.screen.route == "/journal"


async def test_older_days_wait_until_they_are_asked_for() -> None:
    it = await shown("/journal")
    for _ in range(20):
        await it.journal.record(TRAP, FOUR)
        await it.here.clock.advance(24 * 3600)
    await it.screen.settle()
    assert len([c for c in it.screen.all(ft.Container) if str(c.key).startswith("day-")]) == 7
    await it.screen.click(words.OLDER)
    assert len([c for c in it.screen.all(ft.Container) if str(c.key).startswith("day-")]) == 20


async def test_a_spot_is_renamed_supposed_put_away_and_taken_up_again() -> None:
    it = await shown("/journal", TRAP)
    (spot,) = it.journal.spots()
    await it.screen.go(f"/journal/spot/{spot.id}")
    await it.screen.type(words.NAME, "Phone shoulder")
    await it.screen.click(words.RENAME)
    assert it.screen.sees("Phone shoulder")
    await it.screen.choose(it.screen.all(ft.Dropdown)[0], "upper_trapezius", "select")
    assert it.journal.spot(spot.id).muscle == "upper_trapezius"
    await it.screen.click(words.ARCHIVE)
    assert it.journal.open_spots() == ()
    await it.screen.go("/journal/put-away")
    await it.screen.click("Phone shoulder")
    await it.screen.follow()
    await it.screen.click(words.REOPEN)
    assert [each.name for each in it.journal.open_spots()] == ["Phone shoulder"]


async def test_the_muscles_of_the_place_come_first_in_the_list() -> None:
    it = await shown("/journal", TRAP)
    await it.screen.go(f"/journal/spot/{it.journal.spots()[0].id}")
    options = it.screen.all(ft.Dropdown)[0].options
    assert [option.key for option in options[:2]] == ["none", "upper_trapezius"]
    assert len(options) == 1 + len(it.here.services.content.muscles)


async def test_a_name_that_is_too_long_is_told_and_the_old_one_stays() -> None:
    it = await shown("/journal", TRAP)
    (spot,) = it.journal.spots()
    await it.screen.go(f"/journal/spot/{spot.id}")
    await it.screen.type(words.NAME, "x" * 81)
    await it.screen.click(words.RENAME)
    assert it.screen.sees("name: one line of 1 to 80 characters")
    assert it.journal.spot(spot.id).name == spot.name


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
    assert it.screen.sees("Right upper trapezius: you logged 9 or 10")
    await it.screen.click(care_words.WHEN_TO_GET_HELP, 1)  # the first is in the frame
    assert it.screen.route == "/learn/help"
    await it.here.clock.advance(2 * 24 * 3600)
    later = await render(build_main(it.here.services), "/journal")
    assert not later.sees(care_words.SEE_A_PROFESSIONAL)


async def test_numbness_is_told_on_the_page_of_the_spot() -> None:
    it = await shown("/journal")
    kept = await it.journal.record(TRAP, FOUR, details=EntryDetails(descriptors=(TagId("numb"),)))
    await it.screen.go(f"/journal/spot/{kept.spot.id}")
    assert it.screen.sees("you noted numbness, tingling or weakness")


async def test_going_from_one_address_to_the_next_begins_anew() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click(words.YES_HERE)
    await it.screen.go("/journal/new/front-quad-left")
    assert it.screen.sees("seen from the front: your left")
    await it.screen.go("/journal/new")
    assert it.screen.sees(words.WHERE)


async def test_the_next_spot_or_entry_shows_itself_and_not_the_last_one() -> None:
    it = await shown("/journal")
    trap, quad = await it.journal.record(TRAP, FOUR), await it.journal.record(QUAD, FOUR)
    await it.screen.go(f"/journal/spot/{trap.spot.id}")
    await it.screen.type(words.NAME, "typed but not saved")
    await it.screen.go(f"/journal/spot/{quad.spot.id}")
    assert it.screen.get(ft.TextField, words.NAME).value == quad.spot.name
    await it.screen.go(f"/journal/entry/{trap.entry.id}")
    await it.screen.type(FIELD_WORDS["note"].form, "typed but not saved")
    await it.screen.go(f"/journal/entry/{quad.entry.id}")
    assert it.screen.get(ft.TextField, FIELD_WORDS["note"].form).value == ""
    await it.screen.click("9")
    await it.screen.click(words.SAVE)
    assert it.journal.entry(quad.entry.id).reading == Scored(Score(9))
    assert it.journal.entry(trap.entry.id) == trap.entry


async def test_a_second_window_sees_what_the_first_one_logs() -> None:
    it = await shown("/journal")
    other = await render(build_main(it.here.services), "/journal")
    await it.journal.record(TRAP, FOUR)
    await other.settle()
    assert other.sees("Right upper trapezius")
