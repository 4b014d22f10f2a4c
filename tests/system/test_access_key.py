"""The file with the key: whose it is, and what becomes of it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from app.domain.errors import StorageError
from app.system.access_key import NAME, AccessKey


def test_a_key_is_made_once_for_its_owner_only_and_kept(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        key = AccessKey(tmp_path).value()
    finally:
        os.umask(before)
    assert len(key) == 32
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600
    assert AccessKey(tmp_path).value() == key
    assert list(tmp_path.iterdir()) == [tmp_path / NAME]


def test_a_new_key_is_known_to_other_processes_at_once(tmp_path: Path) -> None:
    one, other = AccessKey(tmp_path), AccessKey(tmp_path)
    before = one.value()
    assert other.value() == before
    other.replace()
    assert one.value() == other.value() != before


def test_removing_the_file_forgets_everybody(tmp_path: Path) -> None:
    key = AccessKey(tmp_path)
    before = key.value()
    (tmp_path / NAME).unlink()
    assert key.value() != before
    assert key.value() == AccessKey(tmp_path).value()


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o606, 0o666])
def test_a_key_that_others_could_read_is_replaced(tmp_path: Path, mode: int) -> None:
    before = AccessKey(tmp_path).value()
    (tmp_path / NAME).chmod(mode)
    assert AccessKey(tmp_path).value() != before
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"00", b"nonsense", b"\xff\x00", b"00" * 31])
def test_a_damaged_key_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    (tmp_path / NAME).chmod(0o600)
    key = AccessKey(tmp_path).value()
    assert len(key) == 32
    assert AccessKey(tmp_path).value() == key


def test_where_nothing_can_be_written_there_is_a_key_for_as_long_as_it_runs(tmp_path: Path) -> None:
    key = AccessKey(tmp_path / "nowhere")
    assert len(key.value()) == 32
    assert key.value() == key.value()
    with pytest.raises(StorageError, match="writable"):
        key.replace()
