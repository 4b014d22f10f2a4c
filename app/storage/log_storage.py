"""TinyDB's storage as a snapshot and a log.

Why it is safe, in six steps; each is a line or two of code below.

1. *Acknowledged means on the disk.*  `append` returns after the new records were forced to the
   disk.  Memory changes only then, by reading those same records.  So memory is never ahead of the
   disk, and a write that fails changes neither.
2. *Half a write does not count.*  Each record carries its CRC, and records written together count
   only when the last of them is there.  The next writer truncates what a crash leaves behind.
3. *The snapshot can be replaced at any instant.*  It holds the number of its last change, and
   reading skips records up to that number.  So the old log reads as the same state with the new
   snapshot as with the old one.
4. *The log is emptied last*, under the lock, only when the new snapshot and a backup of the same
   moment are on the disk and no record is newer than they.  So backup + log is always everything.
5. *The location of a file proves nothing.*  A snapshot has an id and knows its ancestors; a record
   names the snapshot it follows.  Anything else is merged, document by document (`recovery.py`),
   and a backup that holds something more is never overwritten.
6. *One writer at a time* (the lock), which first reads what others wrote.  A reader needs no lock:
   it takes complete records only, and starts over when the snapshot has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tinydb.storages import Storage

from app.domain.errors import StorageError
from app.ports import BackupReason, Clock
from app.storage import log_reader, log_record, notices, snapshot
from app.storage.atomic_files import AtomicFiles
from app.storage.backups import Backups
from app.storage.copies import Copies
from app.storage.data_folder import DataFolder
from app.storage.disk import NO_FILE, Disk, Draft, in_plain_words
from app.storage.lock import WriteLock
from app.storage.log_record import LogChange
from app.storage.notices import Notices
from app.storage.originals import keep_originals
from app.storage.revision import Revisions, device_kept_in
from app.storage.state import (
    LONGEST_LINEAGE,
    DocumentTables,
    StoreState,
    documents_of,
    replaced,
    state_with,
)
from app.storage.store_view import StoreView


class LogStorage(Storage):
    """The data of one folder.  Every method may raise `StorageError`."""

    def __init__(self, folder: Path, clock: Clock, disk: Disk | None = None) -> None:
        self.place = DataFolder(folder)
        self.disk: Disk = disk or AtomicFiles()
        self.lock = WriteLock(self.place.lock, self.disk.lock(self.place.lock))
        self.backups = Backups(self.place, self.disk, clock)
        self.notices = Notices(self.place, self.disk, clock)
        self.revisions = Revisions(clock.now, device_kept_in(self.place.device, self.disk))
        with in_plain_words("use the folder", folder):
            self.disk.folder(folder)
        self.copies = Copies(self.place, self.disk, self.backups, self.revisions)
        self.view = StoreView(self.place, self.disk, self.copies, self.revisions)
        if self.view.loaded.is_later:
            self.notices.add_for_now(notices.LATER)
        else:
            self.repair_if_possible()

    # Reading

    def read(self) -> DocumentTables:
        """A copy of every document, by table and number, up to date with the disk."""
        self.view.look()
        return documents_of(self.view.state)

    # Writing

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock, with memory up to date with the disk and any damage repaired."""
        with self.lock.held():
            self.prepare()
            yield

    def prepare(self) -> None:
        """As `writing`, for a caller that holds the lock."""
        self.view.look()
        if self.view.loaded.is_later:
            raise StorageError(notices.LATER)
        if self.view.loaded.damage:
            self._repair()

    def append(self, changes: Sequence[LogChange]) -> None:
        """Apply the changes, all or none, durably.  Call inside `writing`."""
        if not changes:
            return
        self.lock.check()
        view = self.view
        with in_plain_words("save to", self.place.log):
            if view.seen == NO_FILE:
                self._begin()
            content = log_record.encode(changes, view.state.seq, view.state.snapshot)
            log_seen = self.disk.append(self.place.log, content, at=view.size)
        after = view.state.seq
        view.take(log_reader.read(content, view.size, after), log_seen)
        self._mark(after, changes[-1].rev)

    def _begin(self) -> None:
        """Write an empty snapshot for the first record to follow."""
        first = self.view.state.successor()
        self.disk.write(self.place.journal, b"".join(snapshot.encode(first)))
        self.view.state.follow(first)
        self.view.seen = self.disk.signature(self.place.journal)

    def write(self, data: DocumentTables) -> None:
        """Replace all documents with `data`, durably.  TinyDB uses this to drop tables."""
        with self.writing():
            self.replace(state_with(data, self.view.state))

    def replace(self, wanted: StoreState) -> None:
        """Replace all documents with those of `wanted`, durably.  Call inside `writing`."""
        state = replaced(self.view.state, wanted, self.revisions).successor()
        with in_plain_words("save to", self.place.journal):
            self._compact_at_once(state)
        self.view.replace_state(state)

    # Compaction

    def compaction(self) -> Iterator[None]:
        """Write a new snapshot and a backup, and start a new log, in many short steps.

        Others may read and write between the steps.
        """
        with in_plain_words("write", self.place.journal):
            yield from self._compact(self._successor())

    def compact_now(self) -> None:
        """Compact at once, unless the log is empty.  The caller holds the lock."""
        self.prepare()
        if self.view.size or self.view.seen == NO_FILE:
            with in_plain_words("write", self.place.journal):
                self._compact_at_once(self._successor())

    def _successor(self) -> StoreState:
        state = self.view.state.successor()
        if len(state.lineage) > LONGEST_LINEAGE:
            state.forget_ancestors(but={copy.id for copy in self.copies.all()} | {state.snapshot})
        return state

    def _compact(self, state: StoreState) -> Iterator[None]:
        generation = self.view.generation
        self.backups.make_folder()
        journal = self.disk.draft(self.place.journal)
        backup = self.disk.draft(self.backups.of_today())
        try:
            for piece in snapshot.encode(state):
                journal.add(piece)
                backup.add(piece)
                yield
            journal.seal()
            backup.seal()
            with self.lock.held():
                self._install(state, generation, journal, backup)
        finally:
            journal.drop()
            backup.drop()

    def _install(self, state: StoreState, generation: int, journal: Draft, backup: Draft) -> None:
        view = self.view
        if self.disk.signature(self.place.journal) != view.seen:
            return  # another process was quicker, and may have more changes
        self.lock.check()
        view.look()
        self._spare_other_history(self.backups.of_today(), state)
        journal.keep()
        view.seen = self.disk.signature(self.place.journal)
        backup.keep()
        view.state.follow(state)
        self._mark(max(view.state.seq, state.seq), view.state.rev)
        with suppress(FileNotFoundError):  # there is none where it could not be written
            self.disk.force(self.place.high_water)
        if view.generation == generation:
            self.disk.cut(self.place.log)
            view.size, view.log_seen = 0, self.disk.signature(self.place.log)

    def _mark(self, after: int, rev: str) -> None:
        self.view.high_water = self.view.high_water.advanced(self.view.state, after, rev)
        self.view.high_water.keep(self.place.high_water, self.disk)

    def _spare_other_history(self, backup: Path, state: StoreState) -> None:
        """Rename a backup that holds anything `state` does not, so that it is not overwritten.

        The next recovery merges it.
        """
        if self.disk.signature(backup) == NO_FILE or state.includes(self.copies.id_of(backup)):
            return
        self.disk.replace(backup, self.backups.for_reason(BackupReason.OTHER_HISTORY))

    def _compact_at_once(self, state: StoreState) -> None:
        for _ in self._compact(state):
            pass

    # Repair

    def _repair(self) -> None:
        with in_plain_words("put in order", self.place.folder):
            keep_originals(self.view.loaded, self.place, self.disk, self.backups, self.notices)
            self._compact_at_once(self._successor())
        self.view.mark_repaired()

    def repair_if_possible(self) -> None:
        """Repair any damage; if that fails now, the next write tries again."""
        if not self.view.loaded.damage:
            return
        try:
            with self.writing():
                pass
        except StorageError as trouble:
            self.notices.add_for_now(f"{self.view.loaded.notice} {trouble}")
