"""A `Disk` in a folder of the machine, each operation safe against a crash at any instant.

A file changes in one of two ways:

- `append` writes at a known length and forces the data to the disk (fsync) before it returns.  If
  anything fails, the file is truncated to that length.  If the machine stops halfway, the bytes
  after that length are an incomplete record, which the next writer truncates.
- An `AtomicWrite` writes a temporary file beside the old one, forces it to the disk, renames it
  over the old one in one step, and forces the folder to the disk, so that the new name survives a
  power cut too.  At every instant the file holds either the old content or the new.

Only the owner can access files (0600) and folders (0700).
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from app.storage.disk import NO_FILE, Disk, Signature
from app.storage.lock import PRIVATE_FILE, LockFile

PRIVATE_FOLDER = 0o700


class AtomicFiles(Disk):
    """File operations on a real disk.  Every method may raise `OSError`."""

    def lock(self, path: Path) -> LockFile:
        """The lock on this file."""
        return LockFile(path)

    def files(self, folder: Path) -> dict[Path, int]:
        """The regular files in the folder, each with its modification time in nanoseconds."""
        found: dict[Path, int] = {}
        with (
            suppress(FileNotFoundError, NotADirectoryError, PermissionError),
            os.scandir(folder) as every,
        ):
            for each in every:
                with suppress(OSError):  # it has just been removed, or may not be read
                    status = each.stat()
                    if stat.S_ISREG(status.st_mode):
                        found[folder / each.name] = status.st_mtime_ns
        return found

    def folder(self, path: Path) -> None:
        """Create the folder if it is missing, accessible to its owner only."""
        if not path.is_dir():
            path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            path.chmod(PRIVATE_FOLDER)

    def read(self, path: Path, start: int = 0) -> bytes:
        """Return the content from byte `start` on.

        Returns nothing when the file is missing, or is not a regular file (a pipe would never end).
        """
        try:
            with open(path, "rb", opener=_without_waiting) as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return b""
                file.seek(start)
                return file.read()
        except FileNotFoundError:
            return b""

    def signature(self, path: Path) -> Signature:
        """The current version of the file; `NO_FILE` if there is none."""
        try:
            there = os.stat(path)  # noqa: PTH116  (called at every read; faster than Path.stat)
        except FileNotFoundError:
            return NO_FILE
        return there.st_ino, there.st_size, there.st_mtime_ns

    def append(self, path: Path, content: bytes, at: int) -> Signature:
        """Replace everything after the first `at` bytes with `content`, durably; return the new
        version of the file.

        If that fails, the file keeps its first `at` bytes.
        """
        handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        try:
            if os.fstat(handle).st_size > at:
                self._cut(handle, at)
            try:
                os.lseek(handle, at, os.SEEK_SET)
                self._write(handle, content)
                self._sync(handle)
            except OSError:
                with suppress(OSError):  # the first error is the one to report
                    self._cut(handle, at)
                raise
        finally:
            os.close(handle)
        if at == 0:
            self.sync_folder(path.parent)
        return self.signature(path)

    def overwrite(self, path: Path, content: bytes) -> None:
        """Write `content` at the start of the file, without forcing it to the disk."""
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, PRIVATE_FILE)
        try:
            self._write(handle, content)
        finally:
            os.close(handle)

    def force(self, path: Path) -> None:
        """Force everything written to the file to the disk (fsync)."""
        handle = os.open(path, os.O_RDWR)
        try:
            self._sync(handle)
        finally:
            os.close(handle)

    def cut(self, path: Path) -> None:
        """Truncate the file to nothing, durably; create it if it is missing."""
        handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        try:
            self._cut(handle, 0)
            self._sync(handle)
        finally:
            os.close(handle)

    def draft(self, path: Path) -> AtomicWrite:
        """Start new content for `path`, to be written in pieces.

        A symbolic link stays a link: the file that it points to is replaced.
        """
        return AtomicWrite(self, path.resolve() if path.is_symlink() else path)

    def replace(self, old: Path, new: Path) -> None:
        """Rename `old` to `new`, durably, replacing `new`."""
        self._rename(old, new)
        self.sync_folder(new.parent)

    def remove(self, path: Path) -> None:
        """Remove the file, if it is there."""
        path.unlink(missing_ok=True)

    def sync_folder(self, path: Path) -> None:
        """Force the names in the folder to the disk, where the system can (Windows cannot)."""
        if os.name == "posix":
            handle = os.open(path, os.O_RDONLY)
            try:
                self._sync(handle)
            finally:
                os.close(handle)

    def _rename(self, old: Path, new: Path) -> None:
        old.replace(new)

    def _write(self, handle: int, content: bytes) -> None:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]

    def _cut(self, handle: int, size: int) -> None:
        os.ftruncate(handle, size)

    def _sync(self, handle: int) -> None:
        os.fsync(handle)


def _without_waiting(path: str, flags: int) -> int:
    """Open without blocking, as opening a pipe waits for a writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


class AtomicWrite:
    """A file being written.  Call `add` for each piece, then `seal`, then `keep`; or `drop` it."""

    def __init__(self, disk: AtomicFiles, path: Path) -> None:
        self._disk = disk
        self._path = path
        self._beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
        self._handle = os.open(self._beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
        self._open = True

    def add(self, piece: bytes) -> None:
        """Write the next piece."""
        self._disk._write(self._handle, piece)

    def seal(self) -> None:
        """Force the content to the disk, still under the temporary name."""
        self._disk._sync(self._handle)
        self._close()

    def keep(self) -> None:
        """Move the file to its final name."""
        self._disk.replace(self._beside, self._path)

    def drop(self) -> None:
        """Discard the file."""
        self._close()
        with suppress(OSError):
            self._beside.unlink(missing_ok=True)

    def _close(self) -> None:
        if self._open:
            self._open = False
            os.close(self._handle)
