"""One writer at a time, among all processes.

The lock is held only for the milliseconds of a write, never while waiting for anything else, so
it is enough to try again a moment later.  The system lets go of it when a process dies.  Where
there is only one process anyway (a phone, a browser tab) the lock library is not installed, and
no lock is needed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from app.domain.errors import CannotLock, StillBusy
from app.storage.disk import PRIVATE_FILE, in_plain_words

try:
    from filelock import FileLock, Timeout

    SEVERAL_PROCESSES = True
except ImportError:
    SEVERAL_PROCESSES = False

PATIENCE = 10.0  # seconds
PAUSE = 0.002  # seconds: real ones, whatever the app's clock says


class WriteLock:
    """The right to write in one folder.  Who has it may take it again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._holders = 0
        self._lock = _file_lock(path) if SEVERAL_PROCESSES else None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold it.  Raises `StillBusy` when another process does not let go, `CannotLock` where
        there are no locks, `StorageTrouble` where the file cannot be opened."""
        for _ in self._attempts():
            time.sleep(PAUSE)
        try:
            yield
        finally:
            self._let_go()

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        """As `held`, with the event loop running while it waits.  Nothing inside may await."""
        for _ in self._attempts():
            await asyncio.sleep(PAUSE)
        try:
            yield
        finally:
            self._let_go()

    def _attempts(self) -> Iterator[None]:
        """Ends once the lock is ours; each turn is one attempt that failed."""
        if self._lock is None or self._holders > 0:
            self._holders += 1
            return
        for _ in range(int(PATIENCE / PAUSE)):
            with in_plain_words("lock", self._path):
                if _taken(self._lock, self._path):
                    self._holders = 1
                    return
            yield
        raise StillBusy(
            "Another Unknot is busy writing and does not finish. "
            "Close it, then try again; nothing was changed."
        )

    def _let_go(self) -> None:
        self._holders -= 1
        if self._lock is not None and self._holders == 0:
            self._lock.release()


def _file_lock(path: Path) -> FileLock:
    # A soft lock, which is only a file that is there, would outlive a process that is killed.
    return FileLock(path, mode=PRIVATE_FILE, fallback_to_soft=False)


def _taken(lock: FileLock, path: Path) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:  # which is an OSError too, but no trouble
        return False
    except OSError as error:
        if CannotLock.is_meant_by(error):
            raise CannotLock(path.parent) from error
        raise
    return True
