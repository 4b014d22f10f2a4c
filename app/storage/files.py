"""Private, crash-safe files.

`write_whole` leaves either the old content or the new, at every instant: the new content goes
to a temporary file beside the old one, is forced to the disk (fsync), takes the old one's place
in one step (rename), and then the folder is forced to the disk too, so that the new name itself
survives a power cut.  Files are readable by their owner only (0600), folders too (0700).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import StorageTrouble

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_MEANINGS = {
    errno.ENOSPC: "the disk is full. Free some space and try again",
    errno.EDQUOT: "your disk quota is used up. Free some space and try again",
    errno.EFBIG: "the file may not grow any further. Free some space and try again",
    errno.EROFS: "it is read-only. Choose another data folder, or make this one writable",
    errno.EACCES: "there is no permission. Choose another data folder, or allow access to it",
    errno.EPERM: "there is no permission. Choose another data folder, or allow access to it",
    errno.ENOTDIR: "part of its path is a file, not a folder. Choose another data folder",
}


@contextmanager
def in_plain_words(doing: str, path: Path) -> Iterator[None]:
    """Turn an `OSError` inside into a `StorageTrouble` that says what failed and what to do."""
    try:
        yield
    except OSError as error:
        why = _MEANINGS.get(error.errno or 0, error.strerror or str(error))
        raise StorageTrouble(
            f"Could not {doing} {path}: {why}. Nothing that was saved before is lost."
        ) from error


def private_folder(folder: Path) -> None:
    """Make `folder` if it is missing, for its owner only.  Raises `StorageTrouble`."""
    with in_plain_words("make the folder", folder):
        if not folder.is_dir():
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            folder.chmod(PRIVATE_FOLDER)


def write_whole(path: Path, content: bytes) -> None:
    """Make `content` the whole of `path`, durably, or leave it as it was and raise `OSError`."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):  # the first error is the one worth telling
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Force the names in `folder` to the disk, where the system can (Windows cannot)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
