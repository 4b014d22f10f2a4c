"""The store and its twins: every contract test runs over each of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.domain.body import RegionId, Side, Spot, SpotId
from app.domain.journal.entry import Entry, EntryId, PainAnswer, Score, Scored, TagId
from app.storage.opfs_disk import OpfsDisk
from app.storage.store import KeptStore, disk_store, memory_store
from tests.fakes import FakeClock
from tests.storage.fake_pool import FakePool

BERLIN = timezone(timedelta(hours=1))
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=BERLIN)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def spot(key: str = "shoulder", name: str = "Right shoulder") -> Spot:
    """A spot to keep."""
    return Spot(SpotId(key), RegionId("back.trap_upper.right"), Side.RIGHT, name, NINE)


def entry(key: str = "first", reading: PainAnswer | None = None, note: str = "") -> Entry:
    """An entry to keep."""
    return Entry(
        EntryId(key),
        SpotId("shoulder"),
        NINE,
        NINE.astimezone(UTC),
        reading or Scored(Score(4), flare=True),
        triggers=(TagId("desk"),),
        referred_to=(RegionId("front.temporalis.right"),),
        note=note,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the data goes: not made yet."""
    return tmp_path / "data"


@pytest.fixture(params=["memory", "disk", "opfs"])
def store(request: pytest.FixtureRequest, folder: Path) -> Iterator[KeptStore]:
    """Each kind of store in its turn."""
    match request.param:
        case "memory":
            kept = memory_store(FakeClock().now)
        case "disk":
            kept = disk_store(folder, FakeClock())
        case _:
            kept = disk_store(folder, FakeClock(), OpfsDisk(FakePool(), folder))
    yield kept
    kept.close()


@pytest.fixture
def clock() -> FakeClock:
    """Noon, until a test lets time pass."""
    return FakeClock(NOON)
