"""Migrations: how documents of older versions become documents of this version.

- The shapes of documents have a version number, kept in the snapshot; this program's is `SCHEMA`.
- To change a shape, add a migration with the next number, and keep a file of the previous version
  in `tests/storage/examples/`, where a test opens it.
- All outstanding migrations run on first use, after a backup of the original file.
- A field that is added with a default needs no migration (see `serialization.py`, rule 4).
- Data of a later version than this program knows is read and never written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.storage.revision import Revisions
from app.storage.serialization import Document
from app.storage.state import StoreState
from app.storage.table_rows import TableRow, TableRows


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: `about` describes it for people; `change` converts one document of one table."""

    about: str
    change: Callable[[str, Document], Document]


def as_it_is(_table: str, document: Document) -> Document:
    """The document, unchanged."""
    return document


MIGRATIONS: Mapping[int, Migration] = {
    # Documents stay as they are: reading any file not ours gives them uid and rev (snapshot.py).
    1: Migration("every document gets an identity, the file a checksum and a log", as_it_is),
}
SCHEMA = max(MIGRATIONS)


def migrated(
    state: StoreState, revisions: Revisions, migrations: Mapping[int, Migration] = MIGRATIONS
) -> StoreState:
    """`state` with all outstanding migrations applied.  Changed documents get a new rev."""
    result = state.frozen()
    for number in sorted(number for number in migrations if number > state.schema):
        for name, rows in result.tables.items():
            result.tables[name] = _changed(name, rows, migrations[number], revisions)
        result.schema = number
    return result


def _changed(name: str, rows: TableRows, migration: Migration, revisions: Revisions) -> TableRows:
    changed = TableRows()
    for number, row in rows.rows():
        document = migration.change(name, dict(row.document))
        rev = row.rev if document == row.document else revisions.next()
        changed.put(number, TableRow(row.uid, rev, document))
    return changed
