"""What the services need from a machine, and nothing more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

from app.domain.archive import Archive, Found
from app.domain.body import Spot
from app.domain.breaks import HoldBack, Kept, LoggedEvent
from app.domain.breaks.reach import Reach
from app.domain.breaks.signals import Idle
from app.domain.hold import HoldRecord, NoRun, Run
from app.domain.hold.line import Line, NoLine
from app.domain.journal import Entry
from app.domain.movement import BreakRun, MovementId
from app.domain.recurrence import Correction
from app.domain.safety import Lifted, Screening
from app.domain.settings import Settings

T = TypeVar("T")
Wake = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """Where time comes from.  Everything that asks the time asks this."""

    def now(self) -> datetime:
        """The UTC instant by the wall clock, which may step."""
        ...

    def monotonic(self) -> float:
        """Seconds that never step and stand still while the machine sleeps."""
        ...

    def boottime(self) -> float:
        """Seconds that never step and go on while the machine sleeps."""
        ...

    def real_seconds(self, seconds: float) -> float:
        """How long `seconds` of this clock last on the wall: what timers and animations need."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` of this clock."""
        ...


class Alarm(Protocol):
    """Wakes the process at an instant.  It decides nothing."""

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        """Call `wake` at the UTC instant `at`; replaces what `name` was set to before."""
        ...

    def clear(self, name: str) -> None:
        """Forget `name`.  Nothing happens if it was not set."""
        ...


class Lease(Protocol):
    """The one right to give reminders, among all processes on the same data."""

    def take(self) -> bool:
        """Hold it from now on, unless another process does; whether it is held."""
        ...

    def give_back(self) -> None:
        """Leave it to others.  A process that ends, however it ends, does so by itself."""
        ...


class Turns(Protocol):
    """Keeps processes on the same data from deciding at once."""

    def held_meanwhile(self) -> AbstractAsyncContextManager[None]:
        """This process's turn, as short as can be.  Raises `StorageTrouble` when it does not
        come."""
        ...


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


class Cell(Protocol[T]):
    """One durable value, such as the settings."""

    def get(self) -> T:
        """The value, or its default when none was ever saved."""
        ...

    async def put(self, value: T) -> None:
        """Replace it; returns when that is durable.  Raises `StorageTrouble`."""
        ...


class BackupReason(StrEnum):
    """Why a backup is made, apart from the day being over."""

    ASKED = "asked"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_MIGRATION = "before-migration"
    CHANGED_ELSEWHERE = "changed-elsewhere"


class Upkeep(Protocol):
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

    def put_away_reports(self) -> None:
        """The person has read the reports."""
        ...


class Store(Protocol):
    """Everything that is kept, by name.  (How to add one: see `app/storage/store.py`.)"""

    spots: Collection[Spot]
    entries: Collection[Entry]
    corrections: Collection[Correction]
    settings: Cell[Settings]
    holds: Collection[HoldRecord]
    hold_run: Cell[Run | NoRun]
    hold_line: Cell[Line | NoLine]
    screening: Cell[Screening]
    lifted: Cell[tuple[Lifted, ...]]
    break_state: Cell[Kept]
    break_events: Collection[LoggedEvent]
    break_reach: Cell[Reach]
    break_standby: Cell[Reach]
    break_run: Cell[BreakRun]
    movements_done: Cell[tuple[MovementId, ...]]

    @property
    def upkeep(self) -> Upkeep:
        """Compaction, backups, and restoring one."""
        ...

    @property
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words; most often nothing."""
        ...

    @property
    def taken_in(self) -> int:
        """How many times so far what another process wrote was taken in."""
        ...

    async def refresh(self) -> bool:
        """Take in what another process wrote.  Whether there was anything since the last time.

        Raises `StorageTrouble`.
        """
        ...

    def close(self) -> None:
        """Let go of files.  Everything acknowledged is already safe without it."""
        ...


class Notifier(Protocol):
    """One channel a reminder can take out of the app."""

    @property
    def channel(self) -> str:
        """Its name in words.py: `in_app`, `desktop`, `browser`, `android`."""
        ...

    async def available(self) -> bool:
        """Whether a person would really see it now.  Asked, never assumed."""
        ...

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Tell the person once."""
        ...

    async def withdraw(self, break_id: str) -> None:
        """Take it back, where that can be done."""
        ...


class IdleSource(Protocol):
    """Tells whether anybody is at the device."""

    def idle(self) -> Idle:
        """As it is now; unknown where it cannot be known."""
        ...


class HoldBackSource(Protocol):
    """Tells when a break must not be offered."""

    def hold_backs(self) -> Sequence[HoldBack]:
        """The reasons there are now; most often none."""
        ...


@runtime_checkable
class Asked(Protocol):
    """A source that has to be asked before it knows: others in this process, or on its bus."""

    async def ask(self) -> None:
        """Ask anew, without waiting long."""
        ...


class Documents(Protocol):
    """Our values as JSON, and back."""

    def to_json(self, value: object, kind: object) -> Any:
        """`value`, a `kind`, as something `json.dumps` takes."""
        ...

    def from_json(self, data: Any, kind: object, where: str) -> Any:
        """The `kind` that `data` describes.  Raises `StorageTrouble` naming `where` it stands."""
        ...


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file to hand over: its name without a folder, and what is in it."""

    name: str
    content: bytes


class Existing(Enum):
    """What becomes of a file that is already there."""

    KEPT = "kept"
    REPLACED = "replaced"


class Outbox(Protocol):
    """Where files are put for the person."""

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        """Write all files into `folder`, each whole and readable by its owner only.

        Raises `StorageTrouble` when a file that is to be kept is there already, or one cannot
        be written.
        """
        ...


class Exporter(Protocol):
    """Writes an archive in one format."""

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        ...

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The files of `archive`, named after `stem`; the first, `stem` and `suffix`, is the one
        that was asked for, any other stands beside it.

        `now` is when it is written, with the person's UTC offset.
        """
        ...


class Importer(Protocol):
    """Reads one format."""

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        ...

    def read(self, content: bytes, here: Archive, now: datetime) -> Found:
        """Everything in `content`, checked; `here` is what the person already has.

        Raises `StorageTrouble` when this is no such file at all, or damaged beyond reading rows.
        """
        ...
