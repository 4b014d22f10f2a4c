"""An archive is exported and imported again through the service."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given

from app.domain.errors import NotAllowed
from app.domain.import_export.archive import Archive, NotIncluded, ParsedImport
from app.domain.import_export.tags_of_file import with_known_tags
from app.domain.safety import LockId, LockRelease
from app.domain.settings import Settings, ThemeChoice, Welcome
from app.services.import_export import BadRows
from app.storage.store import memory_store
from tests.domain.journal_values import entry, spot
from tests.examples import examples
from tests.export.journals import NOW, archives
from tests.graph import graph
from tests.services.import_export_desk import (
    ANSWERED,
    BREATHED,
    BY_HAND,
    HELD,
    LIBRARY,
    ONE_BAD,
    SKIPPED,
    Desk,
)


@given(archives())
@examples(25)
async def test_an_export_brought_in_elsewhere_makes_the_same_journal(archive: Archive) -> None:
    known = with_known_tags(ParsedImport(archive), Archive(), LIBRARY.tags).archive
    here = (await Desk().holding(known)).import_export
    (packed,) = here.render("json", "all")
    elsewhere = Desk().import_export
    await elsewhere.apply(elsewhere.preview(packed.name, packed.content))
    assert elsewhere.everything == here.everything


async def test_holds_breathing_locks_safety_answers_and_the_break_log_move_along() -> None:
    old = Desk()
    await old.store.holds.save(HELD)
    await old.store.break_events.save(SKIPPED)
    await old.store.breathing_records.save(BREATHED)
    await old.store.screening.put(ANSWERED)
    await old.store.lifted.put((LockRelease(LockId("hold.h1"), NOW),))
    (packed,) = old.import_export.render("json", "all")
    new = Desk()
    for _ in range(2):
        await new.import_export.apply(new.import_export.preview(packed.name, packed.content))
    assert new.import_export.everything == old.import_export.everything
    assert new.store.holds.all() == (HELD,)
    assert new.store.breathing_records.all() == (BREATHED,)


def test_everything_a_person_gave_is_in_an_archive_and_nothing_of_the_machine() -> None:
    of_the_machine = {
        "hold_session",
        "hold_queue",
        "break_state",
        "service_status",
        "standby_status",
        "break_announced",
        "break_run",
        "backup_dates",
        "calendar_issued",
        "movements_done",
        "seen_revs",
    }
    kept = {name for name in vars(memory_store()) if not name.startswith("_")}
    described = {field.name for field in fields(Archive)} - {"excerpt", "history"}
    assert kept - of_the_machine == described


async def test_looking_at_a_file_changes_nothing() -> None:
    desk = Desk()
    incoming = desk.import_export.preview("pain.csv", BY_HAND)
    assert len(incoming.new.entries) == 1
    assert desk.import_export.everything == Archive()


async def test_a_file_with_bad_rows_is_refused_whole_unless_they_are_left_out() -> None:
    desk = Desk()
    incoming = desk.import_export.preview("pain.csv", ONE_BAD)
    with pytest.raises(NotAllowed, match="nothing has changed"):
        await desk.import_export.apply(incoming)
    assert desk.import_export.everything == Archive()
    await desk.import_export.apply(incoming, BadRows.LEAVE_OUT)
    assert len(desk.import_export.everything.entries) == 1


async def test_bringing_a_file_in_twice_adds_nothing() -> None:
    desk = Desk()
    await desk.import_export.apply(desk.import_export.preview("pain.csv", BY_HAND))
    before = desk.import_export.everything
    again = desk.import_export.preview("pain.csv", BY_HAND)
    assert again.already_here == 1
    await desk.import_export.apply(again)
    assert desk.import_export.everything == before


async def test_what_was_written_between_looking_and_taking_is_not_written_over() -> None:
    desk = await Desk().holding(Archive((spot(),)))
    old = Desk()
    await old.holding(Archive((spot(),), (entry(3),)))
    (packed,) = old.import_export.render("json", "all")
    incoming = desk.import_export.preview(packed.name, packed.content)
    await desk.store.entries.save(entry(9))
    await desk.import_export.apply(incoming)
    assert desk.import_export.everything.entries == (entry(9),)


async def test_everyone_who_shows_the_journal_hears_of_an_import_once_it_is_kept() -> None:
    desk = Desk()
    heard: list[int] = []

    def listen() -> None:
        heard.append(len(desk.store.entries.all()))

    desk.imported.connect(listen)
    await desk.import_export.apply(desk.import_export.preview("pain.csv", BY_HAND))
    assert heard == [1]


async def test_being_welcomed_is_no_choice_and_so_settings_still_come_along() -> None:
    old = Desk()
    await old.store.settings.put(Settings(look=ThemeChoice.DARK, welcome=Welcome.DONE))
    (packed,) = old.import_export.render("json", "all")
    desk = Desk()
    await desk.store.settings.put(Settings(welcome=Welcome.DONE))
    assert desk.import_export.everything.settings == NotIncluded()
    await desk.import_export.apply(desk.import_export.preview(packed.name, packed.content))
    assert desk.store.settings.get().look is ThemeChoice.DARK


async def test_a_tag_brought_from_elsewhere_stays_when_its_entry_is_revised() -> None:
    here = graph()
    text = BY_HAND.replace(b"occurred_at\n", b"occurred_at,triggers\n").replace(
        b"+01:00\n", b"+01:00,gardening;stress\n"
    )
    await here.services.import_export.apply(here.services.import_export.preview("pain.csv", text))
    (brought,) = here.store.entries.all()
    await here.services.journal.revise(replace(brought, note="a long day"))
    (revised,) = here.store.entries.all()
    names = here.services.own_tags.known.names
    assert [names[tag] for tag in revised.triggers] == ["gardening", "Stress"]
    assert revised.note == "a long day"
