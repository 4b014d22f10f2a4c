"""Leader election: which of several processes gives reminders (R17).

1. The process that holds the lease checks, decides and notifies; the others stand by. The system
   releases the lease of a process that dies, and standby processes try to take it at every
   heartbeat. A process that has lost the lease notices in its next turn under the lock, before it
   notifies anybody.
2. A process that cannot show anything yields to a standby process that can.
3. Commands need only the process lock, not the lease: what any process decides is completely
   written before the next process reads it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from app.domain.breaks.status import ServiceStatus
from app.ports import Clock, Lease, Store


class SingleProcess:
    """A lease and lock, always free, for a process that runs alone, and for tests of one."""

    def take(self) -> bool:
        """Always succeeds."""
        return True

    def holds(self) -> bool:
        """Always true."""
        return True

    def give_back(self) -> None:
        """Do nothing: no other process waits for the lease."""

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        """Enter at once."""
        yield

    def check(self) -> None:
        """Do nothing: no other process can take the lock."""


class LeaderElection:
    """The role of this process among those that could give reminders."""

    def __init__(self, clock: Clock, store: Store, lease: Lease) -> None:
        self._clock = clock
        self._store = store
        self._lease = lease
        self._is_published = False
        self.reminds = False

    async def take_part(self, channels: Sequence[str]) -> bool:
        """Whether this process gives reminders from now on; `channels` are those it could use.

        Raises `StorageError`.
        """
        self.reminds = self._lease.take()
        await self._publish_standby(() if self.reminds else tuple(channels))
        return self.reminds

    async def should_yield(self, channels: Sequence[str]) -> bool:
        """Whether this process has no channel and a standby process has one.

        Raises `StorageError`.
        """
        await self._store.refresh()
        return not channels and not self._is_published and bool(self._standby().channels)

    def still_reminds(self) -> bool:
        """Whether this process still holds the lease at this moment. It may have been replaced, or
        the lease file may have been removed.
        """
        self.reminds = self.reminds and self._lease.holds()
        return self.reminds

    def resign(self) -> None:
        """Stop giving reminders. Does nothing if this process did not give any."""
        if self.reminds:
            self.reminds = False
            self._lease.give_back()

    async def leave_standby(self) -> None:
        """Withdraw from standby. Raises `StorageError`."""
        await self._publish_standby(())

    def _standby(self) -> ServiceStatus:
        stored = self._store.standby_status.get()
        return stored if stored.is_alive(self._clock.now()) else ServiceStatus()

    async def _publish_standby(self, channels: tuple[str, ...]) -> None:
        """Tell the other processes whether this one could show reminders."""
        if not channels and not self._is_published:
            return
        now, stored = self._clock.now(), self._store.standby_status.get()
        fresh = ServiceStatus(channels, alive_at=now) if channels else ServiceStatus()
        if stored.is_stale(now) or replace(fresh, alive_at=stored.alive_at) != stored:
            await self._store.standby_status.put(fresh)
        self._is_published = bool(channels)
