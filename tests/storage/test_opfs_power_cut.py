"""The days of `test_power_cut.py`, in a browser whose power fails at every single step."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from app.storage.disk_backend import LogDB
from app.storage.log_storage import LogStorage
from app.storage.opfs_disk import OpfsDisk
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry
from tests.storage.cutting_disk import PowerCut
from tests.storage.fake_pool import FakePool
from tests.storage.test_power_cut import Day, Documents, bring_in, everything

ROOT = Path("/data")


def reopened(pool: FakePool) -> tuple[Documents, list[str]]:
    db = LogDB(ROOT, FakeClock(), disk=OpfsDisk(pool, ROOT))
    storage = db.storage
    assert isinstance(storage, LogStorage)
    losses = [line for line in storage.notices.unread() if "’s lost" in line or "’re lost" in line]
    return {document["key"]: document["value"] for document in db}, losses


def day_over(pool: FakePool) -> Day:
    """A day until it ends, or the power fails."""
    day = Day(ROOT, OpfsDisk(pool, ROOT))
    try:
        day.live()
    except PowerCut:
        assert pool.cut_at
    return day


STARTING = 4  # steps of a new pool, before anything can be acknowledged


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_at_whatever_step_the_power_fails_nothing_acknowledged_is_lost(seed: int) -> None:
    whole = FakePool()
    day_over(whole)
    assert whole.steps > 60
    for at in range(STARTING + 1, whole.steps + 1):
        pool = FakePool(cut_at=at, lot=random.Random(1000 * seed + at))
        day = day_over(pool)
        left = pool.reopened()
        documents, losses = reopened(left)
        assert documents in (day.acknowledged, day.doing), f"step {at}"
        assert losses == [], f"step {at}"
        assert reopened(left.reopened()) == (documents, losses), f"step {at}"


def test_without_flushing_acknowledged_documents_would_be_lost() -> None:
    whole, lost = FakePool(), 0
    day_over(whole)
    for at in range(STARTING + 1, whole.steps + 1):
        pool = FakePool(cut_at=at, lot=random.Random(at))
        pool.flushes = False
        day = day_over(pool)
        documents, _ = reopened(pool.reopened())
        lost += documents not in (day.acknowledged, day.doing)
    assert lost > 5


async def test_what_is_written_together_is_all_there_or_not_at_all() -> None:
    whole = FakePool()
    store = disk_store(ROOT, FakeClock(), OpfsDisk(whole, ROOT))
    await store.entries.save(entry("old"))
    first, nothing = whole.steps, everything(store)
    await bring_in(store)
    wanted, found = (nothing, everything(store)), set()
    for at in range(first + 1, whole.steps + 1):
        for seed in range(16):
            pool = FakePool(cut_at=at, lot=random.Random(seed))
            cut: KeptStore = disk_store(ROOT, FakeClock(), OpfsDisk(pool, ROOT))
            await cut.entries.save(entry("old"))
            with pytest.raises(PowerCut):
                await bring_in(cut)
            again = disk_store(ROOT, FakeClock(), OpfsDisk(pool.reopened(), ROOT))
            assert everything(again) in wanted, f"step {at}, {seed}"
            assert not [each for each in again.reports if "lost" in each], f"step {at}, {seed}"
            found.add(wanted.index(everything(again)))
    assert found == {0, 1}
