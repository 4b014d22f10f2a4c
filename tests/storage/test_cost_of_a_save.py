"""A save takes one lock, looks at the disk once, and forces one file to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from tinydb import where

from app.storage import lock
from app.storage.atomic_files import AtomicFiles
from app.storage.disk import Signature
from app.storage.disk_backend import DiskBackend, LogDB
from app.storage.store import KeptStore
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot

ONE_SAVE = Counter(
    {
        "look at journal.json": 1,
        "look at journal.log": 2,  # before it is appended to, and after
        "force journal.log": 1,
        "lock": 1,
    }
)


class CountingDisk(AtomicFiles):
    """A disk that counts the looks at each file, and how often it is forced to the disk."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def signature(self, path: Path) -> Signature:
        self.counts[f"look at {path.name}"] += 1
        return super().signature(path)

    def _sync(self, handle: int) -> None:
        name = Path(f"/proc/self/fd/{handle}").readlink().name
        self.counts[f"force {name}"] += 1
        super()._sync(handle)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> CountingDisk:
    """A disk that counts the locks too."""
    counting, take = CountingDisk(), lock._lock

    def counted(handle: int) -> None:
        counting.counts["lock"] += 1
        take(handle)

    monkeypatch.setattr(lock, "_lock", counted)
    return counting


SAVES: dict[str, Callable[[KeptStore], Coroutine[Any, Any, None]]] = {
    "insert": lambda store: store.entries.save(entry("new")),
    "several": lambda store: store.entries.save(entry("new"), entry("newer")),
    "replace": lambda store: store.entries.save(entry("old", note="changed")),
    "remove": lambda store: store.entries.remove("old"),
    "together": lambda store: store.write_together(
        store.entries.saving(entry("new")),
        store.spots.saving(spot()),
        store.entries.removing("old"),
    ),
}


@pytest.mark.parametrize("how", SAVES)
async def test_a_save_of_objects(folder: Path, disk: CountingDisk, how: str) -> None:
    store = KeptStore(DiskBackend(folder, FakeClock(), disk))
    await store.entries.save(entry("old"))
    assert store.entries.all()
    disk.counts.clear()
    await SAVES[how](store)
    assert disk.counts == ONE_SAVE
    disk.counts.clear()
    store.entries.all()
    assert not disk.counts


CHANGES: dict[str, Callable[[LogDB], object]] = {
    "insert": lambda db: db.insert({"n": 2}),
    "insert several": lambda db: db.insert_multiple([{"n": 2}, {"n": 3}]),
    "update": lambda db: db.update({"n": 4}, where("n") == 1),
    "update or insert, found": lambda db: db.upsert({"n": 1}, where("n") == 1),
    "update or insert, not found": lambda db: db.upsert({"n": 5}, where("n") == 5),
    "remove": lambda db: db.remove(where("n") == 1),
    "empty": lambda db: db.table("_default").truncate(),
}


@pytest.mark.parametrize("how", CHANGES)
def test_a_change_of_documents(folder: Path, disk: CountingDisk, how: str) -> None:
    db = LogDB(folder, FakeClock(), disk=disk)
    db.insert({"n": 1})
    disk.counts.clear()
    CHANGES[how](db)
    assert disk.counts == ONE_SAVE


def test_what_is_read_may_be_changed_freely(folder: Path) -> None:
    """Whether it comes from the file, or was parsed before."""
    LogDB(folder, FakeClock()).insert_multiple([{"n": [1]}, {"n": [2]}])
    db = LogDB(folder, FakeClock())
    for _ in db.storage.compaction():  # type: ignore[attr-defined]
        pass
    again = LogDB(folder, FakeClock())
    for _ in range(2):
        for document in again.all():
            document["n"].append("mine")
        assert [document["n"] for document in again.all()] == [[1], [2]]
        assert again.get(doc_id=1) == {"n": [1]}
    again.insert({"n": [3]})
    assert [document["n"] for document in again] == [[1], [2], [3]]
