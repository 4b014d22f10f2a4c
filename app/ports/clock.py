"""Time, timers, and the locks that coordinate processes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

Wake = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """The source of time. All code that needs the time uses it."""

    def now(self) -> datetime:
        """The UTC instant of the wall clock, which may step."""
        ...

    def monotonic(self) -> float:
        """Seconds that never step and stop while the machine sleeps."""
        ...

    def boottime(self) -> float:
        """Seconds that never step and continue while the machine sleeps."""
        ...

    def real_seconds(self, seconds: float) -> float:
        """The real-time length of `seconds` of this clock, as timers and animations need it."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` of this clock."""
        ...


class Timer(Protocol):
    """Wakes the process at an instant. It makes no decisions."""

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        """Call `wake` at the UTC instant `at`; replaces an earlier alarm with this `name`."""
        ...

    def clear(self, name: str) -> None:
        """Cancel the alarm `name`. Does nothing if it was not set."""
        ...


class Lease(Protocol):
    """The exclusive right to give reminders, among all processes on the same data."""

    def take(self) -> bool:
        """Take the lease unless another process holds it; return whether it is held. Call this at
        every heartbeat: a process that does not call it for a long time may lose the lease.
        """
        ...

    def holds(self) -> bool:
        """Whether the lease is held at this moment."""
        ...

    def give_back(self) -> None:
        """Release the lease. A process that ends, however it ends, releases it automatically."""
        ...


class ProcessLock(Protocol):
    """Prevents processes on the same data from deciding at the same time. While it is held, only
    the store may be awaited: anything else that hangs would block everybody's commands.
    """

    def held_meanwhile(self) -> AbstractAsyncContextManager[None]:
        """Hold the lock, as briefly as possible. Raises `StorageError` if that fails."""
        ...

    def check(self) -> None:
        """Check the lock before writing. Raises `StorageError` when it was lost (somebody removed
        the locked file).
        """
        ...
