"""Maintenance of the data while the process runs.

1. At the start and every hour after it, the store is asked to do its daily maintenance; the store
   itself knows whether anything is due.
2. A failure of any kind is logged and retried an hour later. A full disk does not interrupt the
   person, because the journal itself is safe.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from app.domain.errors import StorageError
from app.ports import Clock, Store

log = logging.getLogger(__name__)

EVERY = 3600.0  # seconds


class MaintenanceTask:
    """Requests the daily maintenance."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock, self._store = clock, store
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start."""
        self._task = asyncio.ensure_future(self._care())

    async def stop(self) -> None:
        """Stop. Does nothing if it was not started."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _care(self) -> None:
        while True:
            try:
                await self._store.maintenance.daily()
            except StorageError as trouble:
                log.warning("the daily maintenance has to wait: %s", trouble)
            except Exception:
                log.exception("the daily maintenance failed")
            await self._clock.sleep(EVERY)
