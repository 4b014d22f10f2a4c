"""Durable storage and its maintenance."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Protocol, TypeVar, get_args, get_origin, get_type_hints

from app.domain.backup_reminder import BackupDates
from app.domain.body import Spot
from app.domain.breaks import LoggedEvent, NeverStarted, StoredState
from app.domain.breaks.announcements import Announced
from app.domain.breaks.status import ServiceStatus
from app.domain.breathing.record import BreathingRecord
from app.domain.calendar_events import CalendarIssued
from app.domain.diagnostics import StrayFile
from app.domain.habits.record import HabitRecord
from app.domain.holds import NO_SESSION, HoldRecord, HoldSession, NoSession
from app.domain.holds.queue import NO_QUEUE, HoldQueue, NoQueue
from app.domain.import_export.removals import Presence
from app.domain.import_export.version_history import VersionHistory
from app.domain.journal.entry import Entry
from app.domain.journal.own_tags import OwnTag
from app.domain.movements import BreakRun, MovementId
from app.domain.recurrence import Correction
from app.domain.safety import LockRelease, NotScreened, Screening
from app.domain.settings import Settings

T = TypeVar("T")


class Write(Protocol):
    """A write that has not happened yet: see `Store.write_together`."""


class Collection(Protocol[T]):
    """Items of one kind, stored durably, each with a key. Reading is from memory."""

    @property
    def version(self) -> int:
        """A number that grows with every change of the items, also by another process.

        While it stays the same, `all` returns the same items, so what was computed from them holds.
        """
        ...

    def all(self) -> Sequence[T]:
        """All items, in the order in which they were first saved."""
        ...

    def get(self, key: str) -> T:
        """The item with this key. Raises `NotFound`."""
        ...

    async def save(self, *things: T) -> None:
        """Insert or replace, all in one write; returns when the items would survive a power cut.

        Raises `StorageError`; then nothing has changed.
        """
        ...

    async def remove(self, *keys: str) -> None:
        """Remove the items that exist; returns when that is durable. Raises `StorageError`."""
        ...

    def presence(self, key: str) -> Presence:
        """Whether this key is stored, was removed, or never existed, and since when."""
        ...

    def saving(self, *things: T) -> Write:
        """The write of `save`, to combine with other writes."""
        ...

    def removing(self, *keys: str) -> Write:
        """The write of `remove`, to combine with other writes."""
        ...

    def adopting(self, things: Iterable[tuple[T, str]], removals: Mapping[str, str]) -> Write:
        """The write that takes over versions of another device: each item with its rev, and the
        revs of removals by uid, also of items that were never here.
        """
        ...


class StoredValue(Protocol[T]):
    """One durable value, such as the settings."""

    def get(self) -> T:
        """The value, or its default when none was ever saved."""
        ...

    async def put(self, value: T) -> None:
        """Replace the value; returns when that is durable. Raises `StorageError`."""
        ...

    def putting(self, value: T) -> Write:
        """The write of `put`, to combine with other writes."""
        ...


class BackupReason(StrEnum):
    """Why a backup is made, other than the daily one."""

    ASKED = "asked"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_MIGRATION = "before-migration"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    OTHER_HISTORY = "other-history"


class Maintenance(Protocol):
    """Maintenance of the data over the years. Every method may raise `StorageError`."""

    async def daily(self) -> None:
        """Compact and back up unless that was done today. It may be called at any time."""
        ...

    async def compact(self) -> None:
        """Compact now. Reading and writing continue meanwhile."""
        ...

    async def backup(self, reason: BackupReason) -> Path:
        """Store everything as it is now among the backups; return the path."""
        ...

    async def backup_to(self, path: Path) -> None:
        """Write everything as it is now into a separate file."""
        ...

    async def restore(self, path: Path) -> Path:
        """Replace everything by the content of a backup; return the path of the backup made before.

        Raises `NotFound` when there is no such file.
        """
        ...

    def strays(self) -> Sequence[StrayFile]:
        """The files in the data folder that Unknot does not use."""
        ...

    async def put_away(self, stray: StrayFile) -> Path:
        """Move a stray file to the quarantine folder; return its path. Nothing of it is lost."""
        ...

    def put_away_reports(self) -> None:
        """Clear the reports, because the person has read them."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """How something in `Store` is stored.

    `name` is the name of its table in the file and never changes.  `default` is what a value is
    until one is saved.  `for_reminders` marks what belongs to the reminders alone, and may wait in
    memory while nothing can be saved.
    """

    name: str
    default: object = None
    for_reminders: bool = False


class Store(ABC):
    """Everything that is stored, by name.

    To store something new, add a line here: a `Collection` of items with an `id`, or a
    `StoredValue`.  Its type is any frozen dataclass of ours, a union of them, or, for a value, any
    type that `app/storage/serialization.py` can write, such as `tuple[Answer, ...]`.
    """

    spots: Annotated[Collection[Spot], Table("spots")]
    entries: Annotated[Collection[Entry], Table("entries")]
    corrections: Annotated[Collection[Correction], Table("corrections")]
    own_tags: Annotated[Collection[OwnTag], Table("own_tags")]
    settings: Annotated[StoredValue[Settings], Table("settings", default=Settings())]
    holds: Annotated[Collection[HoldRecord], Table("holds")]
    habits: Annotated[Collection[HabitRecord], Table("habits")]
    breathing_records: Annotated[Collection[BreathingRecord], Table("breathing_records")]
    hold_session: Annotated[
        StoredValue[HoldSession | NoSession], Table("hold_run", default=NO_SESSION)
    ]
    hold_queue: Annotated[StoredValue[HoldQueue | NoQueue], Table("hold_line", default=NO_QUEUE)]
    screening: Annotated[StoredValue[Screening], Table("screening", default=NotScreened())]
    lifted: Annotated[StoredValue[tuple[LockRelease, ...]], Table("lifted", default=())]
    break_state: Annotated[
        StoredValue[StoredState],
        Table("break_state", default=NeverStarted(), for_reminders=True),
    ]
    break_events: Annotated[Collection[LoggedEvent], Table("break_events", for_reminders=True)]
    service_status: Annotated[
        StoredValue[ServiceStatus],
        Table("break_reach", default=ServiceStatus(), for_reminders=True),
    ]
    standby_status: Annotated[
        StoredValue[ServiceStatus],
        Table("break_standby", default=ServiceStatus(), for_reminders=True),
    ]
    break_announced: Annotated[
        StoredValue[Announced],
        Table("break_announced", default=Announced(), for_reminders=True),
    ]
    break_run: Annotated[
        StoredValue[BreakRun], Table("break_run", default=BreakRun(), for_reminders=True)
    ]
    calendar_issued: Annotated[
        StoredValue[CalendarIssued], Table("calendar_issued", default=CalendarIssued())
    ]
    backup_dates: Annotated[StoredValue[BackupDates], Table("backup_dates", default=BackupDates())]
    seen_revs: Annotated[StoredValue[tuple[str, ...]], Table("seen_revs", default=())]
    movements_done: Annotated[
        StoredValue[tuple[MovementId, ...]],
        Table("movements_done", default=(), for_reminders=True),
    ]

    @property
    @abstractmethod
    def maintenance(self) -> Maintenance:
        """Compaction, backups, and restoring one."""
        ...

    @abstractmethod
    def history(self, kinds: Iterable[str]) -> VersionHistory:
        """The versions of the items and values of these kinds, by the names of their tables."""
        ...

    @abstractmethod
    def set_aside(self, versions: Sequence[tuple[str, object, str]]) -> None:
        """Keep versions that lose to those of another device, each an item with its kind and rev,
        where nothing removes them, and report it. Raises `StorageError`.
        """
        ...

    @property
    @abstractmethod
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words; usually nothing."""
        ...

    @property
    @abstractmethod
    def external_changes(self) -> int:
        """How many times the writes of another process have been read so far."""
        ...

    @abstractmethod
    async def write_together(self, *writes: Write) -> None:
        """Perform several writes as one; returns when all would survive a power cut.

        If an item is named twice, the last write counts. Raises `StorageError`; then nothing has
        changed. An interrupted write leaves all of it or none.
        """
        ...

    @abstractmethod
    async def refresh(self) -> bool:
        """Read what another process wrote; return whether there was anything since the last time.

        Raises `StorageError`.
        """
        ...

    @abstractmethod
    def close(self) -> None:
        """Close the files. Everything acknowledged is already durable."""
        ...


@dataclass(frozen=True, slots=True)
class StoredThing:
    """One line of `Store`: its attribute, the type of its items or of its value, its table."""

    attribute: str
    kind: object
    is_collection: bool
    table: Table


@cache
def stored_things() -> tuple[StoredThing, ...]:
    """Everything that is stored, as `Store` says."""
    things = []
    for attribute, hint in get_type_hints(Store, include_extras=True).items():
        port, table = get_args(hint)
        kind, is_collection = get_args(port)[0], get_origin(port) is Collection
        things.append(StoredThing(attribute, kind, is_collection, table))
    return tuple(things)
