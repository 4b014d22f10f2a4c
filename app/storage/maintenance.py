"""Maintenance of the data over the years: compaction, backups, and restoring."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.diagnostics import StrayFile
from app.domain.errors import NotFound, StorageError
from app.domain.import_export.file_kinds import kind_of, not_to_restore
from app.ports import BackupReason
from app.storage import snapshot
from app.storage.copies import strays
from app.storage.data_folder import TEMPORARY
from app.storage.disk import NO_FILE, in_plain_words
from app.storage.log_storage import LogStorage
from app.storage.migrations import SCHEMA, migrated
from app.storage.state import StoreState

diary = logging.getLogger(__name__)

LONG_LOG = 1_000_000  # bytes; every start reads it
LEFT_OVER = 3600  # seconds; no write takes that long


class DiskMaintenance:
    """The `Maintenance` of `app/ports/storage.py` for one data folder.

    `unreadable` describes the documents of a state that this version cannot read.
    """

    def __init__(
        self, storage: LogStorage, unreadable: Callable[[StoreState], Sequence[str]]
    ) -> None:
        self._storage = storage
        self._unreadable = unreadable

    async def daily(self) -> None:
        """Compact and back up, unless that has been done today and the log is short.

        Costs next to nothing when there is nothing to do.  Raises `StorageError`.
        """
        storage = self._storage
        with in_plain_words("look after", storage.place.folder):
            size = storage.disk.signature(storage.place.log)[1]
            if size == 0 or storage.view.loaded.is_later:
                return
            made = storage.disk.signature(storage.backups.of_today()) != NO_FILE
            if made and size < LONG_LOG:
                return
        await self.compact()

    async def compact(self) -> None:
        """Write everything into `journal.json` and a backup, and start a new log.

        Other reads and writes continue meanwhile.  Raises `StorageError`.
        """
        storage = self._storage
        async with storage.lock.held_meanwhile():
            storage.prepare()
        for _ in storage.compaction():
            await asyncio.sleep(0)
        with in_plain_words("thin out", storage.place.backups):
            storage.backups.thin_out(self._is_included)
            self._clear_leftovers()

    async def backup(self, reason: BackupReason) -> Path:
        """Back up the current state; return the path.  Raises `StorageError`."""
        path = self._storage.backups.for_reason(reason)
        await self.backup_to(path)
        return path

    async def backup_to(self, path: Path) -> None:
        """Write the current state to a file of its own.  Raises `StorageError`."""
        content = await self._everything()
        with in_plain_words("write", path):
            self._storage.disk.folder(path.parent)
            self._storage.disk.write(path, content)

    async def restore(self, path: Path) -> Path:
        """Replace everything with the content of a backup; return the path where the present was
        kept.

        Raises `NotFound`, or `StorageError` for a file that is not Unknot's, is damaged or comes
        from a later version; then nothing has changed.
        """
        storage = self._storage
        with in_plain_words("read", path):
            if storage.disk.signature(path) == NO_FILE:
                raise NotFound(f"There’s no file {path}.")
            content = storage.disk.read(path)
        found = snapshot.decode(content, storage.revisions)
        if isinstance(found, snapshot.DamagedSnapshot) or not _is_ours(
            found.state, storage.view.state
        ):
            if no_backup := not_to_restore(kind_of(content), str(path)):
                raise StorageError(no_backup)
            raise StorageError(
                f"{path} is damaged, or isn’t an Unknot journal. Nothing has changed."
            )
        if found.state.schema > SCHEMA:
            raise StorageError(
                f"{path} was written by a newer version of Unknot. Please update Unknot "
                "first. Nothing has changed."
            )
        # A file that Unknot wrote is restored as it is, even if this version cannot read all of it.
        if isinstance(found, snapshot.ForeignSnapshot) and (wrong := self._unreadable(found.state)):
            raise StorageError(
                f"{path} isn’t an Unknot journal, or another program has changed it: "
                f"{wrong[0]} "
                f"{f'({len(wrong)} such places.) ' if len(wrong) > 1 else ''}Nothing has "
                "changed."
            )
        async with storage.lock.held_meanwhile():
            storage.compact_now()
            kept = storage.backups.for_reason(BackupReason.BEFORE_RESTORE)
            with in_plain_words("write", kept):
                storage.disk.write(kept, storage.disk.read(storage.place.journal))
            storage.replace(migrated(found.state, storage.revisions))
            storage.view.external_changes += 1
        return kept

    def strays(self) -> Sequence[StrayFile]:
        """The files in the folder that are not Unknot's.  Raises `StorageError`."""
        storage = self._storage
        with in_plain_words("look into", storage.place.folder):
            return tuple(strays(storage.place, storage.disk, storage.backups, storage.copies))

    async def put_away(self, stray: StrayFile) -> Path:
        """Move a stray file to quarantine; return its new path.  Raises `StorageError`."""
        storage = self._storage
        path = storage.place.folder / stray.name
        async with storage.lock.held_meanwhile():
            storage.prepare()  # merges the copy before it is moved
            with in_plain_words("put away", path):
                return storage.notices.move_aside(path)

    def put_away_reports(self) -> None:
        """Mark the reports as read.  Raises `StorageError`."""
        with in_plain_words("put away", self._storage.place.notices):
            self._storage.notices.put_away()

    def _is_included(self, path: Path) -> bool:
        return self._storage.view.state.includes(self._storage.copies.id_of(path))

    def _clear_leftovers(self) -> None:
        """Remove temporary files of dead processes, which are recognised by their age."""
        place, disk = self._storage.place, self._storage.disk
        newest = disk.signature(place.journal)[2]
        for folder in (place.folder, place.backups):
            for path, written in disk.files(folder).items():
                if path.suffix == TEMPORARY and newest - written > LEFT_OVER * 10**9:
                    disk.remove(path)

    async def _everything(self) -> bytes:
        """A snapshot of everything: the journal itself, after the log is folded into it.

        So the copy has the id of a snapshot that later ones have in their lineage.  If the folder
        cannot be written, the copy gets an id of its own.
        """
        storage = self._storage
        try:
            async with storage.lock.held_meanwhile():
                storage.compact_now()
                return storage.disk.read(storage.place.journal)
        except StorageError as trouble:
            diary.info("the log is not folded before a backup: %s", trouble)
            storage.view.look()
            return b"".join(snapshot.encode(storage.view.state.successor()))


def _is_ours(found: StoreState, now: StoreState) -> bool:
    """Whether a file has our mark or, as one of the first version, any table that we have."""
    return found.schema > 0 or not now.tables or bool(found.tables.keys() & now.tables.keys())
