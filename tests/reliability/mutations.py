"""Files to import as strangers, spreadsheets and accidents leave them."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from tests.reliability.harm import HARMS

Mutation = Callable[[bytes, random.Random], bytes]

CELLS = (
    "", " ", "0", "-1", "11", "1e999", "NaN", "9" * 400, "true", "WAHR", "FAUX", "4,0", "0,5",
    "2026-03-02", "2026-03-02 09:00", "02.03.2026 09:00", "02/03/2026", "13/02/2026", "2/13/2026",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-02-30", "=1+1", "'=1+1", "'",
    "back.trap_upper.right", "neck", "left", "clear", "skip", "a\x00b", "\u2028", "e" * 100_000,
    '"', '""', 'a"b', "a;b", "line\nline", "🦴",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 11, 10**30, 0.5, float("nan"), float("inf"), "", "\ud800", "a\ud800",
    "x" * 100_000, "a\x00b", [], {}, [[]], {"is": "Scored", "score": 4}, {"is": "Nobody"}, [1] * 50,
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-03-02", "=1+1",
)  # fmt: skip
YES_AND_NO = (("WAHR", "FALSCH"), ("VRAI", "FAUX"), ("VERDADERO", "FALSO"), ("TRUE", "FALSE"))


def bytes_harmed(content: bytes, lot: random.Random) -> bytes:
    """As a bad disk or a broken transfer leaves it."""
    for _ in range(lot.choice((1, 1, 2, 5))):
        content = lot.choice(HARMS)(content, lot)
    return content


def cells_changed(content: bytes, lot: random.Random) -> bytes:
    """A table with some cells that say something else."""
    rows = _rows(content)
    for _ in range(lot.choice((1, 1, 3, 10))):
        row = lot.choice(rows) if rows else []
        if row:
            row[lot.randrange(len(row))] = lot.choice(CELLS)
    return _table(rows)


def rows_changed(content: bytes, lot: random.Random) -> bytes:
    """A table with lines added, lost, moved, cut, or with a quotation mark too many."""
    lines = content.decode("utf-8", "replace").splitlines(keepends=True)
    for _ in range(lot.choice((1, 1, 2, 4))):
        at = lot.randrange(len(lines) + 1)
        line = lot.choice(lines) if lines else ""
        lines[at : at + lot.randrange(2)] = lot.choice(
            (
                [line],
                [line[: lot.randrange(len(line) + 1)] + "\r\n"],
                [line.replace(",", ',"', 1)],
                [lot.choice(CELLS) + "\n"],
                [",,,,\n", "\n"],
                [],
            )
        )
    return "".join(lines).encode()


def saved_by_a_spreadsheet(content: bytes, lot: random.Random) -> bytes:
    """A table opened and saved somewhere in the world."""
    rows = _rows(content)
    head = rows[0] if rows else []
    yes, no = lot.choice(YES_AND_NO)
    order = lot.choice(("%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M", ""))
    for row in rows[1:]:
        for at, cell in enumerate(row[: len(head)]):
            if head[at] == "is_flare":
                row[at] = yes if cell == "true" else no
            elif head[at] in ("x", "y"):
                row[at] = cell.replace(".", ",")
            elif head[at] == "occurred_at" and order and "T" in cell:
                row[at] = _local(cell, order)
        row += [""] * 2
    delimiter = lot.choice(";\t,")
    text = lot.choice(("", f"sep={delimiter}\r\n")) + _table(rows, delimiter).decode()
    encoding = lot.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252"))
    return text.encode(encoding, "replace")


def structure_changed(content: bytes, lot: random.Random) -> bytes:
    """JSON with some values, names or lists that are others."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return bytes_harmed(content, lot)
    for _ in range(lot.choice((1, 1, 3, 10))):
        _change(data, lot)
    text = json.dumps(data, indent=lot.choice((None, 1)))
    if lot.random() < 0.1:
        name = lot.choice(("id", "entries", "score"))
        text = text.replace(f'"{name}":', f'"{name}":1,"{name}":', 1)
    return text.encode()


def of_another_kind(content: bytes, lot: random.Random) -> bytes:
    """No such file at all, perhaps with one inside."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(lot.choice(("Habits.csv", "xl/workbook.xml")), content)
    return lot.choice(
        (
            b"", b"\xef\xbb\xbf", bytes(5000), lot.randbytes(300), packed.getvalue(),
            gzip.compress(content), b"%PDF-1.7\n" + content, b"SQLite format 3\x00" + content,
            b"<html>" + content, b"<?xml version='1.0'?>" + content, b"[" * 50_000,
            b'{"a":' * 50_000, b"[" + content + b"]", b'{"crc":"' + content, b"\x89PNG" + content,
            b"\xff\xfe" + content, b"region_id,score,occurred_at\n" + content,
        )
    )  # fmt: skip


def _rows(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig", "replace")
    csv.field_size_limit(2**31 - 1)
    return [list(row) for row in csv.reader(io.StringIO(text, newline=""))]


def _table(rows: list[list[str]], delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _local(cell: str, order: str) -> str:
    day, _, time = cell.partition("T")
    year, month, date = (*day.split("-"), "", "")[:3]
    written = order.replace("%d", date).replace("%m", month).replace("%Y", year)
    return written.replace("%H:%M", time[:5])


def _change(data: Any, lot: random.Random) -> None:
    """Walk down somewhere, and put something else there."""
    while True:
        keys = list(data) if isinstance(data, dict) else range(len(data))
        if not keys:
            return
        key = lot.choice(keys)
        if isinstance(data[key], dict | list) and data[key] and lot.random() < 0.85:
            data = data[key]
            continue
        if isinstance(data, dict) and lot.random() < 0.2:
            data[lot.choice(("\ud800", "id", "is", "x"))] = data.pop(key)
        elif isinstance(data, list) and lot.random() < 0.3:
            data.append(deepcopy(data[key]))
        else:
            data[key] = deepcopy(lot.choice(VALUES))
        return


MUTATIONS: dict[str, tuple[Mutation, ...]] = {
    "csv": (bytes_harmed, cells_changed, rows_changed, saved_by_a_spreadsheet, of_another_kind),
    "json": (bytes_harmed, structure_changed, rows_changed, of_another_kind),
    "fhir": (bytes_harmed, structure_changed),
    "backup": (bytes_harmed, structure_changed),
}
