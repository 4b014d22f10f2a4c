"""A file that one process at a time can lock, and that anybody may remove.

1. The system releases the lock when the process dies, however that happens.
2. After the file is removed or replaced, other processes lock a new one.  So the lock counts only
   while the file at the path is the one opened here.  This is checked after locking, as the file
   may go between opening and locking, and again before the lock is relied on.
3. A phone and a browser tab have only one process, so nothing is locked there.
"""

from __future__ import annotations

import errno
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

from app.storage.atomic_files import PRIVATE_FILE

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
