"""Everything the store knows at one moment: all tables after a number of changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.storage.line import Change, Gone, Line, Put
from app.storage.revision import FIRST_REV
from app.storage.rows import Row, Rows


@dataclass(slots=True)
class State:
    """All tables after change number `seq`, in the shape of `schema`.

    `rev` is the greatest ever seen.  `gone` holds the tombstones, by table and uid.
    """

    schema: int
    seq: int = 0
    rev: str = FIRST_REV
    tables: dict[str, Rows] = field(default_factory=dict)
    gone: dict[tuple[str, str], str] = field(default_factory=dict)

    def rows(self, table: str) -> Rows:
        """The rows of this table; none when it is not there."""
        return self.tables[table] if table in self.tables else Rows()

    def apply(self, line: Line) -> None:
        """Let the change happen."""
        self._happen(line.change)
        self.seq = line.seq
        self.rev = max(self.rev, line.change.rev)

    def frozen(self) -> State:
        """This state as it is now, whatever happens to it later."""
        tables = {name: rows.frozen() for name, rows in self.tables.items()}
        return State(self.schema, self.seq, self.rev, tables, dict(self.gone))

    def _happen(self, change: Change) -> None:
        rows = self.tables.setdefault(change.table, Rows())
        match change:
            case Put():
                rows.put(change.number, Row(change.uid, change.rev, change.document))
                self.gone.pop((change.table, change.uid), None)
            case Gone():
                rows.drop(change.number)
                self.gone[change.table, change.uid] = change.rev
