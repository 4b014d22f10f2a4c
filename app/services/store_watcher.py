"""Notices what another process wrote (a command on the command line, a second window).

1. While a window is open or a break is on the screen, the store is checked every two seconds of
   real time, whatever the speed of the clock. Otherwise nothing on display can be stale, and the
   heartbeat of the reminders, which reads the store, is frequent enough; no extra wake-up is
   needed.
2. Whichever part reads the change first, every part that displays it is notified.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress

from app.domain.errors import StorageError
from app.ports import Clock, Store
from app.services.signal import Listener, Signal

log = logging.getLogger(__name__)

EVERY = 2.0  # seconds of real time


class StoreWatcher:
    """Calls `on_change` when `store` contains a change from another process.

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
            await self._clock.sleep(EVERY / self._clock.real_seconds(1))
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
