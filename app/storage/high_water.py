"""`journal.last`: how far the log had come when it was last written.

The end of a log can vanish without a trace: an older copy of the file is put back, and it is as
whole as ever.  So the number of the last change stands in a file of its own, too, with the id of
the snapshot that it followed.  It is written after the log is safe and never forced to the disk:
after a power cut it may lag behind, which tells nothing, but it is never ahead of what was saved.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.storage.disk import Disk
from app.storage.line import NO_SNAPSHOT
from app.storage.state import State

_MARK = re.compile(rb"([0-9a-f]{16}) (\d{12})\n")


@dataclass(frozen=True, slots=True)
class HighWater:
    """The last change there was: its seq, and the snapshot that it followed."""

    snapshot: str = NO_SNAPSHOT
    seq: int = 0

    def keep(self, path: Path, disk: Disk) -> None:
        """Write it down.  Where that cannot be, the next opening knows a little less."""
        with suppress(OSError):
            disk.overwrite(path, b"%s %012d\n" % (self.snapshot.encode("ascii"), self.seq))


def high_water_in(path: Path, disk: Disk) -> HighWater:
    """What stands there; nothing where the file is missing or says nothing."""
    with suppress(OSError):
        if found := _MARK.fullmatch(disk.read(path)):
            return HighWater(found[1].decode("ascii"), int(found[2]))
    return HighWater()


def high_water_of(state: State) -> HighWater:
    """The mark that this state leaves."""
    return HighWater(state.snapshot, state.seq)
