"""The daily maintenance comes by itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.services.background_tasks import MaintenanceTask
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock, settle
from tests.storage.conftest import entry

DAY = 86_400.0


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 3, 2, 12, tzinfo=UTC))


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> KeptStore:
    return disk_store(tmp_path / "data", clock)


def backups(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "data" / "backups").glob("*.json"))


async def test_what_was_kept_is_backed_up_the_same_day_and_the_next(
    clock: FakeClock, store: KeptStore, tmp_path: Path
) -> None:
    await store.entries.save(entry("a"))
    caretaker = MaintenanceTask(clock, store)
    await caretaker.start()
    await settle()
    assert backups(tmp_path) == ["journal-2026-03-02.json"]
    await store.entries.save(entry("b"))
    await clock.advance(DAY)
    assert backups(tmp_path) == ["journal-2026-03-02.json", "journal-2026-03-03.json"]
    await caretaker.stop()


async def test_an_upkeep_that_fails_is_tried_again(
    clock: FakeClock, store: KeptStore, tmp_path: Path
) -> None:
    await store.entries.save(entry("a"))
    in_the_way = tmp_path / "data" / "backups"
    in_the_way.write_text("")
    caretaker = MaintenanceTask(clock, store)
    await caretaker.start()
    await clock.advance(10)
    in_the_way.unlink()
    await clock.advance(3600)
    assert backups(tmp_path) == ["journal-2026-03-02.json"]
    await caretaker.stop()


async def test_stopped_it_asks_no_more(clock: FakeClock, store: KeptStore, tmp_path: Path) -> None:
    caretaker = MaintenanceTask(clock, store)
    await caretaker.stop()
    await caretaker.start()
    await caretaker.stop()
    await store.entries.save(entry("a"))
    await clock.advance(DAY)
    assert backups(tmp_path) == []
