"""The files of the data folder, by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TEMPORARY = ".tmp"
"""The suffix of a file that is still being written."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A data folder.  The purpose of each file is described in the module that writes it."""

    folder: Path

    @property
    def journal(self) -> Path:
        """The snapshot (`snapshot.py`)."""
        return self.folder / "journal.json"

    @property
    def log(self) -> Path:
        """The log: the changes since the snapshot (`log_record.py`, `log_storage.py`)."""
        return self.folder / "journal.log"

    @property
    def high_water(self) -> Path:
        """The high-water mark of the log (`high_water.py`)."""
        return self.folder / "journal.last"

    @property
    def lock(self) -> Path:
        """The file that a writer locks (`lock.py`)."""
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
        """Notices that the person has not read yet (`notices.py`)."""
        return self.folder / "notices.txt"

    @property
    def device(self) -> Path:
        """The id of this device, which is in no backup (`revision.py`)."""
        return self.folder / "device"

    def copies(self) -> Iterator[Path]:
        """Files named like a journal that are none of the above (`copies.py`)."""
        own = {self.journal, self.log, self.high_water, self.lock}
        for path in self.folder.glob("*"):
            if is_like_a_journal(path) and path not in own:
                yield path


def is_like_a_journal(path: Path) -> bool:
    """Whether the file has the name of a journal, or a name derived from one."""
    return "journal" in path.name.casefold() and path.suffix != TEMPORARY
