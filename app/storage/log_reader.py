"""`journal.log`: the changes since the snapshot, in the order in which they happened.

Lines of several histories may stand in one file (a service that synchronises folders put it
there).  Each history counts its own lines, so they are told apart by the snapshot they name.

A reader takes what is complete and leaves the rest for later: half a line, or lines that were
written together of which the last has not come yet, may be a writer at work.  A writer (who
holds the lock, so nobody is at work) knows that such a rest was never acknowledged, and writes
over it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from app.storage.log_record import NO_SNAPSHOT, LogRecord, UnreadableRecord, begins_a_line, decode


@dataclass(frozen=True, slots=True)
class LogContent:
    """What was found.  `lines` are in order of `seq`, those of each history each once.

    `size`: where the complete part ends, in bytes.  `reached`: the greatest seq that a complete
    line of each history has, or must have had; `last`: the greatest of all.  `unreadable`: how
    many lines of that part say nothing.  `rest_is_ours`: whether what follows looks like a write
    cut short.
    """

    lines: tuple[LogRecord, ...]
    size: int
    reached: Mapping[str, int]
    last: int
    unreadable: int
    rest_is_ours: bool

    def missing_after(self, seq: int, strangers: Set[str] = frozenset()) -> int:
        """How many of the lines from `seq` on to the last one are not there; of the histories of
        `strangers`, which count for themselves, between their own first and last."""
        seqs = {line.seq for line in self.lines if line.snapshot not in strangers}
        last = max((each for of, each in self.reached.items() if of not in strangers), default=0)
        missing = max(0, last - seq) - len({each for each in seqs if each > seq})
        for stranger in strangers:
            theirs = {line.seq for line in self.lines if line.snapshot == stranger}
            missing += self.reached[stranger] + 1 - min(theirs) - len(theirs) if theirs else 0
        return missing


def read(content: bytes, start: int, after: int) -> LogContent:
    """What is in `content`, which stands in the file from `start` on.

    `after` is the last seq known so far; lines up to there are left out.
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
    """The last seq of each history; lines at the end that cannot be read count as the last
    one's."""
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
