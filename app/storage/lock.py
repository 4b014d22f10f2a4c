"""One writer at a time, among all processes.

The lock is taken only for the milliseconds of a write, never while waiting for anything else,
so it is enough to try again a moment later.  Where there is only one process anyway (a phone, a
browser tab) the lock library is not installed, and no lock is needed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.domain.errors import StorageTrouble
from app.storage.files import PRIVATE_FILE, in_plain_words

try:
    from filelock import FileLock, Timeout

    SEVERAL_PROCESSES = True
except ImportError:
    SEVERAL_PROCESSES = False

PATIENCE = 10.0  # seconds
PAUSE = 0.005  # seconds: real ones, whatever the app's clock says


class WriteLock:
    """The right to write in one folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path, mode=PRIVATE_FILE) if SEVERAL_PROCESSES else None

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Hold it for a moment.  Nothing inside may await.

        Raises `StorageTrouble` when another process does not let go.
        """
        if self._lock is None:
            yield
            return
        await self._take(self._lock)
        try:
            yield
        finally:
            self._lock.release()

    async def _take(self, lock: FileLock) -> None:
        for _ in range(int(PATIENCE / PAUSE)):
            with in_plain_words("lock", self._path):
                if _taken(lock):
                    return
            await asyncio.sleep(PAUSE)
        raise StorageTrouble(
            "Another Unknot is busy writing and does not finish. "
            "Close it, then try again; nothing was changed."
        )


def _taken(lock: FileLock) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:  # which is an OSError too, but no trouble
        return False
    return True
