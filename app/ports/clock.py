"""When it is, waking up, and whose turn it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

Wake = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """Where time comes from.  Everything that asks the time asks this."""

    def now(self) -> datetime:
        """The UTC instant by the wall clock, which may step."""
        ...

    def monotonic(self) -> float:
        """Seconds that never step and stand still while the machine sleeps."""
        ...

    def boottime(self) -> float:
        """Seconds that never step and go on while the machine sleeps."""
        ...

    def real_seconds(self, seconds: float) -> float:
        """How long `seconds` of this clock last on the wall: what timers and animations need."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` of this clock."""
        ...


class Timer(Protocol):
    """Wakes the process at an instant.  It decides nothing."""

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        """Call `wake` at the UTC instant `at`; replaces what `name` was set to before."""
        ...

    def clear(self, name: str) -> None:
        """Forget `name`.  Nothing happens if it was not set."""
        ...


class Lease(Protocol):
    """The one right to give reminders, among all processes on the same data."""

    def take(self) -> bool:
        """Hold it from now on, unless another process does; whether it is held.  Ask at every
        beat: one that does not ask for a long time may be passed over."""
        ...

    def holds(self) -> bool:
        """Whether it is still held at this moment."""
        ...

    def give_back(self) -> None:
        """Leave it to others.  A process that ends, however it ends, does so by itself."""
        ...


class ProcessLock(Protocol):
    """Keeps processes on the same data from deciding at once.  Inside a turn only the store may
    be waited for: whatever else could hang would hold up everybody's verbs."""

    def held_meanwhile(self) -> AbstractAsyncContextManager[None]:
        """This process's turn, as short as can be.  Raises `StorageTrouble` when it does not
        come."""
        ...

    def check(self) -> None:
        """Inside a turn, before something is written.  Raises `StorageTrouble` when it was taken
        away (somebody removed the file that is locked)."""
        ...
