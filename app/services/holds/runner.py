"""Being with a hold while it goes on: following the clock, telling at each boundary, keeping it.

A boundary is told first and kept after: a cue that comes late is wrong, and where the hold stands
follows from the clock anyway.  An act of the person is kept first and told after.
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
    """Holds the one run of this process.  Verbs about it come one at a time."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._store = store
        self._run: CurrentHold = NO_SESSION
        self._turn = asyncio.Lock()
        self._tending: set[asyncio.Task[None]] = set()
        self._patience = ClockTolerance().times(1 / clock.real_seconds(1.0))
        self.changed = Signal()

    async def start(self) -> None:
        """Find again the hold that was under way when the process ended, if there was one."""
        match self._run, self._store.hold_session.get():
            case NoSession(), HoldSession() as kept:
                self._run = reopened(kept, self._reading(), self._clock.now())
        self.changed.fire()

    async def stop(self) -> None:
        """Look no further.  What was done is kept already."""
        async with self._turn:
            self._let_be()

    @property
    def current(self) -> CurrentHold:
        """The hold under way, as it stands at this moment."""
        match self._run:
            case HoldSession() as run:
                return advanced_to(run, self._reading(), self._clock.now(), self._patience)
            case NoSession() as none:
                return none

    def _reading(self) -> MonotonicReading:
        return MonotonicReading(self._clock.monotonic(), self._clock.boottime())

    @asynccontextmanager
    async def _changing(self) -> AsyncIterator[CurrentHold]:
        """Alone, with the hold as it stands at this moment; tells the listeners after it."""
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
        """Wait for one boundary after the other, until only the person can go on."""
        while isinstance(self._run, HoldSession):
            await self._look(self._run)
            wait = self._run.state.next_boundary - self._run.elapsed
            if wait == inf:
                return
            await self._clock.sleep(max(0.0, wait))

    async def _look(self, before: HoldSession) -> None:
        """Go on to this moment, and tell if a boundary was crossed."""
        run = advanced_to(before, self._reading(), self._clock.now(), self._patience)
        self._run = run
        if len(run.state.trace.crossings) == len(before.state.trace.crossings):
            return
        self.changed.fire()
        if run.state.trace.index != before.state.trace.index:
            async with self._turn:  # so that nobody ends this task in the middle of writing
                try:
                    await self._keep(run)
                except StorageError:
                    log.exception("the hold goes on, but where it stands could not be kept")
