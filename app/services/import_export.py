"""Exporting all data and importing it again.

Nothing is overwritten without the person's consent, nothing is imported unchecked, and every import
can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

from app.domain.errors import InvalidInput, NotAllowed, StorageError
from app.domain.import_export.archive import WHOLE, Archive, Excerpt, NotIncluded, ParsedImport
from app.domain.import_export.comparison import ImportPreview, Version, compare
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.excerpt import excerpt_of
from app.domain.import_export.file_kinds import FileKind, kind_of, not_to_import
from app.domain.import_export.merging import MERGED_KINDS, merge_by_revision
from app.domain.import_export.removals import Presence
from app.domain.import_export.tags_of_file import with_known_tags
from app.domain.import_export.version_history import NO_HISTORY
from app.domain.learn.content import Tags
from app.domain.outside import NOTHING_OUTSIDE
from app.domain.settings import Settings, on_the_device_of
from app.ports import (
    BackupReason,
    Existing,
    Exporter,
    ExportFile,
    FileWriter,
    Importer,
    Store,
)
from app.services.imported import Imported, noting, taking_back, taking_in
from app.services.local_time import LocalTime
from app.services.signal import Signal


class BadRows(Enum):
    """What happens to a file with bad rows."""

    REFUSE_ALL = "refuse_all"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Formats:
    """The export and import formats, by the names that people use for them."""

    out: Mapping[str, Exporter]
    back: Mapping[str, Importer]


class ImportExport:
    """Exports and imports.

    `changed` holds the signals of every service that shows
    what an import may change. `home` is where the data is stored; empty when it is only in memory.
    """

    def __init__(
        self,
        *,
        store: Store,
        local_time: LocalTime,
        formats: Formats,
        tags: Tags,
        outbox: FileWriter,
        changed: Sequence[Signal],
        home: str = "",
    ) -> None:
        self._store = store
        self._local_time = local_time
        self._formats = formats
        self._tags = tags
        self._outbox = outbox
        self._changed = changed
        self.home = home

    @property
    def formats(self) -> tuple[str, ...]:
        """The names of the export formats."""
        return tuple(self._formats.out)

    @property
    def everything(self) -> Archive:
        """The whole content of the store."""
        settings = replace(self._store.settings.get(), outside=NOTHING_OUTSIDE)
        untouched = on_the_device_of(settings, Settings()) == Settings()
        return Archive(
            spots=tuple(self._store.spots.all()),
            entries=tuple(self._store.entries.all()),
            corrections=tuple(self._store.corrections.all()),
            holds=tuple(self._store.holds.all()),
            break_events=tuple(self._store.break_events.all()),
            habits=tuple(self._store.habits.all()),
            breathing_records=tuple(self._store.breathing_records.all()),
            own_tags=tuple(self._store.own_tags.all()),
            settings=NotIncluded() if untouched else settings,
            lifted=self._store.lifted.get(),
            screening=self._store.screening.get(),
            history=self._store.history(MERGED_KINDS),
        )

    def render(self, format: str, stem: str, excerpt: Excerpt = WHOLE) -> Sequence[ExportFile]:
        """Everything, or the excerpt, in `format`, as files to hand over.

        Raises `InvalidInput` for an unknown format.
        """
        exporter = self._exporter(format)
        zone = self._local_time.zone()
        archive = excerpt_of(self.everything, excerpt, zone)
        return exporter.files(archive, stem, self._local_time.now())

    def export(
        self,
        format: str,
        out: Path,
        existing: Existing = Existing.KEPT,
        excerpt: Excerpt = WHOLE,
    ) -> tuple[Path, ...]:
        """Write everything, or the excerpt, in `format` to `out`, with any further files of the
        format beside it; return the paths.

        Raises `InvalidInput` for an unknown format, and `StorageError` when a file may not be
        written there, exists and is to be kept, or cannot be written.
        """
        first, *others = self.render(format, out.stem, excerpt)
        files = (ExportFile(out.name, first.content), *others)
        self._outbox.put(out.parent, files, existing)
        return tuple(out.with_name(file.name) for file in files)

    async def backup_to(self, out: Path, existing: Existing = Existing.KEPT) -> None:
        """Write a backup to a chosen file. Raises `StorageError` as `export` does."""
        await self._store.maintenance.backup_to(self._outbox.check(out, existing))

    def preview(
        self, name: str, content: bytes, dates: DateOrder = DateOrder.AS_FOUND
    ) -> ImportPreview:
        """What the file called `name` would bring. Changes nothing.

        Raises `StorageError` when the file is damaged or is not one of ours, and `DateOrderUnclear`
        when the person must say what dates such as 02/03/2026 mean.
        """
        here = self.everything
        now = self._local_time.now()
        found = self._importer(name, content).read(content, here, now, dates)
        found = with_known_tags(found, here, self._tags)
        return self._compared(found, here, now)

    async def apply(
        self,
        incoming: ImportPreview,
        bad_rows: BadRows = BadRows.REFUSE_ALL,
        version: Version = Version.HERE,
    ) -> Imported:
        """Save what is new, after a backup. Where data differs or was removed here, `version` says
        which side counts. From a file of another device that says which versions it holds, what is
        newer is taken as well, and what loses without having been seen is kept aside. Returns what
        was done, when it is durable.

        Raises `NotAllowed` when there are bad rows and they are not to be left out; raises
        `StorageError`.
        """
        if incoming.bad and bad_rows is BadRows.REFUSE_ALL:
            raise NotAllowed(
                "We can’t read some rows, so nothing has changed. Correct them, or skip them."
            )
        await self._store.refresh()
        before = self.everything
        taken = self._compared(incoming.found, before, incoming.read_at)
        wanted = taken.wanted(version)
        imported = Imported(taken, wanted, before, self._store.settings.get())
        if not taken.changes(version):
            await self._store.write_together(*noting(self._store, taken.merge))
            return imported
        if before != Archive():  # a backup alone in a folder looks like a lost journal
            backup = await self._store.maintenance.backup(BackupReason.BEFORE_IMPORT)
            imported = replace(imported, backups=(backup,))
        self._store.set_aside(taken.merge.loses(version))
        await self._store.write_together(*taking_in(self._store, wanted, taken.merge))
        self._fire_changed()
        return imported

    async def undo(self, imported: Imported) -> None:
        """Restore everything that an import changed, in one write.

        Raises `NotAllowed` when any of it has changed since; then nothing is undone. Raises
        `StorageError`.
        """
        await self._store.refresh()
        await self._store.write_together(*taking_back(self._store, imported, self.everything))
        self._fire_changed()

    def _compared(self, found: ParsedImport, here: Archive, now: datetime) -> ImportPreview:
        if found.archive.history == NO_HISTORY:
            return compare(found, here, self._presence, now)
        return merge_by_revision(found, here, now)

    def _presence(self, kind: str, id: str) -> Presence:
        found: Presence = getattr(self._store, kind).presence(id)
        return found

    def _fire_changed(self) -> None:
        for signal in self._changed:
            signal.fire()

    def _exporter(self, format: str) -> Exporter:
        if format not in self._formats.out:
            raise InvalidInput("format", f"one of {', '.join(self.formats)} or ics, not “{format}”")
        return self._formats.out[format]

    def _importer(self, name: str, content: bytes) -> Importer:
        """The importer for this content, whatever the file is called."""
        kind = kind_of(content)
        elsewhere = not_to_import(kind, name)
        if elsewhere:
            raise StorageError(elsewhere)
        return self._formats.back["json" if kind is FileKind.EXPORT else "csv"]
