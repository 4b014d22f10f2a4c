"""What is kept, durably, and looking after it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from app.domain.body import Spot
from app.domain.breaks import LoggedEvent, StoredState
from app.domain.breaks.announcements import Announced
from app.domain.breaks.service_status import ServiceStatus
from app.domain.diagnostics import StrayFile
from app.domain.holds import HoldRecord, HoldSession, NoSession
from app.domain.holds.queue import HoldQueue, NoQueue
from app.domain.import_export.removals import Presence
from app.domain.journal.entry import Entry
from app.domain.movements import BreakRun, MovementId
from app.domain.recurrence import Correction
from app.domain.safety import LockRelease, Screening
from app.domain.settings import Settings

T = TypeVar("T")


class Write(Protocol):
    """A write that has not happened yet: see `Store.write_together`."""


class Collection(Protocol[T]):
    """Things of one kind, kept durably, each with a key.  Reading is from memory."""

    def all(self) -> Sequence[T]:
        """Everything, in the order in which it was first saved."""
        ...

    def get(self, key: str) -> T:
        """The one with this key.  Raises `NotFound`."""
        ...

    async def save(self, *things: T) -> None:
        """Insert or replace, all in one write; returns when it would survive a power cut.

        Raises `StorageTrouble`; then nothing has changed.
        """
        ...

    async def remove(self, *keys: str) -> None:
        """Remove those that are there; returns when that is durable.  Raises `StorageTrouble`."""
        ...

    def presence(self, key: str) -> Presence:
        """Whether this key is here, was removed, or never was here, and since when."""
        ...

    def saving(self, *things: T) -> Write:
        """What `save` does, to be done together with other writes."""
        ...

    def removing(self, *keys: str) -> Write:
        """What `remove` does, to be done together with other writes."""
        ...


class StoredValue(Protocol[T]):
    """One durable value, such as the settings."""

    def get(self) -> T:
        """The value, or its default when none was ever saved."""
        ...

    async def put(self, value: T) -> None:
        """Replace it; returns when that is durable.  Raises `StorageTrouble`."""
        ...

    def putting(self, value: T) -> Write:
        """What `put` does, to be done together with other writes."""
        ...


class BackupReason(StrEnum):
    """Why a backup is made, apart from the day being over."""

    ASKED = "asked"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_MIGRATION = "before-migration"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    OTHER_HISTORY = "other-history"


class Maintenance(Protocol):
    """What keeps the data in shape over the years.  Every verb may raise `StorageTrouble`."""

    async def daily(self) -> None:
        """Compact and back up if today has not seen that.  Ask as often as you like."""
        ...

    async def compact(self) -> None:
        """Do it now.  Reading and writing go on meanwhile."""
        ...

    async def backup(self, reason: BackupReason) -> Path:
        """Keep everything as it is now among the backups; where."""
        ...

    async def backup_to(self, path: Path) -> None:
        """Write everything as it is now into one file of its own."""
        ...

    async def restore(self, path: Path) -> Path:
        """Make what is in a backup all there is; where the present was kept before.

        Raises `NotFound` when there is no such file.
        """
        ...

    def strays(self) -> Sequence[StrayFile]:
        """The files in the data folder that are none of ours."""
        ...

    async def put_away(self, stray: StrayFile) -> Path:
        """Move one to where damaged files are kept; where.  Nothing of it is lost."""
        ...

    def put_away_reports(self) -> None:
        """The person has read the reports."""
        ...


class Store(Protocol):
    """Everything that is kept, by name.  (How to add one: see `app/storage/store.py`.)"""

    spots: Collection[Spot]
    entries: Collection[Entry]
    corrections: Collection[Correction]
    settings: StoredValue[Settings]
    holds: Collection[HoldRecord]
    hold_session: StoredValue[HoldSession | NoSession]
    hold_queue: StoredValue[HoldQueue | NoQueue]
    screening: StoredValue[Screening]
    lifted: StoredValue[tuple[LockRelease, ...]]
    break_state: StoredValue[StoredState]
    break_events: Collection[LoggedEvent]
    service_status: StoredValue[ServiceStatus]
    standby_status: StoredValue[ServiceStatus]
    break_announced: StoredValue[Announced]
    break_run: StoredValue[BreakRun]
    movements_done: StoredValue[tuple[MovementId, ...]]

    @property
    def upkeep(self) -> Maintenance:
        """Compaction, backups, and restoring one."""
        ...

    @property
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words; most often nothing."""
        ...

    @property
    def external_changes(self) -> int:
        """How many times so far what another process wrote was taken in."""
        ...

    async def write_together(self, *writes: Write) -> None:
        """Let several writes happen as one; returns when all would survive a power cut.

        Of a thing that is named twice, the last counts.  Raises `StorageTrouble`; then nothing
        has changed, and what is cut short leaves all of it or none.
        """
        ...

    async def refresh(self) -> bool:
        """Take in what another process wrote.  Whether there was anything since the last time.

        Raises `StorageTrouble`.
        """
        ...

    def close(self) -> None:
        """Let go of files.  Everything acknowledged is already safe without it."""
        ...
