"""Looking at the data folder without changing anything that is kept in it."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path

from app.domain.checkup import Folder, FolderFacts, Privacy, Turn

LOCK = "journal.lock"


def examine(path: Path) -> FolderFacts:
    """What the folder is like, and the disk it is on."""
    nearest = next(each for each in (path, *path.parents) if each.exists())
    return FolderFacts(
        path=str(path),
        folder=_folder(path, nearest),
        privacy=_privacy(path),
        turn=_turn(path / LOCK),
        free=shutil.disk_usage(nearest).free,
    )


def _folder(path: Path, nearest: Path) -> Folder:
    if not nearest.is_dir():
        return Folder.NOT_A_FOLDER
    writable = _can_write(nearest)
    if nearest == path:
        return Folder.READY if writable else Folder.CANNOT_BE_WRITTEN
    return Folder.NOT_YET if writable else Folder.CANNOT_BE_MADE


def _can_write(folder: Path) -> bool:
    """Asking the system is not enough: it says yes on a full or read-only disk."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"can this be kept?")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def _privacy(path: Path) -> Privacy:
    if os.name != "posix" or not path.is_dir():
        return Privacy.NOT_TOLD
    inside = [path, *path.glob("*.json"), *path.glob("*.log"), *path.glob("*.key")]
    open_to_others = any(each.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) for each in inside)
    return Privacy.OTHERS_TOO if open_to_others else Privacy.OWNER_ONLY


def _turn(lock: Path) -> Turn:
    if not lock.exists():
        return Turn.FREE
    try:
        from filelock import FileLock, Timeout
    except ImportError:  # where there is only one process, nothing is locked
        return Turn.FREE
    held = FileLock(lock)
    try:
        held.acquire(blocking=False)
    except (Timeout, OSError):
        return Turn.TAKEN
    held.release()
    return Turn.FREE
