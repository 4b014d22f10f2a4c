"""A disk whose power fails at a chosen moment, and which then forgets what was not forced to it.

Files are real.  Beside them the disk remembers what a power cut would leave: the content of
each file when it was last synced, and each name when its folder was last synced.  At the cut,
every file and name that was not synced falls back, stays, or is left in between, by lot.
"""

from __future__ import annotations

import random
from pathlib import Path

from app.storage.atomic_files import AtomicFiles


class PowerCut(BaseException):
    """Not an `Exception`: nothing that tidies up after errors can run when the power is gone."""


class CuttingDisk(AtomicFiles):
    """Fails at step number `at` (of writes, cuts, syncs and renames)."""

    def __init__(self, at: int, lot: random.Random) -> None:
        self.steps = 0
        self._at = at
        self._lot = lot
        self._synced: dict[Path, bytes] = {}
        self._new: set[Path] = set()
        self._renamed: list[tuple[Path, bytes | None, Path]] = []
        self._off = False

    def _step(self) -> None:
        self.steps += 1
        if self._off or self.steps == self._at:
            if not self._off:
                self._forget()
            self._off = True
            raise PowerCut

    def _write(self, handle: int, content: bytes) -> None:
        self._know(handle)
        self._step()
        super()._write(handle, content)

    def _cut(self, handle: int, size: int) -> None:
        self._know(handle)
        self._step()
        super()._cut(handle, size)

    def _sync(self, handle: int) -> None:
        self._step()  # a real sync would only take time
        path = _path(handle)
        if path.is_dir():
            self._renamed = [each for each in self._renamed if each[2].parent != path]
            self._new = {each for each in self._new if each.parent != path}
        else:
            self._synced[path] = path.read_bytes()

    def _rename(self, old: Path, new: Path) -> None:
        self._step()
        self._renamed.append((old, new.read_bytes() if new.exists() else None, new))
        super()._rename(old, new)
        self._synced[new] = self._synced.pop(old, b"")
        self._new.discard(old)

    def _know(self, handle: int) -> None:
        """What is in a file before it is first touched was on the disk already."""
        path = _path(handle)
        if path not in self._synced:
            self._synced[path] = path.read_bytes()
            self._new |= {path} if self._synced[path] == b"" else set()

    def _forget(self) -> None:
        for path in self._new:
            if self._lot.random() < 0.5:
                path.unlink(missing_ok=True)
        for path, synced in self._synced.items():
            if path.exists():
                path.write_bytes(self._what_is_left(synced, path.read_bytes()))
        for old, before, new in reversed(self._renamed):
            if self._lot.random() < 0.5:
                old.write_bytes(new.read_bytes())
                if before is None:
                    new.unlink()
                else:
                    new.write_bytes(before)

    def _what_is_left(self, synced: bytes, written: bytes) -> bytes:
        if synced == written:
            return written
        some = written[: len(synced) + self._lot.randrange(max(1, len(written) - len(synced)))]
        grown = some + bytes(max(0, len(written) - len(some)))
        return self._lot.choice([synced, written, some, grown])


def _path(handle: int) -> Path:
    return Path(f"/proc/self/fd/{handle}").readlink()
