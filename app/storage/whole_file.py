"""TinyDB in one JSON file that survives crashes.

- A write replaces the file as a whole (`files.write_whole`): old content or new, nothing between.
- What memory holds is what the last good read or write had; a write that fails changes neither.
- Another process replaces the file too: it is then another file (inode, size, time), and the
  next `refresh` reads it anew.
- A file that is no TinyDB file is moved to `quarantine/`, never deleted, and reported.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from app.ports import Clock
from app.storage.files import in_plain_words, private_folder, write_whole

Tables = dict[str, dict[str, Any]]
Signature = tuple[int, int, int]
NO_FILE: Signature = (0, 0, 0)


class WholeFileStorage(Storage):
    """TinyDB's two-method storage over one file.  Writers hold the lock."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.reports: list[str] = []
        self._path = path
        self._clock = clock
        self._tables: Tables = {}
        self._seen = NO_FILE
        self.refresh()

    def read(self) -> Tables:
        """What is kept, from memory.  The caller may change the outer dict, not the tables."""
        return dict(self._tables)

    def write(self, data: Tables) -> None:
        """Make `data` what is kept.  Raises `StorageTrouble`; then nothing has changed."""
        content = json.dumps(data, separators=(",", ":")).encode("ascii")
        with in_plain_words("save to", self._path):
            write_whole(self._path, content)
        self._tables = data
        self._seen = self._signature()

    def refresh(self) -> bool:
        """Read the file again if another process replaced it; whether it did."""
        signature = self._signature()
        if signature == self._seen:
            return False
        with in_plain_words("read", self._path):
            content = self._path.read_bytes() if signature != NO_FILE else b""
        self._tables = self._parse(content)
        self._seen = self._signature()
        return True

    def _signature(self) -> Signature:
        with in_plain_words("read", self._path):
            try:
                stat = self._path.stat()
            except FileNotFoundError:
                return NO_FILE
        return stat.st_ino, stat.st_size, stat.st_mtime_ns

    def _parse(self, content: bytes) -> Tables:
        if not content.strip():
            return {}
        try:
            data = json.loads(content)
        except ValueError:
            data = None
        if _is_tables(data):
            return data  # type: ignore[no-any-return]
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        stamp = self._clock.now().strftime("%Y-%m-%d-%H%M%S")
        kept = self._path.parent / "quarantine" / f"{self._path.stem}-{stamp}{self._path.suffix}"
        private_folder(kept.parent)
        with in_plain_words("set aside", self._path):
            self._path.replace(kept)
        self.reports.append(
            f"Your journal file was damaged and could not be read. It was moved to {kept}, "
            "so nothing was deleted, and Unknot started with an empty journal."
        )


def _is_tables(data: object) -> bool:
    return isinstance(data, dict) and all(
        isinstance(table, dict)
        and all(number.isdecimal() and isinstance(doc, dict) for number, doc in table.items())
        for table in data.values()
    )
