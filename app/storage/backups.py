"""`backups/`: copies of the snapshot.

- `journal-2026-03-02.json` is the day's own: each compaction writes it, `rotation.py` says how
  long it stays.
- `journal-2026-03-02-090000-before-import.json` was made for a reason; of each reason the newest
  few stay.

Each is a whole snapshot with its own checksum: a plain TinyDB file that `unknot restore` takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from app.ports import BackupReason, Clock
from app.storage.disk import Disk
from app.storage.place import Place
from app.storage.rotation import staying

OF_EACH_REASON = 5

_DAILY = re.compile(r"journal-(\d{4}-\d\d-\d\d)\.json")


class Backups:
    """The backups of one data folder."""

    def __init__(self, place: Place, disk: Disk, clock: Clock) -> None:
        self._folder = place.backups
        self._disk = disk
        self._clock = clock

    def of_today(self) -> Path:
        """Where today's own goes; today by this machine's calendar."""
        return self._folder / f"journal-{self._now():%Y-%m-%d}.json"

    def for_reason(self, reason: BackupReason) -> Path:
        """Where one for this reason goes."""
        return self._folder / f"journal-{self._now():%Y-%m-%d-%H%M%S}-{reason}.json"

    def newest_first(self) -> Iterator[Path]:
        """All of them, by when they were written."""
        found = self._folder.glob("journal-*.json") if self._folder.is_dir() else ()
        return iter(sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True))

    def make_folder(self) -> None:
        """Make the folder if it is missing.  May raise `OSError`."""
        self._disk.folder(self._folder)

    def thin_out(self) -> None:
        """Remove those that need not stay.  May raise `OSError`."""
        every = list(self.newest_first())
        daily = {_day(path): path for path in every if _DAILY.fullmatch(path.name)}
        # Those of days to come, named while the clock was ahead, take no place from the others.
        past = {day for day in daily if day <= self._now().date()}
        for day in past - staying(past):
            daily[day].unlink(missing_ok=True)
        for reason in BackupReason:
            those = [path for path in every if path.name.endswith(f"-{reason}.json")]
            for path in those[OF_EACH_REASON:]:
                path.unlink(missing_ok=True)

    def _now(self) -> datetime:
        return self._clock.now().astimezone()


def _day(path: Path) -> date:
    found = _DAILY.fullmatch(path.name)
    assert found
    return date.fromisoformat(found[1])
