"""One writer at a time, among all processes.

The lock is held only for the milliseconds of a write, never while waiting for anything else, so
it is enough to try again a moment later.  The system lets go of it when a process dies.

A process that is stopped while it holds the lock (SIGSTOP, a debugger) keeps it: what it was about
to write when it goes on must still be right.  Others are told, and try again later.
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
PAUSE = 0.002  # seconds: real ones, whatever the app's clock says


class WriteLock:
    """The right to write in one folder.  Who has it may take it again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._holders = 0
        self._file = LockFile(path)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold it.  Raises `StorageError` when another process does not let go."""
        for _ in self._attempts():
            time.sleep(PAUSE)
        try:
            yield
        finally:
            self._let_go()

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        """As `held`, with the event loop running while it waits.  Others of this process that
        come meanwhile hold it too: keep them apart where that matters."""
        for _ in self._attempts():
            await asyncio.sleep(PAUSE)
        try:
            yield
        finally:
            self._let_go()

    def check(self) -> None:
        """While it is held, before something is written.  Raises `StorageError` when somebody
        has removed the file, so that another process may hold it too."""
        if not self._file.is_held():
            raise StorageError(
                f"{self._path} was removed while Unknot was using it. "
                "Leave that file where it is, and try again; nothing was changed."
            )

    def _attempts(self) -> Iterator[None]:
        """Ends once the lock is ours; each turn is one attempt that failed."""
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

    def _let_go(self) -> None:
        self._holders -= 1
        if self._holders == 0:
            self._file.let_go()
