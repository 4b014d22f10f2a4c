"""Every kind of wrong file is named, and led to where it belongs."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.import_export.file_kinds import FileKind, kind_of, not_to_import, not_to_restore


def zipped(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, b"application/vnd.oasis.opendocument.spreadsheet")
    return made.getvalue()


FILES = {
    "nothing": (b"", FileKind.EMPTY),
    "blank": (b"\xef\xbb\xbf \r\n\n", FileKind.EMPTY),
    "export": (b'{\n"format":"unknot",\n"schema_version":1', FileKind.EXPORT),
    "export, put in order": (b'{"entries": [], "format": "unknot"}', FileKind.EXPORT),
    "export in UTF-16": ('{"format": "unknot"}'.encode("utf-16"), FileKind.EXPORT),
    "csv": (b"region_id,score,occurred_at\n", FileKind.TABLE),
    "episodes": (b"spot_id,spot_label,region_id,side,onset,peak\n", FileKind.EPISODES),
    "backup": (b'{\n"spots":{\n"1":{"uid":"a","rev":"b"}\n},\n', FileKind.BACKUP),
    "empty backup": (b'{\n"unknot":{"1":{"schema":1}}}', FileKind.BACKUP),
    "TinyDB": (b'{"entries": {"1": {"id": "a"}}, "spots": {}}', FileKind.BACKUP),
    "log": (b'{"crc":"5d41402a","seq":12}\n', FileKind.LOG),
    "fhir": (b'{"resourceType":"Bundle","entry":[]}', FileKind.REPORT),
    "other": (b'{"habits": [1, 2]}', FileKind.OTHER_JSON),
    "other TinyDB": (b'{"_default": {"1": {"a": 1}}}', FileKind.OTHER_JSON),
    "list": (b'[{"date": "2026-03-02"}]', FileKind.JSON_LIST),
    "cut": (b'{"habits": [1,', FileKind.NO_JSON),
    "nested": (b"[" * 100_000, FileKind.NO_JSON),
    "zip": (zipped("Habits.csv"), FileKind.ZIP),
    "xlsx": (zipped("[Content_Types].xml", "xl/workbook.xml"), FileKind.SPREADSHEET),
    "ods": (zipped("mimetype"), FileKind.SPREADSHEET),
    "gzip": (gzip.compress(b"region_id"), FileKind.GZIP),
    "apple": (b'<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n', FileKind.HEALTH),
    "xml": (b'<?xml version="1.0"?><pains/>', FileKind.XML),
    "html": (b"\n<!doctype html><html><body>", FileKind.HTML),
    "pdf": (b"%PDF-1.7\n\xe2\xe3", FileKind.PAGE),
    "png": (b"\x89PNG\r\n\x1a\n\x00\xff", FileKind.IMAGE),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", FileKind.IMAGE),
    "zeros": (bytes(100), FileKind.BINARY),
    "noise": (b"\x00\xff\x13\xc3\x28", FileKind.BINARY),
}


@pytest.mark.parametrize("name", FILES)
def test_each_kind_is_recognised_by_its_content(name: str) -> None:
    content, kind = FILES[name]
    assert kind_of(content) is kind


def test_a_database_is_one(tmp_path: Path) -> None:
    path = tmp_path / "Loop Habits Backup.db"
    with sqlite3.connect(path) as made:
        made.execute("create table habits (id)")
    made.close()
    assert kind_of(path.read_bytes()) is FileKind.DATABASE


@pytest.mark.parametrize("kind", FileKind)
def test_every_kind_is_led_somewhere_and_never_called_damaged_unless_it_is(kind: FileKind) -> None:
    for said in not_to_import(kind, "x"), not_to_restore(kind, "x"):
        assert not said or said.startswith(f"x is {kind.value}. ")
        assert not said or said.endswith("Nothing has changed.")
        assert "damaged" not in said or kind is FileKind.NO_JSON


def test_what_belongs_to_the_other_command_is_led_there() -> None:
    assert "unknot restore FILE" in not_to_import(FileKind.BACKUP, "journal.json")
    assert "unknot import FILE" in not_to_restore(FileKind.EXPORT, "all.json")
    assert "unknot import FILE" in not_to_restore(FileKind.TABLE, "pain.csv")


def test_what_belongs_here_is_let_through() -> None:
    assert not_to_import(FileKind.EXPORT, "x") == not_to_import(FileKind.TABLE, "x") == ""
    assert not_to_restore(FileKind.BACKUP, "x") == ""


@given(st.binary(max_size=200) | st.sampled_from(list(FILES)).map(lambda name: FILES[name][0]))
def test_nothing_that_can_be_in_a_file_breaks_it(content: bytes) -> None:
    assert kind_of(content) in FileKind
    assert kind_of(json.dumps([content.hex()]).encode()) is FileKind.JSON_LIST
