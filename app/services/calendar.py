"""The calendar: the reminders to come as a file, or as a feed that a calendar subscribes to.

1. A file that was handed over is remembered, so that the next one can cancel what is not to come
   any more (`app/domain/calendar_events.py`). A feed is read as a whole, so it cancels nothing.
2. Spots are named only if the person wants that (`app/domain/outside.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from app.domain.agenda import USUAL_DAYS, Agenda, Outlook, agenda
from app.domain.calendar_events import CalendarContent, CalendarIssued, calendar_content, issued
from app.domain.habits.due_states import HoldDue, HoldLater
from app.ports import CalendarKey, Existing, ExportFile, FileWriter, Store
from app.services.habits.due_holds import DueHolds
from app.services.habits.plans import Plans
from app.services.journal_reader import JournalReader
from app.services.local_time import LocalTime
from app.services.reminders import Reminders
from app.services.safety import Safety
from app.services.settings import SettingsService
from app.services.signal import Signal
from app.services.spots import random_id


class WriteCalendar(Protocol):
    """Writes the content of a calendar as a file, made at a local time."""

    def __call__(self, content: CalendarContent, made: datetime, *, names_spots: bool) -> bytes:
        """The file."""
        ...


class NoFeed:
    """The feed where no server runs that a calendar could ask."""

    def key(self) -> str:
        """No key."""
        return ""

    def make(self) -> str:
        """No key can be made."""
        return ""

    def revoke(self) -> None:
        """Nothing is to be revoked."""


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file to hand over, and what to remember once it was."""

    content: bytes
    issued: CalendarIssued


class Calendar:
    """Makes the file and the feed. `changed` fires when a file is remembered, and when the feed
    begins or ends.
    """

    def __init__(
        self,
        *,
        store: Store,
        local_time: LocalTime,
        settings_service: SettingsService,
        reminders: Reminders,
        plans: Plans,
        due_holds: DueHolds,
        safety: Safety,
        reader: JournalReader,
        write: WriteCalendar,
        outbox: FileWriter,
    ) -> None:
        self._store = store
        self._local_time = local_time
        self._settings_service = settings_service
        self._reminders = reminders
        self._plans = plans
        self._due_holds = due_holds
        self._safety = safety
        self._reader = reader
        self._write = write
        self._outbox = outbox
        self.feed_key: CalendarKey = NoFeed()
        self.feed_address: Callable[[str], str] = lambda key: ""
        self.changed = Signal()

    def agenda(self, days: int = USUAL_DAYS) -> Agenda:
        """The reminders of so many days, today included. Raises `InvalidInput`."""
        today = self._due_holds.today()
        settled = {
            each.planned.spot for each in today if not isinstance(each.state, HoldDue | HoldLater)
        }
        outlook = Outlook(
            self._reminders.state,
            self._settings_service.current,
            self._plans.current,
            self._store.spots.all(),
            self._safety.restrictions.locks,
            settled,
            {
                each.planned.spot: each.state.until
                for each in today
                if isinstance(each.state, HoldLater)
            },
            self._reader.has_unanswered_spots(self._local_time.today()),
            self._due_holds.breaks_ended(),
        )
        return agenda(outlook, self._now(), days)

    async def file(self, days: int = USUAL_DAYS) -> CalendarFile:
        """A file of so many days, which replaces the last one that was remembered.

        Raises `InvalidInput` and `StorageError`.
        """
        content = calendar_content(self.agenda(days), await self._named(), self._now())
        return CalendarFile(self._written(content), issued(content))

    async def remember(self, file: CalendarFile) -> None:
        """Remember this file, which was handed over. Raises `StorageError`."""
        await self._store.calendar_issued.put(file.issued)
        self.changed.fire()

    async def export(
        self, out: Path, days: int = USUAL_DAYS, existing: Existing = Existing.KEPT
    ) -> None:
        """Write the file to `out` and remember it. Raises what `file` raises, and `StorageError`
        when it may not be written there, or cannot be.
        """
        self._outbox.check(out, existing)
        file = await self.file(days)
        self._outbox.put(out.parent, [ExportFile(out.name, file.content)], existing)
        await self.remember(file)

    async def feed(self) -> bytes:
        """The feed as it is now. Raises `StorageError`."""
        await self._store.refresh()
        named = replace(await self._named(), events=())
        return self._written(calendar_content(self.agenda(), named, self._now()))

    @property
    def holds_until(self) -> datetime:
        """Until when the newest file holds; long ago when there is none."""
        return self._store.calendar_issued.get().until

    @property
    def address(self) -> str:
        """The address of the feed; empty while there is none."""
        key = self.feed_key.key()
        return self.feed_address(key) if key else ""

    def begin_feed(self) -> None:
        """Make an address to subscribe to. Raises `StorageError`."""
        self.feed_key.make()
        self.changed.fire()

    def end_feed(self) -> None:
        """Serve the feed at no address any more. Raises `StorageError`."""
        self.feed_key.revoke()
        self.changed.fire()

    async def _named(self) -> CalendarIssued:
        """What was issued so far; the calendar gets its name first, if it has none."""
        before = self._store.calendar_issued.get()
        if not before.name:
            before = replace(before, name=random_id())
            await self._store.calendar_issued.put(before)
        return before

    def _written(self, content: CalendarContent) -> bytes:
        names_spots = self._settings_service.current.outside.names_spots
        return self._write(content, self._local_time.now(), names_spots=names_spots)

    def _now(self) -> datetime:
        return self._local_time.now().astimezone(UTC)
