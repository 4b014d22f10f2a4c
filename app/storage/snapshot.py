"""`journal.json`: all tables at one moment, as a plain TinyDB file.

    {
    "entries":{
    "1":{"uid":"…","rev":"…","id":"…",…},
    "2":{…}
    },
    "unknot":{"1":{"schema":1,"seq":120,"snapshot":"…","lineage":[["…","…"]],"rev":"…",
    "gone":[…],"crc":"9a0b44f1"}}}

- Each document is on a line of its own; these lines are what memory holds (`table_rows.py`).
- The last table, `unknot`, has one document: the schema version, the number of the last change in
  the snapshot, an id that no other snapshot has, the lineage (this snapshot and its ancestors,
  parent first, with the greatest rev of each), the greatest rev, the tombstones, and the CRC-32 of
  everything before it.  A file with this ending must have the right CRC.
- A file with another ending was written by another program (TinyDB itself, or the first version of
  Unknot, which had no such table).  It is accepted if it is a TinyDB file at all.
- The last resort for a damaged snapshot without an intact backup is `salvaged`: it keeps every line
  that is still valid.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from app.domain.revision import FIRST_REV, REV, UID, uid_for
from app.storage.log_record import NO_SNAPSHOT
from app.storage.migrations import SCHEMA
from app.storage.revision import Revisions, new_uid
from app.storage.serialization import Document
from app.storage.state import StoreState
from app.storage.table_rows import TableRow, TableRows, unpack

OWN_TABLE = "unknot"
LINES_AT_ONCE = 500

_ID = re.compile(rb'\n"unknot":\{"1":\{"schema":\d+,"seq":\d+,"snapshot":"([0-9a-f]+)"')
_END = re.compile(rb'"crc":"([0-9a-f]{8})"}}}$')


@dataclass(frozen=True, slots=True)
class IntactSnapshot:
    """A snapshot exactly as Unknot wrote it."""

    state: StoreState


@dataclass(frozen=True, slots=True)
class ForeignSnapshot:
    """A TinyDB file written by another program, or by an Unknot from before the checksum."""

    state: StoreState


@dataclass(frozen=True, slots=True)
class DamagedSnapshot:
    """A file that is no TinyDB file, or differs from what Unknot wrote."""


Snapshot = IntactSnapshot | ForeignSnapshot | DamagedSnapshot


def encode(state: StoreState) -> Iterator[bytes]:
    """The file in pieces of a few hundred documents, so that other tasks run in between."""
    crc = 0
    for piece in _body(state):
        crc = crc32(piece, crc)
        yield piece
    yield b'"crc":"%08x"}}}' % crc


def _body(state: StoreState) -> Iterator[bytes]:
    yield b"{\n"
    for name, rows in state.tables.items():
        yield json.dumps(name).encode("ascii") + b":{"
        comma, lines = b"\n", list[bytes]()
        for number, packed in rows.packed():
            lines += (comma, b'"', number.encode("ascii"), b'":', packed)
            comma = b",\n"
            if len(lines) >= 5 * LINES_AT_ONCE:
                yield b"".join(lines)
                lines.clear()
        yield b"".join(lines) + b"\n},\n"
    head = {
        "schema": state.schema,
        "seq": state.seq,
        "snapshot": state.snapshot,
        "lineage": list(state.lineage.items()),
        "rev": state.rev,
        "gone": [[table, uid, rev] for (table, uid), rev in state.tombstones.items()],
    }
    yield b'"%s":{"1":' % OWN_TABLE.encode("ascii")
    yield json.dumps(head, separators=(",", ":")).encode("ascii")[:-1] + b","


def id_in(tail: bytes) -> str:
    """The id of the snapshot whose file ends in `tail`; empty if `tail` does not contain it."""
    found = _ID.search(tail)
    return found[1].decode("ascii") if found and _END.search(tail[-32:]) else NO_SNAPSHOT


def decode(content: bytes, revisions: Revisions) -> Snapshot:
    """Decode the file.  `revisions` gives an identity to documents that have none yet."""
    end = _END.search(content[-32:])
    if end and int(end[1], 16) == crc32(content[: end.start() - min(32, len(content))]):
        return IntactSnapshot(_read_ours(content))
    try:
        state = _read_any(json.loads(content), revisions)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return DamagedSnapshot()
    # A file with our ending and another CRC is damaged, unless a later version wrote it.
    return ForeignSnapshot(state) if not end or state.schema > SCHEMA else DamagedSnapshot()


def _read_ours(content: bytes) -> StoreState:
    *tables, last = content.removeprefix(b"{\n").split(b"\n},\n")
    rows: dict[str, TableRows] = {}
    for table in tables:
        name, _, lines = table.partition(b":{\n")
        rows[json.loads(name.removesuffix(b":{"))] = TableRows(unsplit=lines)
    return _state(json.loads(b"{" + last)[OWN_TABLE]["1"], rows)


def _read_any(data: Any, revisions: Revisions) -> StoreState:
    head = data[OWN_TABLE]["1"] if OWN_TABLE in data else {"schema": 0}
    tables: dict[str, TableRows] = {}
    for name, table in data.items():
        if name != OWN_TABLE:
            tables[name] = TableRows(
                {str(int(n)): _with_identity(name, doc, revisions) for n, doc in table.items()}
            )
    return _state(head, tables)


def _state(head: Document, tables: dict[str, TableRows]) -> StoreState:
    rev, snapshot = head.get("rev", FIRST_REV), head.get("snapshot", NO_SNAPSHOT)
    lineage = head.get("lineage", [[snapshot, rev]] if snapshot else [])
    return StoreState(
        int(head["schema"]),
        int(head.get("seq", 0)),
        rev,
        tables,
        {(table, uid): rev for table, uid, rev in head.get("gone", [])},
        snapshot,
        dict(lineage),
    )


def _with_identity(table: str, document: Document, revisions: Revisions) -> TableRow:
    given = dict(document)
    uid, rev = str(given.pop("uid", "")), str(given.pop("rev", ""))
    if not UID.fullmatch(uid):
        keyed = uid_for(table, table) if given.keys() == {"value"} else new_uid()
        uid = uid_for(table, str(given["id"])) if "id" in given else keyed
    return TableRow(uid, rev if REV.fullmatch(rev) else revisions.next(), given)


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
