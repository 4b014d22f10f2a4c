"""Reading `journal.log`: the changes since the snapshot, in the order in which they happened.

One file may hold records of several histories, for example after a folder synchronisation.  Each
history numbers its own records, so the snapshot that a record names tells them apart.

A reader takes the complete part and leaves the rest for later.  An incomplete record, or records
written together whose last one is missing, may belong to a writer at work.  A writer holds the
lock, so nobody else is writing: it knows that such a rest was never acknowledged, and overwrites
it.

The end of a log can vanish without a trace: if an older copy of the file is put back, that copy is
intact.  So the seq and rev of the last change are kept in a file of their own too, with the id of
the snapshot that it followed: the high-water mark, `journal.last`.  The mark is written after the
log is safe, so it is never ahead of what was saved.  It is forced to the disk only before the log
is emptied, so after a power cut it may lag behind, which is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.revision import FIRST_REV
from app.storage.disk import Disk
from app.storage.log_record import NO_SNAPSHOT, LogRecord, UnreadableRecord, begins_a_line, decode
from app.storage.state import StoreState


@dataclass(frozen=True, slots=True)
class LogContent:
    """The records found.  `lines` are in order of `seq`, without duplicates within a history.

    `size`: the length of the complete part, in bytes.  `reached`: for each history, the greatest
    seq that a complete record has, or must have had; `last`: the greatest of all.  `unreadable`:
    how many lines of that part are no valid record.  `rest_is_partial_write`: whether the bytes
    after that part look like an interrupted write.
    """

    lines: tuple[LogRecord, ...]
    size: int
    reached: Mapping[str, int]
    last: int
    unreadable: int
    rest_is_partial_write: bool

    def missing_after(self, seq: int, unknown_histories: Set[str] = frozenset()) -> int:
        """How many records from `seq` to the last one are missing.

        Histories in `unknown_histories` are counted separately, each between its own first and last
        record.
        """
        seqs = {line.seq for line in self.lines if line.snapshot not in unknown_histories}
        last = max(
            (each for of, each in self.reached.items() if of not in unknown_histories), default=0
        )
        missing = max(0, last - seq) - len({each for each in seqs if each > seq})
        for unknown in unknown_histories:
            theirs = {line.seq for line in self.lines if line.snapshot == unknown}
            missing += self.reached[unknown] + 1 - min(theirs) - len(theirs) if theirs else 0
        return missing


def read(content: bytes, start: int, after: int) -> LogContent:
    """Parse `content`, which begins at byte `start` of the file.

    `after` is the last known seq; records up to it are left out.
    """
    *raw, rest = content.split(b"\n")
    found = decode(raw)
    last = _last_seqs(found)
    whole = len(found)
    while whole and not _is_complete(found[whole - 1], last):
        whole -= 1
    lines = {
        (line.seq, line.snapshot): line
        for line in found[:whole]
        if isinstance(line, LogRecord) and line.seq > after and _is_complete(line, last)
    }
    reached = _last_seqs(found[:whole])
    return LogContent(
        tuple(lines[which] for which in sorted(lines)),
        start + sum(map(len, raw[:whole])) + whole,
        reached,
        max(after, *reached.values()),
        sum(
            not (isinstance(line, LogRecord) and _is_complete(line, last)) for line in found[:whole]
        ),
        begins_a_line(rest),
    )


def _is_complete(found: LogRecord | UnreadableRecord, last: Mapping[str, int]) -> bool:
    return not isinstance(found, LogRecord) or found.until <= last[found.snapshot]


def _last_seqs(found: Sequence[LogRecord | UnreadableRecord]) -> dict[str, int]:
    """The last seq of each history; unreadable lines at the end count for the last history."""
    last: dict[str, int] = {}
    snapshot, unreadable = NO_SNAPSHOT, 0
    for line in found:
        if isinstance(line, LogRecord):
            snapshot, unreadable = line.snapshot, 0
            last[snapshot] = max(last.get(snapshot, 0), line.seq)
        else:
            unreadable += 1
    last[snapshot] = last.get(snapshot, 0) + unreadable
    return last


_MARK = re.compile(rb"([0-9a-f]{16}) (\d{12}) (\d{12}) ([0-9a-f-]{27})\n")


@dataclass(frozen=True, slots=True)
class HighWater:
    """The records after `after` up to `seq` name this snapshot; the last one has this rev."""

    snapshot: str = NO_SNAPSHOT
    after: int = 0
    seq: int = 0
    rev: str = FIRST_REV

    def advanced(self, state: StoreState, after: int, rev: str) -> HighWater:
        """The mark of `state`, whose last change before the current write was `after`, and whose
        last change now has the rev `rev`.
        """
        is_same = self.snapshot == state.snapshot
        return HighWater(state.snapshot, self.after if is_same else after, state.seq, rev)

    def missing(self, reached: Mapping[str, int], seq: int) -> int:
        """How many changes are missing at the end.

        `reached` is the last seq that was read for each snapshot, `seq` the last one of all.
        """
        return max(0, self.seq - reached.get(self.snapshot, self.after), self.seq - seq)

    def is_contradicted_by(self, lines: Iterable[LogRecord]) -> bool:
        """Whether a different change is in the position of the last one."""
        there = [
            line.change.rev
            for line in lines
            if (line.snapshot, line.seq) == (self.snapshot, self.seq) and self.seq > self.after
        ]
        return bool(there) and self.rev not in there

    def keep(self, path: Path, disk: Disk) -> None:
        """Write the mark.  If that fails, the next recovery merely knows less."""
        try:
            mark = f"{self.snapshot} {self.after:012d} {self.seq:012d} {self.rev}\n"
            disk.overwrite(path, mark.encode("ascii"))
        except OSError:  # an older mark must not describe records that are gone since
            with suppress(OSError):
                disk.remove(path)


def high_water_in(path: Path, disk: Disk) -> HighWater:
    """The mark in this file; an empty mark if the file is missing or invalid."""
    with suppress(OSError):
        if found := _MARK.fullmatch(disk.read(path)):
            snapshot, after, seq, rev = (each.decode("ascii") for each in found.groups())
            return HighWater(snapshot, int(after), int(seq), rev)
    return HighWater()
