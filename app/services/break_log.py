"""The event log of reminders: saved event by event, read by day or as history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.domain.breaks import BreakEvent, BreakMark, LoggedEvent, past_marks
from app.domain.breaks.hours import start_of_day
from app.domain.errors import StorageError
from app.ports import Store, StoredValue
from app.services.spots import random_id

T = TypeVar("T")

MARGIN = timedelta(days=2)
"""Events are nearly in order; setting the clock back puts some before others."""


class BreakLog:
    """The events of reminders, latest last."""

    def __init__(self, store: Store, new_id: Callable[[], str] = random_id) -> None:
        self._store = store
        self._new_id = new_id

    async def save(self, events: Sequence[BreakEvent]) -> None:
        """Save these events. Returns when they are durable. Raises `StorageError`."""
        if events:
            await self._store.break_events.save(*self._logged(events))

    async def save_with(
        self, stored: StoredValue[T], value: T, events: Sequence[BreakEvent]
    ) -> None:
        """Save these events and the value that results from them in one write. Raises
        `StorageError`.

        When the write fails, each is saved separately where it can be: see `Saving`.
        """
        try:
            await self._store.write_together(
                stored.putting(value), self._store.break_events.saving(*self._logged(events))
            )
        except StorageError:
            await stored.put(value)
            await self.save(events)

    async def save_once(self, name: str, event: BreakEvent) -> bool:
        """Save the event unless one is stored under this name; return whether it was saved now.

        Raises `StorageError`.
        """
        if any(logged.id == name for logged in self._store.break_events.all()):
            return False
        await self._store.break_events.save(LoggedEvent(name, event))
        return True

    def _logged(self, events: Sequence[BreakEvent]) -> list[LoggedEvent]:
        return [LoggedEvent(self._new_id(), event) for event in events]

    def history(self, most: int = 200) -> tuple[BreakEvent, ...]:
        """The latest events, latest first."""
        kept = self._store.break_events.all()
        return tuple(logged.event for logged in reversed(kept[-most:]))

    def marks(self, day: date, tz: ZoneInfo) -> tuple[BreakMark, ...]:
        """The marks of breaks that ended on a local date, earliest first."""
        return past_marks(self._since(start_of_day(day, tz) - MARGIN), day, tz)

    def _since(self, instant: datetime) -> Iterator[BreakEvent]:
        for logged in reversed(self._store.break_events.all()):
            if logged.event.at < instant:
                return
            yield logged.event
