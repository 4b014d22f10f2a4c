"""Runs the hold in progress: follows the clock, notifies at each boundary, and saves it.

At a boundary, listeners are notified first and the state is saved afterwards: a late cue is wrong,
and the state follows from the clock anyway. An action of the person is saved first and notified
afterwards.
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
from app.services.signal import Signal

log = logging.getLogger(__name__)

CurrentHold = HoldSession | NoSession


class HoldRunner:
    """The one hold in progress in this process. Commands on it run one at a time."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._store = store
        self._run: CurrentHold = NO_SESSION
        self._turn = asyncio.Lock()
        self._tending: set[asyncio.Task[None]] = set()
        self._patience = ClockTolerance().times(1 / clock.real_seconds(1.0))
        self.changed = Signal()

    async def start(self) -> None:
        """Restore the hold that was in progress when the process ended, if there was one."""
        match self._run, self._store.hold_session.get():
            case NoSession(), HoldSession() as kept:
                self._run = reopened(kept, self._reading(), self._clock.now())
        self.changed.fire()

    async def stop(self) -> None:
        """Stop following the hold. What was done is saved already."""
        async with self._turn:
            self._let_be()

    @property
    def current(self) -> CurrentHold:
        """The hold in progress, as of this moment."""
        match self._run:
            case HoldSession() as run:
                return advanced_to(run, self._reading(), self._clock.now(), self._patience)
            case NoSession() as none:
                return none

    def _reading(self) -> MonotonicReading:
        return MonotonicReading(self._clock.monotonic(), self._clock.boottime())

    @asynccontextmanager
    async def _changing(self) -> AsyncIterator[CurrentHold]:
        """Holds the lock, with the hold as of this moment; notifies the listeners afterwards."""
        try:
            async with self._turn:
                self._let_be()
                try:
                    yield self.current
                finally:
                    self._tend()
        finally:
            self.changed.fire()

    async def _keep(self, run: CurrentHold) -> None:
        await self._store.hold_session.put(run)
        self._run = run

    def _let_be(self) -> None:
        for task in self._tending:
            task.cancel()
        self._tending.clear()

    def _tend(self) -> None:
        if isinstance(self._run, HoldSession):
            task = asyncio.ensure_future(self._follow())
            self._tending.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tending.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("nobody follows the hold any more", exc_info=error)

    async def _follow(self) -> None:
        """Wait for one boundary after another, until only the person can continue."""
        while isinstance(self._run, HoldSession):
            await self._look(self._run)
            wait = self._run.state.next_boundary - self._run.elapsed
            if wait == inf:
                return
            await self._clock.sleep(max(0.0, wait))

    async def _look(self, before: HoldSession) -> None:
        """Advance to this moment, and notify if a boundary was crossed."""
        run = advanced_to(before, self._reading(), self._clock.now(), self._patience)
        self._run = run
        if len(run.state.progress.crossings) == len(before.state.progress.crossings):
            return
        self.changed.fire()
        if run.state.progress.index != before.state.progress.index:
            async with self._turn:  # so that this task is not cancelled in the middle of a write
                try:
                    await self._keep(run)
                except StorageError:
                    log.exception("the hold goes on, but where it stands could not be kept")
