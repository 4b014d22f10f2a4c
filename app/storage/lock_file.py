"""A file that one process at a time holds, and that anybody may remove.

1. The system lets go of it when the process dies, however that ends.
2. Whoever removes or replaces the file gives everybody else a new one to hold.  So it is held
   only as long as the file at its path is the very one that is open here: asked after taking it,
   as it may go between opening and locking, and again before it is relied on.
3. A phone and a browser tab have one process only: there, nobody asks for it.
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
"""Which file it is, and when its holder last gave a sign of life."""

NO_SIGN: Sign = (0, 0, 0)


class LockFile:
    """This process's hand on the file.  What it may raise is `OSError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = -1

    def take(self) -> bool:
        """Hold it, unless another process does; whether it is held.  What is held already, and
        is still there, stays so."""
        if self.is_held():
            return True
        self.let_go()
        return self._hold(_opened(self.path))

    def replace(self) -> bool:
        """Hold a new file in the place of the one another process holds; whether that is so.
        That process finds out when it asks whether it still holds its own."""
        self.let_go()
        beside = self.path.with_name(f"{self.path.name}.{secrets.token_hex(4)}.tmp")
        handle = _opened(beside)
        try:
            _lock(handle)
            beside.replace(self.path)
        except OSError:  # Windows keeps a file that is open where it is
            os.close(handle)
            with suppress(OSError):
                beside.unlink()
            return False
        return self._keep(handle)

    def is_held(self) -> bool:
        """Whether this process holds it, and it is still the file at its path."""
        if self._handle < 0:
            return False
        try:
            there = self.path.stat()
        except OSError:
            return False
        return os.path.samestat(os.fstat(self._handle), there)

    def give_sign(self) -> None:
        """Let others see that the process that holds it is at work."""
        os.utime(self._handle if os.utime in os.supports_fd else self.path)

    def sign(self) -> Sign:
        """What others see: it stays the same while the holder does nothing."""
        try:
            there = self.path.stat()
        except OSError:
            return NO_SIGN
        return there.st_dev, there.st_ino, there.st_mtime_ns

    def let_go(self) -> None:
        """Leave it to others.  Nothing happens if it is not held."""
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            os.close(handle)  # which unlocks it

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
        self._handle = handle
        if self.is_held():
            return True
        self.let_go()
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
