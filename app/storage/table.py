"""TinyDB's table over a log: each operation writes its change, not the whole table.

Queries, operations and documents are TinyDB's.  Documents are returned as copies
(`own`), as with TinyDB's own file storage, so changing one does not change the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any, TypeAlias

from tinydb.queries import QueryLike
from tinydb.table import Document as NumberedDocument
from tinydb.table import Table

from app.storage.gc_tuning import gc_paused
from app.storage.log_record import Delete, LogChange, Put
from app.storage.log_storage import LogStorage
from app.storage.revision import new_uid
from app.storage.serialization import Document
from app.storage.snapshot import OWN_TABLE
from app.storage.table_rows import TableRow, TableRows, own

Fields: TypeAlias = Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None]


class OwnDocument(NumberedDocument):
    """A TinyDB document that holds a deep copy."""

    def __init__(self, value: Mapping[str, Any], doc_id: int) -> None:
        super().__init__(own(value), doc_id)


class LogTable(Table):
    """A table of a `LogStorage`.  Every method may raise `StorageError`."""

    document_class = OwnDocument
    _storage: LogStorage

    def __init__(self, storage: LogStorage, name: str, **options: Any) -> None:
        if name == OWN_TABLE:
            raise ValueError(f"The table {OWN_TABLE} is the store's own.")
        self._generation = -1
        super().__init__(storage, name, **options)

    # Reading

    def all(self) -> list[NumberedDocument]:
        """All documents."""
        with gc_paused():
            return super().all()

    def __iter__(self) -> Iterator[NumberedDocument]:
        """All documents, one by one."""
        for number, document in self._read_table().copies():
            yield NumberedDocument(document, int(number))

    def search(self, cond: QueryLike) -> list[NumberedDocument]:
        """All documents that meet the condition."""
        self._read_table()
        with gc_paused():
            return super().search(cond)

    def _read_table(self) -> TableRows:  # type: ignore[override]  # TinyDB only reads from it
        self._storage.view.look()
        return self._rows()

    def _rows(self) -> TableRows:
        """The rows as of the last look at the disk."""
        if self._generation != self._storage.view.generation:
            self._generation = self._storage.view.generation
            self.clear_cache()
        return self._storage.view.state.rows(self.name)

    # Writing

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert one document and return its number.  A document that has a number keeps it."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert all documents or none, and return their numbers."""
        with self._storage.writing():
            return self._append(self._inserting(documents))

    def keep(self, documents: Mapping[str, Document]) -> None:
        """Insert or replace whole documents, by uid, all or none."""
        with self._storage.writing():
            self._append(self.changes(documents, ()))

    def changes(
        self,
        documents: Mapping[str, Document],
        removed: Iterable[str],
        adopted: Iterable[TableRow] = (),
        removals: Mapping[str, str] | None = None,
    ) -> list[LogChange]:
        """The changes that insert or replace these documents, by uid, and remove the existing
        `removed`; and before that, those that take over the versions of another device: rows, and
        the revs of removals by uid.

        Call inside `writing`.  Nothing happens until the changes are passed to `LogStorage.append`.
        """
        rows = self._rows()
        following = rows.highest + 1
        changes: list[LogChange] = []
        for row in adopted:
            number = rows.number_of(row.uid)
            changes.append(Put(self.name, number or str(following), *row))
            following += number is None
        for uid, rev in (removals or {}).items():
            changes.append(Delete(self.name, rows.number_of(uid) or "", uid, rev))
        for uid, document in documents.items():
            number = rows.number_of(uid)
            changes.append(self._put(int(number) if number else following, uid, document))
            following += number is None
        numbers = (rows.number_of(uid) for uid in removed)
        return changes + [self._delete(int(number), rows) for number in numbers if number]

    def update(
        self,
        fields: Fields,
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Change fields of the documents with these numbers, that meet the condition, or of all."""
        with self._storage.writing():
            numbers = self._matching(cond, doc_ids)
            self._append(self._updating(fields, numbers))
        return numbers

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[int]:
        """Update the documents that match (by condition or the document's number), or insert."""
        numbered = isinstance(document, NumberedDocument)
        if not numbered and cond is None:
            raise ValueError("Specify a query, or give a Document, which has a doc_id")
        with self._storage.writing():
            number = [document.doc_id] if isinstance(document, NumberedDocument) else None
            matching = self._matching(cond, number)
            if not matching:
                return self._append(self._inserting([document]))
            self._append(self._updating(document, matching))
        return matching

    def remove(
        self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None
    ) -> list[int]:
        """Remove the documents with these numbers, or that meet the condition.

        Returns the numbers removed.
        """
        if cond is None and doc_ids is None:
            raise RuntimeError("Use truncate() to remove all documents")
        with self._storage.writing():
            rows, numbers = self._rows(), list(dict.fromkeys(self._matching(cond, doc_ids)))
            self._append([self._delete(number, rows) for number in numbers])
        return numbers

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        """TinyDB's general way to change a table, for operations without a quicker one above."""
        with self._storage.writing():
            rows = self._rows()
            before = {int(number): document for number, document in rows.items()}
            after: dict[int, Any] = {number: own(doc) for number, doc in before.items()}
            updater(after)
            if (
                self.name not in self._storage.view.state.tables
            ):  # an empty table has no record to write
                self._storage.write(self._storage.read() | {self.name: {}})
            changes: list[LogChange] = [
                self._delete(number, rows) for number in before.keys() - after.keys()
            ]
            for number, document in after.items():
                if number not in before:
                    changes.append(self._put(number, new_uid(), document))
                elif document != before[number]:
                    changes.append(self._put(number, rows.row(str(number)).uid, document))
            self._append(changes)
            if not after:
                rows.restart()

    def _append(self, changes: Sequence[LogChange]) -> list[int]:
        self._storage.append(changes)
        self.clear_cache()
        return [int(change.number) for change in changes]

    def _inserting(self, documents: Iterable[Mapping[str, Any]]) -> list[LogChange]:
        rows = self._rows()
        taken: set[int] = set()
        following = rows.highest + 1
        puts: list[LogChange] = []
        for document in documents:
            number = self._number_for(document, following, rows, taken)
            taken.add(number)
            following = max(following, number + 1)
            puts.append(self._put(number, new_uid(), document))
        return puts

    def _updating(self, fields: Fields, numbers: Iterable[int]) -> list[LogChange]:
        rows = self._rows()
        changed: dict[int, Document] = {}
        for number in numbers:
            if number not in changed:
                changed[number] = own(rows[str(number)])
            _set(changed[number], fields)
        return [self._put(n, rows.row(str(n)).uid, document) for n, document in changed.items()]

    def _matching(self, cond: QueryLike | None, doc_ids: Iterable[int] | None) -> list[int]:
        rows = self._rows()
        if doc_ids is not None:
            return [number for number in doc_ids if str(number) in rows]
        return [int(number) for number, doc in rows.items() if cond is None or cond(doc)]

    def _number_for(
        self, document: Mapping[str, Any], following: int, rows: TableRows, taken: set[int]
    ) -> int:
        if not isinstance(document, Mapping):
            raise ValueError("Document is not a Mapping")
        if not isinstance(document, NumberedDocument):
            return following
        if str(document.doc_id) in rows or document.doc_id in taken:
            raise ValueError(f"Document with ID {document.doc_id} already exists")
        return int(document.doc_id)

    def _put(self, number: int, uid: str, document: Mapping[str, Any]) -> Put:
        if "uid" in document or "rev" in document:
            raise ValueError("The fields uid and rev are the store's own.")
        return Put(self.name, str(number), uid, self._storage.revisions.next(), dict(document))

    def _delete(self, number: int, rows: TableRows) -> Delete:
        uid = rows.row(str(number)).uid
        return Delete(self.name, str(number), uid, self._storage.revisions.next())


def _set(document: Document, fields: Fields) -> None:
    if callable(fields):
        fields(document)
    else:
        document.update(fields)
