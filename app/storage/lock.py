"""The write lock: one writer at a time, among all processes.

The lock is held only for the milliseconds of a write, never while waiting for anything else, so a
short retry is enough.  The system releases it when a process dies.

A process that is suspended while it holds the lock (SIGSTOP, a debugger) keeps it, so that what it
was about to write is still correct when it continues.  Other processes get an error and try again
later.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from app.domain.errors import CannotLock, StillBusy, StorageError
from app.storage.atomic_files import in_plain_words
from app.storage.lock_file import LockFile

PATIENCE = 10.0  # seconds
PAUSE = 0.002  # seconds of real time, whatever the app's clock says


class WriteLock:
    """The right to write in one folder.  Reentrant within the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._holders = 0
        self._file = LockFile(path)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.  Raises `StorageError` when another process does not release it."""
        for _ in self._attempts():
            time.sleep(PAUSE)
        try:
            yield
        finally:
            self._release()

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        """As `held`, but the event loop runs while this waits.

        Other tasks of this process that enter meanwhile hold the lock too: keep them apart where
        that matters.
        """
        for _ in self._attempts():
            await asyncio.sleep(PAUSE)
        try:
            yield
        finally:
            self._release()

    def check(self) -> None:
        """Confirm, before a write, that the lock is still held.

        Raises `StorageError` when the lock file was removed, so that another process may hold it
        too.
        """
        if not self._file.is_held():
            raise StorageError(
                f"{self._path} was removed while Unknot was using it. "
                "Leave that file where it is, and try again; nothing was changed."
            )

    def _attempts(self) -> Iterator[None]:
        """Yield after each failed attempt; end once the lock is held."""
        if self._holders > 0:
            self._holders += 1
            return
        for _ in range(int(PATIENCE / PAUSE)):
            with in_plain_words("lock", self._path):
                if self._taken():
                    self._holders = 1
                    return
            yield
        raise StillBusy(
            "Another Unknot is busy writing and does not finish. "
            "Close it, then try again; nothing was changed."
        )

    def _taken(self) -> bool:
        try:
            return self._file.take()
        except OSError as error:
            if CannotLock.is_meant_by(error):
                raise CannotLock(self._path.parent) from error
            raise

    def _release(self) -> None:
        self._holders -= 1
        if self._holders == 0:
            self._file.release()
