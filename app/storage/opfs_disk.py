"""A `Disk` in the private storage of a browser (OPFS), over a pool of open files: the slots.

A browser opens files only asynchronously, and cannot rename an open one.  So slots are opened
ahead, and the names are kept in a directory of our own:

1. *The directory is written whole, to slots 0 and 1 in turn*, each time with the next number, its
   length and its CRC.  The greatest number that is intact counts, so a torn write leaves the one
   before.
2. *Content first, then its name.*  A new file goes to a free slot and is flushed before a directory
   names it.  So to create, replace, rename or remove a file is one step, done or not done.
3. *A slot is used again only when neither directory names it.*  So if the newest directory is
   damaged, all that the one before names is still there.  After a directory whose write failed, and
   which may be there all the same, its slots wait until another has taken its place.
4. *Without any directory nothing is thrown away*: each slot is shown as a copy of the journal
   (`copies.py`), so that recovery merges what it holds.

An append is as on a real disk: written after what is there, flushed, and truncated if that fails.

Whoever has the pool open has it alone, as a browser opens each slot once.  So the pool is the lock.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app.storage import slots
from app.storage.disk import NO_FILE, Disk, Signature
from app.storage.slots import DIRECTORIES, FileInSlot, Names, Slot, SlotPool

SPARE = 16  # slots; with fewer free ones the pool is asked for more

MOVED = "Unknot is open in another tab now. Carry on there, or reload this page"


class OpfsDisk(Disk):
    """The files under `root`, a path that stands for the pool.  Methods may raise `OSError`."""

    def __init__(self, pool: SlotPool, root: Path) -> None:
        self._pool = pool
        self._root = root
        self._files: Mapping[Path, FileInSlot] = {}
        self._number = 0
        self._waiting: set[int] = set()  # slots that may be named by a directory other than ours
        self._drafts: set[int] = set()
        self._time = 0
        self._load()

    def lock(self, path: Path) -> OpfsLock:
        """The right to write, which lasts as long as the pool is open."""
        return OpfsLock(self._pool)

    def folder(self, path: Path) -> None:
        """Folders exist through their files."""

    def files(self, folder: Path) -> dict[Path, int]:
        """The files in the folder, each with its modification time in nanoseconds."""
        return {path: file.modified for path, file in self._files.items() if path.parent == folder}

    def signature(self, path: Path) -> Signature:
        """The current version of the file; `NO_FILE` if there is none."""
        file = self._files.get(path)
        return NO_FILE if file is None else (file.slot, file.size, file.modified)

    def read(self, path: Path, start: int = 0) -> bytes:
        """The content from byte `start` on; empty if there is no such file."""
        file = self._files.get(path)
        return b"" if file is None else self._slot(file.slot).read(start)

    def append(self, path: Path, content: bytes, at: int) -> Signature:
        """Replace everything after the first `at` bytes with `content`, durably."""
        if path not in self._files:
            self.write(path, content)
            return self.signature(path)
        slot = self._slot(self._files[path].slot)
        if slot.size() > at:
            self._cut(path, at)
        try:
            slot.write(content, at)
            slot.flush()
        except OSError:
            with suppress(OSError):  # the first error is the one to report
                slot.truncate(at)
            raise
        self._note(path, at + len(content))
        return self.signature(path)

    def overwrite(self, path: Path, content: bytes) -> None:
        """Write `content` at the start of the file, without forcing it to the disk."""
        if file := self._files.get(path):
            self._slot(file.slot).write(content, 0)
            self._note(path, max(file.size, len(content)))
        else:
            self.write(path, content)

    def force(self, path: Path) -> None:
        """Flush the file."""
        self._slot(self._found(path).slot).flush()

    def cut(self, path: Path) -> None:
        """Truncate the file to nothing, durably; create it if it is missing."""
        if path in self._files:
            self._cut(path, 0)
            self.force(path)
        else:
            self.write(path, b"")

    def draft(self, path: Path) -> OpfsDraft:
        """Start new content for `path`, to be written in pieces."""
        if self._root not in path.parents:
            raise FileNotFoundError(errno.ENOENT, "it’s outside Unknot’s own storage", str(path))
        free = self._free()
        if len(free) < SPARE:
            self._pool.grow_soon()
        if not free:
            raise OSError(errno.ENOSPC, "no slot is free")
        self._slot(free[0]).truncate(0)
        self._drafts.add(free[0])
        return OpfsDraft(self, path, free[0])

    def replace(self, old: Path, new: Path) -> None:
        """Rename `old` to `new`, durably, replacing `new`."""
        moved = {new: self._found(old)}
        self._name({path: file for path, file in self._files.items() if path != old} | moved)

    def remove(self, path: Path) -> None:
        """Remove the file, if it is there."""
        if path in self._files:
            self._name({each: file for each, file in self._files.items() if each != path})

    def _found(self, path: Path) -> FileInSlot:
        if path not in self._files:
            raise FileNotFoundError(errno.ENOENT, "there’s no such file", str(path))
        return self._files[path]

    def _note(self, path: Path, size: int) -> None:
        changed = replace(self._files[path], size=size, modified=self._now())
        self._files = {**self._files, path: changed}

    def _cut(self, path: Path, size: int) -> None:
        self._slot(self._files[path].slot).truncate(size)
        self._note(path, size)

    def _now(self) -> int:
        self._time = max(time.time_ns(), self._time + 1)
        return self._time

    def _slot(self, number: int) -> Slot:
        if not self._pool.is_open:
            raise OSError(errno.EBADF, MOVED)
        return self._pool.slots[number]

    def _free(self) -> list[int]:
        used = _slots(self._files) | self._waiting | self._drafts
        return [n for n in range(DIRECTORIES, len(self._pool.slots)) if n not in used]

    def _keep(self, path: Path, slot: int, size: int) -> None:
        self._name({**self._files, path: FileInSlot(slot, size, self._now())})
        self._drafts.discard(slot)

    def _name(self, files: Mapping[Path, FileInSlot]) -> None:
        """Write a directory of these files, durably."""
        number = self._number + 1
        names = {
            path.relative_to(self._root).as_posix(): (file.slot, file.modified)
            for path, file in files.items()
        }
        slot = self._slot(number % DIRECTORIES)
        try:
            slot.write(slots.encode(number, names), 0)
            slot.flush()
        except OSError:
            self._waiting |= _slots(files)
            raise
        self._waiting = _slots(self._files)
        self._files, self._number = files, number
        for unused in self._free():
            if self._slot(unused).size():
                with suppress(OSError):  # it only takes up space
                    self._slot(unused).truncate(0)

    def _load(self) -> None:
        contents = [self._slot(number).read(0) for number in range(DIRECTORIES)]
        found = sorted(
            each for each in map(slots.decode, contents) if each and self._is_here(each[1])
        )
        if found:
            self._number, files = found[-1]
        elif filled := [n for n in self._free() if self._slot(n).size()]:
            files = {f"journal-found-{n}.json": (n, n) for n in filled}
        else:  # a new pool, in which no write was ever acknowledged
            self._name({})
            self._name({})
            return
        self._files = {
            self._root / name: FileInSlot(slot, self._slot(slot).size(), modified)
            for name, (slot, modified) in files.items()
        }
        self._waiting = {slot for _, older in found for slot, _ in older.values()}
        self._time = max((file.modified for file in self._files.values()), default=0)

    def _is_here(self, names: Names) -> bool:
        """Whether each file is in a slot of this pool; a directory without that is damaged."""
        return all(DIRECTORIES <= slot < len(self._pool.slots) for slot, _ in names.values())


def _slots(files: Mapping[Path, FileInSlot]) -> set[int]:
    return {file.slot for file in files.values()}


class OpfsDraft:
    """A new file in a slot that has no name yet."""

    def __init__(self, disk: OpfsDisk, path: Path, slot: int) -> None:
        self._disk = disk
        self._path = path
        self._slot = slot
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Write the next piece."""
        self._disk._slot(self._slot).write(piece, self._size)
        self._size += len(piece)

    def seal(self) -> None:
        """Flush the content."""
        self._disk._slot(self._slot).flush()

    def keep(self) -> None:
        """Give the file its name, durably, replacing what had it."""
        self._disk._keep(self._path, self._slot, self._size)

    def drop(self) -> None:
        """Discard the file."""
        self._disk._drafts.discard(self._slot)


class OpfsLock:
    """The right to write: held as long as the pool is open."""

    def __init__(self, pool: SlotPool) -> None:
        self._pool = pool

    def take(self) -> bool:
        """Confirm that the pool is open; raises `OSError` if another tab has it."""
        if not self._pool.is_open:
            raise OSError(errno.EBADF, MOVED)
        return True

    def is_held(self) -> bool:
        """Whether the pool is open."""
        return self._pool.is_open

    def release(self) -> None:
        """Does nothing: the pool is closed as a whole."""
