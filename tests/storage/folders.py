"""What commands do to a data folder, and what is found in it afterwards."""

from __future__ import annotations

from pathlib import Path

from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import NOON, entry


def ids(store: KeptStore) -> set[str]:
    return {each.id for each in store.entries.all()}


def reports(folder: Path, clock: FakeClock) -> list[str]:
    """What a store that is opened now has to report, one sentence each."""
    store = disk_store(folder, clock)
    store.close()
    return list(store.reports)


def report(folder: Path) -> str:
    """The same as one text."""
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
