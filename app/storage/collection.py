"""Collections and values on disk: TinyDB tables behind the ports of `app/ports/storage.py`.

Reads come from memory; a document is converted to an object on first access.  A write takes the
lock, loads what another process wrote, writes its changes as one, across any number of collections,
and returns when they are durable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import is_
from typing import Any, Generic, TypeVar

from app.domain.errors import NotFound, StorageError
from app.domain.import_export.removals import Deleted, NeverStored, Presence, Stored
from app.domain.revision import moment_of, uid_for
from app.storage.gc_tuning import gc_paused
from app.storage.log_record import LogChange
from app.storage.log_storage import LogStorage
from app.storage.serialization import Document, check_writable
from app.storage.state import StoreState
from app.storage.table import LogTable
from app.storage.table_rows import TableRow, TableRows

T = TypeVar("T")


class Removed:
    """Marks an object that is removed."""


REMOVED = Removed()


@dataclass(frozen=True, slots=True)
class DiskWrite(Generic[T]):
    """The wanted content of one collection, by key; nothing has been written yet.

    `adopted` holds versions of another device: things with their revs, by key; `removals` the revs
    of its removals, by uid.
    """

    collection: DiskCollection[T]
    things: Mapping[str, T | Removed] = field(default_factory=dict)
    adopted: Mapping[str, tuple[T, str]] = field(default_factory=dict)
    removals: Mapping[str, str] = field(default_factory=dict)

    @property
    def revs(self) -> list[str]:
        """The revs of another device."""
        return [*(rev for _, rev in self.adopted.values()), *self.removals.values()]

    def then(self, later: DiskWrite[T]) -> DiskWrite[T]:
        """Both as one; `later` counts where they name the same thing."""
        return DiskWrite(
            self.collection,
            {**self.things, **later.things},
            {**self.adopted, **later.adopted},
            {**self.removals, **later.removals},
        )


async def write_together(storage: LogStorage, writes: Iterable[DiskWrite[Any]]) -> None:
    """Apply all writes, durably and as one.  If a key occurs twice, the last write counts.

    Raises `StorageError`; then nothing has changed.
    """
    wanted: dict[DiskCollection[Any], DiskWrite[Any]] = {}
    for write in writes:
        if write.things or write.adopted or write.removals:
            before = wanted.get(write.collection, DiskWrite(write.collection))
            wanted[write.collection] = before.then(write)
    if not wanted:
        return
    async with storage.lock.held_meanwhile():
        storage.prepare()
        for rev in (rev for write in wanted.values() for rev in write.revs):
            storage.revisions.seen(rev)
        changes = [
            change for collection, write in wanted.items() for change in collection.changes(write)
        ]
        current = [each for each in wanted if each.is_current and not wanted[each].revs]
        storage.append(changes)
        for collection in current:
            collection.follow(wanted[collection].things)


class DiskCollection(Generic[T]):
    """A `Collection` in one table.  Unreadable documents stay in the file and are reported."""

    def __init__(
        self,
        storage: LogStorage,
        table: LogTable,
        key: Callable[[T], str],
        read: Callable[[Document, str], T],
        write: Callable[[T], Document],
    ) -> None:
        self.unread: list[str] = []
        self._table = table
        self._storage = storage
        self._key = key
        self._from_document = read
        self._to_document = write
        self._things: dict[str, T] = {}
        self._made: dict[str, tuple[Document, T]] = {}  # by uid: an object and its source
        self._rows_version = -1  # of the rows from which the objects were made
        self._version = 0
        self._listed: tuple[T, ...] = ()
        self._listed_version = 0

    @property
    def version(self) -> int:
        """A number that grows with every change of the objects, also by another process."""
        self._known()
        return self._version

    def all(self) -> Sequence[T]:
        """All objects in the order in which they were first saved; the same tuple until one
        changes.
        """
        known = self._known()
        if self._listed_version != self._version:
            self._listed, self._listed_version = tuple(known.values()), self._version
        return self._listed

    def get(self, key: str) -> T:
        """The object with this key.  Raises `NotFound`."""
        try:
            return self._known()[key]
        except KeyError:
            raise NotFound(
                f"There’s nothing with the id “{key}” among the {self._table.name}."
            ) from None

    def presence(self, key: str) -> Presence:
        """Whether this key is stored, was deleted, or was never stored, and since when."""
        state, uid = self._storage.view.state, self._uid(key)
        rows = state.rows(self._table.name)
        number = rows.number_of(uid)
        if number is not None:
            return Stored(moment_of(rows.row(number).rev))
        removed = state.tombstones.get((self._table.name, uid))
        return NeverStored() if removed is None else Deleted(moment_of(removed))

    def saving(self, *things: T) -> DiskWrite[T]:
        """A write that inserts or replaces, for `write_together`."""
        return DiskWrite(self, {self._key(thing): thing for thing in things})

    def removing(self, *keys: str) -> DiskWrite[T]:
        """A write that removes the objects that exist, for `write_together`."""
        return DiskWrite(self, dict.fromkeys(keys, REMOVED))

    def adopting(
        self, things: Iterable[tuple[T, str]], removals: Mapping[str, str]
    ) -> DiskWrite[T]:
        """A write that takes over versions of another device, for `write_together`."""
        adopted = {self._key(thing): (thing, rev) for thing, rev in things}
        return DiskWrite(self, {}, adopted, removals)

    async def save(self, *things: T) -> None:
        """Insert or replace, durably, in one write.  Raises `StorageError`."""
        await write_together(self._storage, [self.saving(*things)])

    async def remove(self, *keys: str) -> None:
        """Remove the objects that exist, durably, in one write.  Raises `StorageError`."""
        await write_together(self._storage, [self.removing(*keys)])

    @property
    def is_current(self) -> bool:
        """Whether the objects in memory are as new as the storage."""
        return self._rows_version == self._rows.version

    @property
    def _rows(self) -> TableRows:
        return self._storage.view.state.rows(self._table.name)

    def changes(self, write: DiskWrite[T]) -> list[LogChange]:
        """The changes that `write` wants.  Call inside `writing`.

        Raises `StorageError` for text or numbers that cannot be written.
        """
        things = write.things
        documents = {
            self._uid(key): self.document_of(thing)
            for key, thing in things.items()
            if not isinstance(thing, Removed)
        }
        removed = [self._uid(key) for key, thing in things.items() if isinstance(thing, Removed)]
        adopted = [
            TableRow(self._uid(key), rev, self.document_of(thing))
            for key, (thing, rev) in write.adopted.items()
            if key not in things
        ]
        return self._table.changes(documents, removed, adopted, write.removals)

    def uid_of(self, thing: T) -> str:
        """The uid of `thing`."""
        return self._uid(self._key(thing))

    def document_of(self, thing: T) -> Document:
        """The document that holds `thing`.  Raises `StorageError` when it cannot be written."""
        document = self._to_document(thing)
        check_writable(document, self._table.name)
        return document

    def follow(self, things: Mapping[str, T | Removed]) -> None:
        """Update memory with what was written.  Memory must have been current before."""
        rows = self._rows
        for key, thing in things.items():
            self._version += not isinstance(thing, Removed) or key in self._things
            if isinstance(thing, Removed):
                self._things.pop(key, None)
                self._made.pop(self._uid(key), None)
            else:
                number = rows.number_of(self._uid(key))
                assert number is not None
                self._remember(rows.row(number), thing)
        self._rows_version = rows.version

    def unreadable_in(self, state: StoreState) -> Sequence[str]:
        """Describe the documents of this table in `state` that cannot be read, or share a key."""
        wrong: list[str] = []
        keys: set[str] = set()
        for number, row in state.rows(self._table.name).rows():
            where = f"{self._table.name} {number}"
            try:
                key = self._key(self._from_document(row.document, where))
            except StorageError as trouble:
                wrong.append(str(trouble))
            else:
                wrong += [f"{where} is there twice."] if key in keys else []
                keys.add(key)
        return wrong

    def _uid(self, key: str) -> str:
        return uid_for(self._table.name, key)

    def _known(self) -> dict[str, T]:
        if not self.is_current:
            self._make_all(self._rows)
        return self._things

    def _make_all(self, rows: TableRows) -> None:
        """Convert all documents to objects, reusing those whose document has not changed."""
        known, made = self._things, self._made
        self._made, self._things, self.unread = {}, {}, []
        with gc_paused():
            for number, row in rows.rows():
                before = made.get(row.uid)
                if before is not None and before[0] == row.document:
                    self._remember(row, before[1])
                else:
                    self._make(number, row)
        self._rows_version = rows.version
        if len(known) != len(self._things) or not all(
            map(is_, known.values(), self._things.values())
        ):
            self._version += 1

    def _make(self, number: str, row: TableRow) -> None:
        try:
            thing = self._from_document(row.document, f"{self._table.name} {number}")
        except StorageError as trouble:
            self.unread.append(f"{trouble} We’ve left it out, and left it as it is in the file.")
        else:
            self._remember(row, thing)

    def _remember(self, row: TableRow, thing: T) -> None:
        self._things[self._key(thing)] = thing
        self._made[row.uid] = row.document, thing


class DiskValue(Generic[T]):
    """A `StoredValue`: a collection of one."""

    def __init__(self, collection: DiskCollection[T], default: T) -> None:
        self._collection = collection
        self._default = default

    def get(self) -> T:
        """The value, or its default if none was ever saved."""
        for value in self._collection.all():
            return value
        return self._default

    def putting(self, value: T) -> DiskWrite[T]:
        """A write that replaces it, for `write_together`."""
        return self._collection.saving(value)

    async def put(self, value: T) -> None:
        """Replace it, durably.  Raises `StorageError`."""
        await self._collection.save(value)
