"""The store: everything that is kept, by name, over a backend (memory or disk).

To store something new, add one line here in `KeptStore` and its attribute to `Store` in
`app/ports/storage.py`:

    self.holds: Collection[Hold] = backing.collection("holds", Hold, by_id)     # items with an id
    self.settings: StoredValue[Settings] = backing.cell("settings", Settings, Settings())  # a value

The first argument names the table in the file and never changes afterwards.  The second is any
frozen dataclass of ours, a union of them (`Offered | Snoozed`), or, for a single value, any type
that `serialization.py` can write, such as `tuple[Answer, ...]`.  The third argument of `cell` is
the value until one is saved.  Items are identified by their key: `by_id`, or another function
(`attrgetter("day")`) where the id is another field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import Any, Protocol, TypeVar

from app.domain.import_export.version_history import VersionHistory, greatest_by_device
from app.ports import Clock, Collection, Maintenance, Store, StoredValue, Write, stored_things
from app.storage.disk import Disk
from app.storage.disk_backend import DiskBackend
from app.storage.memory import MemoryBackend, utc_now

T = TypeVar("T")
by_id: Callable[[Any], str] = attrgetter("id")


class Backend(Protocol):
    """Where collections and values are actually stored."""

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> Collection[T]:
        """The collection of this name."""
        ...

    def cell(self, name: str, kind: object, default: T) -> StoredValue[T]:
        """The single value of this name."""
        ...

    def history(self, tables: Iterable[str]) -> VersionHistory:
        """What these tables hold now."""
        ...

    def set_aside(self, versions: Sequence[tuple[str, object, str]]) -> None:
        """As `Store.set_aside`."""
        ...

    @property
    def maintenance(self) -> Maintenance:
        """As `Store.maintenance`."""
        ...

    @property
    def reports(self) -> Sequence[str]:
        """As `Store.reports`."""
        ...

    @property
    def external_changes(self) -> int:
        """As `Store.external_changes`."""
        ...

    async def write_together(self, writes: Sequence[Any]) -> None:
        """As `Store.write_together`, for writes of this backend's collections and values."""
        ...

    async def refresh(self) -> bool:
        """As `Store.refresh`."""
        ...

    def close(self) -> None:
        """As `Store.close`."""
        ...


class KeptStore(Store):
    """The `Store` of `app/ports/storage.py` over any backend."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        for thing in stored_things():
            name, kind = thing.table.name, thing.kind
            stored = (
                backend.collection(name, kind, by_id)
                if thing.is_collection
                else backend.cell(name, kind, thing.table.default)
            )
            setattr(self, thing.attribute, stored)

    @property
    def maintenance(self) -> Maintenance:
        """Compaction, backups and restoring."""
        return self._backend.maintenance

    def history(self, kinds: Iterable[str]) -> VersionHistory:
        """What is held now, and the revs that earlier imports brought."""
        now = self._backend.history(kinds)
        seen = greatest_by_device((*now.seen.values(), *self.seen_revs.get()))
        return replace(now, seen=seen)

    def set_aside(self, versions: Sequence[tuple[str, object, str]]) -> None:
        """Keep versions that lose, and report it.  Raises `StorageError`."""
        if versions:
            self._backend.set_aside(versions)

    @property
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words."""
        return self._backend.reports

    @property
    def external_changes(self) -> int:
        """How many times changes by another process have been loaded so far."""
        return self._backend.external_changes

    async def write_together(self, *writes: Write) -> None:
        """Apply several writes durably and as one.  Raises `StorageError`."""
        await self._backend.write_together(writes)

    async def refresh(self) -> bool:
        """Load changes by other processes; return whether there were any."""
        return await self._backend.refresh()

    def close(self) -> None:
        """Close the files."""
        self._backend.close()


def memory_store(now: Callable[[], datetime] = utc_now) -> KeptStore:
    """A store that lasts only as long as the process: for tests, and for trying the app out."""
    return KeptStore(MemoryBackend(now))


def disk_store(folder: Path, clock: Clock, disk: Disk | None = None) -> KeptStore:
    """The store in `folder`, which is created if it does not exist, on this machine's disk unless
    another is given.

    Raises `StorageError` when the folder cannot be used.  A damaged file is not an error:
    everything that can be recovered is, and `reports` says so.
    """
    return KeptStore(DiskBackend(folder, clock, disk))
