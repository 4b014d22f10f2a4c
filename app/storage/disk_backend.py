"""The backend on disk: TinyDB over one data folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from tinydb import TinyDB

from app.domain.import_export.version_history import (
    DocumentKey,
    VersionHistory,
    greatest_by_device,
)
from app.ports import Clock
from app.storage.collection import DiskCollection, DiskValue, write_together
from app.storage.disk import Disk, in_plain_words
from app.storage.log_storage import LogStorage
from app.storage.maintenance import DiskMaintenance
from app.storage.merge import ReplacedVersion
from app.storage.originals import kept_versions
from app.storage.serialization import Document, from_json, to_json
from app.storage.state import StoreState
from app.storage.table import LogTable
from app.storage.table_rows import TableRow


class LogDB(TinyDB):
    """A TinyDB over a data folder; `DataFolder` lists its files."""

    table_class = LogTable  # type: ignore[assignment]
    default_storage_class = LogStorage  # type: ignore[assignment]


T = TypeVar("T")


class DiskBackend:
    """Makes collections and values in one folder.  Raises `StorageError` if it cannot be used."""

    def __init__(self, folder: Path, clock: Clock, disk: Disk | None = None) -> None:
        self._db = LogDB(folder, clock, disk=disk)
        self._storage = cast(LogStorage, self._db.storage)
        self._collections: dict[str, DiskCollection[Any]] = {}
        self._reported = self.external_changes
        self.maintenance = DiskMaintenance(self._storage, self._unreadable)

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> DiskCollection[T]:
        """The collection of this name."""

        def read(document: Document, where: str) -> T:
            thing: T = from_json(document, kind, where)
            return thing

        def write(thing: T) -> Document:
            document: Document = to_json(thing, kind)
            return document

        return self._made(name, key, read, write)

    def cell(self, name: str, kind: object, default: T) -> DiskValue[T]:
        """The value of this name: a table with one document, which holds the value in a field."""

        def read(document: Document, where: str) -> T:
            value: T = from_json(document.get("value"), kind, where)
            return value

        def write(value: T) -> Document:
            return {"value": to_json(value, kind)}

        return DiskValue(self._made(name, lambda _: name, read, write), default)

    @property
    def external_changes(self) -> int:
        """How many times changes by another process have been loaded so far."""
        return self._storage.view.external_changes

    @property
    def reports(self) -> Sequence[str]:
        """Problems found in the data, in plain words."""
        unread = [line for each in self._collections.values() for line in each.unread]
        return (*self._storage.notices.unread(), *unread)

    async def write_together(self, writes: Sequence[Any]) -> None:
        """As `Store.write_together`."""
        await write_together(self._storage, writes)

    def history(self, tables: Iterable[str]) -> VersionHistory:
        """The versions in these tables."""
        state, listed = self._storage.view.state, set(tables)
        revs: dict[DocumentKey, str] = {
            (table, uid): rev for table in listed for uid, rev in state.rows(table).revs().items()
        }
        removals = {key: rev for key, rev in state.tombstones.items() if key[0] in listed}
        seen = greatest_by_device((*revs.values(), *removals.values()))
        return VersionHistory(revs, removals, seen)

    def set_aside(self, versions: Sequence[tuple[str, object, str]]) -> None:
        """Keep these versions in quarantine, and report it."""
        rows = [
            ReplacedVersion(
                table,
                TableRow(
                    self._collections[table].uid_of(thing),
                    rev,
                    self._collections[table].document_of(thing),
                ),
            )
            for table, thing, rev in versions
        ]
        with in_plain_words("save to", self._storage.place.quarantine):
            notice = kept_versions(rows, self._storage.place, self._storage.notices)
            self._storage.notices.add(notice)

    async def refresh(self) -> bool:
        """Load changes by other processes; return whether there were any since the last call."""
        self._storage.view.look()
        self._storage.repair_if_possible()
        reported, self._reported = self._reported, self.external_changes
        return reported != self.external_changes

    def close(self) -> None:
        """Close the files."""
        self._db.close()

    def _unreadable(self, state: StoreState) -> Sequence[str]:
        return [each for table in self._collections.values() for each in table.unreadable_in(state)]

    def _made(
        self,
        name: str,
        key: Callable[[T], str],
        read: Callable[[Document, str], T],
        write: Callable[[T], Document],
    ) -> DiskCollection[T]:
        table = cast(LogTable, self._db.table(name))
        made = DiskCollection(self._storage, table, key, read, write)
        self._collections[name] = made
        return made
