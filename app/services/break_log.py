"""The event log of reminders: saved event by event, read by day or as history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise, takewhile
from operator import attrgetter
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.domain.breaks import BreakEvent, BreakMark, LoggedEvent, past_marks
from app.domain.breaks.events import EventDetail
from app.domain.breaks.windows import start_of_day
from app.domain.errors import NotFound, StorageError
from app.domain.import_export.removals import Stored
from app.ports import Store, StoredValue
from app.services.spots import random_id

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NotLogged:
    """Nothing is stored under a name."""


class BreakLog:
    """The events of reminders, latest last."""

    def __init__(self, store: Store, new_id: Callable[[], str] = random_id) -> None:
        self._store = store
        self._new_id = new_id
        self._in_order: list[BreakEvent] = []
        self._read_version, self._read_count = -1, 0
        self._read_last: BreakEvent | None = None

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
        if self.has(name):
            return False
        await self._store.break_events.save(LoggedEvent(name, event))
        return True

    def has(self, name: str) -> bool:
        """Whether an event is stored under this name."""
        return isinstance(self._store.break_events.presence(name), Stored)

    def event(self, name: str) -> EventDetail | NotLogged:
        """What is stored under this name."""
        try:
            return self._store.break_events.get(name).event.what
        except NotFound:
            return NotLogged()

    def newest_first(self) -> Iterator[BreakEvent]:
        """All events, the latest first. An import saves old ones after new ones."""
        if self._store.break_events.version != self._read_version:
            self._read()
        return reversed(self._in_order)

    def _read(self) -> None:
        events, count = self._store.break_events, self._read_count
        kept = events.all()
        if not (0 < count <= len(kept) and kept[count - 1].event is self._read_last):
            count, self._in_order = 0, []
        new = [logged.event for logged in kept[count:]]
        self._in_order.extend(new)
        if any(one.at > other.at for one, other in pairwise(self._in_order[-len(new) - 1 :])):
            self._in_order.sort(key=attrgetter("at"))
        self._read_version, self._read_count = events.version, len(kept)
        self._read_last = kept[-1].event if kept else None

    def _logged(self, events: Sequence[BreakEvent]) -> list[LoggedEvent]:
        return [LoggedEvent(self._new_id(), event) for event in events]

    def history(self, most: int = 200) -> tuple[BreakEvent, ...]:
        """The latest events, latest first."""
        kept = self._store.break_events.all()
        return tuple(logged.event for logged in reversed(kept[-most:]))

    def marks(self, day: date, tz: ZoneInfo) -> tuple[BreakMark, ...]:
        """The marks of breaks that ended on a local date, earliest first."""
        return past_marks(self.since(start_of_day(day, tz)), day, tz)

    def since(self, instant: datetime) -> Iterator[BreakEvent]:
        """The events from this instant on, the latest first."""
        return takewhile(lambda event: event.at >= instant, self.newest_first())
