"""Detects the kind of a file, so that a wrong one can be named and the person advised.

1. The content of the file decides, never its name.
2. A file of Unknot is recognised by its beginning even where the rest is damaged; another file is
   named as exactly as its beginning allows.
3. Plain text may be a table: only reading it can tell.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from typing import Any

from app.domain.errors import StorageError
from app.domain.import_export.text_encoding import decoded


class FileKind(Enum):
    """The kinds of files, each with its description."""

    EMPTY = "an empty file"
    TABLE = "text, which may be a table"
    EXPORT = "an Unknot export"
    EPISODES = "the table of flares that Unknot exports along with your journal"
    REPORT = "a file for a clinic's software (FHIR)"
    PAGE = "a PDF"
    BACKUP = "an Unknot journal or backup"
    LOG = "the list of recent changes (journal.log) from an Unknot data folder"
    OTHER_JSON = "JSON, but not an Unknot export"
    JSON_LIST = "a JSON list, which Unknot doesn’t write"
    NO_JSON = "JSON that’s damaged or incomplete"
    SPREADSHEET = "a spreadsheet (XLSX or ODS)"
    DOCUMENT = "an office document"
    ZIP = "a ZIP archive"
    GZIP = "a gzip archive"
    DATABASE = "a database (SQLite), such as other habit apps make"
    HEALTH = "an Apple Health export"
    XML = "XML"
    HTML = "a web page"
    IMAGE = "a picture"
    BINARY = "a kind of file Unknot doesn’t know"


OURS_TO_IMPORT = frozenset({FileKind.EXPORT, FileKind.TABLE})
OURS_TO_RESTORE = frozenset({FileKind.BACKUP})

_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00")
_TABLES_OF_OURS = frozenset(
    (
        "spots",
        "entries",
        "corrections",
        "own_tags",
        "settings",
        "holds",
        "break_events",
        "unknot",
        "screening",
    )
)
_BEGINS_AS_EXPORT = re.compile(r'\{\s*"format"\s*:\s*"unknot"')
_BEGINS_AS_BACKUP = re.compile(r'\{\s*"([a-z_]+)"\s*:\s*\{\s*"\d+"\s*:\s*\{')
_EPISODES = re.compile(r'["\s]*spot_id["\s]*[,;\t].*\bonset\b')
_LOG = b'{"crc":"'


def kind_of(content: bytes) -> FileKind:
    """The kind of file that `content` is (rules 1 to 3)."""
    by_signature = _by_signature(content)
    if by_signature is not FileKind.TABLE:
        return by_signature
    try:
        text = decoded(content).text.lstrip(" \t\r\n\ufeff")
    except StorageError:
        # For text with an invalid place, a reader reports the line.
        return FileKind.BINARY if b"\x00" in content else FileKind.TABLE
    if not text:
        return FileKind.EMPTY
    if text[0] in "{[":
        return _kind_of_json(text)
    return _kind_of_text(text)


def not_to_import(kind: FileKind, name: str) -> str:
    """What to say when a file `name` of this kind is imported; empty when it may be importable."""
    if kind in OURS_TO_IMPORT:
        return ""
    led = _LED_FROM_IMPORT.get(kind, _NO_WAY_IN)
    return f"{name} is {kind.value}. {led} Nothing has changed."


def not_to_restore(kind: FileKind, name: str) -> str:
    """What to say when a file `name` of this kind is restored; empty when it is a backup."""
    if kind in OURS_TO_RESTORE:
        return ""
    led = _LED_FROM_RESTORE.get(kind, "A backup is a file that Unknot made itself.")
    return f"{name} is {kind.value}. {led} Nothing has changed."


_NO_WAY_IN = (
    "You can import a JSON or CSV file that Unknot exported, or a CSV table with the "
    "columns region_id, occurred_at and score."
)
_FROM_A_TABLE = "Save its table as “CSV UTF-8”, and import that file."
_LED_FROM_IMPORT = {
    FileKind.EMPTY: "There’s nothing in it to import.",
    FileKind.EPISODES: (
        "It’s worked out from your journal. Import the journal file that was exported with it."
    ),
    FileKind.REPORT: (
        "It’s for other programs, and you can’t import it again. Import a JSON or CSV "
        "export instead."
    ),
    FileKind.PAGE: "You can’t import a page like this. Import a JSON or CSV export instead.",
    FileKind.BACKUP: "To go back to it, use `unknot restore FILE`.",
    FileKind.LOG: (
        "It only works with the other files in its folder. Copy the whole folder, and "
        "open it with --data."
    ),
    FileKind.NO_JSON: "Export or download it again.",
    FileKind.SPREADSHEET: _FROM_A_TABLE,
    FileKind.ZIP: "Unpack it first, and import the file inside.",
    FileKind.GZIP: "Unpack it first, and import the file inside.",
}
_LED_FROM_RESTORE = {
    FileKind.EXPORT: "To import it, use `unknot import FILE`.",
    FileKind.TABLE: "To import a table, use `unknot import FILE`.",
    FileKind.LOG: _LED_FROM_IMPORT[FileKind.LOG],
    FileKind.ZIP: "Unpack it first, and restore the file inside.",
    FileKind.GZIP: "Unpack it first, and restore the file inside.",
}


def _by_signature(content: bytes) -> FileKind:
    """The kind by the first bytes; `TABLE` when they match no signature."""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return FileKind.SPREADSHEET  # most likely the older XLS
    if content.startswith(b"\x1f\x8b"):
        return FileKind.GZIP
    if content.startswith(b"SQLite format 3\x00"):
        return FileKind.DATABASE
    if content.lstrip().startswith(b"%PDF-"):
        return FileKind.PAGE
    if (
        content.startswith(_IMAGES)
        or content[8:12] == b"WEBP"
        or content[4:8] == b"ftyp"
        or _is_bmp(content)
    ):
        return FileKind.IMAGE
    return FileKind.LOG if content.startswith(_LOG) else FileKind.TABLE


def _kind_of_zip(content: bytes) -> FileKind:
    """The kind by the names of the files inside, which are not compressed, and ODF's first
    entry.
    """
    mimetype = content[38:120] if content[30:38] == b"mimetype" else b""
    if b"opendocument.spreadsheet" in mimetype or b"xl/workbook" in content:
        return FileKind.SPREADSHEET
    if b"opendocument" in mimetype or b"word/document" in content:
        return FileKind.DOCUMENT
    return FileKind.ZIP


def _is_bmp(content: bytes) -> bool:
    return content.startswith(b"BM") and content[6:10] == bytes(4)


def _kind_of_text(text: str) -> FileKind:
    head = text[:4000].casefold()
    if head.startswith("<"):
        if "<healthdata" in head or "<!doctype healthdata" in head:
            return FileKind.HEALTH
        if "<svg" in head:
            return FileKind.IMAGE
        return FileKind.HTML if "<html" in head or "<!doctype html" in head else FileKind.XML
    if "\x00" in head:
        return FileKind.BINARY
    return FileKind.EPISODES if _EPISODES.match(head) else FileKind.TABLE


def _kind_of_json(text: str) -> FileKind:
    if _BEGINS_AS_EXPORT.match(text):
        return FileKind.EXPORT
    begins = _BEGINS_AS_BACKUP.match(text)
    if begins and begins[1] in _TABLES_OF_OURS:
        return FileKind.BACKUP
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return FileKind.EXPORT if '"format":"unknot"' in text else FileKind.NO_JSON
    if not isinstance(data, dict):
        return FileKind.JSON_LIST
    return _kind_of_object(data)


def _kind_of_object(data: dict[str, Any]) -> FileKind:
    if data.get("format") == "unknot":
        return FileKind.EXPORT
    if "resourceType" in data:
        return FileKind.REPORT
    if any(_is_rows(data[name]) for name in _TABLES_OF_OURS & data.keys()):
        return FileKind.BACKUP
    return FileKind.OTHER_JSON


def _is_rows(table: Any) -> bool:
    return isinstance(table, dict) and bool(table) and all(str(n).isdecimal() for n in table)
