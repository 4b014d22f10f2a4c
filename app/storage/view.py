"""What this process knows of a data folder, and how it learns what others wrote."""

from __future__ import annotations

from dataclasses import replace

from app.storage import log
from app.storage.backups import Backups
from app.storage.disk import Disk, Signature, in_plain_words
from app.storage.migrations import migrated
from app.storage.opening import Opened, read_folder
from app.storage.place import Place
from app.storage.revision import Revisions
from app.storage.state import State


class View:
    """The state as it was when last looked.

    `seen`: which version of the snapshot that was; `size`: how many bytes of the log.
    `generation` grows with every change, ours or another's; `taken_in` with another's.
    """

    state: State
    found: Opened
    seen: Signature
    size: int

    def __init__(self, place: Place, disk: Disk, backups: Backups, revisions: Revisions) -> None:
        self._place = place
        self._disk = disk
        self._backups = backups
        self._revisions = revisions
        self.generation = 0
        self.taken_in = -1  # the first reading is no news
        self._read_all()

    def look(self) -> None:
        """Take in what another process wrote.  Raises `StorageTrouble`."""
        with in_plain_words("read", self._place.folder):
            if self._disk.signature(self._place.journal) != self.seen:
                self._read_all()
                return
            size = self._disk.signature(self._place.log)[1]
            if size == self.size:
                return
            content = self._disk.read(self._place.log, self.size)
        found = log.read(content, self.size, after=self.state.seq)
        if size < self.size or found.last - self.state.seq != len(found.lines):
            self._read_all()  # not simply longer than before
        elif found.lines:
            self.take(found)
            self.taken_in += 1

    def take(self, found: log.Read) -> None:
        """Let the changes happen that were found on these lines."""
        for line in found.lines:
            self.state.apply(line)
        self._revisions.seen(self.state.rev)
        self.size = found.size
        self.generation += 1

    def become(self, state: State) -> None:
        """Another state altogether, which is on the disk already."""
        self.state = state
        self.generation += 1

    def in_order(self) -> None:
        """What was in disorder is so no more."""
        self.found = replace(self.found, disorder=frozenset())

    def _read_all(self) -> None:
        with in_plain_words("read", self._place.folder):
            self.found = read_folder(self._place, self._disk, self._backups, self._revisions)
        self.state = migrated(self.found.state, self._revisions)
        self.seen = self.found.seen
        self.size = self.found.size
        self.generation += 1
        self.taken_in += 1
