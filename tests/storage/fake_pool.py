"""Slots of a browser that a test can cut off from power, fill up, and damage.

A slot remembers what was flushed, and each write and cut since.  When the power fails, each of
those has happened, has not, or a write has happened in part, by lot, in whatever order.
"""

from __future__ import annotations

import errno
import random
from collections.abc import Callable

from tests.storage.cutting_disk import PowerCut

SECTOR = 512  # bytes

Change = Callable[[bytearray], None]


class FakePool:
    """A pool whose power fails at step number `cut_at` (of writes, cuts and flushes; 0: never)."""

    def __init__(self, slots: int = 40, cut_at: int = 0, lot: random.Random | None = None) -> None:
        self.slots = [FakeSlot(self) for _ in range(slots)]
        self.is_open = True
        self.room: float = float("inf")  # bytes
        self.lot = lot or random.Random(0)
        self.cut_at = cut_at
        self.steps = 0
        self.flushes = True

    def grow_soon(self) -> None:
        """More slots at once."""
        self.slots += [FakeSlot(self) for _ in range(8)]

    def reopened(self) -> FakePool:
        """The pool of the next start: what was left."""
        again = FakePool(len(self.slots))
        for slot, before in zip(again.slots, self.slots, strict=True):
            slot.content[:] = before.content
            slot.flushed = bytes(before.content)
        return again

    def step(self) -> None:
        """Count a step; at the chosen one, and ever after, there is no power."""
        self.steps += 1
        if self.cut_at and self.steps >= self.cut_at:
            if self.steps == self.cut_at:
                for slot in self.slots:
                    slot.forget()
            raise PowerCut

    def used(self) -> int:
        """How many bytes are in all slots."""
        return sum(len(slot.content) for slot in self.slots)


class FakeSlot:
    """A slot of the pool."""

    def __init__(self, pool: FakePool) -> None:
        self._pool = pool
        self.content = bytearray()
        self.flushed = b""
        self._since: list[Change] = []

    def size(self) -> int:
        """Its length in bytes."""
        return len(self.content)

    def read(self, start: int) -> bytes:
        """The content from there on."""
        return bytes(self.content[start:])

    def write(self, content: bytes, at: int) -> None:
        """Write, as much as there is room for."""
        room = self._pool.room - self._pool.used() + max(0, len(self.content) - at)
        fits = content if len(content) <= room else content[: max(0, int(room))]
        self._do(lambda there: _put(there, fits, at), lambda there: self._torn(there, fits, at))
        if len(fits) < len(content):
            raise OSError(errno.ENOSPC, "no room")

    def truncate(self, size: int) -> None:
        """Cut it to this length, or extend it with zeros."""

        def cut(there: bytearray) -> None:
            there[size:] = bytes(max(0, size - len(there)))

        self._do(cut, cut)

    def flush(self) -> None:
        """What is there now survives the next power cut."""
        self._pool.step()
        if self._pool.flushes:
            self.flushed, self._since = bytes(self.content), []

    def forget(self) -> None:
        """The power fails: some of what was not flushed happened, in some order."""
        happened = [each for each in self._since if self._pool.lot.random() < 0.6]
        if self._pool.lot.random() < 0.3:
            self._pool.lot.shuffle(happened)
        self.content[:] = self.flushed
        for each in happened:
            each(self.content)

    def _do(self, change: Change, in_part: Change) -> None:
        self._since.append(self._pool.lot.choice([change, in_part]))
        self._pool.step()
        change(self.content)

    def _torn(self, there: bytearray, content: bytes, at: int) -> None:
        end = self._pool.lot.randrange(len(content) + 1)
        if at + end < len(there):  # what is overwritten changes by whole sectors
            end = max(0, (at + end) // SECTOR * SECTOR - at)
        part = content[:end]
        if self._pool.lot.random() < 0.3:  # the length is there, and not all of the bytes
            part += bytes(len(content) - len(part))
        _put(there, part, at)


def _put(there: bytearray, content: bytes, at: int) -> None:
    there.extend(bytes(max(0, at - len(there))))
    there[at : at + len(content)] = content
