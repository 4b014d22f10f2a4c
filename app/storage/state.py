"""The state of the store at one moment: all tables after a number of changes.

Also derives one state from another, keeping the identity of unchanged documents.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.revision import FIRST_REV, NO_REV
from app.storage.log_record import NO_SNAPSHOT, Delete, LogChange, LogRecord, Put
from app.storage.revision import Revisions, new_snapshot_id, new_uid
from app.storage.table_rows import TableRow, TableRows

LONGEST_LINEAGE = 500
"""Older snapshots stay in the lineage only while a copy of them exists."""


@dataclass(slots=True)
class StoreState:
    """All tables after change number `seq`, in the shapes of version `schema`.

    `rev` is the greatest ever seen.  `tombstones` is by table and uid.  `snapshot` is the id of the
    snapshot that the log follows.  `lineage` holds that snapshot and all others whose content is
    included, nearest first, each with the greatest rev that it had seen.
    """

    schema: int
    seq: int = 0
    rev: str = FIRST_REV
    tables: dict[str, TableRows] = field(default_factory=dict)
    tombstones: dict[tuple[str, str], str] = field(default_factory=dict)
    snapshot: str = NO_SNAPSHOT
    lineage: dict[str, str] = field(default_factory=dict)

    def rows(self, table: str) -> TableRows:
        """The rows of this table; none if it does not exist."""
        return self.tables[table] if table in self.tables else TableRows()

    def apply(self, line: LogRecord) -> None:
        """Apply the change."""
        self._apply(line.change)
        self.seq = line.seq
        self.rev = max(self.rev, line.change.rev)

    def rev_replaced_by(self, change: LogChange) -> str:
        """The rev of the document that this change replaces; `NO_REV` if there is none."""
        if change.number in self.rows(change.table):
            return self.tables[change.table].rev(change.number)
        return self.tombstones.get((change.table, change.uid), NO_REV)

    def frozen(self) -> StoreState:
        """A copy of this state that later changes do not affect."""
        tables = {name: rows.frozen() for name, rows in self.tables.items()}
        return replace(
            self, tables=tables, tombstones=dict(self.tombstones), lineage=dict(self.lineage)
        )

    def successor(self) -> StoreState:
        """A copy of this state, to be written as a new snapshot."""
        state = self.frozen()
        state.snapshot = new_snapshot_id()
        state.descend({state.snapshot: state.rev})
        return state

    def follow(self, snapshot: StoreState) -> None:
        """Note that the log now follows `snapshot`, which was made from this state."""
        self.snapshot = snapshot.snapshot
        self.descend(snapshot.lineage)

    def includes(self, snapshot: str) -> bool:
        """Whether this state includes everything in the snapshot with this id."""
        return snapshot in self.lineage

    def descend(self, lineage: Mapping[str, str]) -> None:
        """Note that this state includes these snapshots."""
        self.lineage = {**lineage, **self.lineage}

    def forget_ancestors(self, but: Set[str]) -> None:
        """Limit the growth of the lineage: keep the snapshots in `but` and the newest ones."""
        newest_first = sorted(self.lineage, key=self.lineage.__getitem__, reverse=True)
        needless = set(newest_first[LONGEST_LINEAGE:]) - but
        self.lineage = {id: rev for id, rev in self.lineage.items() if id not in needless}

    def shared_with(self, other: StoreState) -> str:
        """The greatest rev of the history that both states share."""
        common = self.lineage.keys() & other.lineage.keys()
        return max((self.lineage[snapshot] for snapshot in common), default=NO_REV)

    def _apply(self, change: LogChange) -> None:
        rows = self.tables.setdefault(change.table, TableRows())
        match change:
            case Put():
                rows.put(change.number, TableRow(change.uid, change.rev, change.document))
                self.tombstones.pop((change.table, change.uid), None)
            case Delete():
                rows.drop(change.number)
                self.tombstones[change.table, change.uid] = change.rev


DocumentTables = dict[str, dict[str, Any]]
"""All documents by table and number, in TinyDB's form."""


def documents_of(state: StoreState) -> DocumentTables:
    """A copy of every document."""
    return {name: json.loads(json.dumps(dict(rows.items()))) for name, rows in state.tables.items()}


def state_with(tables: DocumentTables, now: StoreState) -> StoreState:
    """A state with these documents, each with the uid that its number has in `now`."""
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

    Unchanged documents keep their rev, changed and new ones get a new rev, and removed ones leave a
    tombstone.
    """
    after = replace(now, seq=now.seq + 1, tables={}, tombstones=dict(now.tombstones))
    for name, rows in now.tables.items():
        for _, row in rows.rows():
            if wanted.rows(name).number_of(row.uid) is None:
                after.tombstones[name, row.uid] = revisions.next()
    for name, rows in wanted.tables.items():
        after.tables[name] = TableRows(
            {number: _with_rev(row, now.rows(name), revisions) for number, row in rows.rows()}
        )
        for _, row in rows.rows():
            after.tombstones.pop((name, row.uid), None)
    after.rev = revisions.last
    return after


def _with_rev(row: TableRow, old: TableRows, revisions: Revisions) -> TableRow:
    number = old.number_of(row.uid)
    if number is not None and old.row(number).document == row.document:
        return TableRow(row.uid, old.row(number).rev, row.document)
    return TableRow(row.uid, revisions.next(), row.document)
