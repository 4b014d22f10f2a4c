"""Writing files to a folder that the person chooses, as safely as the journal.

A file is written only where it does no harm:

1. Its folder exists.  Its name is no longer than the folder allows.
2. Nothing is there yet, or a regular file that is empty or may be replaced.  A link stands for the
   file it leads to.  Folders, devices, pipes and sockets are never written to.
3. It is not one of the data folder's own files, by whatever path or name it is reached.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import StorageError
from app.ports import Existing, ExportFile

LONGEST_NAME = 255  # bytes, if the folder does not give a limit
BESIDE = len(".01234567.tmp")  # added to the name while the file is being written

FileIdentity = tuple[int, int]
"""Identifies a file or folder, whatever its name: its device and its inode."""


class FolderWriter:
    """Writes files to folders.

    `write` replaces a whole file, privately, in one step.  `home` is the data folder, empty if
    there is none.
    """

    def __init__(self, write: Callable[[Path, bytes], None], home: str = "") -> None:
        self._write = write
        self._home = home

    def check(self, path: Path, existing: Existing) -> Path:
        """The real path of the file, with links resolved.  Raises `StorageError` (rules 1 to 3)."""
        with _in_plain_words(path):
            folder = path.parent
            if not folder.is_dir():
                what = f"{folder} is a file" if folder.exists() else f"There’s no folder {folder}"
                raise StorageError(f"{what}. Make the folder first, or choose another.")
            _check_name(path)
            place = _end_of_links(path)
            if self._home and not _own(Path(self._home)).isdisjoint(_identities(place)):
                raise StorageError(
                    f"{path} is in Unknot’s data folder, where your journal is kept. "
                    "Choose a place outside it."
                )
            _check_kind(path, place, existing)
        return place

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        """Write all files into `folder`, or none if one of them is not allowed there."""
        places = [(self.check(folder / file.name, existing), file) for file in files]
        for place, file in places:
            with _in_plain_words(place):
                self._write(place, file.content)


@contextmanager
def _in_plain_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"We couldn’t save {path}: {error.strerror or error}. Your journal hasn’t "
            "changed. Choose another place and try again."
        ) from error


def _check_name(path: Path) -> None:
    most = LONGEST_NAME
    if hasattr(os, "pathconf"):
        most = os.pathconf(path.parent, "PC_NAME_MAX")
    most -= BESIDE
    if len(os.fsencode(path.name)) > most:
        raise StorageError(
            f"The name “{path.name[:20]}…” is too long. It has {len(path.name)} letters, "
            f"and a file here can have {most} at most (fewer if letters have accents). "
            "Choose a shorter name."
        )


def _end_of_links(path: Path) -> Path:
    if not path.is_symlink():
        return path.parent.resolve() / path.name
    try:
        return path.resolve(strict=True)
    except FileNotFoundError:
        raise StorageError(
            f"{path} is a link that leads nowhere. Remove it, or choose another name."
        ) from None
    except RuntimeError as error:  # Python before 3.13 raises this for a circle of links
        raise StorageError(
            f"{path} is a link that leads back to itself. Remove it, or choose another name."
        ) from error


def _check_kind(path: Path, place: Path, existing: Existing) -> None:
    try:
        found = place.lstat()
    except FileNotFoundError:
        return
    if stat.S_ISDIR(found.st_mode):
        raise StorageError(f"{path} is a folder. Choose a name for the file inside it.")
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(
            f"{path} isn’t a file (it’s a device, a pipe or a socket), so we’ve left it "
            "alone. Choose a file, or - for standard output."
        )
    if existing is Existing.KEPT and found.st_size:
        raise StorageError(
            f"{path} already exists, so we’ve left it alone. Choose another name, or "
            "replace it with --force."
        )


def _identities(place: Path) -> Iterator[FileIdentity]:
    """The identities of the file, if it exists, and of every folder that contains it."""
    for each in (place, *place.parents):
        try:
            yield _identity(each)
        except FileNotFoundError:
            continue


def _own(home: Path) -> set[FileIdentity]:
    """The identities of the data folder and everything in it, with links resolved.

    A file may have another name elsewhere.  A link to a folder that contains the data folder does
    not count.
    """
    above = {_identity(each) for each in home.resolve().parents}
    found = {_identity(home)}
    for folder, folders, files in os.walk(home):
        for name in (*folders, *files):
            try:
                found.add(_identity(Path(folder, name)))
            except OSError:
                continue  # a broken link, or a file that was just removed
    return found - above


def _identity(path: Path) -> FileIdentity:
    at = path.stat()
    return at.st_dev, at.st_ino
