"""Collections and cells on disk: TinyDB tables behind the ports of `app/ports/keeping.py`.

Reading is from memory, and makes things of documents only when somebody asks for the first time.
Writing takes the lock, takes in what another process wrote, writes one change, and returns when
that is durable.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

from app.domain.errors import NotFound, StorageTrouble
from app.domain.removals import NeverStored, Presence, Removed, Stored
from app.storage.documents import Document
from app.storage.garbage import garbage_waits
from app.storage.log_storage import LogStorage
from app.storage.revision import moment_of, uid_for
from app.storage.rows import Row
from app.storage.table import LogTable

T = TypeVar("T")


class DiskCollection(Generic[T]):
    """A `Collection` in one table.  What cannot be read is left in the file and reported."""

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
        self._made: dict[str, tuple[Document, T]] = {}  # by uid: what a thing was made of
        self._generation = -1
        self._listed: tuple[T, ...] = ()
        self._changed = False  # since it was listed

    def all(self) -> Sequence[T]:
        """Everything, in the order in which it was first saved; the same tuple until it changes."""
        known = self._known()
        if self._changed:
            self._listed, self._changed = tuple(known.values()), False
        return self._listed

    def get(self, key: str) -> T:
        """The one with this key.  Raises `NotFound`."""
        try:
            return self._known()[key]
        except KeyError:
            raise NotFound(
                f"There is nothing with the id “{key}” among the {self._table.name}."
            ) from None

    def presence(self, key: str) -> Presence:
        """Whether this key is here, was removed, or never was here, and since when."""
        state, uid = self._storage.view.state, self._uid(key)
        rows = state.rows(self._table.name)
        number = rows.number_of(uid)
        if number is not None:
            return Stored(moment_of(rows.row(number).rev))
        removed = state.gone.get((self._table.name, uid))
        return NeverStored() if removed is None else Removed(moment_of(removed))

    async def save(self, *things: T) -> None:
        """Insert or replace, durably, in one write.  Raises `StorageTrouble`."""
        if not things:
            return
        named = {self._key(thing): thing for thing in things}
        documents = {self._uid(key): self._to_document(thing) for key, thing in named.items()}
        async with self._writing() as was_current:
            self._table.keep(documents)
            if was_current:
                rows = self._storage.view.state.rows(self._table.name)
                for key, thing in named.items():
                    number = rows.number_of(self._uid(key))
                    assert number is not None
                    self._remember(rows.row(number), thing)

    async def remove(self, *keys: str) -> None:
        """Remove those that are there, durably, in one write.  Raises `StorageTrouble`."""
        async with self._writing() as was_current:
            rows = self._storage.view.state.rows(self._table.name)
            found = {key: rows.number_of(self._uid(key)) for key in keys}
            self._table.remove(doc_ids=[int(number) for number in found.values() if number])
            self._changed = True
            for key in found if was_current else ():
                self._things.pop(key, None)
                self._made.pop(self._uid(key), None)

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[bool]:
        """Hold the lock; whether what is in memory here is current, and stays so if followed."""
        async with self._storage.lock.held_meanwhile():
            self._storage.prepare()
            current = self._generation == self._storage.view.generation
            yield current
            if current:
                self._generation = self._storage.view.generation

    def _uid(self, key: str) -> str:
        return uid_for(self._table.name, key)

    def _known(self) -> dict[str, T]:
        if self._generation != self._storage.view.generation:
            self._make_all()
            self._generation = self._storage.view.generation
        return self._things

    def _make_all(self) -> None:
        """Make things of all documents; of those made before, only where the document changed."""
        made, self._made, self._things, self.unread = self._made, {}, {}, []
        self._changed = True
        with garbage_waits():
            for number, row in self._storage.view.state.rows(self._table.name).rows():
                before = made.get(row.uid)
                if before is not None and before[0] == row.document:
                    self._remember(row, before[1])
                else:
                    self._make(number, row)

    def _make(self, number: str, row: Row) -> None:
        try:
            thing = self._from_document(row.document, f"{self._table.name} {number}")
        except StorageTrouble as trouble:
            self.unread.append(f"{trouble} It is left out, and left as it is in the file.")
        else:
            self._remember(row, thing)

    def _remember(self, row: Row, thing: T) -> None:
        self._changed = True
        self._things[self._key(thing)] = thing
        self._made[row.uid] = row.document, thing


class DiskCell(Generic[T]):
    """A `Cell`: a collection of one."""

    def __init__(self, collection: DiskCollection[T], default: T) -> None:
        self._collection = collection
        self._default = default

    def get(self) -> T:
        """The value, or its default when none was ever saved."""
        for value in self._collection.all():
            return value
        return self._default

    async def put(self, value: T) -> None:
        """Replace it, durably.  Raises `StorageTrouble`."""
        await self._collection.save(value)
