"""What is written elsewhere shows here."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from app.domain.settings import Settings
from app.services.background_tasks import StoreWatcher
from app.services.signal import Signal
from app.storage.memory import MemoryBackend
from app.storage.store import KeptStore, disk_store
from app.system.clock import AcceleratedClock
from tests.fakes import MONDAY_MORNING, FakeClock

TIDY = Settings()


class Window:
    """A process that looks, and counts how often it was notified."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.store = disk_store(folder, self.clock)
        self.notified = 0
        self.watch = StoreWatcher(self.clock, self.store, self.tell)

    def tell(self) -> None:
        self.notified += 1


@pytest_asyncio.fixture
async def window(tmp_path: Path) -> AsyncIterator[Window]:
    window = Window(tmp_path)
    await window.watch.start()
    yield window
    await window.watch.stop()


async def somebody_writes(folder: Path) -> None:
    other: KeptStore = disk_store(folder, FakeClock())
    await other.settings.put(TIDY)
    other.close()


async def test_what_another_process_wrote_is_noticed_within_seconds(
    window: Window, tmp_path: Path
) -> None:
    await window.clock.advance(60)
    assert window.notified == 0
    await somebody_writes(tmp_path)
    await window.clock.advance(2)
    assert window.notified == 1
    await window.clock.advance(60)
    assert window.notified == 1


async def test_it_is_noticed_even_when_a_service_read_it_first(
    window: Window, tmp_path: Path
) -> None:
    await somebody_writes(tmp_path)
    assert await window.store.refresh()
    await window.clock.advance(2)
    assert window.notified == 1


async def test_our_own_writes_are_no_news(window: Window) -> None:
    await window.store.settings.put(TIDY)
    await window.clock.advance(10)
    assert window.notified == 0


async def test_a_folder_that_went_away_is_survived(window: Window, tmp_path: Path) -> None:
    (tmp_path / "journal.json").mkdir()
    await window.clock.advance(10)
    (tmp_path / "journal.json").rmdir()
    await somebody_writes(tmp_path)
    await window.clock.advance(2)
    assert window.notified >= 1


async def test_a_fast_clock_looks_no_more_often() -> None:
    machine, looks = FakeClock(), []

    class Counting(KeptStore):
        async def refresh(self) -> bool:
            looks.append(machine.now())
            return False

    fast = AcceleratedClock(MONDAY_MORNING, 600, machine)
    watch = StoreWatcher(fast, Counting(MemoryBackend()), lambda: None)
    await watch.start()
    await machine.advance(20)
    await watch.stop()
    assert len(looks) == 10
    assert looks[1] - looks[0] == timedelta(seconds=2)


async def test_while_nothing_is_shown_it_looks_only_when_others_do() -> None:
    clock, looks, seen, opened = FakeClock(), list[int](), [False], Signal()

    class Counting(KeptStore):
        async def refresh(self) -> bool:
            looks.append(1)
            return False

    watch = StoreWatcher(clock, Counting(MemoryBackend()), lambda: None, [opened], lambda: seen[0])
    await watch.start()
    await clock.advance(60)
    assert looks == []
    seen[0] = True
    opened.fire()
    await clock.advance(20)
    assert len(looks) == 10
    seen[0] = False
    await clock.advance(60)
    assert len(looks) == 11
    await watch.stop()


async def test_what_others_read_is_noticed_at_their_beat(tmp_path: Path) -> None:
    clock, beat, notified = FakeClock(), Signal(), list[int]()
    store = disk_store(tmp_path, clock)
    watch = StoreWatcher(clock, store, lambda: notified.append(1), [beat], lambda: False)
    await watch.start()
    await somebody_writes(tmp_path)
    assert await store.refresh()
    beat.fire()
    beat.fire()
    assert notified == [1]
    await watch.stop()
    await somebody_writes(tmp_path)
    await store.refresh()
    beat.fire()
    assert notified == [1]
