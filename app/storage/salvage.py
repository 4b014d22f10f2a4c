"""The last resort for a damaged snapshot without an intact backup.

Each document is on a line of its own, so every line that is still valid is kept.
"""

from __future__ import annotations

import json
import re

from app.storage.migrations import SCHEMA
from app.storage.revision import REV, UID
from app.storage.state import StoreState
from app.storage.table_rows import TableRows, unpack

_TABLE = re.compile(rb'("[^"\\]+"):\{')
_ROW = re.compile(rb'"(\d+)":(\{"uid":.*\}),?')


def salvaged(content: bytes) -> StoreState:
    """The documents that can still be read.  Their `seq` is unknown."""
    state = StoreState(SCHEMA)
    rows = TableRows()
    for line in content.split(b"\n"):
        if table := _TABLE.fullmatch(line):
            rows = state.tables.setdefault(table[1][1:-1].decode("utf-8", "replace"), TableRows())
        elif found := _ROW.fullmatch(line):
            try:
                row = unpack(json.loads(found[2]))
            except (ValueError, KeyError):
                continue
            if UID.fullmatch(str(row.uid)) and REV.fullmatch(str(row.rev)):
                rows.put(found[1].decode("ascii"), row)
                state.rev = max(state.rev, row.rev)
    return state
