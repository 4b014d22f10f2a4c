"""Three ways to keep the same documents durably: ours, TinyDB as it comes, and SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, cast

from tinydb import TinyDB

from app.storage.disk_backend import LogDB
from app.storage.log_storage import LogStorage

Document = dict[str, Any]


def document(number: int) -> Document:
    """A typical entry: about 215 bytes as JSON."""
    return {
        "id": f"{number:032x}",
        "spot": f"shoulder-{number % 5}",
        "occurred_at": "2026-03-02T09:00:00+01:00",
        "score": number % 11,
        "flare": False,
        "triggers": ["desk", "stress"],
        "note": "after a long meeting; a warm shower helped",
    }


class Kept(Protocol):
    """A place with documents, open."""

    def insert(self, document: Document) -> None:
        """Durably."""
        ...

    def update(self, number: int, document: Document) -> None:
        """Durably."""
        ...

    def remove(self, number: int) -> None:
        """Durably."""
        ...

    def one(self, number: int) -> Document:
        """The document with this number."""
        ...

    def all(self) -> Sequence[Document]:
        """Every document."""
        ...

    def close(self) -> None:
        """Let go."""
        ...


class _WallClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class _Tiny:
    def __init__(self, db: TinyDB) -> None:
        self._db = db

    def insert(self, document: Document) -> None:
        self._db.insert(document)

    def update(self, number: int, document: Document) -> None:
        self._db.update(document, doc_ids=[number])

    def remove(self, number: int) -> None:
        self._db.remove(doc_ids=[number])

    def one(self, number: int) -> Document:
        return cast(Document, self._db.get(doc_id=number))

    def all(self) -> Sequence[Document]:
        return cast(Sequence[Document], self._db.all())

    def close(self) -> None:
        self._db.close()


class _Sqlite:
    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, d TEXT)")

    def insert(self, document: Document) -> None:
        self._connection.execute("INSERT INTO kept (d) VALUES (?)", (json.dumps(document),))
        self._connection.commit()

    def update(self, number: int, document: Document) -> None:
        row = (json.dumps(document), number)
        self._connection.execute("UPDATE kept SET d = ? WHERE id = ?", row)
        self._connection.commit()

    def remove(self, number: int) -> None:
        self._connection.execute("DELETE FROM kept WHERE id = ?", (number,))
        self._connection.commit()

    def one(self, number: int) -> Document:
        (row,) = self._connection.execute("SELECT d FROM kept WHERE id = ?", (number,))
        return cast(Document, json.loads(row[0]))

    def all(self) -> Sequence[Document]:
        return [json.loads(row[0]) for row in self._connection.execute("SELECT d FROM kept")]

    def close(self) -> None:
        self._connection.close()


def ours(folder: Path) -> Kept:
    """Our store, as the app opens it."""
    return _Tiny(LogDB(folder / "ours", _WallClock()))


def stock(folder: Path) -> Kept:
    """`TinyDB(path)`."""
    return _Tiny(TinyDB(folder / "stock.json"))


def sqlite(folder: Path) -> Kept:
    """SQLite with a write-ahead log, synchronous=FULL."""
    return _Sqlite(folder / "kept.sqlite")


KINDS: dict[str, Callable[[Path], Kept]] = {"ours": ours, "stock": stock, "sqlite": sqlite}


def fill(folder: Path, number: int) -> None:
    """The same documents in each, as the daily maintenance leaves them."""
    folder.mkdir(parents=True)
    documents = [document(n) for n in range(number)]
    with LogDB(folder / "ours", _WallClock()) as db:
        db.insert_multiple(documents)
        for _ in cast(LogStorage, db.storage).compaction():
            pass
    with TinyDB(folder / "stock.json") as db:
        db.insert_multiple(documents)
    lite = _Sqlite(folder / "kept.sqlite")
    rows = [(json.dumps(each),) for each in documents]
    lite._connection.executemany("INSERT INTO kept (d) VALUES (?)", rows)
    lite._connection.commit()
    lite.close()
