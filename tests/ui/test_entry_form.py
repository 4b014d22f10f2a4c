"""The form of an entry: what is said in it, revised and undone."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone

import flet as ft
import pytest

from app.domain.body import RegionId
from app.domain.journal.entry import Clear, EntryDetails, Score, Scored
from app.texts import journal as words
from app.texts import shell
from app.texts.entry_fields import FIELD_WORDS, scales_title
from app.ui.app import build_main
from app.ui.journal.when_fields import picked_date
from tests.graph import graph
from tests.ui.harness import render
from tests.ui.journal_screens import FOUR, TRAP, Shown, shown


async def test_every_detail_is_saved_with_the_score() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("8")
    await it.screen.click(words.MORE)
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
    await it.screen.click("Right temple")
    await it.screen.type(FIELD_WORDS["note"].form, "долгий день " * 900)
    await it.screen.click(words.DONE)
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
    await it.screen.click("8")
    await it.screen.click(words.MORE)
    await it.screen.click(words.EARLIER)
    await it.screen.type(words.DATE, "2026-02-27")
    await it.screen.type(words.TIME, "18:30")
    await it.screen.click(words.DONE)
    assert it.entries[0].occurred_at.isoformat() == "2026-02-27T18:30:00+01:00"


@pytest.mark.parametrize("offset", [-10, -5, 0, 1, 5.5, 12, 13])
def test_the_date_that_was_picked_is_the_one_that_was_meant(offset: float) -> None:
    there = timezone(timedelta(hours=offset))
    told = datetime(2026, 3, 1, tzinfo=there).astimezone(UTC)
    assert picked_date(told, there) == date(2026, 3, 1)
    assert picked_date(told, timezone(timedelta(hours=offset - 3))) == date(2026, 3, 1)


async def test_a_date_from_the_calendar_takes_the_place_of_the_typed_one() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("8")
    await it.screen.click(words.MORE)
    await it.screen.click(words.EARLIER)
    await it.screen.click(words.PICK_DATE)
    picker = it.screen.all(ft.DatePicker)[0]
    await it.screen.choose(picker, datetime(2026, 2, 26, 23, 0, tzinfo=UTC))
    await it.screen.click(words.DONE)
    assert it.entries[0].day == date(2026, 2, 27)


@pytest.mark.parametrize(
    ("day", "clock"), [("2026-03-03", "10:00"), ("yesterday", "10:00"), ("2026-03-01", "late")]
)
async def test_an_impossible_time_is_reported_and_nothing_is_lost(day: str, clock: str) -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("8")
    await it.screen.click(words.MORE)
    await it.screen.click(words.EARLIER)
    await it.screen.type(words.DATE, day)
    await it.screen.type(words.TIME, clock)
    await it.screen.type(FIELD_WORDS["note"].form, "still here")
    await it.screen.click(words.DONE)
    assert any(text.startswith("time: ") for text in it.screen.texts)
    assert [entry.note for entry in it.entries] == [""]
    await it.screen.click(words.NOW)
    await it.screen.click(words.DONE)
    assert it.entries[0].note == "still here"


async def test_a_score_is_saved_as_it_is_tapped_and_says_so_where_it_is() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    assert not it.screen.sees(words.DONE)
    assert not it.screen.sees(words.MORE)
    await it.screen.click("8")
    assert it.screen.sees(words.saved_here(Scored(Score(8))))
    assert [entry.reading for entry in it.entries] == [Scored(Score(8))]
    await it.screen.click("5")
    assert [entry.reading for entry in it.entries] == [Scored(Score(5))]
    await it.screen.click(words.UNDO)
    assert it.entries == []
    assert not it.screen.sees(words.DONE)


async def test_nought_is_the_one_way_to_say_clear() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("0")
    assert it.screen.sees("Saved: clear")
    assert it.entries[0].reading == Clear()
    await it.screen.click(words.MORE)
    assert it.screen.get(ft.Chip, key="flare").disabled


async def test_a_new_spot_can_be_named_as_it_is_logged_and_a_known_one_is_not_asked() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("8")
    await it.screen.click(words.RENAME_IT)
    await it.screen.type(words.NAME, "Desk knot")
    await it.screen.click(words.RENAME)
    assert it.screen.sees(words.in_the_list_as("Desk knot"))
    (spot,) = it.journal_reader.spots()
    assert spot.name == "Desk knot"
    it = await shown("/journal/new", TRAP)
    await it.screen.click("Right top of the shoulder")
    await it.screen.click("8")
    assert not it.screen.sees(words.RENAME_IT)


async def test_two_taps_on_a_score_make_one_entry() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    score = it.screen.get(ft.FilledButton, key="score-8")
    await asyncio.gather(it.screen.fire(score, "click"), it.screen.fire(score, "click"))
    assert len(it.entries) == 1


async def test_an_entry_is_changed_and_the_change_undone() -> None:
    it = await shown("/journal", TRAP)
    (before,) = it.entries
    await it.screen.click("Edit: Right top of the shoulder, 4 of 10, 09:00")
    await it.screen.follow()
    await it.screen.click("9")
    (after,) = it.entries
    assert (after.id, after.reading) == (before.id, Scored(Score(9)))
    assert after.occurred_at == before.occurred_at
    await it.screen.click(words.UNDO)
    assert it.entries == [before]
    await it.screen.click(words.MORE)
    await it.screen.type(FIELD_WORDS["note"].form, "after the dentist")
    await it.screen.click(words.DONE)
    assert it.entries == [before.saying(EntryDetails(note="after the dentist"))]
    await it.screen.click(shell.UNDO)
    assert it.entries == [before]


async def test_an_entry_is_deleted_and_comes_back_the_same() -> None:
    it = await shown("/journal", TRAP)
    (before,) = it.entries
    await it.screen.click("Delete: Right top of the shoulder, 4 of 10, 09:00")
    assert it.entries == []
    assert it.screen.sees(words.DELETED)
    assert it.screen.sees(words.EMPTY)
    await it.screen.click(shell.UNDO)
    assert it.entries == [before]
    assert it.screen.sees("09:00, 4 of 10")


async def test_an_entry_deleted_in_another_window_is_saved_again_from_an_open_form() -> None:
    for way in ("9", words.DONE):
        it = await shown("/journal", TRAP)
        (before,) = it.entries
        await it.screen.go(f"/journal/entry/{before.id}")
        await it.screen.click(words.MORE)
        await it.screen.type(FIELD_WORDS["note"].form, "still here")
        await it.journal.delete(before.id)
        await it.screen.click(way)
        (after,) = it.entries
        assert (after.id, after.spot) == (before.id, before.spot)
        if way != words.DONE:
            await it.screen.click(words.DONE)
        assert [entry.note for entry in it.entries] == ["still here"]


async def test_a_new_entry_deleted_in_another_window_is_saved_again_with_its_spot() -> None:
    it = await shown("/journal/new/back-trap_upper-right")
    await it.screen.click("8")
    (before,) = it.entries
    await it.journal.delete(before.id)
    await it.screen.click("5")
    (after,) = it.entries
    assert (after.spot, after.reading) == (before.spot, Scored(Score(5)))
    await it.screen.click(words.UNDO)
    assert (it.entries, it.journal_reader.spots()) == ([], ())


async def test_an_entry_that_is_gone_leads_back_to_the_journal() -> None:
    it = await shown("/journal/entry/nobody")
    assert it.screen.sees(words.ENTRY_GONE)
    await it.screen.click(words.GO_TO_JOURNAL)
    assert it.screen.route == "/journal"


async def test_older_days_wait_until_they_are_asked_for() -> None:
    here = graph()
    for _ in range(20):
        await here.services.journal.record(TRAP, FOUR)
        await here.clock.advance(24 * 3600)
    it = Shown(here, await render(build_main(here.services), "/journal"))
    assert len([c for c in it.screen.all(ft.Container) if str(c.key).startswith("day-")]) == 7
    await it.screen.click(words.OLDER)
    assert len([c for c in it.screen.all(ft.Container) if str(c.key).startswith("day-")]) == 20
