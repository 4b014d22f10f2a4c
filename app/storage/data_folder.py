"""The files of a data folder, by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEMPORARY = ".tmp"
"""How the name of a file ends that is still being written."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A data folder.  What each file is for is said where it is written."""

    folder: Path

    @property
    def journal(self) -> Path:
        """The snapshot (`snapshot.py`)."""
        return self.folder / "journal.json"

    @property
    def log(self) -> Path:
        """The changes since (`line.py`, `log.py`)."""
        return self.folder / "journal.log"

    @property
    def high_water(self) -> Path:
        """How far the log had come (`high_water.py`)."""
        return self.folder / "journal.last"

    @property
    def lock(self) -> Path:
        """What a writer holds (`lock.py`)."""
        return self.folder / "journal.lock"

    @property
    def backups(self) -> Path:
        """Copies of the snapshot (`backups.py`)."""
        return self.folder / "backups"

    @property
    def quarantine(self) -> Path:
        """Damaged originals (`notices.py`)."""
        return self.folder / "quarantine"

    @property
    def notices(self) -> Path:
        """What the person has not been told yet (`notices.py`)."""
        return self.folder / "notices.txt"

    @property
    def device(self) -> Path:
        """The name of this device, which no backup holds (`revision.py`)."""
        return self.folder / "device"

    def copies(self) -> Iterator[Path]:
        """What is named like a journal, and is none of the above (`copies.py`)."""
        own = {self.journal, self.log, self.high_water, self.lock}
        for path in self.folder.glob("*"):
            if is_like_a_journal(path) and path not in own:
                yield path


def is_like_a_journal(path: Path) -> bool:
    """Whether a file has the name of a journal, or one that was made of it."""
    return "journal" in path.name.casefold() and path.suffix != TEMPORARY
