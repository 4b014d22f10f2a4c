"""Noticing what another process wrote (a verb on the command line, a second window).

1. While somebody has a window open or a break stands on the screen, it is looked for every two
   seconds, whatever speed the clock runs at.  Otherwise nothing shows that could be old, and the
   beat of the reminders, which reads what is stored, comes often enough: nobody wakes up for it.
2. Whoever took it in first, everybody who shows it is told.
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

EVERY = 2.0  # seconds on the wall


class StoreWatcher:
    """Calls `tell` when there is something new in `store` that is not ours.

    `shows` says whether anything is shown that could be old.  `hints` fire when that may have
    changed, and when the store was read for another reason.
    """

    def __init__(
        self,
        clock: Clock,
        store: Store,
        tell: Callable[[], None],
        hints: Sequence[Signal] = (),
        shows: Callable[[], bool] = lambda: True,
    ) -> None:
        self._clock, self._store, self._tell = clock, store, tell
        self._hints, self._shows = hints, shows
        self._seen = store.external_changes
        self._listener: Listener = _nobody  # signals hold their listeners weakly
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to look."""
        self._listener = self._hear
        for hint in self._hints:
            hint.connect(self._listener)
        self._hear()

    async def stop(self) -> None:
        """Look no more.  Nothing happens if it was not started."""
        self._listener = _nobody
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    def _hear(self) -> None:
        self._notice()
        if self._shows() and (self._task is None or self._task.done()):
            self._task = asyncio.ensure_future(self._look())

    async def _look(self) -> None:
        while self._shows():
            await self._clock.sleep(EVERY / self._clock.real_seconds(1))
            try:
                await self._store.refresh()
            except StorageError as trouble:
                log.warning("could not look for news: %s", trouble)
            self._notice()

    def _notice(self) -> None:
        if self._store.external_changes != self._seen:
            self._seen = self._store.external_changes
            self._tell()


def _nobody() -> None:
    """Listens to nothing."""
