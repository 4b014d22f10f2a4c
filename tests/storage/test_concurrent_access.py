"""Another process writes while this one reads or compacts: nothing is reported as lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.atomic_files import AtomicFiles
from app.storage.data_folder import DataFolder
from app.storage.disk_backend import LogDB
from app.storage.log_storage import LogStorage
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry
from tests.storage.folders import compact, reports, save


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


async def test_what_another_process_saves_during_a_compaction_was_not_changed_twice(
    folder: Path, clock: FakeClock
) -> None:
    window, other = LogStorage(folder, clock), disk_store(folder, clock)
    await other.entries.save(entry("a"), entry("b"))
    window.view.look()
    for number, _ in enumerate(window.compaction()):
        await other.entries.save(entry("a", note=f"meanwhile {number}"))
    await other.entries.save(entry("a", note="after"), entry("b", note="after"))
    other.close()
    assert reports(folder, clock) == []
    assert {each.note for each in disk_store(folder, clock).entries.all()} == {"after"}


class BusyDisk(AtomicFiles):
    """A disk on which another process saves something just before `journal.last` is read."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self._place = DataFolder(folder)
        self.other = LogDB(folder, clock)
        self._saves = 3

    def read(self, path: Path, start: int = 0) -> bytes:
        if path == self._place.high_water and self._saves:
            self._saves -= 1
            self.other.insert({"n": self._saves})
        return super().read(path, start)


def test_a_writer_who_is_ahead_of_a_reader_is_no_loss(folder: Path, clock: FakeClock) -> None:
    LogDB(folder, clock).insert({"n": "first"})
    disk = BusyDisk(folder, clock)
    found = LogStorage(folder, clock, disk)
    assert len(found.read()["_default"]) == len(disk.other)
    assert list(found.notices.unread()) == []
