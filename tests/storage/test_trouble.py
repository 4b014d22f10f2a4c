"""Full disks, folders without permission: a clear error, and memory and disk agree.

Each happens in a child process, as such limits cannot be taken back.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import StorageError
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot

START = """
import asyncio, os, resource, sys
from pathlib import Path
from app.domain.errors import StorageError
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry, spot

folder = Path(sys.argv[1])

def as_nobody():
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
"""

FULL = (
    START
    + """
async def main():
    store = disk_store(folder, FakeClock())
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    saved = 0
    try:
        while saved < 1000:
            await store.entries.save(entry(f"{saved}a"), entry(f"{saved}b"))
            saved += 1
    except StorageError as trouble:
        print(trouble)
    for verb in (store.maintenance.compact, store.maintenance.daily):
        try:
            await verb()
        except StorageError:
            pass
    assert len(store.entries.all()) == 2 * saved
    assert len(disk_store(folder, FakeClock()).entries.all()) == 2 * saved
    await store.spots.save(spot())  # a little still fits
    print(saved)
asyncio.run(main())
"""
)

READ_ONLY = (
    START
    + """
async def main():
    as_nobody()
    store = disk_store(folder, FakeClock())
    print(len(store.entries.all()))
    for verb in (lambda: store.entries.save(entry("new")), store.maintenance.compact):
        try:
            await verb()
        except StorageError as trouble:
            print(trouble)
    print(len(store.entries.all()))
asyncio.run(main())
"""
)

CLOSED = (
    START
    + """
as_nobody()
try:
    disk_store(folder, FakeClock())
except StorageError as trouble:
    print(trouble)
"""
)


def child(code: str, folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_full_disk_is_reported_and_loses_nothing(folder: Path) -> None:
    message, saved = child(FULL, folder)
    assert "Free some space" in message
    assert int(saved) > 10
    store = disk_store(folder, FakeClock())
    assert [each.id for each in store.entries.all()] == [
        f"{n}{which}" for n in range(int(saved)) for which in "ab"
    ]
    assert store.reports == ()
    assert store.spots.all() == (spot(),)


@pytest.fixture
async def readable(tmp_path: Path) -> Path:
    """A folder with one entry that everybody may read and nobody write."""
    folder = tmp_path / "data"
    await disk_store(folder, FakeClock()).entries.save(entry("a"))
    for path in (*folder.iterdir(), *reversed(folder.parents[:4]), folder):
        path.chmod(0o755 if path.is_dir() else 0o444)
    folder.chmod(0o555)
    return folder


async def test_a_read_only_folder_is_shown_and_writing_says_why(readable: Path) -> None:
    before, saving, compacting, after = child(READ_ONLY, readable)
    assert before == after == "1"
    assert "permission" in saving
    assert "permission" in compacting


async def test_a_folder_that_may_not_be_entered_is_refused_in_words(readable: Path) -> None:
    readable.chmod(0o000)
    (message,) = child(CLOSED, readable)
    readable.chmod(0o755)
    assert "permission" in message


async def test_a_write_that_fails_changes_neither_memory_nor_disk(folder: Path) -> None:
    store = disk_store(folder, FakeClock())
    await store.entries.save(entry("a"))
    log = folder / "journal.log"
    aside = log.rename(folder / "aside")
    log.mkdir()  # no file can be opened there, not even by root
    with pytest.raises(StorageError):
        await store.entries.save(entry("b"))
    log.rmdir()
    aside.rename(log)
    assert store.entries.all() == (entry("a"),)
    await store.entries.save(entry("c"))
    assert store.entries.all() == (entry("a"), entry("c"))
    assert disk_store(folder, FakeClock()).entries.all() == (entry("a"), entry("c"))
