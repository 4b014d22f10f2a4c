"""What was breathed on its own, by whichever screen or command led it.

`record` returns when its effect is durable; `changed` fires after that.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import date, timedelta

from app.domain.breathing.breath import PatternId
from app.domain.breathing.record import (
    FEWEST_SECONDS,
    BreathingId,
    BreathingRecord,
    minutes_by_day,
)
from app.domain.errors import StorageError
from app.ports import Store
from app.services.local_time import LocalTime
from app.services.signal import Signal
from app.services.spots import random_id

log = logging.getLogger(__name__)


class BreathingRecords:
    """The recorded breathing."""

    def __init__(
        self, store: Store, local_time: LocalTime, new_id: Callable[[], str] = random_id
    ) -> None:
        self._store = store
        self._local_time = local_time
        self._new_id = new_id
        self._saving: set[asyncio.Task[None]] = set()
        self.changed = Signal()

    def all(self) -> tuple[BreathingRecord, ...]:
        """Every record."""
        return tuple(self._store.breathing_records.all())

    def minutes_on(self, day: date) -> int:
        """The minutes breathed on a local date."""
        return minutes_by_day(self._store.breathing_records.all()).get(day, 0)

    async def record(self, pattern: PatternId, seconds: float) -> None:
        """Save that the last `seconds` were breathed with a pattern; too few are not saved.

        Raises `StorageError`.
        """
        if seconds < FEWEST_SECONDS:
            return
        begun_at = self._local_time.now() - timedelta(seconds=seconds)
        record = BreathingRecord(BreathingId(self._new_id()), begun_at, pattern, seconds)
        await self._store.breathing_records.save(record)
        self.changed.fire()

    def record_soon(self, pattern: PatternId, seconds: float) -> None:
        """Save it without waiting, as a screen does that is closing; a failure is logged."""
        task = asyncio.ensure_future(self._record_or_log(pattern, seconds))
        self._saving.add(task)
        task.add_done_callback(self._saving.discard)

    async def _record_or_log(self, pattern: PatternId, seconds: float) -> None:
        try:
            await self.record(pattern, seconds)
        except StorageError:
            log.exception("the breathing could not be kept")
