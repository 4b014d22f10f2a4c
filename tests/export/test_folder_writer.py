"""Putting exported files where the person wants them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from app.domain.errors import StorageError
from app.export.folder_writer import FolderWriter
from app.ports import Existing, ExportFile
from app.storage.atomic_files import AtomicFiles

JOURNAL = ExportFile("journal.csv", b"new")
EPISODES = ExportFile("journal-episodes.csv", b"new too")
outbox = FolderWriter(AtomicFiles().write)


def test_files_are_written_whole_and_for_their_owner_only(tmp_path: Path) -> None:
    outbox.put(tmp_path, [JOURNAL, EPISODES], Existing.KEPT)
    assert (tmp_path / "journal.csv").read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == [EPISODES.name, JOURNAL.name]
    mode = stat.S_IMODE((tmp_path / "journal.csv").stat().st_mode)
    assert os.name != "posix" or mode == 0o600


def test_a_file_that_is_there_stays_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / EPISODES.name).write_text("older")
    with pytest.raises(StorageError, match=r"journal-episodes[.]csv already exists"):
        outbox.put(tmp_path, [JOURNAL, EPISODES], Existing.KEPT)
    assert (tmp_path / EPISODES.name).read_text() == "older"
    assert not (tmp_path / JOURNAL.name).exists()


def test_an_existing_file_is_replaced_when_asked(tmp_path: Path) -> None:
    (tmp_path / JOURNAL.name).write_text("older")
    outbox.put(tmp_path, [JOURNAL], Existing.REPLACED)
    assert (tmp_path / JOURNAL.name).read_bytes() == b"new"


def test_an_empty_file_has_nothing_to_lose(tmp_path: Path) -> None:
    (tmp_path / JOURNAL.name).touch()
    outbox.put(tmp_path, [JOURNAL], Existing.KEPT)
    assert (tmp_path / JOURNAL.name).read_bytes() == b"new"


def test_a_missing_folder_or_a_folder_in_the_way_is_reported(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There’s no folder"):
        outbox.put(tmp_path / "nowhere", [JOURNAL], Existing.KEPT)
    (tmp_path / JOURNAL.name).mkdir()
    with pytest.raises(StorageError, match="is a folder"):
        outbox.put(tmp_path, [JOURNAL], Existing.REPLACED)


def test_a_disk_that_refuses_is_reported_in_plain_words(tmp_path: Path) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageError, match="No space left on device"):
        FolderWriter(full).put(tmp_path, [JOURNAL], Existing.KEPT)
