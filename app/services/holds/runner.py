"""Runs the session under way: follows the clock, notifies at each boundary, and saves it.

At a boundary, listeners are notified first and the state is saved afterwards: a late cue is wrong,
and the state follows from the clock anyway. An action of the person is saved first and notified
afterwards.

Processes on the same data see one session. The process in which the person acted last leads it; in
any other it waits, as after a restart, and nothing is saved there until the person acts there.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from math import inf

from app.domain.errors import StorageError
from app.domain.holds import (
    NO_SESSION,
    ClockTolerance,
    HoldSession,
    MonotonicReading,
    NoSession,
    advanced_to,
    reopened,
)
from app.ports import Clock, Store
from app.services.holds.records import HoldRecords
from app.services.signal import Signal

log = logging.getLogger(__name__)

CurrentHold = HoldSession | NoSession


class HoldRunner:
    """The one session under way in this process. Commands on it run one at a time.

    Once its last press is over, it is recorded in `records`. `changed` fires at every boundary and
    after every command.
    """

    def __init__(self, clock: Clock, store: Store, records: HoldRecords, changed: Signal) -> None:
        self._clock = clock
        self._store = store
        self._records = records
        self._session: CurrentHold = NO_SESSION
        self._stored: CurrentHold = store.hold_session.get()  # as of the last look at the store
        self._is_elsewhere = False
        self._lock = asyncio.Lock()
        self._followers: set[asyncio.Task[None]] = set()
        self._tolerance = ClockTolerance().times(1 / clock.real_seconds(1.0))
        self.changed = changed

    async def start(self) -> None:
        """Restore the hold that was in progress when the process ended, if there was one."""
        self._stored = self._store.hold_session.get()
        match self._session, self._stored:
            case NoSession(), HoldSession() as kept:
                self._session = reopened(kept, self.read_clock(), self._clock.now())
        self.changed.fire()

    async def stop(self) -> None:
        """Stop following the hold. What was done is saved already."""
        async with self._lock:
            self._stop_following()

    @property
    def current(self) -> CurrentHold:
        """The hold in progress, as of this moment."""
        self._look()
        match self._session:
            case HoldSession() as session:
                return advanced_to(session, self.read_clock(), self._clock.now(), self._tolerance)
            case NoSession() as none:
                return none

    @property
    def elsewhere(self) -> CurrentHold:
        """The session that another process leads, as it was last saved there."""
        self._look()
        return self._stored if self._is_elsewhere else NO_SESSION

    def read_clock(self) -> MonotonicReading:
        """The readings by which a session measures time."""
        return MonotonicReading(self._clock.monotonic(), self._clock.boottime())

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[CurrentHold]:
        """Holds the lock, with the session as of this moment; notifies the listeners afterwards."""
        try:
            async with self._lock:
                self._stop_following()
                await self._refresh()
                try:
                    yield self.current
                finally:
                    self._start_following()
        finally:
            self.changed.fire()

    async def save(self, session: CurrentHold) -> None:
        """Save and continue with `session`. Call inside `changing`. Raises `StorageError`."""
        if isinstance(session, HoldSession) and session.is_pressing_over:
            await self._records.record(session)
        await self._store.hold_session.put(session)
        self._session = session
        self._stored, self._is_elsewhere = self._store.hold_session.get(), False

    async def save_or_not(self, session: HoldSession) -> None:
        """Continue with `session`, even when this raises `StorageError` because it is not saved."""
        self._session, self._is_elsewhere = session, False
        await self.save(session)

    async def _refresh(self) -> None:
        try:
            await self._store.refresh()
        except StorageError:
            log.exception("what other processes did to the hold could not be read")

    def _look(self) -> bool:
        """Adopt what another process stored since the last look; return whether it did."""
        stored = self._store.hold_session.get()
        if stored is self._stored or stored == self._stored:
            return False
        self._stored, self._is_elsewhere = stored, isinstance(stored, HoldSession)
        match stored:
            case HoldSession():
                self._session = reopened(stored, self.read_clock(), self._clock.now())
            case NoSession():
                self._session = NO_SESSION
        return True

    def _stop_following(self) -> None:
        for task in self._followers:
            task.cancel()
        self._followers.clear()

    def _start_following(self) -> None:
        if isinstance(self._session, HoldSession) and not self._is_elsewhere:
            task = asyncio.ensure_future(self._follow())
            self._followers.add(task)
            task.add_done_callback(self._follower_ended)

    def _follower_ended(self, task: asyncio.Task[None]) -> None:
        self._followers.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("nobody follows the hold any more", exc_info=error)

    async def _follow(self) -> None:
        """Wait for one boundary after another, until only the person can continue."""
        while isinstance(self._session, HoldSession) and not self._is_elsewhere:
            await self._check(self._session)
            wait = self._session.state.next_boundary - self._session.elapsed
            if wait == inf:
                return
            await self._clock.sleep(max(0.0, wait))

    async def _check(self, before: HoldSession) -> None:
        """Advance to this moment, and notify if a boundary was crossed."""
        session = advanced_to(before, self.read_clock(), self._clock.now(), self._tolerance)
        self._session = session
        if len(session.state.progress.crossings) == len(before.state.progress.crossings):
            return
        self.changed.fire()
        if session.state.progress.index != before.state.progress.index:
            async with self._lock:  # so that this task is not cancelled in the middle of a write
                await self._refresh()
                if self._look():
                    self.changed.fire()
                    return
                try:
                    await self.save(session)
                except StorageError:
                    log.exception("the hold goes on, but where it stands could not be kept")
