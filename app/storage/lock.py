"""The write lock: one writer at a time, among all processes.

The lock is held only for the milliseconds of a write, never while waiting for anything else, so a
short retry is enough.  The system releases it when a process dies.

A process that is suspended while it holds the lock (SIGSTOP, a debugger) keeps it, so that what it
was about to write is still correct when it continues.  Other processes get an error and try again
later.

The lock is on a file that one process at a time can lock, and that anybody may remove
(`LockFile`):

1. The system releases the lock when the process dies, however that happens.
2. After the file is removed or replaced, other processes lock a new one.  So the lock counts only
   while the file at the path is the one opened here.  This is checked after locking, as the file
   may go between opening and locking, and again before the lock is relied on.
3. A phone and a browser tab have only one process, so nothing is locked there.
"""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from app.domain.errors import CannotLock, StillBusy, StorageError
from app.storage.disk import DiskLock, in_plain_words

PRIVATE_FILE = 0o600
ONE_PROCESS_ONLY = sys.platform in ("android", "ios", "emscripten")
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}

Sign = tuple[int, int, int]
"""Identifies the file, and when its holder last gave a sign of life."""

NO_SIGN: Sign = (0, 0, 0)


class LockFile:
    """This process's handle on the lock file.  Methods may raise `OSError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = -1
        self._identity = (0, 0)  # device and inode of the file that `_handle` is open on

    def take(self) -> bool:
        """Lock the file unless another process holds it; return whether this process holds it.

        A lock that is already held, on a file that is still there, is kept.
        """
        if self.is_held():
            return True
        self.release()
        return self._hold(_opened(self.path))

    def replace(self) -> bool:
        """Replace a file that another process holds with a new one, and lock that; return whether
        it worked.

        The other process notices when it next checks its own lock.
        """
        self.release()
        beside = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}.tmp")
        handle = _opened(beside)
        try:
            _lock(handle)
            beside.replace(self.path)
        except OSError:  # Windows does not let an open file be replaced
            os.close(handle)
            with suppress(OSError):
                beside.unlink()
            return False
        return self._keep(handle)

    def is_held(self) -> bool:
        """Whether this process holds the lock, on the file that is now at the path."""
        if self._handle < 0:
            return False
        try:
            there = os.stat(self.path)  # noqa: PTH116  (called twice at every save)
        except OSError:
            return False
        return (there.st_dev, there.st_ino) == self._identity

    def give_sign(self) -> None:
        """Show other processes that the holder is working."""
        os.utime(self._handle if os.utime in os.supports_fd else self.path)

    def sign(self) -> Sign:
        """The sign that other processes see; it stays the same while the holder is idle."""
        try:
            there = self.path.stat()
        except OSError:
            return NO_SIGN
        return there.st_dev, there.st_ino, there.st_mtime_ns

    def release(self) -> None:
        """Release the lock.  Does nothing if it is not held."""
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            os.close(handle)  # this releases the lock

    def _hold(self, handle: int) -> bool:
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _TAKEN:
                return False
            raise
        return self._keep(handle)

    def _keep(self, handle: int) -> bool:
        opened = os.fstat(handle)
        self._handle, self._identity = handle, (opened.st_dev, opened.st_ino)
        if self.is_held():
            return True
        self.release()
        return False


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), PRIVATE_FILE)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

elif ONE_PROCESS_ONLY:

    def _lock(handle: int) -> None:
        return

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE = 10.0  # seconds
PAUSE = 0.002  # seconds of real time, whatever the app's clock says


class WriteLock:
    """The right to write in one folder.  Reentrant within the process.

    `file` is what is locked, a `LockFile` on `path` if nothing else is given.
    """

    def __init__(self, path: Path, file: DiskLock | None = None) -> None:
        self._path = path
        self._holders = 0
        self._file = file or LockFile(path)

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
                f"{self._path} was removed while Unknot was using it. Leave that file "
                "where it is, and try again. Nothing has changed."
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
            "Another Unknot is still saving. Close it, then try again. Nothing has changed."
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
