"""The files of the data folder, by name."""

from __future__ import annotations

from pathlib import Path

from app.storage.disk import Disk

TEMPORARY = ".tmp"
"""The suffix of a file that is still being written."""


class DataFolder:
    """A data folder.  The purpose of each file is described in the module that writes it.

    - `journal`: the snapshot (`snapshot.py`).
    - `log`: the changes since the snapshot (`log_record.py`, `log_storage.py`).
    - `high_water`: the high-water mark of the log (`log_reader.py`).
    - `lock`: the file that a writer locks (`lock.py`).
    - `backups`: copies of the snapshot (`backups.py`).
    - `quarantine`: damaged originals (`notices.py`).
    - `notices`: notices that the person has not read yet (`notices.py`).
    - `device`: the id of this device, which is in no backup (`revision.py`).
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.journal = self.folder / "journal.json"
        self.log = self.folder / "journal.log"
        self.high_water = self.folder / "journal.last"
        self.lock = self.folder / "journal.lock"
        self.backups = self.folder / "backups"
        self.quarantine = self.folder / "quarantine"
        self.notices = self.folder / "notices.txt"
        self.device = self.folder / "device"

    def copies(self, disk: Disk) -> dict[Path, int]:
        """Files named like a journal that are none of the above (`copies.py`), each with its
        modification time.
        """
        own = {self.journal, self.log, self.high_water, self.lock}
        files = disk.files(self.folder).items()
        return {path: at for path, at in files if is_like_a_journal(path) and path not in own}


def is_like_a_journal(path: Path) -> bool:
    """Whether the file has the name of a journal, or a name derived from one."""
    return "journal" in path.name.casefold() and path.suffix != TEMPORARY
