"""Everything the store knows at one moment: all tables after a number of changes.

Making one state out of another, keeping the identity of what stays.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from app.storage.log_record import NO_SNAPSHOT, Delete, LogChange, LogRecord, Put
from app.storage.revision import FIRST_REV, NO_REV, Revisions, new_snapshot_id, new_uid
from app.storage.table_rows import TableRow, TableRows

LONGEST_LINEAGE = 500
"""Snapshots further back are known by name only as long as there is a copy of them."""


@dataclass(slots=True)
class StoreState:
    """All tables after change number `seq`, in the shape of `schema`.

    `rev` is the greatest ever seen.  `gone` holds the tombstones, by table and uid.  `snapshot`
    is the id of the snapshot that the log goes on from.  `lineage` holds it and all others whose
    content is in here, nearest first, each with the greatest rev that it had seen.
    """

    schema: int
    seq: int = 0
    rev: str = FIRST_REV
    tables: dict[str, TableRows] = field(default_factory=dict)
    gone: dict[tuple[str, str], str] = field(default_factory=dict)
    snapshot: str = NO_SNAPSHOT
    lineage: dict[str, str] = field(default_factory=dict)

    def rows(self, table: str) -> TableRows:
        """The rows of this table; none when it is not there."""
        return self.tables[table] if table in self.tables else TableRows()

    def apply(self, line: LogRecord) -> None:
        """Let the change happen."""
        self._happen(line.change)
        self.seq = line.seq
        self.rev = max(self.rev, line.change.rev)

    def rev_replaced_by(self, change: LogChange) -> str:
        """The rev of what is now where this change is going to happen; `NO_REV` for nothing."""
        if change.number in self.rows(change.table):
            return self.tables[change.table].rev(change.number)
        return self.gone.get((change.table, change.uid), NO_REV)

    def frozen(self) -> StoreState:
        """This state as it is now, whatever happens to it later."""
        tables = {name: rows.frozen() for name, rows in self.tables.items()}
        return replace(self, tables=tables, gone=dict(self.gone), lineage=dict(self.lineage))

    def successor(self) -> StoreState:
        """This state as it is now, to be written as a snapshot of its own."""
        state = self.frozen()
        state.snapshot = new_snapshot_id()
        state.descend({state.snapshot: state.rev})
        return state

    def follow(self, snapshot: StoreState) -> None:
        """The log goes on from this snapshot now, which was made of this state."""
        self.snapshot = snapshot.snapshot
        self.descend(snapshot.lineage)

    def includes(self, snapshot: str) -> bool:
        """Whether all that the snapshot of this id has is in here."""
        return snapshot in self.lineage

    def descend(self, lineage: Mapping[str, str]) -> None:
        """What these snapshots have is in here as well."""
        self.lineage = {**lineage, **self.lineage}

    def forget_ancestors(self, but: Set[str]) -> None:
        """Keep the lineage from growing for ever: of the snapshots in it, those in `but` and the
        newest stay known."""
        newest_first = sorted(self.lineage, key=self.lineage.__getitem__, reverse=True)
        needless = set(newest_first[LONGEST_LINEAGE:]) - but
        self.lineage = {id: rev for id, rev in self.lineage.items() if id not in needless}

    def shared_with(self, other: StoreState) -> str:
        """The greatest rev of the past that this state and another have in common."""
        common = self.lineage.keys() & other.lineage.keys()
        return max((self.lineage[snapshot] for snapshot in common), default=NO_REV)

    def _happen(self, change: LogChange) -> None:
        rows = self.tables.setdefault(change.table, TableRows())
        match change:
            case Put():
                rows.put(change.number, TableRow(change.uid, change.rev, change.document))
                self.gone.pop((change.table, change.uid), None)
            case Delete():
                rows.drop(change.number)
                self.gone[change.table, change.uid] = change.rev


DocumentTables = dict[str, dict[str, Any]]
"""All documents by table and number, as TinyDB hands them round."""


def documents_of(state: StoreState) -> DocumentTables:
    """A copy of every document."""
    return {name: json.loads(json.dumps(dict(rows.items()))) for name, rows in state.tables.items()}


def state_with(tables: DocumentTables, now: StoreState) -> StoreState:
    """These documents, each with the uid that its number has now."""
    wanted = StoreState(now.schema)
    for name, table in json.loads(json.dumps(tables)).items():
        old = now.rows(name)
        wanted.tables[name] = TableRows(
            {
                number: TableRow(old.row(number).uid if number in old else new_uid(), "", document)
                for number, document in table.items()
            }
        )
    return wanted


def replaced(now: StoreState, wanted: StoreState, revisions: Revisions) -> StoreState:
    """The state after `now` that has the documents of `wanted`.

    What stays as it is keeps its rev; what changes or comes has a new one; what goes leaves a
    tombstone.
    """
    after = replace(now, seq=now.seq + 1, tables={}, gone=dict(now.gone))
    for name, rows in now.tables.items():
        for _, row in rows.rows():
            if wanted.rows(name).number_of(row.uid) is None:
                after.gone[name, row.uid] = revisions.next()
    for name, rows in wanted.tables.items():
        after.tables[name] = TableRows(
            {number: _with_rev(row, now.rows(name), revisions) for number, row in rows.rows()}
        )
        for _, row in rows.rows():
            after.gone.pop((name, row.uid), None)
    after.rev = revisions.last
    return after


def _with_rev(row: TableRow, old: TableRows, revisions: Revisions) -> TableRow:
    number = old.number_of(row.uid)
    if number is not None and old.row(number).document == row.document:
        return TableRow(row.uid, old.row(number).rev, row.document)
    return TableRow(row.uid, revisions.next(), row.document)
