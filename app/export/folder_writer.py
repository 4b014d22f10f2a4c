"""Files in a folder of the person's choosing, with as much care as their journal gets.

A file is put only where it harms nothing:

1. Its folder is there.  Its name is no longer than the folder takes.
2. Nothing is there yet, or a regular file that is empty or may be replaced.  A link stands for
   the file it leads to.  Folders, devices, pipes and sockets are never written to.
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

LONGEST_NAME = 255  # bytes, where the folder does not say
BESIDE = len(".01234567.tmp")  # what a name gets while the file is being written

FileIdentity = tuple[int, int]
"""Which file or folder it is, whatever it is called: its device and its number there."""


class FolderWriter:
    """Puts files into folders.  `write` replaces a whole file, privately, in one step; `home` is
    the data folder, empty where there is none."""

    def __init__(self, write: Callable[[Path, bytes], None], home: str = "") -> None:
        self._write = write
        self._home = home

    def check(self, path: Path, existing: Existing) -> Path:
        """Where the file really goes.  Raises `StorageError` (rules 1 to 3)."""
        with _in_plain_words(path):
            folder = path.parent
            if not folder.is_dir():
                what = f"{folder} is a file" if folder.exists() else f"There is no folder {folder}"
                raise StorageError(f"{what}. Make the folder first, or choose another.")
            _check_name(path)
            place = _end_of_links(path)
            if self._home and not _own(Path(self._home)).isdisjoint(_identities(place)):
                raise StorageError(
                    f"{path} belongs to the data folder of Unknot, where your journal lives. "
                    "Choose a place outside it."
                )
            _check_kind(path, place, existing)
        return place

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        """Write all files into `folder`, or none when one of them may not go there."""
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
            f"Could not write {path}: {error.strerror or error}. "
            "Your journal is untouched; choose another place and try again."
        ) from error


def _check_name(path: Path) -> None:
    most = LONGEST_NAME
    if hasattr(os, "pathconf"):
        most = os.pathconf(path.parent, "PC_NAME_MAX")
    most -= BESIDE
    if len(os.fsencode(path.name)) > most:
        raise StorageError(
            f"The name “{path.name[:20]}…” is too long: it has {len(path.name)} letters, and a "
            f"file here may have {most} at most (fewer where letters have accents). "
            "Choose a shorter one."
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
    except RuntimeError as error:  # what Python before 3.13 says of links that run in a circle
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
            f"{path} is not a file but a device, a pipe or a socket, and was left as it is. "
            "Choose a file, or - for standard output."
        )
    if existing is Existing.KEPT and found.st_size:
        raise StorageError(
            f"{path} is there already and was left as it is. Choose another name, or replace it "
            "with --force."
        )


def _identities(place: Path) -> Iterator[FileIdentity]:
    """Of the file, if it is there, and of every folder it lies in."""
    for each in (place, *place.parents):
        try:
            yield _identity(each)
        except FileNotFoundError:
            continue


def _own(home: Path) -> set[FileIdentity]:
    """Of the data folder and everything in it, at the ends of its links too: a file may be known
    by another name elsewhere.  A link to a folder that the data folder lies in does not count."""
    above = {_identity(each) for each in home.resolve().parents}
    found = {_identity(home)}
    for folder, folders, files in os.walk(home):
        for name in (*folders, *files):
            try:
                found.add(_identity(Path(folder, name)))
            except OSError:
                continue  # a link that leads nowhere, or a file that went meanwhile
    return found - above


def _identity(path: Path) -> FileIdentity:
    at = path.stat()
    return at.st_dev, at.st_ino
