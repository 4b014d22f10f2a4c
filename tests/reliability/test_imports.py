"""The long trial of imports, in short; and a process killed while it imports."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from pathlib import Path

from app.storage.disk_backend import DiskBackend
from app.storage.store import KeptStore
from tests.domain.journal_values import entry, spot
from tests.fakes import FakeClock
from tests.reliability.imports import trial


def test_whatever_a_file_is_it_is_taken_whole_or_refused(tmp_path: Path) -> None:
    tally = trial(cases=60, seed=7, place=tmp_path)
    assert tally.taken > 5
    assert tally.refused > 5
    assert (tally.half_imported, tally.untold, tally.reported) == (0, 0, 0)
    assert not tally.crashes


def test_a_process_that_is_killed_while_it_writes_leaves_all_or_nothing(tmp_path: Path) -> None:
    for run in range(8):
        folder = tmp_path / str(run)
        child = os.fork()
        if child == 0:
            try:
                asyncio.run(_write(folder))
            finally:
                os._exit(0)
        deadline = time.monotonic() + 20
        while not (folder / "journal.json").exists() and time.monotonic() < deadline:
            time.sleep(0.001)
        time.sleep(0.004 * run)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        store = KeptStore(DiskBackend(folder, FakeClock()))
        assert (len(store.spots.all()), len(store.entries.all())) in ((0, 0), (1, 2000))
        assert [each for each in store.reports if "missing" in each] == []
        store.close()


async def _write(folder: Path) -> None:
    store = KeptStore(DiskBackend(folder, FakeClock()))
    entries = (entry(4, name=f"e{number}") for number in range(2000))
    await store.write_together(store.spots.saving(spot()), store.entries.saving(*entries))
