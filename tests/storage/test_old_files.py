"""Older files put back, lines cut from the log: what was saved is found, or reported lost."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry
from tests.storage.folders import compact, ids, report, save


async def test_an_older_file_put_back_takes_nothing_away(folder: Path, clock: FakeClock) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    older = (folder / "journal.json").read_bytes()
    await save(folder, clock, "b1")
    await save(folder, clock, "b2")
    await compact(folder, clock)
    (folder / "journal.json").write_bytes(older)
    await save(folder, clock, "d")
    await compact(folder, clock)
    assert ids(disk_store(folder, clock)) == {"a", "b1", "b2", "d"}
    assert "2 changes" in report(folder)
    assert "Nothing was lost" in report(folder)


async def test_an_older_file_put_back_under_an_open_window_takes_nothing_away(
    folder: Path, clock: FakeClock
) -> None:
    window = disk_store(folder, clock)
    await window.entries.save(entry("a"))
    await window.maintenance.compact()
    older = (folder / "journal.json").read_bytes()
    await window.entries.save(entry("b"))
    await window.maintenance.compact()
    (folder / "journal.json").write_bytes(older)
    await window.entries.save(entry("c"))
    await window.maintenance.compact()
    assert ids(disk_store(folder, clock)) == {"a", "b", "c"}
    assert "Nothing was lost" in report(folder)


async def test_a_restore_is_not_undone_by_the_backups_made_before_it(
    folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a", note="first"))
    await store.maintenance.backup_to(tmp_path / "mine.json")
    await clock.advance(1)
    await store.entries.save(entry("a", note="second"), entry("b"))
    await store.maintenance.compact()
    await clock.advance(1)
    await store.maintenance.restore(tmp_path / "mine.json")
    again = disk_store(folder, clock)
    assert [(each.id, each.note) for each in again.entries.all()] == [("a", "first")]
    assert report(folder) == ""


async def test_lines_cut_from_the_log_of_an_open_window_are_written_again(
    folder: Path, clock: FakeClock
) -> None:
    window = disk_store(folder, clock)
    await window.entries.save(entry("a"))
    await window.maintenance.compact()
    for name in ("b", "c", "d"):
        await window.entries.save(entry(name))
    log = folder / "journal.log"
    first, *_ = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(first)
    await window.refresh()
    assert ids(window) == {"a", "b", "c", "d"}
    assert ids(disk_store(folder, clock)) == {"a", "b", "c", "d"}
    assert "2 changes" in report(folder)


async def test_a_line_changed_in_the_log_of_an_open_window_is_noticed(
    folder: Path, clock: FakeClock
) -> None:
    window = disk_store(folder, clock)
    await window.entries.save(entry("a"))
    await window.entries.save(entry("b"))
    log = folder / "journal.log"
    log.write_bytes(log.read_bytes().replace(b'"id":"b"', b'"id":"x"'))
    later = log.stat().st_mtime + 1  # some disks count in seconds, or in thousandths
    os.utime(log, (later, later))
    await window.refresh()
    await window.entries.save(entry("c"))
    assert ids(disk_store(folder, clock)) == {"a", "b", "c"}
    assert report(folder)


async def test_changes_whose_file_is_nowhere_are_counted_as_lost(
    folder: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    older = (folder / "journal.json").read_bytes()
    await save(folder, clock, "b", "c")
    await compact(folder, clock)
    await save(folder, clock, "d")
    (folder / "journal.json").write_bytes(older)
    shutil.rmtree(folder / "backups")
    assert ids(disk_store(folder, clock)) == {"a", "d"}
    assert "couldn’t read 2 changes, so they’re lost" in report(folder)


async def test_an_older_log_put_back_is_noticed(folder: Path, clock: FakeClock) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    await save(folder, clock, "b")
    older = (folder / "journal.log").read_bytes()
    await save(folder, clock, "c")
    await save(folder, clock, "d")
    (folder / "journal.log").write_bytes(older)
    assert ids(disk_store(folder, clock)) == {"a", "b"}
    assert "couldn’t read 2 changes, so they’re lost" in report(folder)
    before = report(folder)
    await save(folder, clock, "e")
    assert ids(disk_store(folder, clock)) == {"a", "b", "e"}
    assert report(folder) == before


async def test_everything_deleted_but_the_mark_is_noticed(folder: Path, clock: FakeClock) -> None:
    await save(folder, clock, "a")
    await save(folder, clock, "b")
    (folder / "journal.json").unlink()
    (folder / "journal.log").unlink()
    assert ids(disk_store(folder, clock)) == set()
    assert "couldn’t read 2 changes, so they’re lost" in report(folder)


async def test_a_log_that_is_left_alone_does_not_say_that_nothing_was_lost(
    folder: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await save(folder, clock, "b")
    await compact(folder, clock)
    await save(folder, clock, "c")
    (folder / "journal.json").unlink()
    shutil.rmtree(folder / "backups")
    said = " ".join(disk_store(folder, clock).reports)
    assert ids(disk_store(folder, clock)) == {"c"}
    assert "couldn’t read 2 changes, so they’re lost." in said
    assert "Nothing was lost" not in said
