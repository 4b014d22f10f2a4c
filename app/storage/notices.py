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
from app.storage.data_folder import DataFolder
from app.storage.disk import NO_FILE, Disk

MISSING = "The journal file was missing."
DAMAGED = "The journal file was damaged."
FROM_BACKUP = "We rebuilt it from the backup {name} and the changes since then."
FROM_LINES = "We couldn’t read any backup, so we saved everything we could still read."
LOG_DAMAGED = "The list of recent changes was damaged. We saved everything we could still read."
LOG_REPLACED = (
    "The list of recent changes was replaced by another version. Changes made here after "
    "the two versions split may be lost."
)
CHANGED_ELSEWHERE = (
    "Another program changed the journal file. We’re using it as it is now, and there’s a "
    "copy in your backups."
)
LATER = (
    "Your data was written by a newer version of Unknot. You can look at everything, but "
    "you can’t change anything with this version. Please update Unknot."
)
NOTHING_LOST = "Nothing was lost."


def lost(changes: int) -> str:
    """How many changes are lost for good."""
    if changes == 0:
        return NOTHING_LOST
    return (
        f"We couldn’t read {_some(changes).lower()}, so "
        f"{'it’s' if changes == 1 else 'they’re'} lost."
    )


def merged(from_copies: Mapping[str, int], from_lines: int) -> list[str]:
    """What was missing from the journal: by the file that still had it, and in the log."""
    lines = [
        f"The journal file wasn’t complete. We got {_some(count).lower()} back from {name}."
        for name, count in from_copies.items()
        if count
    ]
    if from_lines:
        lines.append(
            "The journal file was replaced by another version. We got "
            f"{_some(from_lines).lower()} back from the list of recent changes."
        )
    return lines


def vanished(changes: int) -> str:
    """How many changes disappeared from the files while this process still had them."""
    return (
        f"{_some(changes)} disappeared from the journal files while Unknot was running. "
        f"We’ve saved {'it' if changes == 1 else 'them'} again."
    )


def replaced_versions(versions: int, path: Path) -> str:
    """How many things were changed in two places, and where the replaced versions are kept."""
    things = "One thing was" if versions == 1 else f"{versions} things were"
    return f"{things} changed in two places. We kept the newer version. The other one is in {path}."


def _some(changes: int) -> str:
    return "One change" if changes == 1 else f"{changes} changes"


def kept_at(path: Path) -> str:
    """Where the original is kept."""
    return f"We kept the damaged file as {path}."


class Notices:
    """The notices of one data folder."""

    def __init__(self, place: DataFolder, disk: Disk, clock: Clock) -> None:
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
        self._disk.remove(self._place.notices)
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
        while self._disk.signature(kept) != NO_FILE:
            number += 1
            kept = kept.with_name(f"{path.stem}-{stamp}-{number}{path.suffix}")
        return kept

    def _append(self, path: Path, lines: list[str]) -> None:
        if lines:
            text = "".join(f"{line}\n" for line in lines)
            self._disk.append(path, text.encode(), at=self._disk.signature(path)[1])
