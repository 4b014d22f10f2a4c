"""Looking at the data folder."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock

from app.domain.diagnostics import Folder, LockState, Privacy
from app.system.folder_check import check_folder


def test_a_folder_of_ones_own_is_ready(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "journal.json").touch(0o600)
    facts = check_folder(tmp_path)
    assert (facts.folder, facts.lock) == (Folder.READY, LockState.FREE)
    assert facts.privacy is (Privacy.OWNER_ONLY if os.name == "posix" else Privacy.UNKNOWN)
    assert facts.free > 0


def test_a_folder_to_come_is_looked_at_where_it_would_be_made(tmp_path: Path) -> None:
    facts = check_folder(tmp_path / "a" / "b")
    assert facts.folder is Folder.NOT_YET
    assert not (tmp_path / "a").exists()


def test_a_file_in_the_way_is_seen(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert check_folder(tmp_path / "file").folder is Folder.NOT_A_FOLDER
    assert check_folder(tmp_path / "file" / "data").folder is Folder.NOT_A_FOLDER


def test_a_place_that_takes_no_files_is_seen() -> None:
    nowhere = Path("/proc/self")
    if nowhere.is_dir():
        assert check_folder(nowhere).folder is Folder.CANNOT_BE_WRITTEN
        assert check_folder(nowhere / "data").folder is Folder.CANNOT_BE_MADE


def test_a_lock_that_is_held_is_seen_and_left_alone(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "journal.lock")
    with lock:
        assert check_folder(tmp_path).lock is LockState.TAKEN
        assert lock.is_locked
    assert check_folder(tmp_path).lock is LockState.FREE


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "journal.json").write_text("{}")
    check_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["journal.json"]
