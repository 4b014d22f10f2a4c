"""The lease: the right to give reminders, held as a lock on a file.

1. The lock is on an open file (`lock_file.py`), so it ends with the process that holds it, however
   that happens.
2. The holder gives a sign of life at every beat, whenever it asks for the lease.  A holder that is
   silent for 90 seconds hangs or was suspended.  Another process then takes over, with a new file
   in place of the old one.  When the first process continues, it finds that it no longer holds the
   lease, before it announces anything.
3. No clock is trusted for that, only change.  The waiting process counts its own time awake, at
   most half a minute between two of its own looks.  So neither a clock change, nor a sleep, nor
   being suspended itself makes it take over from a holder that is alive.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.errors import CannotLock, StorageError
from app.ports import Clock
from app.storage.lock import NO_SIGN, LockFile

NAME = "reminding.lock"
PATIENCE = 90.0  # seconds of the app's clock without a sign of life
REAL_PATIENCE = 4.0  # seconds of real time at least, where the app's clock runs fast
BETWEEN_LOOKS = 30.0  # seconds; a longer gap means that this process itself was suspended


class FileLease:
    """The lease on the data in `folder`.  `awake` returns the seconds this process was awake."""

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
        """The lease, with its patience measured by this clock."""
        patience = max(PATIENCE, REAL_PATIENCE / clock.real_seconds(1))
        return cls(folder, clock.monotonic, patience)

    def take(self) -> bool:
        """Take the lease unless a working process holds it; return whether it is held.

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
                f"Unknot can’t lock {self._file.path} ({why}). Make its folder writable, "
                "then try again."
            ) from error
        return False

    def holds(self) -> bool:
        """Whether this process holds the lease at this moment."""
        return self._file.is_held()

    def give_back(self) -> None:
        """Release the lease.  Does nothing if it is not held."""
        self._file.release()

    def _holder_is_silent(self) -> bool:
        """Whether the holder has given no sign of life for too long."""
        sign, now = self._file.sign(), self._awake()
        if sign != self._sign:
            self._sign, self._waited = sign, 0.0
        else:
            self._waited += min(now - self._looked, BETWEEN_LOOKS)
        self._looked = now
        return self._waited >= self._patience
