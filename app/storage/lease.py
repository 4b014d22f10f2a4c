"""The right to give reminders, as a lock the system keeps.

1. It is held on an open file (`lock_file.py`), so it ends with the process that holds it, however
   that ends.
2. Whoever holds it gives a sign of life whenever it asks for it, at every beat.  One that gave
   none for 90 seconds hangs or was stopped: it is passed over, by a new file in the place of its
   own.  When it goes on, it finds that it holds the lease no more, before it tells anything.
3. No clock is believed for that, only change: the one that waits counts its own time awake, half
   a minute at most from one of its own looks to the next.  So neither a clock that is set, nor a
   sleep, nor being stopped itself lets it pass over anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.errors import CannotLock, StorageError
from app.ports import Clock
from app.storage.lock_file import NO_SIGN, LockFile

NAME = "reminding.lock"
PATIENCE = 90.0  # seconds of the app's clock without a sign of life
REAL_PATIENCE = 4.0  # and at the least so many on the wall, where that clock is a fast one
BETWEEN_LOOKS = 30.0  # seconds; more of them is a pause of ours


class FileLease:
    """The lease on the data in `folder`.  `awake` counts the seconds this process is awake."""

    def __init__(
        self, folder: Path, awake: Callable[[], float], patience: float = PATIENCE
    ) -> None:
        self._file = LockFile(folder / NAME)
        self._awake = awake
        self._patience = patience
        self._sign = NO_SIGN
        self._waited = 0.0
        self._looked = 0.0

    @classmethod
    def by(cls, clock: Clock, folder: Path) -> FileLease:
        """The lease, its patience being that of this clock."""
        patience = max(PATIENCE, REAL_PATIENCE / clock.real_seconds(1))
        return cls(folder, clock.monotonic, patience)

    def take(self) -> bool:
        """Hold it from now on, unless another process does and is at work; whether it is held.

        Raises `StorageError` when the folder cannot be used.
        """
        try:
            if self._file.take() or (self._holder_is_silent() and self._file.replace()):
                self._file.give_sign()
                self._sign = NO_SIGN
                return True
        except OSError as error:
            if CannotLock.is_meant_by(error):
                raise CannotLock(self._file.path.parent) from error
            why = error.strerror or str(error)
            raise StorageError(
                f"{self._file.path} cannot be locked ({why}). Make its folder writable, then retry."
            ) from error
        return False

    def holds(self) -> bool:
        """Whether it is still held at this moment."""
        return self._file.is_held()

    def give_back(self) -> None:
        """Leave it to others.  Nothing happens if it is not held."""
        self._file.let_go()

    def _holder_is_silent(self) -> bool:
        """Whether the holder has given no sign of life for too long."""
        sign, now = self._file.sign(), self._awake()
        if sign != self._sign:
            self._sign, self._waited = sign, 0.0
        else:
            self._waited += min(now - self._looked, BETWEEN_LOOKS)
        self._looked = now
        return self._waited >= self._patience
