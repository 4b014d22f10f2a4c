"""Which of several processes gives reminders (R17).

1. Whoever holds the lease looks, decides and tells; the others stand by.  The system takes the
   lease from a process that dies, and one that stands by asks for it at every beat.  One that is
   passed over finds out at its next turn, before it tells anything.
2. A process that could not show anything makes room for one that stands by and could.
3. Verbs do not need the lease, only a turn: what any process decides is whole before the next
   process reads it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from app.domain.breaks.service_status import ServiceStatus
from app.ports import Clock, Lease, Store


class SingleProcess:
    """For devices where there is only one process, and for tests of one: a lease that is always
    to be had, and turns that nobody else wants."""

    def take(self) -> bool:
        """Always."""
        return True

    def holds(self) -> bool:
        """Always."""
        return True

    def give_back(self) -> None:
        """There is nobody to give it to."""

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        """At once."""
        yield

    def check(self) -> None:
        """Nobody could take it away."""


class LeaderElection:
    """Where this process stands among those that could give reminders."""

    def __init__(self, clock: Clock, store: Store, lease: Lease) -> None:
        self._clock = clock
        self._store = store
        self._lease = lease
        self._is_known = False
        self.reminds = False

    async def settle(self, channels: Sequence[str]) -> bool:
        """Whether this process gives reminders from now on; `channels` are those it could use.

        Raises `StorageTrouble`.
        """
        self.reminds = self._lease.take()
        await self._be_known(() if self.reminds else tuple(channels))
        return self.reminds

    async def should_make_room(self, channels: Sequence[str]) -> bool:
        """Whether another process could show something, and this one nothing.

        Raises `StorageTrouble`.
        """
        await self._store.refresh()
        return not channels and not self._is_known and bool(self._waiting().channels)

    def still_reminds(self) -> bool:
        """Whether this process reminds at this very moment: it may have been passed over, or
        somebody may have removed the file of the lease."""
        self.reminds = self.reminds and self._lease.holds()
        return self.reminds

    def leave(self) -> None:
        """Give reminders no more.  Nothing happens to one that did not."""
        if self.reminds:
            self.reminds = False
            self._lease.give_back()

    async def forget(self) -> None:
        """Stand by no more.  Raises `StorageTrouble`."""
        await self._be_known(())

    def _waiting(self) -> ServiceStatus:
        known = self._store.standby_status.get()
        return known if known.is_alive(self._clock.now()) else ServiceStatus()

    async def _be_known(self, channels: tuple[str, ...]) -> None:
        """Let the others know that this process could show reminders, or no longer."""
        if not channels and not self._is_known:
            return
        now, known = self._clock.now(), self._store.standby_status.get()
        fresh = ServiceStatus(channels, alive_at=now) if channels else ServiceStatus()
        if known.is_stale(now) or replace(fresh, alive_at=known.alive_at) != known:
            await self._store.standby_status.put(fresh)
        self._is_known = bool(channels)
