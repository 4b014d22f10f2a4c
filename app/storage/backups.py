"""`backups/`: copies of the snapshot.

- `journal-2026-03-02.json` is the day's own: each compaction writes it, `rotation.py` says how
  long it stays.
- `journal-2026-03-02-090000-before-import.json` was made for a reason; of each reason the newest
  few stay.

Each is a whole snapshot with its own checksum: a plain TinyDB file that `unknot restore` takes.

Which backups stay.

1. Of one day, the last one.
2. The newest 7 days that have one; the last of each of the newest 4 weeks; the last of each of
   the newest 12 months.  A backup can stand for its day, its week and its month at once.
3. Weeks are ISO weeks.  Only days that have a backup count, so long pauses lose nothing.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from app.ports import BackupReason, Clock
from app.storage.atomic_files import AtomicFiles
from app.storage.data_folder import DataFolder, is_like_a_journal

DAYS, WEEKS, MONTHS = 7, 4, 12


def staying(days: Iterable[date]) -> frozenset[date]:
    """The days whose backups stay, of all `days` that have one."""
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

    def __init__(self, place: DataFolder, disk: AtomicFiles, clock: Clock) -> None:
        self._folder = place.backups
        self._disk = disk
        self._clock = clock

    def of_today(self) -> Path:
        """Where today's own goes; today by this machine's calendar."""
        return self._folder / f"journal-{self._now():%Y-%m-%d}.json"

    def for_reason(self, reason: BackupReason) -> Path:
        """Where one for this reason goes: a name that nothing has, though two may be made within a
        second, or in the hour that comes twice in autumn."""
        at = self._now()
        while (path := self._folder / f"journal-{at:%Y-%m-%d-%H%M%S}-{reason}.json").exists():
            at += timedelta(seconds=1)
        return path

    def all(self) -> Iterator[Path]:
        """Whatever is named like a backup, or like a copy of one."""
        return filter(is_like_a_journal, self._folder.glob("*"))

    def made(self, path: Path) -> bool:
        """Whether this is the name of a backup that Unknot made."""
        return bool(_day(path)) or any(_is_for(reason, path) for reason in BackupReason)

    def make_folder(self) -> None:
        """Make the folder if it is missing.  May raise `OSError`."""
        self._disk.folder(self._folder)

    def thin_out(self, is_included: Callable[[Path], bool]) -> None:
        """Remove those that need not stay: never one that is not included in what there is now.

        Those of days to come, named while the clock was ahead, take no place from the others.  May
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
                path.unlink(missing_ok=True)

    def _now(self) -> datetime:
        return self._clock.now().astimezone()


def newest_first(paths: Iterable[Path]) -> list[Path]:
    """The regular files among these, by when they were written."""
    written: dict[Path, int] = {}
    for path in paths:
        with suppress(OSError):  # it has just gone, or it is nobody's to look at
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                written[path] = status.st_mtime_ns
    return sorted(written, key=written.__getitem__, reverse=True)


def _is_for(reason: BackupReason, path: Path) -> bool:
    return bool(_REASON.fullmatch(path.name.removesuffix(f"-{reason}.json")))


def _day(path: Path) -> list[date]:
    """The day whose own backup this is; none for any other file."""
    found = _DAILY.fullmatch(path.name)
    try:
        return [date.fromisoformat(found[1])] if found else []
    except ValueError:  # there is no such day: nothing of ours
        return []
