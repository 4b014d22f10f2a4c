"""Everything the store knows at one moment: all tables after a number of changes."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace

from app.storage.line import NO_SNAPSHOT, Change, Gone, Line, Put
from app.storage.revision import FIRST_REV, NO_REV, new_snapshot_id
from app.storage.rows import Row, Rows

LONGEST_LINEAGE = 500
"""Snapshots further back are known by name only as long as there is a copy of them."""


@dataclass(slots=True)
class State:
    """All tables after change number `seq`, in the shape of `schema`.

    `rev` is the greatest ever seen.  `gone` holds the tombstones, by table and uid.  `snapshot`
    is the id of the snapshot that the log goes on from.  `lineage` holds it and all others whose
    content is in here, nearest first, each with the greatest rev that it had seen.
    """

    schema: int
    seq: int = 0
    rev: str = FIRST_REV
    tables: dict[str, Rows] = field(default_factory=dict)
    gone: dict[tuple[str, str], str] = field(default_factory=dict)
    snapshot: str = NO_SNAPSHOT
    lineage: dict[str, str] = field(default_factory=dict)

    def rows(self, table: str) -> Rows:
        """The rows of this table; none when it is not there."""
        return self.tables[table] if table in self.tables else Rows()

    def apply(self, line: Line) -> None:
        """Let the change happen."""
        self._happen(line.change)
        self.seq = line.seq
        self.rev = max(self.rev, line.change.rev)

    def rev_replaced_by(self, change: Change) -> str:
        """The rev of what is now where this change is going to happen; `NO_REV` for nothing."""
        if change.number in self.rows(change.table):
            return self.tables[change.table].rev(change.number)
        return self.gone.get((change.table, change.uid), NO_REV)

    def frozen(self) -> State:
        """This state as it is now, whatever happens to it later."""
        tables = {name: rows.frozen() for name, rows in self.tables.items()}
        return replace(self, tables=tables, gone=dict(self.gone), lineage=dict(self.lineage))

    def successor(self) -> State:
        """This state as it is now, to be written as a snapshot of its own."""
        state = self.frozen()
        state.snapshot = new_snapshot_id()
        state.descend({state.snapshot: state.rev})
        return state

    def follow(self, snapshot: State) -> None:
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

    def shared_with(self, other: State) -> str:
        """The greatest rev of the past that this state and another have in common."""
        common = self.lineage.keys() & other.lineage.keys()
        return max((self.lineage[snapshot] for snapshot in common), default=NO_REV)

    def _happen(self, change: Change) -> None:
        rows = self.tables.setdefault(change.table, Rows())
        match change:
            case Put():
                rows.put(change.number, Row(change.uid, change.rev, change.document))
                self.gone.pop((change.table, change.uid), None)
            case Gone():
                rows.drop(change.number)
                self.gone[change.table, change.uid] = change.rev
