"""Notices about the data, told to the person once, in plain words.

`notices.txt` holds one unread notice on each line.  Whichever process meets the damage, the next
screen or `unknot doctor` shows the notice.  Then it moves to `told.txt` in `quarantine/`, beside
the damaged originals, which are never deleted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from app.ports import Clock
from app.storage.atomic_files import AtomicFiles
from app.storage.data_folder import DataFolder

MISSING = "The journal file was missing."
DAMAGED = "The journal file was damaged."
FROM_BACKUP = "It was put together again from the backup {name} and the changes since."
FROM_LINES = "No backup could be read, so what could still be read of it was kept."
LOG_DAMAGED = "The list of recent changes was damaged; all that can be read of it was kept."
LOG_REPLACED = (
    "The list of recent changes was replaced by another version of it. Changes that were made here "
    "after the two parted may be lost."
)
CHANGED_ELSEWHERE = (
    "The journal file was changed by another program. It was taken as it is; "
    "a copy of it is among the backups."
)
LATER = (
    "This data was written by a later version of Unknot. You can look at everything, but nothing "
    "can be changed with this version: please update Unknot."
)
NOTHING_LOST = "Nothing was lost."


def lost(changes: int) -> str:
    """How many changes are lost for good."""
    if changes == 0:
        return NOTHING_LOST
    return f"{_some(changes)} could not be read and {'is' if changes == 1 else 'are'} lost."


def merged(from_copies: Mapping[str, int], from_lines: int) -> list[str]:
    """What was missing from the journal: by the file that still had it, and in the log."""
    lines = [
        f"The journal file was not complete. {_some(count)} came back from {name}."
        for name, count in from_copies.items()
        if count
    ]
    if from_lines:
        lines.append(
            f"The journal file was replaced by another version of it. {_some(from_lines)} that "
            f"it did not have came back from the list of recent changes."
        )
    return lines


def vanished(changes: int) -> str:
    """How many changes disappeared from the files while this process still had them."""
    return (
        f"{_some(changes)} disappeared from the journal files while Unknot was running. "
        f"{'It was' if changes == 1 else 'They were'} written again."
    )


def replaced_versions(versions: int, path: Path) -> str:
    """How many things were changed in two places, and where the replaced versions are kept."""
    things = "One thing was" if versions == 1 else f"{versions} things were"
    return f"{things} changed in two places. The newer version counts; the other is kept in {path}."


def _some(changes: int) -> str:
    return "One change" if changes == 1 else f"{changes} changes"


def kept_at(path: Path) -> str:
    """Where the original is kept."""
    return f"The damaged file was kept as {path}."


class Notices:
    """The notices of one data folder."""

    def __init__(self, place: DataFolder, disk: AtomicFiles, clock: Clock) -> None:
        self._place = place
        self._disk = disk
        self._clock = clock
        self._for_now: list[str] = []

    def unread(self) -> Sequence[str]:
        """The unread notices, oldest first."""
        written: list[str] = []
        with suppress(OSError):
            written = self._disk.read(self._place.notices).decode("utf-8", "replace").splitlines()
        return (*written, *self._for_now)

    def add(self, line: str) -> None:
        """Write a notice to the disk.  May raise `OSError`."""
        if line not in self.unread():
            self._append(self._place.notices, [line])

    def add_for_now(self, line: str) -> None:
        """Keep a notice in this process only, as the disk cannot be written or may still change."""
        if line not in self._for_now:
            self._for_now.append(line)

    def put_away(self) -> None:
        """Mark all notices as read.  May raise `OSError`."""
        lines = self.unread()
        if not lines:
            return
        self._disk.folder(self._place.quarantine)
        day = self._clock.now().strftime("%Y-%m-%d")
        self._append(self._place.quarantine / "told.txt", [f"{day} {line}" for line in lines])
        self._place.notices.unlink(missing_ok=True)
        self._for_now.clear()

    def set_aside(self, path: Path, content: bytes) -> Path:
        """Write a damaged file's content to quarantine; return the path.  May raise `OSError`."""
        kept = self._aside(path)
        self._disk.write(kept, content)
        return kept

    def move_aside(self, path: Path) -> Path:
        """Move a file to quarantine; return the new path.  May raise `OSError`."""
        kept = self._aside(path)
        self._disk.replace(path, kept)
        return kept

    def _aside(self, path: Path) -> Path:
        """An unused path in quarantine."""
        self._disk.folder(self._place.quarantine)
        stamp = self._clock.now().strftime("%Y-%m-%d-%H%M%S")
        kept = self._place.quarantine / f"{path.stem}-{stamp}{path.suffix}"
        number = 1
        while kept.exists():
            number += 1
            kept = kept.with_name(f"{path.stem}-{stamp}-{number}{path.suffix}")
        return kept

    def _append(self, path: Path, lines: list[str]) -> None:
        if lines:
            text = "".join(f"{line}\n" for line in lines)
            self._disk.append(path, text.encode(), at=self._disk.signature(path)[1])
