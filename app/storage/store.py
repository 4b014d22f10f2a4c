"""The store: everything that is kept, by name, over a backing (memory or disk).

To keep something new, add one line here in `KeptStore` and its attribute to `Store` in
`app/ports/keeping.py`:

    self.holds: Collection[Hold] = backing.collection("holds", Hold, by_id)     # things with an id
    self.settings: Cell[Settings] = backing.cell("settings", Settings, Settings())  # one value

The first argument names the table in the file and never changes afterwards.  The second is any
frozen dataclass of ours, a union of them (`Due | Snoozed`), or, for a cell, anything else that
`documents.py` can write, such as `tuple[Answer, ...]`.  A cell's third is what it holds until
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
from app.domain.breaks import Kept, LoggedEvent, NeverStarted
from app.domain.breaks.announcements import Announced
from app.domain.breaks.reach import Reach
from app.domain.hold import NO_RUN, HoldRecord, NoRun, Run
from app.domain.hold.line import NO_LINE, Line, NoLine
from app.domain.journal import Entry
from app.domain.movement import BreakRun, MovementId
from app.domain.recurrence import Correction
from app.domain.safety import Lifted, NotScreened, Screening
from app.domain.settings import Settings
from app.ports import Cell, Clock, Collection, Upkeep, Write
from app.storage.backing import DiskBacking
from app.storage.memory import MemoryBacking, utc_now

T = TypeVar("T")
by_id: Callable[[Any], str] = attrgetter("id")


class Backing(Protocol):
    """Where collections and cells are really kept."""

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> Collection[T]:
        """The collection of this name."""
        ...

    def cell(self, name: str, kind: object, default: T) -> Cell[T]:
        """The cell of this name."""
        ...

    @property
    def upkeep(self) -> Upkeep:
        """As `Store.upkeep`."""
        ...

    @property
    def reports(self) -> Sequence[str]:
        """As `Store.reports`."""
        ...

    @property
    def taken_in(self) -> int:
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
    """The `Store` of `app/ports/keeping.py` over any backing."""

    def __init__(self, backing: Backing) -> None:
        self._backing = backing
        self.spots: Collection[Spot] = backing.collection("spots", Spot, by_id)
        self.entries: Collection[Entry] = backing.collection("entries", Entry, by_id)
        self.corrections: Collection[Correction] = backing.collection(
            "corrections", Correction, by_id
        )
        self.settings: Cell[Settings] = backing.cell("settings", Settings, Settings())
        self.holds: Collection[HoldRecord] = backing.collection("holds", HoldRecord, by_id)
        self.hold_run: Cell[Run | NoRun] = backing.cell("hold_run", Run | NoRun, NO_RUN)
        self.hold_line: Cell[Line | NoLine] = backing.cell("hold_line", Line | NoLine, NO_LINE)
        self.screening: Cell[Screening] = backing.cell("screening", Screening, NotScreened())
        self.lifted: Cell[tuple[Lifted, ...]] = backing.cell("lifted", tuple[Lifted, ...], ())
        self.break_state: Cell[Kept] = backing.cell("break_state", Kept, NeverStarted())
        self.break_events: Collection[LoggedEvent] = backing.collection(
            "break_events", LoggedEvent, by_id
        )
        self.break_reach: Cell[Reach] = backing.cell("break_reach", Reach, Reach())
        self.break_standby: Cell[Reach] = backing.cell("break_standby", Reach, Reach())
        self.break_announced: Cell[Announced] = backing.cell(
            "break_announced", Announced, Announced()
        )
        self.break_run: Cell[BreakRun] = backing.cell("break_run", BreakRun, BreakRun())
        self.movements_done: Cell[tuple[MovementId, ...]] = backing.cell(
            "movements_done", tuple[MovementId, ...], ()
        )

    @property
    def upkeep(self) -> Upkeep:
        """Compaction, backups, and restoring one."""
        return self._backing.upkeep

    @property
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words."""
        return self._backing.reports

    @property
    def taken_in(self) -> int:
        """How many times so far what another process wrote was taken in."""
        return self._backing.taken_in

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
    return KeptStore(MemoryBacking(now))


def disk_store(folder: Path, clock: Clock) -> KeptStore:
    """The store in `folder`, which is made when it is not there.

    Raises `StorageTrouble` when the folder cannot be used.  A damaged file is no trouble: all
    that can be saved of it is, and `reports` says so.
    """
    return KeptStore(DiskBacking(folder, clock))
