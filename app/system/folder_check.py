"""Examining the data folder without changing its content."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from importlib.util import find_spec
from pathlib import Path

from app.domain.diagnostics import Folder, FolderFacts, LockState, Privacy
from app.domain.errors import CannotLock, StorageError

LOCK = "journal.lock"
ALL_LOCKS = (LOCK, "turn.lock", "reminding.lock")


def check_folder(path: Path) -> FolderFacts:
    """The state of the folder and of its disk."""
    nearest = next(each for each in (path, *path.parents) if each.exists())
    return FolderFacts(
        path=str(path),
        folder=_folder(path, nearest),
        privacy=_privacy(path),
        lock=_lock_state(path, nearest),
        free=shutil.disk_usage(nearest).free,
    )


def _folder(path: Path, nearest: Path) -> Folder:
    if not nearest.is_dir():
        return Folder.NOT_A_FOLDER
    writable = _can_write(nearest)
    if nearest == path:
        if not writable:
            return Folder.CANNOT_BE_WRITTEN
        return Folder.READY if _inside_too(path) else Folder.PARTLY_WRITABLE
    return Folder.NOT_YET if writable else Folder.CANNOT_BE_MADE


def _inside_too(folder: Path) -> bool:
    """Whether files that are written in place are writable; a file that is replaced need not be."""
    inside = (folder / name for name in ("journal.log", "notices.txt", "backups", "quarantine"))
    return all(os.access(each, os.W_OK) for each in inside if each.exists())


def _can_write(folder: Path) -> bool:
    """Try to write, as the system reports even a full or read-only disk as writable."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"can this be kept?")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def make_private(folder: Path) -> None:
    """Give only the owner access to the folder and its files.  Raises `StorageError`."""
    for path in (folder, *folder.rglob("*")):
        if path.is_symlink():
            continue
        try:
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~(stat.S_IRWXG | stat.S_IRWXO))
        except OSError as error:
            raise StorageError(
                f"Unknot couldn’t make {path} readable only by you ({error.strerror}). It "
                "may belong to another account."
            ) from error


def _privacy(path: Path) -> Privacy:
    if os.name != "posix" or not path.is_dir():
        return Privacy.UNKNOWN
    files = ("*.json", "*.log", "*.key", "browsers/*")
    inside = [path, *(each for pattern in files for each in path.glob(pattern))]
    open_to_others = any(each.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) for each in inside)
    return Privacy.OTHERS_TOO if open_to_others else Privacy.OWNER_ONLY


def _lock_state(folder: Path, nearest: Path) -> LockState:
    """The state of the folder's locks.

    Tries the write lock, and the other locks that exist; in a folder where nothing was written yet,
    a temporary file.
    """
    if find_spec("filelock") is None:  # with only one process, nothing is locked
        return LockState.FREE
    there = {name: _tried(folder / name) for name in ALL_LOCKS if (folder / name).exists()}
    found = set(there.values()) if there else {_tried_on_a_new_file(nearest)}
    for lock in (LockState.NO_LOCKS, LockState.CANNOT_BE_OPENED):
        if lock in found:
            return lock
    return there.get(LOCK, LockState.FREE)


def _tried(lock: Path) -> LockState:
    from filelock import FileLock, Timeout

    held = FileLock(lock, fallback_to_soft=False)
    try:
        held.acquire(blocking=False)
    except Timeout:
        return LockState.TAKEN
    except OSError as error:
        return LockState.NO_LOCKS if CannotLock.is_meant_by(error) else LockState.CANNOT_BE_OPENED
    held.release()
    return LockState.FREE


def _tried_on_a_new_file(folder: Path) -> LockState:
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix="unknot-", suffix=".lock") as file:
            return _tried(Path(file.name))
    except OSError:  # `_folder` reports it
        return LockState.FREE
