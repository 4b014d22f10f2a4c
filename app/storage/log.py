"""`journal.log`: the changes since the snapshot, in the order in which they happened.

A reader takes what is complete and leaves the rest for later: half a line, or lines that were
written together of which the last has not come yet, may be a writer at work.  A writer (who
holds the lock, so nobody is at work) knows that such a rest was never acknowledged, and writes
over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.storage.line import Line, Unreadable, begins_a_line, decode


@dataclass(frozen=True, slots=True)
class Read:
    """What was found.  `lines` are in order of `seq`, each once.

    `size`: where the complete part ends, in bytes.  `last`: the seq that the last complete line
    has, or must have had.  `rest_is_ours`: whether what follows looks like a write cut short.
    """

    lines: tuple[Line, ...]
    size: int
    last: int
    rest_is_ours: bool


def read(content: bytes, start: int, after: int) -> Read:
    """What is in `content`, which stands in the file from `start` on.

    `after` is the last seq known so far; lines up to there are left out.
    """
    *raw, rest = content.split(b"\n")
    found = decode(raw)
    last = _last_seq(found)
    whole = len(found)
    while whole and not _is_complete(found[whole - 1], last):
        whole -= 1
    lines = {
        line.seq: line
        for line in found[:whole]
        if isinstance(line, Line) and line.seq > after and line.until <= last
    }
    return Read(
        tuple(lines[seq] for seq in sorted(lines)),
        start + sum(map(len, raw[:whole])) + whole,
        max(after, _last_seq(found[:whole])),
        begins_a_line(rest),
    )


def _is_complete(found: Line | Unreadable, last: int) -> bool:
    return not isinstance(found, Line) or found.until <= last


def _last_seq(found: Sequence[Line | Unreadable]) -> int:
    """The seq of the last line, counting those at the end that cannot be read; 0 for none."""
    seqs = [line.seq for line in found if isinstance(line, Line)]
    unreadable_at_the_end = next(
        (n for n, line in enumerate(reversed(found)) if isinstance(line, Line)), len(found)
    )
    return max(seqs, default=0) + unreadable_at_the_end
