"""What this process has loaded from a data folder, and how it learns what others wrote.

Data that was read once is not forgotten because a file lost it.  Records cut out of the log, or an
older file in place of the journal, take nothing from a running process: it still has the changes,
and writes them again.
"""

from __future__ import annotations

from dataclasses import replace

from app.storage import log_reader, notices
from app.storage.copies import Copies
from app.storage.data_folder import DataFolder
from app.storage.disk import Disk, Signature, in_plain_words
from app.storage.log_reader import HighWater
from app.storage.merge import merge_state
from app.storage.migrations import migrated
from app.storage.recovery import Damage, LoadedFolder, read_folder
from app.storage.revision import Revisions
from app.storage.state import StoreState


class StoreView:
    """The state as of the last look at the files.

    `seen`, `log_seen`: the versions of snapshot and log that were read.  `size`: how many bytes of
    the log were read.  `high_water`: the high-water mark in its file.  `generation` grows with
    every change, our own or another process's; `external_changes` only with another's.
    """

    state: StoreState
    loaded: LoadedFolder
    seen: Signature
    log_seen: Signature
    size: int
    high_water: HighWater

    def __init__(self, place: DataFolder, disk: Disk, copies: Copies, revisions: Revisions) -> None:
        self._place = place
        self._disk = disk
        self._copies = copies
        self._revisions = revisions
        self.generation = 0
        self.external_changes = 0  # the first read does not count
        with in_plain_words("read", place.folder):
            self._adopt(self._read())

    def look(self) -> None:
        """Load what another process wrote.  Raises `StorageError`."""
        with in_plain_words("read", self._place.folder):
            if self._disk.signature(self._place.journal) != self.seen:
                self._read_again()
                return
            log_seen = self._disk.signature(self._place.log)
            if log_seen == self.log_seen:
                return
            content = self._disk.read(self._place.log, self.size)
        found = log_reader.read(content, self.size, after=0)
        if log_seen[1] > self.size and self._goes_on(found):
            self.take(found, log_seen)
            self.external_changes += bool(found.lines)
        else:
            with in_plain_words("read", self._place.folder):
                self._read_again()

    def take(self, found: log_reader.LogContent, log_seen: Signature) -> None:
        """Apply the changes in these records."""
        for line in found.lines:
            self.state.apply(line)
        self._revisions.seen(self.state.rev)
        self.size, self.log_seen = found.size, log_seen
        self.generation += bool(found.lines)

    def replace_state(self, state: StoreState) -> None:
        """Replace the state with one that is already on the disk."""
        self.state = state
        self.generation += 1

    def mark_repaired(self) -> None:
        """Note that the damage has been repaired."""
        self.loaded = replace(self.loaded, damage=frozenset(), replaced_versions=())

    def _goes_on(self, found: log_reader.LogContent) -> bool:
        """Whether these records directly continue what was read before."""
        return (
            found.unreadable == 0
            and found.missing_after(self.state.seq) == 0
            and all(
                line.snapshot == self.state.snapshot and line.seq > self.state.seq
                for line in found.lines
            )
        )

    def _read(self) -> LoadedFolder:
        return read_folder(self._place, self._disk, self._copies, self._revisions)

    def _adopt(self, found: LoadedFolder) -> None:
        self.loaded = found
        self.state = migrated(found.state, self._revisions)
        self.seen, self.log_seen = found.files.seen, found.files.log_seen
        self.size = found.size
        self.high_water = found.high_water

    def _read_again(self) -> None:
        before = self.state
        self._adopt(self._read())
        edited = Damage.JOURNAL_FOREIGN in self.loaded.damage  # on purpose, so keep it
        if not self.loaded.is_later and not edited:
            self._keep(before)
        self.generation += 1
        self.external_changes += 1

    def _keep(self, before: StoreState) -> None:
        """Restore from memory what the files have lost."""
        seq = self.state.seq
        is_same_log = self.state.snapshot == before.snapshot
        merged = merge_state(self.state, before, self.loaded.known_revs)
        vanished = merged.newer
        # Memory was complete up to its own last change.
        lost = min(self.loaded.lost, max(0, seq - before.seq))
        self.loaded = replace(self.loaded, lost=lost, unsure=0)
        if before.seq >= self.loaded.high_water.seq:
            messages = tuple(m for m in self.loaded.messages if m != notices.LOG_REPLACED)
            self.loaded = replace(self.loaded, messages=messages)
        # A later snapshot does not say which records before it were known to its writer.
        if is_same_log and merged.replaced_versions:
            self.loaded = replace(
                self.loaded,
                damage=self.loaded.damage | {Damage.INCOMPLETE},
                replaced_versions=(*self.loaded.replaced_versions, *merged.replaced_versions),
            )
        if vanished:
            self.loaded = replace(
                self.loaded,
                damage=self.loaded.damage | {Damage.INCOMPLETE},
                messages=(*self.loaded.messages, notices.vanished(vanished)),
            )
