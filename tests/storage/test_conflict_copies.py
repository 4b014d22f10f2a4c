"""Files of another device, and conflict copies, are merged with what was saved here."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry
from tests.storage.folders import compact, ids, report, save


async def test_the_file_of_another_device_is_merged_with_what_was_saved_here(
    tmp_path: Path, clock: FakeClock
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    await save(here, clock, "first")
    await compact(here, clock)
    shutil.copytree(here, there)
    await save(here, clock, "second")
    await save(there, clock, "third")
    await compact(there, clock)
    shutil.copy(there / "journal.json", here / "journal.json")
    assert ids(disk_store(here, clock)) == {"first", "second", "third"}
    assert "one change" in report(here)
    await compact(here, clock)
    assert ids(disk_store(here, clock)) == {"first", "second", "third"}
    assert "entries" in json.loads((here / "journal.json").read_text())


async def test_of_two_versions_of_one_entry_the_newer_counts_and_the_other_is_kept_aside(
    tmp_path: Path, clock: FakeClock
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    await save(here, clock, "a")
    await compact(here, clock)
    shutil.copytree(here, there)
    await save(here, clock, "a", note="changed here")
    await save(there, clock, "a", note="changed there, and later")
    await compact(there, clock)
    shutil.copy(there / "journal.json", here / "journal.json")
    store = disk_store(here, clock)
    assert [each.note for each in store.entries.all()] == ["changed there, and later"]
    assert any("changed here" in path.read_text() for path in (here / "quarantine").iterdir())
    assert "One thing was changed in two places" in report(here)


@pytest.mark.parametrize(
    "name",
    [
        "journal.sync-conflict-20260302-090000-ABCDEFG.json",
        "journal (Anna's conflicted copy 2026-03-02).json",
        "journal (1).json",
        "journal - Copy.json",
        "journal.json.bak",
        "backups/journal-2026-03-02 (1).json",
    ],
)
async def test_what_only_a_conflict_copy_knows_is_taken_in(
    tmp_path: Path, clock: FakeClock, name: str
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    await save(here, clock, "a")
    await compact(here, clock)
    shutil.copytree(here, there)
    await save(here, clock, "b")
    await save(there, clock, "c")
    await compact(there, clock)
    shutil.copy(there / "journal.json", here / name)
    assert ids(disk_store(here, clock)) == {"a", "b", "c"}
    assert Path(name).name in report(here)
    assert (here / name).exists()


async def test_what_only_a_conflict_copy_of_the_log_knows_is_taken_in(
    tmp_path: Path, clock: FakeClock
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    await save(here, clock, "a")
    await compact(here, clock)
    shutil.copytree(here, there)
    await save(here, clock, "b")
    await save(there, clock, "c")
    shutil.copy(there / "journal.log", here / "journal.sync-conflict-20260302-090000-ABC.log")
    assert ids(disk_store(here, clock)) == {"a", "b", "c"}
    shutil.copy(there / "journal.log", here / "journal.log")  # and now over it, too
    assert ids(disk_store(here, clock)) == {"a", "b", "c"}


async def test_a_copy_that_knows_nothing_new_is_not_worth_a_word(
    folder: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    shutil.copy(folder / "journal.json", folder / "journal (1).json")
    await save(folder, clock, "b")
    store = disk_store(folder, clock)
    await store.entries.remove("a")
    await compact(folder, clock)
    assert ids(disk_store(folder, clock)) == {"b"}
    assert report(folder) == ""


async def test_what_was_removed_stays_removed_whatever_an_old_copy_says(
    folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    await save(folder, clock, "a", "b")
    store = disk_store(folder, clock)
    await store.maintenance.backup_to(tmp_path / "outside.json")
    await clock.advance(1)
    await store.entries.remove("a")
    await compact(folder, clock)
    shutil.copy(tmp_path / "outside.json", folder / "journal (1).json")
    assert ids(disk_store(folder, clock)) == {"b"}
    assert report(folder) == ""


async def test_a_backup_that_knows_more_is_never_overwritten(
    tmp_path: Path, clock: FakeClock
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    await save(here, clock, "a")
    await compact(here, clock)
    shutil.copytree(here, there)
    await save(there, clock, "elsewhere")
    await compact(there, clock)
    store = disk_store(here, clock)
    await store.entries.save(entry("b"))
    backup = "backups/journal-2026-03-02.json"
    shutil.copy(there / backup, here / backup)  # while the window is open
    await store.maintenance.compact()
    assert ids(disk_store(here, clock)) == {"a", "b", "elsewhere"}
    assert any(
        path.read_bytes() == (there / backup).read_bytes() for path in (here / "backups").iterdir()
    )


async def test_what_a_removal_elsewhere_did_not_know_is_kept_when_its_log_is_put_under_a_window(
    tmp_path: Path, clock: FakeClock
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    window = disk_store(here, clock)
    await window.entries.save(entry("a", note="one"))
    shutil.copytree(here, there)
    await clock.advance(1)
    await window.entries.save(entry("a", note="two"))
    await clock.advance(1)
    elsewhere = disk_store(there, clock)
    await elsewhere.entries.remove("a")
    elsewhere.close()
    shutil.copy(there / "journal.log", here / "journal.log")
    await window.refresh()
    window.close()
    again = disk_store(here, clock)
    kept = b"".join(path.read_bytes() for path in (here / "quarantine").glob("other-versions*"))
    assert ids(again) == set()
    assert b'"two"' in kept
    assert "other-versions" in " ".join(again.reports)


async def test_what_another_process_removed_knowingly_is_not_kept_aside(
    folder: Path, clock: FakeClock
) -> None:
    window = disk_store(folder, clock)
    await window.entries.save(entry("a", note="one"), entry("b"))
    await clock.advance(1)
    other = disk_store(folder, clock)
    await other.entries.save(entry("a", note="two"))
    await other.entries.remove("a")
    other.close()
    (folder / "journal.log").write_bytes((folder / "journal.log").read_bytes() + b"half a line")
    await window.refresh()
    assert ids(window) == {"b"}
    window.close()
    assert list((folder / "quarantine").glob("other-versions*")) == []
    assert "other-versions" not in report(folder)


async def test_a_log_from_elsewhere_with_two_newer_versions_keeps_ours_aside(
    tmp_path: Path, clock: FakeClock
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    await save(here, clock, "a", note="one")
    shutil.copytree(here, there)
    await save(here, clock, "a", note="two")
    await compact(here, clock)
    await save(there, clock, "a", note="three")
    await save(there, clock, "a", note="four")
    shutil.copy(there / "journal.log", here / "journal.log")
    again = disk_store(here, clock)
    kept = b"".join(path.read_bytes() for path in (here / "quarantine").glob("other-versions*"))
    assert again.entries.get("a").note == "four"
    assert b'"two"' in kept
