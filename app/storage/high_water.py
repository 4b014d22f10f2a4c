"""The high-water mark, `journal.last`: how far the log had come when it was last written.

The end of a log can vanish without a trace: if an older copy of the file is put back, that copy is
intact.  So the seq and rev of the last change are kept in a file of their own too, with the id of
the snapshot that it followed.  The mark is written after the log is safe, so it is never ahead of
what was saved.  It is forced to the disk only before the log is emptied, so after a power cut it
may lag behind, which is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.storage.atomic_files import AtomicFiles
from app.storage.log_record import NO_SNAPSHOT, LogRecord
from app.storage.revision import FIRST_REV
from app.storage.state import StoreState

_MARK = re.compile(rb"([0-9a-f]{16}) (\d{12}) (\d{12}) ([0-9a-f-]{27})\n")


@dataclass(frozen=True, slots=True)
class HighWater:
    """The records after `after` up to `seq` name this snapshot; the last one has this rev."""

    snapshot: str = NO_SNAPSHOT
    after: int = 0
    seq: int = 0
    rev: str = FIRST_REV

    def advanced(self, state: StoreState, after: int) -> HighWater:
        """The mark of `state`, whose last change before the current write was `after`."""
        is_same = self.snapshot == state.snapshot
        return HighWater(state.snapshot, self.after if is_same else after, state.seq, state.rev)

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

    def keep(self, path: Path, disk: AtomicFiles) -> None:
        """Write the mark.  If that fails, the next recovery merely knows less."""
        try:
            mark = f"{self.snapshot} {self.after:012d} {self.seq:012d} {self.rev}\n"
            disk.overwrite(path, mark.encode("ascii"))
        except OSError:  # an older mark must not describe records that are gone since
            with suppress(OSError):
                path.unlink()


def high_water_in(path: Path, disk: AtomicFiles) -> HighWater:
    """The mark in this file; an empty mark if the file is missing or invalid."""
    with suppress(OSError):
        if found := _MARK.fullmatch(disk.read(path)):
            snapshot, after, seq, rev = (each.decode("ascii") for each in found.groups())
            return HighWater(snapshot, int(after), int(seq), rev)
    return HighWater()
