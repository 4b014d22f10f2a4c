"""The app's store inside a worker of a browser.  `site.py` serves it, `__main__.py` asks it."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.bootstrap.browser_disk import TabDisk
from app.domain.body import SpotId
from app.domain.errors import UnknotError
from app.domain.journal.entry import Entry, EntryId, Score, Scored
from app.storage.store import KeptStore, disk_store
from app.system.clock import SystemClock

ROOT = Path("/journal")


class Writer:
    """Opens a journal, saves entries to it and says what is there."""

    def __init__(self) -> None:
        self._tab = TabDisk(ROOT)
        self._store: KeptStore | None = None

    async def answer(self, question: str) -> str:
        """Do what is asked, a command and its arguments in JSON, and answer in JSON."""
        command, *arguments = json.loads(question)
        try:
            done = await getattr(self, f"do_{command}")(*arguments)
        except UnknotError as refused:
            done = {"refused": str(refused)}
        return json.dumps(done)

    async def do_open(self, is_to_take_over: bool = False) -> dict[str, Any]:
        """Open the journal; return how long it took, in milliseconds."""
        start = time.perf_counter()
        disk = await self._tab.open(is_to_take_over)
        opened = time.perf_counter()
        self._store = disk_store(ROOT, SystemClock(), disk)
        read = time.perf_counter()
        return {"slots": (opened - start) * 1000, "store": (read - opened) * 1000}

    async def do_save(self, *ids: str) -> dict[str, Any]:
        """Save an entry for each id; return the milliseconds of each save."""
        times = []
        for each in ids:
            now = datetime.now(UTC)
            entry = Entry(EntryId(each), SpotId("neck"), now, now, Scored(Score(4)), note="x" * 80)
            start = time.perf_counter()
            await self._opened.entries.save(entry)
            times.append((time.perf_counter() - start) * 1000)
        return {"saved": times}

    async def do_compact(self) -> dict[str, Any]:
        """Write a snapshot and a backup."""
        await self._opened.maintenance.compact()
        return {}

    async def do_all(self) -> dict[str, Any]:
        """The ids of all entries, and what the store has to report."""
        return {
            "ids": [each.id for each in self._opened.entries.all()],
            "reports": list(self._opened.reports),
        }

    @property
    def _opened(self) -> KeptStore:
        assert self._store, "the journal is not open"
        return self._store
