"""Names and kinds of files, and imports that are refused or fail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import InvalidInput, NotAllowed, StorageError
from app.domain.import_export.archive import Archive
from app.services.import_export import BadRows
from app.storage.store import disk_store, memory_store
from tests.domain.journal_values import entry, spot
from tests.fakes import FakeClock
from tests.services.import_export_desk import BY_HAND, HELD, SKIPPED, Desk


async def test_a_name_without_a_known_ending_is_recognised_by_its_content() -> None:
    desk = await Desk().holding(Archive((spot(),), (entry(3),)))
    (packed,) = desk.import_export.render("json", "all")
    assert Desk().import_export.preview("backup", packed.content).new.entries == (entry(3),)
    assert len(Desk().import_export.preview("pain.txt", BY_HAND).new.entries) == 1


async def test_csv_is_written_with_its_episodes_beside_it() -> None:
    desk = await Desk().holding(Archive((spot(),), (entry(3),)))
    written = desk.import_export.export("csv", Path("/there/pain.csv"))
    assert written == (Path("/there/pain.csv"), Path("/there/pain-episodes.csv"))
    assert tuple(desk.outbox.files) == written


async def test_the_name_that_was_asked_for_is_the_name_it_gets() -> None:
    desk = Desk()
    assert desk.import_export.export("json", Path("/there/pain.txt")) == (Path("/there/pain.txt"),)


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InvalidInput, match="format: one of csv, json"):
        Desk().import_export.render("docx", "all")


def test_a_foreign_file_is_no_import() -> None:
    with pytest.raises(StorageError):
        Desk().import_export.preview("photo.csv", b"\x89PNG\r\n")


BROKEN_ID = b'"id":"\\ud800"'


async def test_a_broken_character_in_an_id_is_a_bad_row_and_nothing_is_half_brought(
    tmp_path: Path,
) -> None:
    old = await Desk().holding(Archive((spot(),), (entry(3, name="e1"), entry(4, name="e2"))))
    await old.store.break_events.save(SKIPPED)
    (packed,) = old.import_export.render("json", "all")
    content = packed.content.replace(b'"id":"e2"', BROKEN_ID)
    for store in memory_store(), disk_store(tmp_path / "data", FakeClock()):
        desk = Desk(store)
        incoming = desk.import_export.preview(packed.name, content)
        assert [bad.reason for bad in incoming.bad] == ["This item: it has broken characters in it"]
        with pytest.raises(NotAllowed, match="othing has changed"):
            await desk.import_export.apply(incoming)
        assert desk.import_export.everything == Archive()
        await desk.import_export.apply(incoming, BadRows.LEAVE_OUT)
        assert [each.id for each in desk.store.entries.all()] == ["e1"]


async def test_an_import_that_fails_has_changed_nothing_and_is_announced_only_once(
    tmp_path: Path,
) -> None:
    old = await Desk().holding(Archive((spot(),), (entry(3),)))
    await old.store.holds.save(HELD)
    (packed,) = old.import_export.render("json", "all")
    desk = Desk(disk_store(tmp_path / "data", FakeClock()))
    incoming = desk.import_export.preview(packed.name, packed.content)
    (bad,) = incoming.found.archive.entries
    broken = replace(incoming.found.archive, entries=(replace(bad, note="\ud800"),))
    with pytest.raises(StorageError, match="othing has changed"):
        await desk.import_export.apply(
            replace(incoming, found=replace(incoming.found, archive=broken))
        )
    assert desk.import_export.everything == Archive()
    desk.store.close()
    again = Desk(disk_store(tmp_path / "data", FakeClock()))
    assert list(again.store.reports) == []
    assert again.import_export.everything == Archive()


async def test_a_file_is_recognised_by_its_content_and_not_by_its_name() -> None:
    desk = await Desk().holding(Archive((spot(),), (entry(3),)))
    (packed,) = desk.import_export.render("json", "all")
    assert Desk().import_export.preview("pain.csv", packed.content).new.entries == (entry(3),)
    assert len(Desk().import_export.preview("pain.json", BY_HAND).new.entries) == 1


async def test_times_without_an_offset_are_read_where_the_person_lives() -> None:
    incoming = Desk().import_export.preview("pain.csv", BY_HAND.replace(b"T09:00:00+01:00", b""))
    (brought,) = incoming.new.entries
    assert brought.occurred_at.isoformat() == "2026-03-02T12:00:00+01:00"
    assert incoming.found.assumed.zone == "Europe/Berlin"
