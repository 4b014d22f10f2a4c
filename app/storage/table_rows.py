"""One table in memory.

A row is a document with its `uid` and `rev`.  A table read from a snapshot keeps each row as the
bytes it was read from, and parses it on first access.  So adding one entry to ten years of journal
parses none of it.  The bytes have been checked (see `snapshot.py`), so parsing cannot fail.

Documents here are never changed in place: a change replaces the row.  So a copy of the dictionary
(`frozen`) is a faithful picture of one moment.  A caller who may change one gets a deep copy
(`own`).
"""

from __future__ import annotations

import json
from collections.abc import ItemsView, Iterator, Mapping
from copy import deepcopy
from itertools import count
from typing import Any, NamedTuple

from app.storage.gc_tuning import gc_paused
from app.storage.serialization import Document

_PLAIN = frozenset({str, int, float, bool, type(None)})


def own(document: Mapping[str, Any]) -> Document:
    """A deep copy of the document."""
    return {
        name: value if type(value) in _PLAIN else _own(value) for name, value in document.items()
    }


def _own(value: Any) -> Any:
    # JSON values are copied by hand: ten times quicker than deepcopy, which does the rest.
    if type(value) is list:
        return [each if type(each) in _PLAIN else _own(each) for each in value]
    return own(value) if type(value) is dict else deepcopy(value)


class TableRow(NamedTuple):
    """A document and its identity."""

    uid: str
    rev: str
    document: Document


def pack(row: TableRow) -> bytes:
    """Encode the row as one line of JSON, with `uid` and `rev` first."""
    return json.dumps(
        {"uid": row.uid, "rev": row.rev, **row.document}, separators=(",", ":")
    ).encode("ascii")


def unpack(document: Document) -> TableRow:
    """The row in a packed document, which is consumed."""
    return TableRow(document.pop("uid"), document.pop("rev"), document)


_UID = slice(len('{"uid":"'), len('{"uid":"') + 32)


_REV = slice(_UID.stop + len('","rev":"'), _UID.stop + len('","rev":"') + 27)


def packed_uid(packed: bytes) -> str:
    """The uid of a packed row, without parsing it."""
    return packed[_UID].decode("ascii")


def packed_rev(packed: bytes) -> str:
    """The rev of a packed row, without parsing it."""
    return packed[_REV].decode("ascii")


_VERSIONS = count()


class TableRows(Mapping[str, Document]):
    """Documents in order, by their number (as text, as TinyDB keeps them).

    `version` is unique to this content: every change of any table, and every new table, gets a
    number that was never used in this process.
    """

    def __init__(
        self, rows: Mapping[str, TableRow | bytes] | None = None, unsplit: bytes = b""
    ) -> None:
        self._split: dict[str, TableRow | bytes] = dict(rows or {})
        self._unsplit = unsplit  # the lines of all rows; empty once they are in `_split`
        self._numbers: dict[str, str] = {}  # by uid; empty until first needed
        self._highest = -1  # unknown until first needed
        self.version = next(_VERSIONS)

    @property
    def _rows(self) -> dict[str, TableRow | bytes]:
        if self._unsplit:
            for line in self._unsplit.split(b",\n"):
                number, _, packed = line[1:].partition(b'":')
                self._split[number.decode("ascii")] = packed
            self._unsplit = b""
        return self._split

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __contains__(self, number: object) -> bool:
        return number in self._rows

    def __getitem__(self, number: str) -> Document:
        return self.row(number).document

    def items(self) -> ItemsView[str, Document]:
        """All documents by number."""
        return {number: row.document for number, row in self.rows()}.items()

    def row(self, number: str) -> TableRow:
        """The row with this number.  Raises `KeyError`."""
        row = self._rows[number]
        if isinstance(row, bytes):
            row = unpack(json.loads(row))
            self._rows[number] = row
        return row

    def rev(self, number: str) -> str:
        """The rev of the row with this number, without parsing it.  Raises `KeyError`."""
        row = self._rows[number]
        return packed_rev(row) if isinstance(row, bytes) else row.rev

    def rows(self) -> list[tuple[str, TableRow]]:
        """All rows, each with its number."""
        with gc_paused():
            for number, document in self._parsed().items():
                self._split[number] = unpack(document)
        self._unsplit = b""
        return list(self._split.items())  # type: ignore[arg-type]  # none is packed any more

    def copies(self) -> Iterator[tuple[str, Document]]:
        """A copy of every document, with its number.

        Those that are still packed are parsed for this and stay packed, which takes less time and
        memory than to keep the parsed document and copy it.
        """
        parsed = self._parsed()
        for number in parsed if self._unsplit else self._split:
            if number in parsed:
                document = parsed[number]
                del document["uid"], document["rev"]
                yield number, document
            else:
                yield number, own(self.row(number).document)

    def _parsed(self) -> dict[str, Document]:
        """All packed rows, by number, parsed at once."""
        lines = self._unsplit or b",".join(
            b'"%s":%s' % (number.encode("ascii"), row)
            for number, row in self._split.items()
            if isinstance(row, bytes)
        )
        parsed: dict[str, Document] = json.loads(b"{" + lines + b"}")
        return parsed

    def packed(self) -> Iterator[tuple[str, bytes]]:
        """All rows as written to the file, each with its number."""
        for number, row in self._rows.items():
            yield number, row if isinstance(row, bytes) else pack(row)

    def packed_of(self, uid: str) -> bytes:
        """The row with this uid as written to the file; empty bytes if there is none."""
        number = self.number_of(uid)
        if number is None:
            return b""
        row = self._rows[number]
        return row if isinstance(row, bytes) else pack(row)

    def revs(self) -> dict[str, str]:
        """The rev of every row, by uid, without parsing any."""
        return {
            packed_uid(row) if isinstance(row, bytes) else row.uid: (
                packed_rev(row) if isinstance(row, bytes) else row.rev
            )
            for row in self._rows.values()
        }

    def put(self, number: str, row: TableRow) -> None:
        """Insert the row, replacing the one with this number."""
        self._rows[number] = row
        self.version = next(_VERSIONS)
        if self._numbers:
            self._numbers[row.uid] = number
        if self._highest >= 0:
            self._highest = max(self._highest, int(number))

    def drop(self, number: str) -> None:
        """Remove the row, if there is one.  Its number is not used again."""
        self._highest = self.highest
        row = self._rows.pop(number, None)
        self.version = next(_VERSIONS)
        if row is not None and self._numbers:
            self._numbers.pop(packed_uid(row) if isinstance(row, bytes) else row.uid, None)

    def number_of(self, uid: str) -> str | None:
        """The number of the row with this uid, or `None`."""
        if not self._numbers:
            self._numbers = {
                packed_uid(row) if isinstance(row, bytes) else row.uid: number
                for number, row in self._rows.items()
            }
        return self._numbers.get(uid)

    @property
    def highest(self) -> int:
        """The highest number ever used, as far as known; 0 for none."""
        if self._highest < 0:
            self._highest = max(map(int, self._rows), default=0)
        return self._highest

    def restart(self) -> None:
        """Forget the highest number, because the table was emptied on purpose."""
        self._highest = -1

    def frozen(self) -> TableRows:
        """A copy of these rows that later changes do not affect."""
        return TableRows(self._split, self._unsplit)
