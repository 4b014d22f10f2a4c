"""Collections and cells on disk: TinyDB tables behind the ports of `app/ports.py`.

Reading is from memory.  Writing takes the lock, reads what another process may have written,
changes the table in one write, and returns when that is durable.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

from tinydb.table import Table

from app.domain.errors import NotFound, StorageTrouble
from app.ports import Clock
from app.storage.documents import Document, from_json, to_json
from app.storage.files import private_folder
from app.storage.lock import WriteLock
from app.storage.whole_file import WholeFileStorage

T = TypeVar("T")


class DiskBacking:
    """Makes collections and cells in one folder: `journal.json` and its lock."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        private_folder(folder)
        self._lock = WriteLock(folder / "journal.lock")
        self._storage = WholeFileStorage(folder / "journal.json", clock)
        self._collections: list[DiskCollection[Any]] = []
        self._news = False
        self.taken_in = 0

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> DiskCollection[T]:
        """The collection of this name."""

        def read(document: Document, where: str) -> T:
            thing: T = from_json(document, kind, where)
            return thing

        def write(thing: T) -> Document:
            document: Document = to_json(thing, kind)
            return document

        return self._add(DiskCollection(self, name, key, read, write))

    def cell(self, name: str, kind: object, default: T) -> DiskCell[T]:
        """The cell of this name: a table with one document, the value in a field."""

        def read(document: Document, where: str) -> T:
            value: T = from_json(document.get("value"), kind, where)
            return value

        def write(value: T) -> Document:
            return {"value": to_json(value, kind)}

        return DiskCell(self._add(DiskCollection(self, name, lambda _: name, read, write)), default)

    def table(self, name: str) -> Table:
        """The TinyDB table of this name."""
        return Table(self._storage, name)

    @property
    def reports(self) -> Sequence[str]:
        """What was found damaged, in plain words."""
        unread = [line for each in self._collections for line in each.unread]
        return (*self._storage.reports, *unread)

    async def refresh(self) -> bool:
        """Take in what another process wrote; whether there was anything new since last asked."""
        self._look()
        news, self._news = self._news, False
        return news

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[None]:
        """Hold the lock, with memory as new as the disk.  Nothing inside may await."""
        async with self._lock.held():
            self._look()
            yield

    def close(self) -> None:
        """Let go of files."""
        self._storage.close()

    def _add(self, collection: DiskCollection[T]) -> DiskCollection[T]:
        self._collections.append(collection)
        return collection

    def _look(self) -> None:
        if self._storage.refresh():
            self._news = True
            self.taken_in += 1
            for collection in self._collections:
                collection.load()


class DiskCollection(Generic[T]):
    """A `Collection` in one table.  What cannot be read is left in the file and reported."""

    def __init__(
        self,
        backing: DiskBacking,
        name: str,
        key: Callable[[T], str],
        read: Callable[[Document, str], T],
        write: Callable[[T], Document],
    ) -> None:
        self._backing = backing
        self._name = name
        self._key = key
        self._from_document = read
        self._to_document = write
        self.load()

    def load(self) -> None:
        """Take everything from the table anew."""
        self.unread: list[str] = []
        self._table = self._backing.table(self._name)
        self._things: dict[str, T] = {}
        self._numbers: dict[str, int] = {}
        for document in self._table:
            try:
                thing = self._from_document(document, f"{self._name} {document.doc_id}")
            except StorageTrouble as trouble:
                self.unread.append(f"{trouble} It is left out, and left as it is in the file.")
                continue
            self._remember(thing, document.doc_id)

    def all(self) -> Sequence[T]:
        """Everything, in the order in which it was first saved."""
        return tuple(self._things.values())

    def get(self, key: str) -> T:
        """The one with this key.  Raises `NotFound`."""
        try:
            return self._things[key]
        except KeyError:
            raise NotFound(
                f"There is nothing with the id “{key}” among the {self._name}."
            ) from None

    async def save(self, *things: T) -> None:
        """Insert or replace, durably, in one write.  Raises `StorageTrouble`."""
        documents = {self._key(thing): self._to_document(thing) for thing in things}
        if not documents:
            return
        async with self._backing.writing():
            numbers: dict[str, int] = {}

            def put(table: dict[int, Mapping[str, Any]]) -> None:
                following = max(table, default=0) + 1
                for key, document in documents.items():
                    numbers[key] = self._numbers.get(key, following)
                    following = max(following, numbers[key] + 1)
                    table[numbers[key]] = document

            self._table._update_table(put)
            for thing in things:
                self._remember(thing, numbers[self._key(thing)])

    async def remove(self, *keys: str) -> None:
        """Remove those that are there, durably, in one write.  Raises `StorageTrouble`."""
        async with self._backing.writing():
            numbers = [self._numbers[key] for key in keys if key in self._numbers]
            if not numbers:
                return
            self._table.remove(doc_ids=numbers)
            for key in keys:
                self._things.pop(key, None)
                self._numbers.pop(key, None)

    def _remember(self, thing: T, number: int) -> None:
        self._things[self._key(thing)] = thing
        self._numbers[self._key(thing)] = number


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
