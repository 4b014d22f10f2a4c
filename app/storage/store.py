"""The store: everything that is kept, by name, over a backing (memory or disk).

To keep something new, add one line here in `KeptStore` and its attribute to `Store` in
`app/ports/storage.py`:

    self.holds: Collection[Hold] = backing.collection("holds", Hold, by_id)     # things with an id
    self.settings: Cell[Settings] = backing.cell("settings", Settings, Settings())  # one value

The first argument names the table in the file and never changes afterwards.  The second is any
frozen dataclass of ours, a union of them (`Due | Snoozed`), or, for a cell, anything else that
`serialization.py` can write, such as `tuple[Answer, ...]`.  A cell's third is what it holds until
something was put.  Things are told apart by their key: `by_id`, or another function
(`attrgetter("day")`) where the id is another field.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import Any, Protocol, TypeVar

from app.domain.body import Spot
from app.domain.breaks import LoggedEvent, NeverStarted, StoredState
from app.domain.breaks.announcements import Announced
from app.domain.breaks.service_status import ServiceStatus
from app.domain.holds import NO_SESSION, HoldRecord, HoldSession, NoSession
from app.domain.holds.queue import NO_QUEUE, HoldQueue, NoQueue
from app.domain.journal.entry import Entry
from app.domain.movements import BreakRun, MovementId
from app.domain.recurrence import Correction
from app.domain.safety import LockRelease, NotScreened, Screening
from app.domain.settings import Settings
from app.ports import Clock, Collection, Maintenance, StoredValue, Write
from app.storage.disk_backend import DiskBackend
from app.storage.memory import MemoryBackend, utc_now

T = TypeVar("T")
by_id: Callable[[Any], str] = attrgetter("id")


class Backend(Protocol):
    """Where collections and cells are really kept."""

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> Collection[T]:
        """The collection of this name."""
        ...

    def cell(self, name: str, kind: object, default: T) -> StoredValue[T]:
        """The cell of this name."""
        ...

    @property
    def upkeep(self) -> Maintenance:
        """As `Store.upkeep`."""
        ...

    @property
    def reports(self) -> Sequence[str]:
        """As `Store.reports`."""
        ...

    @property
    def external_changes(self) -> int:
        """As `Store.taken_in`."""
        ...

    async def write_together(self, writes: Sequence[Any]) -> None:
        """As `Store.write_together`, for writes made by the collections and cells of here."""
        ...

    async def refresh(self) -> bool:
        """As `Store.refresh`."""
        ...

    def close(self) -> None:
        """As `Store.close`."""
        ...


class KeptStore:
    """The `Store` of `app/ports/storage.py` over any backing."""

    def __init__(self, backing: Backend) -> None:
        self._backing = backing
        self.spots: Collection[Spot] = backing.collection("spots", Spot, by_id)
        self.entries: Collection[Entry] = backing.collection("entries", Entry, by_id)
        self.corrections: Collection[Correction] = backing.collection(
            "corrections", Correction, by_id
        )
        self.settings: StoredValue[Settings] = backing.cell("settings", Settings, Settings())
        self.holds: Collection[HoldRecord] = backing.collection("holds", HoldRecord, by_id)
        self.hold_session: StoredValue[HoldSession | NoSession] = backing.cell(
            "hold_run", HoldSession | NoSession, NO_SESSION
        )
        self.hold_queue: StoredValue[HoldQueue | NoQueue] = backing.cell(
            "hold_line", HoldQueue | NoQueue, NO_QUEUE
        )
        self.screening: StoredValue[Screening] = backing.cell("screening", Screening, NotScreened())
        self.lifted: StoredValue[tuple[LockRelease, ...]] = backing.cell(
            "lifted", tuple[LockRelease, ...], ()
        )
        self.break_state: StoredValue[StoredState] = backing.cell(
            "break_state", StoredState, NeverStarted()
        )
        self.break_events: Collection[LoggedEvent] = backing.collection(
            "break_events", LoggedEvent, by_id
        )
        self.service_status: StoredValue[ServiceStatus] = backing.cell(
            "break_reach", ServiceStatus, ServiceStatus()
        )
        self.standby_status: StoredValue[ServiceStatus] = backing.cell(
            "break_standby", ServiceStatus, ServiceStatus()
        )
        self.break_announced: StoredValue[Announced] = backing.cell(
            "break_announced", Announced, Announced()
        )
        self.break_run: StoredValue[BreakRun] = backing.cell("break_run", BreakRun, BreakRun())
        self.movements_done: StoredValue[tuple[MovementId, ...]] = backing.cell(
            "movements_done", tuple[MovementId, ...], ()
        )

    @property
    def upkeep(self) -> Maintenance:
        """Compaction, backups, and restoring one."""
        return self._backing.upkeep

    @property
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words."""
        return self._backing.reports

    @property
    def external_changes(self) -> int:
        """How many times so far what another process wrote was taken in."""
        return self._backing.external_changes

    async def write_together(self, *writes: Write) -> None:
        """Let several writes happen, durably and as one.  Raises `StorageTrouble`."""
        await self._backing.write_together(writes)

    async def refresh(self) -> bool:
        """Take in what another process wrote; whether there was anything new."""
        return await self._backing.refresh()

    def close(self) -> None:
        """Let go of files."""
        self._backing.close()


def memory_store(now: Callable[[], datetime] = utc_now) -> KeptStore:
    """A store that forgets everything with the process: for tests, and for trying out."""
    return KeptStore(MemoryBackend(now))


def disk_store(folder: Path, clock: Clock) -> KeptStore:
    """The store in `folder`, which is made when it is not there.

    Raises `StorageTrouble` when the folder cannot be used.  A damaged file is no trouble: all
    that can be saved of it is, and `reports` says so.
    """
    return KeptStore(DiskBackend(folder, clock))
