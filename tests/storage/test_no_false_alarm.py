"""What is ordinary raises no alarm, and what is lost is counted right."""

from __future__ import annotations

import os
import re
from pathlib import Path
from zlib import crc32

import pytest

from app.ports import BackupReason
from app.storage.atomic_files import AtomicFiles
from app.storage.disk_backend import LogDB
from app.storage.log_storage import LogStorage
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry
from tests.storage.folders import reports

DAY = 86_400


def as_before_lineages(path: Path) -> None:
    """Make of a snapshot one as they were before they knew which ones they come from."""
    body = re.sub(rb'"lineage":\[.*?\]\],', b"", path.read_bytes())[: -len(b'"crc":"00000000"}}}')]
    path.write_bytes(b'%s"crc":"%08x"}}}' % (body, crc32(body)))


async def test_a_folder_of_a_version_without_lineages_opens_without_a_word(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("b"))
    for day in range(4):
        await store.entries.save(entry("a", note=f"day {day}"))
        await store.maintenance.compact()
        await clock.advance(DAY)
        await store.entries.remove("b")
    store.close()
    for path in [folder / "journal.json", *(folder / "backups").iterdir()]:
        as_before_lineages(path)
    (folder / "journal.last").unlink()
    assert reports(folder, clock) == []
    assert [each.note for each in disk_store(folder, clock).entries.all()] == ["day 3"]


async def test_a_folder_of_another_device_without_lineages_is_still_distinguished(
    folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    for place, note in ((folder, "here"), (tmp_path / "other", "there")):
        store = disk_store(place, clock)
        await store.entries.save(entry("a", note=note))
        await store.maintenance.compact()
        store.close()
        as_before_lineages(place / "journal.json")
        await clock.advance(1)
    (tmp_path / "other" / "journal.json").replace(folder / "journal (1).json")
    assert "One thing was changed in two places" in " ".join(reports(folder, clock))


@pytest.mark.slow
async def test_a_very_old_backup_stays_known_and_the_lineage_bounded(
    folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    longest = 40
    monkeypatch.setattr("app.storage.state.LONGEST_LINEAGE", longest)
    monkeypatch.setattr("app.storage.log_storage.LONGEST_LINEAGE", longest)
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    old = await store.maintenance.backup(BackupReason.BEFORE_IMPORT)
    for number in range(longest + 40):
        await clock.advance(DAY)
        await store.entries.save(entry("a", note=f"{number}"))
        await store.maintenance.compact()
    store.close()
    storage = LogStorage(folder, clock)
    assert storage.view.state.includes(storage.copies.id_of(old))
    assert len(storage.view.state.lineage) < longest + 30
    assert reports(folder, clock) == []


async def test_what_is_changed_after_a_stop_before_the_log_was_emptied_was_not_changed_twice(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("b"))
    await store.maintenance.compact()
    await store.entries.save(entry("a"))
    log = (folder / "journal.log").read_bytes()
    await store.maintenance.compact()
    store.close()
    (folder / "journal.log").write_bytes(log)
    store = disk_store(folder, clock)
    await store.entries.save(entry("a", note="revised"))
    await store.entries.remove("b")
    store.close()
    assert reports(folder, clock) == []


async def test_of_a_log_lost_after_a_restore_each_change_counts_once(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    path = await store.maintenance.backup(BackupReason.BEFORE_IMPORT)
    await store.entries.save(entry("b"))
    await store.maintenance.restore(path)
    await store.entries.save(entry("c"))
    store.close()
    (folder / "journal.log").unlink()
    assert "couldn’t read one change, so it’s lost." in " ".join(reports(folder, clock))


async def test_two_backups_for_one_reason_within_a_second_are_both_kept(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    first = await store.maintenance.backup(BackupReason.BEFORE_RESTORE)
    content = first.read_bytes()
    await store.entries.save(entry("b"))
    await store.maintenance.restore(first)
    assert first.read_bytes() == content
    assert not store.maintenance.strays()


async def test_the_id_of_a_snapshot_with_many_tombstones_is_found_from_its_end(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(*(entry(f"{number}", note="x" * 2000) for number in range(2000)))
    await store.entries.remove(*(f"{number}" for number in range(0, 2000, 2)))
    await store.maintenance.compact()
    disk = CountingDisk()
    storage = LogStorage(folder, clock, disk)
    disk.bytes_read = 0
    assert storage.view.state.includes(storage.copies.id_of(folder / "journal.json"))
    assert disk.bytes_read < (folder / "journal.json").stat().st_size / 4


class CountingDisk(AtomicFiles):
    """A disk that counts what is read."""

    bytes_read = 0

    def read(self, path: Path, start: int = 0) -> bytes:
        content = super().read(path, start)
        self.bytes_read += len(content)
        return content


def test_what_can_be_reported_only_now_is_reported_once(folder: Path, clock: FakeClock) -> None:
    notices = LogStorage(folder, clock).notices
    for _ in range(3):
        notices.add_for_now("The disk cannot be written.")
    assert list(notices.unread()) == ["The disk cannot be written."]


async def test_the_log_of_another_device_with_smaller_numbers_reaches_an_open_window(
    folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    window, other = disk_store(folder, clock), disk_store(tmp_path / "other", clock)
    for number in range(5):
        await window.entries.save(entry(f"{number}"))
    await window.maintenance.compact()
    await other.entries.save(entry("there"))
    (tmp_path / "other" / "journal.log").replace(folder / "journal.log")
    await window.entries.save(entry("here"))
    await window.maintenance.compact()
    known = {each.id for each in disk_store(folder, clock).entries.all()}
    assert known == {"0", "1", "2", "3", "4", "here", "there"}


async def test_the_log_of_another_device_with_greater_numbers_is_no_loss_here(
    folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    here, there = disk_store(folder, clock), disk_store(tmp_path / "other", clock)
    await here.entries.save(entry("a"))
    await here.maintenance.compact()
    for number in range(50):
        await there.entries.save(entry(f"{number}"))
    await there.maintenance.compact()
    await there.entries.save(entry("there"))
    (tmp_path / "other" / "journal.log").replace(folder / "journal.log")
    assert {each.id for each in disk_store(folder, clock).entries.all()} == {"a", "there"}
    assert not any("lost" in each for each in reports(folder, clock))


async def test_copies_with_nothing_new_are_looked_into_once(
    folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    await store.maintenance.compact()
    backup = folder / "backups" / "journal-2026-02-01.json"
    backup.write_bytes(of_unknown_id((folder / "journal.json").read_bytes()))
    first, second = LogStorage(folder, clock), LogStorage(folder, clock)
    assert first.view.state.lineage == second.view.state.lineage
    assert second.copies.merge_into(second.view.state, set()).looked_into == 0
    assert reports(folder, clock) == []


@pytest.mark.parametrize("name", ["journal.json", "journal.log", "journal.last", "notices.txt"])
def test_a_pipe_in_the_place_of_a_file_keeps_nobody_waiting(
    folder: Path, clock: FakeClock, name: str
) -> None:
    LogDB(folder, clock).insert({"n": 1})
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    LogDB(folder, clock)


def of_unknown_id(content: bytes) -> bytes:
    """The same snapshot under an id that nobody knows, and from before lineages."""
    body = re.sub(rb'"lineage":\[.*?\]\],', b"", content)[: -len(b'"crc":"00000000"}}}')]
    body = re.sub(rb'"snapshot":"[0-9a-f]+"', b'"snapshot":"0123456789abcdef"', body)
    return b'%s"crc":"%08x"}}}' % (body, crc32(body))
