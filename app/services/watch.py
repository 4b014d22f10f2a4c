"""Noticing what another process wrote (a verb on the command line, a second window).

1. It is looked for every two seconds, whatever speed the clock runs at; every six while nobody
   has a window open.
2. Whoever took it in first, everybody who shows it is told.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress

from app.domain.errors import StorageTrouble
from app.ports import Clock, Store

log = logging.getLogger(__name__)

EVERY = 2.0  # seconds on the wall
UNSEEN_EVERY = 6.0


class Watch:
    """Calls `tell` when there is something new in `store` that is not ours.  `is_seen` says
    whether anybody has a window open."""

    def __init__(
        self,
        clock: Clock,
        store: Store,
        tell: Callable[[], None],
        is_seen: Callable[[], bool] = lambda: True,
    ) -> None:
        self._clock, self._store, self._tell = clock, store, tell
        self._is_seen = is_seen
        self._seen = store.taken_in
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to look."""
        self._task = asyncio.ensure_future(self._look())

    async def stop(self) -> None:
        """Look no more.  Nothing happens if it was not started."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _look(self) -> None:
        while True:
            pause = EVERY if self._is_seen() else UNSEEN_EVERY
            await self._clock.sleep(pause / self._clock.real_seconds(1))
            try:
                await self._store.refresh()
            except StorageTrouble as trouble:
                log.warning("could not look for news: %s", trouble)
            if self._store.taken_in != self._seen:
                self._seen = self._store.taken_in
                self._tell()
