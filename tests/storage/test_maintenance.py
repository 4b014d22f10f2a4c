"""Compaction, backups and restoring."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import NotFound, StorageError
from app.ports import BackupReason
from app.storage.backups import OF_EACH_REASON
from app.storage.disk_backend import LogDB
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry


@pytest.fixture
def kept(folder: Path, clock: FakeClock) -> KeptStore:
    return disk_store(folder, clock)


def ids(store: KeptStore) -> list[str]:
    return [each.id for each in store.entries.all()]


def backups(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*"))


async def test_a_compaction_empties_the_log_and_changes_nothing(
    kept: KeptStore, folder: Path, clock: FakeClock
) -> None:
    await kept.entries.save(entry("a"), entry("b"))
    await kept.entries.remove("a")
    await kept.maintenance.compact()
    assert (folder / "journal.log").read_bytes() == b""
    assert ids(kept) == ids(disk_store(folder, clock)) == ["b"]


async def test_a_removal_leaves_a_tombstone_in_the_file(kept: KeptStore, folder: Path) -> None:
    await kept.entries.save(entry("a"))
    await kept.entries.remove("a")
    await kept.maintenance.compact()
    ((table, _uid, rev),) = json.loads((folder / "journal.json").read_text())["unknot"]["1"]["gone"]
    assert table == "entries"
    assert rev
    await kept.entries.save(entry("a"))
    await kept.maintenance.compact()
    assert json.loads((folder / "journal.json").read_text())["unknot"]["1"]["gone"] == []


async def test_writing_goes_on_while_a_compaction_runs(
    kept: KeptStore, folder: Path, clock: FakeClock
) -> None:
    await kept.entries.save(*(entry(f"old {n}") for n in range(3000)))
    other = disk_store(folder, clock)
    compaction = asyncio.ensure_future(kept.maintenance.compact())
    for n in range(3):
        await asyncio.sleep(0)
        await kept.entries.save(entry(f"here {n}"))
        await other.entries.save(entry(f"there {n}"))
    assert not compaction.done()
    await compaction
    await other.refresh()
    assert len(ids(kept)) == len(ids(disk_store(folder, clock))) == len(ids(other)) == 3006


async def test_of_two_compactions_at_once_one_gives_way(
    kept: KeptStore, folder: Path, clock: FakeClock
) -> None:
    await kept.entries.save(*(entry(f"old {n}") for n in range(2000)))
    other = disk_store(folder, clock)
    slow = asyncio.ensure_future(other.maintenance.compact())
    await asyncio.sleep(0)
    await kept.entries.save(entry("new"))
    await kept.maintenance.compact()
    await slow
    (backup,) = (folder / "backups").iterdir()
    assert backup.read_bytes() == (folder / "journal.json").read_bytes()
    assert len(ids(disk_store(folder, clock))) == 2001
    assert not list(folder.rglob("*.tmp"))


async def test_daily_upkeep_backs_up_once_a_day_and_only_what_changed(
    kept: KeptStore, folder: Path, clock: FakeClock
) -> None:
    await kept.maintenance.daily()
    assert backups(folder) == []
    await kept.entries.save(entry("a"))
    await kept.maintenance.daily()
    assert backups(folder) == ["journal-2026-03-02.json"]
    await kept.entries.save(entry("b"))
    await kept.maintenance.daily()
    assert (folder / "journal.log").stat().st_size > 0
    await clock.advance(timedelta(days=1).total_seconds())
    await kept.maintenance.daily()
    await clock.advance(timedelta(days=1).total_seconds())
    await kept.maintenance.daily()
    assert backups(folder) == ["journal-2026-03-02.json", "journal-2026-03-03.json"]


async def test_a_long_log_is_compacted_the_same_day(kept: KeptStore, folder: Path) -> None:
    await kept.entries.save(entry("a"))
    await kept.maintenance.daily()
    await kept.entries.save(entry("long", note="x" * 1_000_000))
    await kept.maintenance.daily()
    assert (folder / "journal.log").read_bytes() == b""


async def test_backups_are_thinned_out(kept: KeptStore, folder: Path, clock: FakeClock) -> None:
    for day in range(40):
        await kept.entries.save(entry(f"day {day}"))
        await kept.maintenance.daily()
        await clock.advance(timedelta(days=1).total_seconds())
    assert len(backups(folder)) == 10  # 7 days, 2 weeks more, 1 month more
    for _ in range(OF_EACH_REASON + 2):
        await kept.maintenance.backup(BackupReason.BEFORE_IMPORT)
        await clock.advance(1)
    await kept.maintenance.compact()
    assert len([name for name in backups(folder) if "before-import" in name]) == OF_EACH_REASON


async def test_a_backup_can_be_written_anywhere_and_restored(
    kept: KeptStore, folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    await kept.entries.save(entry("a"), entry("b"))
    copy = tmp_path / "stick" / "mine.json"
    await kept.maintenance.backup_to(copy)
    await kept.entries.save(entry("c"), entry("b", note="changed"))
    other = disk_store(folder, clock)
    before = await kept.maintenance.restore(copy)
    assert kept.entries.all() == (entry("a"), entry("b"))
    assert disk_store(folder, clock).entries.all() == (entry("a"), entry("b"))
    assert await other.refresh()
    assert ids(other) == ["a", "b"]
    assert await kept.refresh()
    await kept.maintenance.restore(before)
    assert kept.entries.all() == (entry("a"), entry("b", note="changed"), entry("c"))


async def test_restoring_is_a_change_like_any_other_with_revs_and_tombstones(
    kept: KeptStore, folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    await kept.entries.save(entry("a"), entry("b"))
    await kept.maintenance.backup_to(tmp_path / "mine.json")
    await kept.maintenance.compact()
    before = json.loads((folder / "journal.json").read_text())
    await kept.entries.save(entry("b", note="changed"), entry("c"))
    await kept.maintenance.restore(tmp_path / "mine.json")
    after = json.loads((folder / "journal.json").read_text())
    assert after["entries"]["1"] == before["entries"]["1"]
    assert after["entries"]["2"]["rev"] > before["entries"]["2"]["rev"]
    assert len(after["unknot"]["1"]["gone"]) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"not json", b"{}", b'{"a": 1}', b'{"unknot": {}}', b'{"other": {"1": {}}}'],
)
async def test_what_is_no_journal_is_not_restored(
    kept: KeptStore, tmp_path: Path, content: bytes
) -> None:
    await kept.entries.save(entry("a"))
    (tmp_path / "other.json").write_bytes(content)
    with pytest.raises(StorageError, match=r"other\.json"):
        await kept.maintenance.restore(tmp_path / "other.json")
    assert ids(kept) == ["a"]


async def test_a_journal_of_the_first_version_can_be_restored(kept: KeptStore) -> None:
    await kept.entries.save(entry("z"))
    await kept.maintenance.restore(Path(__file__).parent / "examples" / "journal-0.json")
    assert ids(kept) == ["a", "b", "c"]


async def test_a_damaged_backup_is_not_restored(kept: KeptStore, folder: Path) -> None:
    await kept.entries.save(entry("a"))
    backup = await kept.maintenance.backup(BackupReason.ASKED)
    backup.write_bytes(backup.read_bytes().replace(b"desk", b"disk"))
    with pytest.raises(StorageError, match="damaged"):
        await kept.maintenance.restore(backup)


async def test_a_backup_of_a_later_version_is_not_restored(kept: KeptStore, tmp_path: Path) -> None:
    (tmp_path / "later.json").write_text('{"unknot": {"1": {"schema": 99}}}')
    with pytest.raises(StorageError, match="newer version"):
        await kept.maintenance.restore(tmp_path / "later.json")


async def test_a_backup_that_is_not_there_is_named(kept: KeptStore, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        await kept.maintenance.restore(tmp_path / "nowhere.json")


async def test_old_leftovers_of_a_crash_are_cleared_away(kept: KeptStore, folder: Path) -> None:
    left = folder / "journal.json.1234.tmp"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    await kept.entries.save(entry("a"))
    await kept.maintenance.compact()
    assert not left.exists()


def test_tinydb_sees_the_same_before_and_after(folder: Path, clock: FakeClock) -> None:
    db = LogDB(folder, clock)
    db.table("spots").insert({"name": "shoulder"})
    db.drop_table("spots")
    db.insert({"n": 1})
    assert LogDB(folder, clock).tables() == {"_default"}
