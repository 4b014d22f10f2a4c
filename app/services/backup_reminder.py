"""The reminder to save a file, where the journal is only in a browser."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.backup_reminder import NO_FILE, BackupDates, begun, is_due, put_off, saved
from app.ports import Store
from app.services.browser_storage import BrowserStorage
from app.services.local_time import LocalTime
from app.services.signal import CommandLock


class BackupReminder:
    """Says when a file should be saved. `changed` fires when that was done, or put off."""

    def __init__(
        self, store: Store, local_time: LocalTime, browser_storage: BrowserStorage
    ) -> None:
        self._store = store
        self._local_time = local_time
        self._browser_storage = browser_storage
        self._lock = CommandLock(store)
        self.changed = self._lock.changed

    @property
    def is_needed(self) -> bool:
        """Whether the journal is only in a browser."""
        return self._browser_storage.has_journal

    @property
    def is_due(self) -> bool:
        """Whether to remind now."""
        dates, now = self._store.backup_dates.get(), self._now()
        if not self.is_needed or not is_due(dates, now, now):
            return False  # whatever was entered; looking that up takes longer
        return is_due(dates, self._newest(), now)

    @property
    def last_file(self) -> datetime:
        """When the last file with everything was saved; `NO_FILE` for none."""
        return self._store.backup_dates.get().saved_at

    async def begin(self) -> None:
        """Count from now, if this is the first start here. Raises `StorageError`."""
        if self.is_needed and not self._store.backup_dates.get().is_begun:
            await self._keep(begun(self._now()))

    async def mark_saved(self) -> None:
        """A file with everything was saved. Raises `StorageError`."""
        if self.is_needed:
            await self._keep(saved(self._now()))

    async def put_off(self) -> None:
        """Remind again in a week. Raises `StorageError`."""
        await self._keep(put_off(self._store.backup_dates.get(), self._now()))

    async def _keep(self, dates: BackupDates) -> None:
        async with self._lock.changing():
            await self._store.backup_dates.put(dates)

    def _newest(self) -> datetime:
        entered = (each.recorded_at for each in self._store.entries.all())
        held = (each.begun_at for each in self._store.holds.all())
        return max((*entered, *held), default=NO_FILE).astimezone(UTC)

    def _now(self) -> datetime:
        return self._local_time.now().astimezone(UTC)
