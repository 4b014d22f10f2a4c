"""The right to give reminders, as a lock the system keeps.

It is held on an open file, so it ends with the process that holds it, however that ends; nothing
has to be cleaned up, and nothing has to be believed about clocks or process numbers.
"""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.errors import CannotLock, StorageTrouble

NAME = "reminding.lock"
PRIVATE_FILE = 0o600


class FileLease:
    """The lease on the data in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._lock = FileLock(self._path, mode=PRIVATE_FILE, fallback_to_soft=False)

    def take(self) -> bool:
        """Hold it from now on, unless another process does; whether it is held.

        Raises `StorageTrouble` when the folder cannot be used.
        """
        if self._lock.is_locked:
            return True
        try:
            self._lock.acquire(blocking=False)
        except Timeout:  # which is an OSError too, but no trouble
            return False
        except OSError as error:
            if CannotLock.is_meant_by(error):
                raise CannotLock(self._path.parent) from error
            why = error.strerror or str(error)
            raise StorageTrouble(
                f"{self._path} cannot be locked ({why}). Make its folder writable, then retry."
            ) from error
        return True

    def give_back(self) -> None:
        """Leave it to others.  Nothing happens if it is not held."""
        self._lock.release()
