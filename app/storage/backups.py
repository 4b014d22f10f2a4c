"""`backups/`: copies of the snapshot.

- `journal-2026-03-02.json` is a daily backup: each compaction on that day writes it.
- `journal-2026-03-02-090000-before-import.json` was made for a reason; the newest few of each
  reason are kept.

Each is a whole snapshot with its own checksum: a plain TinyDB file that `unknot restore` accepts.

Which daily backups are kept:

1. The last one of each day.
2. Those of the newest 7 days that have one; the last of each of the newest 4 weeks; the last of
   each of the newest 12 months.  One backup can count for its day, its week and its month.
3. Weeks are ISO weeks.  Only days that have a backup count, so long pauses lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from app.ports import BackupReason, Clock
from app.storage.data_folder import DataFolder, is_like_a_journal
from app.storage.disk import NO_FILE, Disk, newest_first

DAYS, WEEKS, MONTHS = 7, 4, 12


def staying(days: Iterable[date]) -> frozenset[date]:
    """The days whose backups are kept, out of all `days` that have one."""
    newest_first = sorted(set(days), reverse=True)
    return frozenset(
        _newest_of_each(newest_first, lambda day: day, DAYS)
        | _newest_of_each(newest_first, lambda day: day.isocalendar()[:2], WEEKS)
        | _newest_of_each(newest_first, lambda day: (day.year, day.month), MONTHS)
    )


def _newest_of_each(
    newest_first: list[date], period: Callable[[date], Hashable], most: int
) -> set[date]:
    newest: dict[Hashable, date] = {}
    for day in newest_first:
        newest.setdefault(period(day), day)
    return set(list(newest.values())[:most])


OF_EACH_REASON = 5

_DAILY = re.compile(r"journal-(\d{4}-\d\d-\d\d)\.json")
_REASON = re.compile(r"journal-\d{4}-\d\d-\d\d-\d{6}")


class Backups:
    """The backups of one data folder."""

    def __init__(self, place: DataFolder, disk: Disk, clock: Clock) -> None:
        self._folder = place.backups
        self._disk = disk
        self._clock = clock

    def of_today(self) -> Path:
        """The path of today's daily backup, by this machine's calendar."""
        return self._folder / f"journal-{self._now():%Y-%m-%d}.json"

    def for_reason(self, reason: BackupReason) -> Path:
        """An unused path for a backup with this reason.

        It stays unique if two are made within a second, or in the hour that occurs twice in autumn.
        """
        at = self._now()
        path = self._named(at, reason)
        while self._disk.signature(path) != NO_FILE:
            at += timedelta(seconds=1)
            path = self._named(at, reason)
        return path

    def all(self) -> dict[Path, int]:
        """Every file named like a backup, or like a copy of one, with its modification time."""
        files = self._disk.files(self._folder).items()
        return {path: at for path, at in files if is_like_a_journal(path)}

    def made(self, path: Path) -> bool:
        """Whether this is the name of a backup that Unknot made."""
        return bool(_day(path)) or any(_is_for(reason, path) for reason in BackupReason)

    def make_folder(self) -> None:
        """Create the folder if it is missing.  May raise `OSError`."""
        self._disk.folder(self._folder)

    def thin_out(self, is_included: Callable[[Path], bool]) -> None:
        """Remove backups that need not be kept, but never one with content that the state does not
        include.

        Backups dated in the future, made while the clock was ahead, do not displace others.  May
        raise `OSError`.
        """
        every = newest_first(self.all())
        daily = {day: path for path in every for day in _day(path) if day <= self._now().date()}
        needless = [daily[day] for day in daily.keys() - staying(daily)]
        for reason in BackupReason:
            those = [path for path in every if _is_for(reason, path)]
            needless += those[OF_EACH_REASON:]
        for path in needless:
            if is_included(path):
                self._disk.remove(path)

    def _named(self, at: datetime, reason: BackupReason) -> Path:
        return self._folder / f"journal-{at:%Y-%m-%d-%H%M%S}-{reason}.json"

    def _now(self) -> datetime:
        return self._clock.now().astimezone()


def _is_for(reason: BackupReason, path: Path) -> bool:
    return bool(_REASON.fullmatch(path.name.removesuffix(f"-{reason}.json")))


def _day(path: Path) -> list[date]:
    """The day of a daily backup, in a list; empty for any other file."""
    found = _DAILY.fullmatch(path.name)
    try:
        return [date.fromisoformat(found[1])] if found else []
    except ValueError:  # there is no such day, so the file is not ours
        return []
