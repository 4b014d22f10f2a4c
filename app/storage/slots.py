"""The slots of a browser's private storage, and the directory that says what is in them.

`opfs_disk.py` says how they are used.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from zlib import crc32

DIRECTORIES = 2  # the first slots

_HEAD = re.compile(rb"unknot ([0-9a-f]{8}) (\d+)\n")


class Slot(Protocol):
    """An open file of the browser.  Methods may raise `OSError`."""

    def size(self) -> int:
        """Its length in bytes."""
        ...

    def read(self, start: int) -> bytes:
        """The content from byte `start` on."""
        ...

    def write(self, content: bytes, at: int) -> None:
        """Write all of `content` at this byte."""
        ...

    def truncate(self, size: int) -> None:
        """Make it this long."""
        ...

    def flush(self) -> None:
        """Force everything written to the disk."""
        ...


class SlotPool(Protocol):
    """Slots that only this tab has open."""

    @property
    def slots(self) -> Sequence[Slot]:
        """All slots, always in the same order; there may be more of them later."""
        ...

    @property
    def is_open(self) -> bool:
        """Whether this tab still has them open."""
        ...

    def grow_soon(self) -> None:
        """Open more slots when there is time."""
        ...


@dataclass(frozen=True, slots=True)
class FileInSlot:
    """Which slot holds a file, its length, and when it was modified, in nanoseconds."""

    slot: int
    size: int
    modified: int


Names = Mapping[str, tuple[int, int]]
"""The slot of each file, and its modification time in nanoseconds."""


def encode(number: int, names: Names) -> bytes:
    """The directory with this number.  It says how long it is, as it may be written over a longer
    one.
    """
    content = json.dumps({"number": number, "files": names}).encode("ascii")
    return b"unknot %08x %d\n" % (crc32(content), len(content)) + content


def decode(content: bytes) -> tuple[int, Names] | None:
    """The number of this directory and its files; nothing if it is damaged."""
    head = _HEAD.match(content)
    if not head:
        return None
    body = content[head.end() : head.end() + int(head[2])]
    if b"%08x" % crc32(body) != head[1]:
        return None
    fields = json.loads(body)
    return fields["number"], {name: (slot, at) for name, (slot, at) in fields["files"].items()}
