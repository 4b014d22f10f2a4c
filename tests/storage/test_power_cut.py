"""The power fails at every single step of a day's work; what was acknowledged is there after."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from app.domain.journal.entry import Entry
from app.domain.settings import Settings, ThemeChoice
from app.storage.disk import Disk
from app.storage.disk_backend import DiskBackend, LogDB
from app.storage.log_storage import LogStorage
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot
from tests.storage.cutting_disk import CuttingDisk, PowerCut

Documents = dict[int, int]


class Day:
    """A day's work.  `acknowledged` is what must be there; `doing` is what may be, instead."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.acknowledged: Documents = {}
        self.doing: Documents = {}
        self._folder = folder
        self._disk = disk

    def live(self) -> None:
        db = self._opened()
        self._insert(db, [1])
        self._insert(db, [2, 3])
        self._compact(db)
        self._insert(db, [4])
        self._remove(db, 2)
        db = self._opened()
        self._insert(db, [5, 6, 7])
        self._compact(db)
        self._compact(db)
        self._replace(db, 3, 33)
        self._drop(db)
        self._insert(db, [8])

    def _opened(self) -> LogDB:
        return LogDB(self._folder, FakeClock(), disk=self._disk)

    def _insert(self, db: LogDB, numbers: list[int]) -> None:
        self.doing = self.acknowledged | {n: n for n in numbers}
        db.insert_multiple([{"key": n, "value": n} for n in numbers])
        self.acknowledged = self.doing

    def _remove(self, db: LogDB, number: int) -> None:
        self.doing = {n: value for n, value in self.acknowledged.items() if n != number}
        db.remove(lambda document: document["key"] == number)
        self.acknowledged = self.doing

    def _replace(self, db: LogDB, number: int, value: int) -> None:
        self.doing = self.acknowledged | {number: value}
        db.update({"value": value}, lambda document: document["key"] == number)
        self.acknowledged = self.doing

    def _drop(self, db: LogDB) -> None:
        self.doing = {}
        db.drop_tables()
        self.acknowledged = self.doing

    def _compact(self, db: LogDB) -> None:
        storage = db.storage
        assert isinstance(storage, LogStorage)
        for _ in storage.compaction():
            pass


def reopened(folder: Path) -> tuple[Documents, list[str]]:
    db = LogDB(folder, FakeClock())
    storage = db.storage
    assert isinstance(storage, LogStorage)
    losses = [line for line in storage.notices.unread() if "’s lost" in line or "’re lost" in line]
    return {document["key"]: document["value"] for document in db}, losses


def steps_of_a_day(folder: Path) -> int:
    disk = CuttingDisk(at=0, lot=random.Random(0))
    Day(folder, disk).live()
    return disk.steps


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_at_whatever_step_the_power_fails_nothing_acknowledged_is_lost(
    tmp_path: Path, seed: int
) -> None:
    steps = steps_of_a_day(tmp_path / "whole")
    assert steps > 60
    for at in range(1, steps + 1):
        folder = tmp_path / "cut"
        shutil.rmtree(folder, ignore_errors=True)
        day = Day(folder, CuttingDisk(at, random.Random(1000 * seed + at)))
        with pytest.raises(PowerCut):
            day.live()
        documents, losses = reopened(folder)
        assert documents in (day.acknowledged, day.doing), f"step {at}"
        assert losses == [], f"step {at}"
        again, _ = reopened(folder)
        assert again == documents, f"step {at}"


@pytest.mark.slow
def test_the_simulated_disk_does_forget_what_was_not_forced_to_it(tmp_path: Path) -> None:
    class Hasty(CuttingDisk):
        """Says it is on the disk, and it is not."""

        def _sync(self, handle: int) -> None:
            self._step()

    lost = 0
    steps = steps_of_a_day(tmp_path / "whole")
    for at in range(1, steps + 1):
        folder = tmp_path / "cut"
        shutil.rmtree(folder, ignore_errors=True)
        day = Day(folder, Hasty(at, random.Random(at)))
        with pytest.raises(PowerCut):
            day.live()
        documents, _ = reopened(folder)
        lost += documents not in (day.acknowledged, day.doing)
        if lost > 5:
            return
    pytest.fail(f"only {lost} of {steps} power cuts lost anything")


async def bring_in(store: KeptStore) -> None:
    await store.write_together(
        store.spots.saving(spot("wrist"), spot("neck")),
        store.entries.saving(*(entry(f"e{number}") for number in range(20))),
        store.settings.putting(Settings(look=ThemeChoice.DARK)),
    )


def everything(store: KeptStore) -> object:
    return store.spots.all(), store.entries.all(), store.settings.get()


@pytest.mark.parametrize("before", [(), (entry("old"),)])
async def test_what_is_written_together_is_all_there_or_not_at_all(
    tmp_path: Path, before: tuple[Entry, ...]
) -> None:
    whole = CuttingDisk(at=0, lot=random.Random(0))
    store = KeptStore(DiskBackend(tmp_path / "whole", FakeClock(), whole))
    await store.entries.save(*before)
    first = whole.steps
    nothing = everything(store)
    await bring_in(store)
    wanted = nothing, everything(store)
    found = set()
    for at in range(first + 1, whole.steps + 1):
        for seed in range(8):
            folder = tmp_path / f"{at}-{seed}"
            cut = KeptStore(DiskBackend(folder, FakeClock(), CuttingDisk(at, random.Random(seed))))
            await cut.entries.save(*before)
            with pytest.raises(PowerCut):
                await bring_in(cut)
            again = disk_store(folder, FakeClock())
            assert everything(again) in wanted, f"step {at}, {seed}"
            losses = [each for each in again.reports if "could not" in each or "missing" in each]
            assert losses == [], f"step {at}, {seed}"
            found.add(wanted.index(everything(again)))
            again.close()
    assert found == {0, 1}
