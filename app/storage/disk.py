"""What the store needs of a disk; and what a person is told when the disk refuses.

`atomic_files.py` is a folder of the machine, `opfs_disk.py` the private storage of a browser.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from app.domain.errors import StorageError

Signature = tuple[int, int, int]
"""Identifies a version of a file: inode, size in bytes, modification time in nanoseconds."""

NO_FILE: Signature = (0, 0, 0)

_MEANINGS = {
    errno.ENOSPC: "the disk is full. Free some space and try again",
    errno.EDQUOT: "your disk quota is used up. Free some space and try again",
    errno.EFBIG: "the file can’t get any bigger. Free some space and try again",
    errno.EROFS: "it is read-only. Choose another data folder, or make this one writable",
    errno.EACCES: (
        "Unknot doesn’t have permission. Choose another data folder, or allow access to it"
    ),
    errno.EPERM: (
        "Unknot doesn’t have permission. Choose another data folder, or allow access to it"
    ),
    errno.ENOTDIR: "part of its path is a file, not a folder. Choose another data folder",
}


@contextmanager
def in_plain_words(doing: str, path: Path) -> Iterator[None]:
    """Turn an `OSError` inside into a `StorageError` that says what failed and what to do."""
    try:
        yield
    except OSError as error:
        why = _MEANINGS.get(error.errno or 0, error.strerror or str(error))
        if error.errno == errno.EISDIR and error.filename:
            why = f"{error.filename} is a folder, not a file. Move it away"
        raise StorageError(
            f"We couldn’t {doing} {path}: {why}. Nothing you’d already saved is lost."
        ) from error


class DiskLock(Protocol):
    """The right to write, which one process at a time can have.  Methods may raise `OSError`."""

    def take(self) -> bool:
        """Take the lock unless another process has it; return whether this process has it."""
        ...

    def is_held(self) -> bool:
        """Whether this process has the lock at this moment."""
        ...

    def release(self) -> None:
        """Release the lock.  Does nothing if it is not held."""
        ...


class Draft(Protocol):
    """A file being written.  Call `add` for each piece, then `seal`, then `keep`; or `drop` it."""

    def add(self, piece: bytes) -> None:
        """Write the next piece."""
        ...

    def seal(self) -> None:
        """Force the content to the disk, not yet under its name."""
        ...

    def keep(self) -> None:
        """Give the file its name, durably, replacing what had it."""
        ...

    def drop(self) -> None:
        """Discard the file."""
        ...


class Disk(Protocol):
    """File operations, each safe against a crash at any instant.  All may raise `OSError`."""

    def lock(self, path: Path) -> DiskLock:
        """The lock that this file stands for."""
        ...

    def folder(self, path: Path) -> None:
        """Create the folder if it is missing."""
        ...

    def files(self, folder: Path) -> Mapping[Path, int]:
        """The regular files in the folder, each with its modification time in nanoseconds.

        Empty if there is no such folder, or it may not be read.
        """
        ...

    def signature(self, path: Path) -> Signature:
        """The current version of the file; `NO_FILE` if there is none."""
        ...

    def read(self, path: Path, start: int = 0) -> bytes:
        """The content from byte `start` on; empty if there is no such file."""
        ...

    def append(self, path: Path, content: bytes, at: int) -> Signature:
        """Replace everything after the first `at` bytes with `content`, durably; return the new
        version of the file.

        If that fails, the file keeps its first `at` bytes.
        """
        ...

    def overwrite(self, path: Path, content: bytes) -> None:
        """Write `content` at the start of the file, without forcing it to the disk."""
        ...

    def force(self, path: Path) -> None:
        """Force everything written to the file to the disk."""
        ...

    def cut(self, path: Path) -> None:
        """Truncate the file to nothing, durably; create it if it is missing."""
        ...

    def draft(self, path: Path) -> Draft:
        """Start new content for `path`, to be written in pieces."""
        ...

    def write(self, path: Path, content: bytes) -> None:
        """Replace the whole content of the file, durably and atomically."""
        draft = self.draft(path)
        try:
            draft.add(content)
            draft.seal()
            draft.keep()
        except OSError:
            draft.drop()
            raise

    def replace(self, old: Path, new: Path) -> None:
        """Rename `old` to `new`, durably, replacing `new`."""
        ...

    def remove(self, path: Path) -> None:
        """Remove the file, if it is there."""
        ...


def newest_first(files: Mapping[Path, int]) -> list[Path]:
    """These files, as `Disk.files` returns them, newest modification first."""
    return sorted(files, key=files.__getitem__, reverse=True)
