"""Work that runs on its own beside the reminders: maintenance, and watching the store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Protocol

from app.domain.errors import StorageError
from app.ports import Clock, Store
from app.services.signal import Listener, Signal

log = logging.getLogger(__name__)

MAINTENANCE_SECONDS = 3600.0
WATCH_SECONDS = 2.0  # of real time


class BackgroundTask(Protocol):
    """Work that runs on its own while the process is a user interface or the reminder service."""

    async def start(self) -> None:
        """Start, on the running event loop."""
        ...

    async def stop(self) -> None:
        """Stop, and leave nothing running."""
        ...


async def _nothing() -> None:
    """Nothing else is due."""


class MaintenanceTask:
    """Requests the daily maintenance of the data.

    1. At the start and every hour after it, the store is asked; the store itself knows whether
       anything is due.
    2. A failure of any kind is logged and retried an hour later. A full disk does not interrupt
       the person, because the journal itself is safe.
    3. `also` is awaited after it, for other things that are due now and then.
    """

    def __init__(
        self, clock: Clock, store: Store, also: Callable[[], Awaitable[None]] = _nothing
    ) -> None:
        self._clock, self._store, self._also = clock, store, also
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start."""
        self._task = asyncio.ensure_future(self._run())

    async def stop(self) -> None:
        """Stop. Does nothing if it was not started."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        while True:
            try:
                await self._store.maintenance.daily()
                await self._also()
            except StorageError as trouble:
                log.warning("the daily maintenance has to wait: %s", trouble)
            except Exception:
                log.exception("the daily maintenance failed")
            await self._clock.sleep(MAINTENANCE_SECONDS)


class StoreWatcher:
    """Calls `on_change` when `store` contains a change from another process, made for example by a
    command on the command line.

    1. While a window is open or a break is on the screen, the store is checked every two seconds
       of real time, whatever the speed of the clock. Otherwise nothing on display can be stale,
       and the heartbeat of the reminders, which reads the store, is frequent enough.
    2. Whichever part reads the change first, every part that displays it is notified.

    `is_displayed` says whether anything on display could be stale. `hints` fire when that may have
    changed, and when the store was read for another reason.
    """

    def __init__(
        self,
        clock: Clock,
        store: Store,
        on_change: Callable[[], None],
        hints: Sequence[Signal] = (),
        is_displayed: Callable[[], bool] = lambda: True,
    ) -> None:
        self._clock, self._store, self._on_change = clock, store, on_change
        self._hints, self._is_displayed = hints, is_displayed
        self._seen = store.external_changes
        self._listener: Listener = _nobody  # signals hold their listeners weakly
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start watching."""
        self._listener = self._on_hint
        for hint in self._hints:
            hint.connect(self._listener)
        self._on_hint()

    async def stop(self) -> None:
        """Stop watching. Does nothing if it was not started."""
        self._listener = _nobody
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    def _on_hint(self) -> None:
        self._report()
        if self._is_displayed() and (self._task is None or self._task.done()):
            self._task = asyncio.ensure_future(self._watch())

    async def _watch(self) -> None:
        while self._is_displayed():
            await self._clock.sleep(WATCH_SECONDS / self._clock.real_seconds(1))
            try:
                await self._store.refresh()
            except StorageError as trouble:
                log.warning("could not look for news: %s", trouble)
            self._report()

    def _report(self) -> None:
        if self._store.external_changes != self._seen:
            self._seen = self._store.external_changes
            self._on_change()


def _nobody() -> None:
    """A listener that does nothing."""
