"""Files put back, cut, swapped between devices: what was saved is found again, and it is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.diagnostics import StrayKind
from app.domain.errors import StorageError
from app.storage.atomic_files import AtomicFiles
from app.storage.disk_backend import LogDB
from app.storage.log_storage import LogStorage
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOON)


def ids(store: KeptStore) -> set[str]:
    return {each.id for each in store.entries.all()}


def unread_notices(folder: Path) -> str:
    return " ".join(disk_store(folder, FakeClock(NOON)).reports)


async def save(folder: Path, clock: FakeClock, *names: str, note: str = "") -> None:
    """What one command does: open, save, close."""
    store = disk_store(folder, clock)
    await store.entries.save(*(entry(name, note=note) for name in names))
    store.close()
    await clock.advance(1)


async def compact(folder: Path, clock: FakeClock) -> None:
    store = disk_store(folder, clock)
    await store.maintenance.compact()
    store.close()
    await clock.advance(1)


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
    assert "2 changes" in unread_notices(folder)
    assert "Nothing was lost" in unread_notices(folder)


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
    assert "Nothing was lost" in unread_notices(folder)


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
    assert "One change" in unread_notices(here)
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
    assert "One thing was changed in two places" in unread_notices(here)


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
    assert Path(name).name in unread_notices(here)
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
    assert unread_notices(folder) == ""


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
    assert unread_notices(folder) == ""


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
    assert unread_notices(folder) == ""


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
    assert "2 changes" in unread_notices(folder)


async def test_a_line_changed_in_the_log_of_an_open_window_is_noticed(
    folder: Path, clock: FakeClock
) -> None:
    window = disk_store(folder, clock)
    await window.entries.save(entry("a"))
    await window.entries.save(entry("b"))
    log = folder / "journal.log"
    log.write_bytes(log.read_bytes().replace(b'"id":"b"', b'"id":"x"'))
    await window.refresh()
    await window.entries.save(entry("c"))
    assert ids(disk_store(folder, clock)) == {"a", "b", "c"}
    assert unread_notices(folder)


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
    assert "2 changes could not be read and are lost" in unread_notices(folder)


async def test_a_backup_named_with_an_impossible_date_harms_nobody(
    folder: Path, clock: FakeClock
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    (folder / "backups").mkdir()
    (folder / "backups" / "journal-2026-13-45.json").write_text("{}")
    (folder / "backups" / "journal-2026-02-30.json").write_text("{}")
    await store.maintenance.daily()
    await clock.advance(86_400)
    await store.entries.save(entry("b"))
    await store.maintenance.daily()
    assert (folder / "backups" / "journal-2026-13-45.json").exists()
    assert (folder / "backups" / "journal-2026-03-03.json").exists()


async def test_a_link_to_the_journal_stays_a_link(
    folder: Path, tmp_path: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("journal.json", "journal.log"):
        (folder / name).rename(elsewhere / name)
        (folder / name).symlink_to(elsewhere / name)
    await save(folder, clock, "b")
    await compact(folder, clock)
    await save(folder, clock, "c")
    assert (folder / "journal.json").is_symlink()
    assert (folder / "journal.log").is_symlink()
    assert b'"b"' in (elsewhere / "journal.json").read_bytes()
    assert ids(disk_store(folder, clock)) == {"a", "b", "c"}
    assert not [*elsewhere.glob("*.tmp"), *folder.glob("*.tmp")]


@pytest.mark.parametrize(
    "documents",
    [
        {"entries": {"1": {"nonsense": 1}}},
        {"entries": {"1": {"id": "a", "score": 4}}},
        {"settings": {"1": {"value": "loud"}}},
        {"spots": {"1": [1, 2]}},
    ],
)
async def test_a_file_of_nonsense_is_not_restored(
    folder: Path, clock: FakeClock, tmp_path: Path, documents: object
) -> None:
    store = disk_store(folder, clock)
    await store.entries.save(entry("a"))
    (tmp_path / "nonsense.json").write_text(json.dumps(documents))
    with pytest.raises(StorageError, match=r"nonsense\.json.*Nothing was changed"):
        await store.maintenance.restore(tmp_path / "nonsense.json")
    assert ids(disk_store(folder, clock)) == {"a"}


async def test_an_older_log_put_back_is_noticed(folder: Path, clock: FakeClock) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    await save(folder, clock, "b")
    older = (folder / "journal.log").read_bytes()
    await save(folder, clock, "c")
    await save(folder, clock, "d")
    (folder / "journal.log").write_bytes(older)
    assert ids(disk_store(folder, clock)) == {"a", "b"}
    assert "2 changes could not be read and are lost" in unread_notices(folder)
    before = unread_notices(folder)
    await save(folder, clock, "e")
    assert ids(disk_store(folder, clock)) == {"a", "b", "e"}
    assert unread_notices(folder) == before


async def test_everything_deleted_but_the_mark_is_noticed(folder: Path, clock: FakeClock) -> None:
    await save(folder, clock, "a")
    await save(folder, clock, "b")
    (folder / "journal.json").unlink()
    (folder / "journal.log").unlink()
    assert ids(disk_store(folder, clock)) == set()
    assert "2 changes could not be read and are lost" in unread_notices(folder)


async def test_each_file_that_is_none_of_ours_is_named_for_what_it_is(
    folder: Path, clock: FakeClock
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    shutil.copy(folder / "journal.json", folder / "journal (1).json")
    shutil.copy(folder / "journal.json", folder / "backups" / "journal-2026-13-45.json")
    (folder / "backups" / "journal-2026-03-01.json").write_bytes(b"half of it")
    (folder / "journal (2).json").write_bytes(b'{"entries":')
    (folder / "shopping.txt").write_text("milk")
    (folder / "journal.later.json").write_text('{"unknot": {"1": {"schema": 99}}}')
    store = disk_store(folder, clock)
    found = {each.name: each.kind for each in store.maintenance.strays()}
    assert found == {
        "journal (1).json": StrayKind.COPY,
        "journal (2).json": StrayKind.DAMAGED,
        "journal.later.json": StrayKind.LATER,
        "shopping.txt": StrayKind.FOREIGN,
        "backups/journal-2026-03-01.json": StrayKind.DAMAGED,
        "backups/journal-2026-13-45.json": StrayKind.COPY,
    }
    for stray in store.maintenance.strays():
        if stray.can_be_put_away:
            kept = await store.maintenance.put_away(stray)
            assert kept.parent == folder / "quarantine"
    left = {each.name for each in store.maintenance.strays()}
    assert left == {"journal.later.json", "shopping.txt"}
    assert ids(disk_store(folder, clock)) == {"a"}


class Busy(AtomicFiles):
    """A disk on which somebody else is at work whenever a file of this name is read."""

    def __init__(self, name: str, work: Callable[[], None]) -> None:
        self._name = name
        self._work = [work]

    def read(self, path: Path, start: int = 0) -> bytes:
        content = super().read(path, start)
        if path.name == self._name and self._work:
            self._work.pop()()
        return content


@pytest.mark.parametrize("work", ["save", "compact"])
@pytest.mark.parametrize("name", ["journal.last", "journal.json", "journal.log"])
async def test_a_writer_at_work_while_the_folder_is_read_is_no_loss(
    folder: Path, clock: FakeClock, name: str, work: str
) -> None:
    await save(folder, clock, "a")
    await compact(folder, clock)
    await save(folder, clock, "b")
    other = LogDB(folder, clock)

    def at_work() -> None:
        storage = other.storage
        assert isinstance(storage, LogStorage)
        other.table("other").insert({"n": 1})
        if work == "compact":
            for _ in storage.compaction():
                pass

    opened = LogDB(folder, clock, disk=Busy(name, at_work))
    assert isinstance(opened.storage, LogStorage)
    assert opened.storage.notices.unread() == ()
    assert opened.storage.view.loaded.damage == frozenset()


class Recording(AtomicFiles):
    """A disk that remembers what is forced to it and what is cut, in order."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def _sync(self, handle: int) -> None:
        self.steps.append(f"force {_name(handle)}")
        super()._sync(handle)

    def _cut(self, handle: int, size: int) -> None:
        self.steps.append(f"cut {_name(handle)}")
        super()._cut(handle, size)


async def test_the_mark_is_on_the_disk_before_the_log_is_cut(
    folder: Path, clock: FakeClock
) -> None:
    """Otherwise a power cut could leave a mark that speaks of lines which were folded in."""
    disk = Recording()
    db = LogDB(folder, clock, disk=disk)
    db.table("other").insert({"n": 1})
    assert isinstance(db.storage, LogStorage)
    for _ in db.storage.compaction():
        pass
    assert disk.steps.index("force journal.last") < disk.steps.index("cut journal.log")


def _name(handle: int) -> str:
    return Path(f"/proc/self/fd/{handle}").readlink().name


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
    assert "other-versions" not in unread_notices(folder)


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
    assert "2 changes could not be read and are lost." in said
    assert "Nothing was lost" not in said
