"""The writes of an import and the writes that undo it; each set happens as one write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import NotAllowed
from app.domain.import_export.archive import Archive
from app.domain.import_export.comparison import ImportPreview
from app.domain.import_export.removals import KINDS
from app.domain.journal.own_tags import used_by
from app.domain.safety import NotScreened
from app.domain.settings import Settings
from app.ports import Store, Write


@dataclass(frozen=True, slots=True)
class Imported:
    """A completed import: what the file brought, what was written, and what was there before.

    `backups` holds the path of the backup taken first, or nothing where nothing could be lost.
    """

    incoming: ImportPreview
    written: Archive
    before: Archive
    settings: Settings
    backups: tuple[Path, ...] = ()


def taking_in(store: Store, wanted: Archive) -> list[Write]:
    """The writes that save all of `wanted`; they are to happen as one."""
    writes = [getattr(store, kind).saving(*getattr(wanted, kind)) for kind in KINDS]
    if not isinstance(wanted.screening, NotScreened):
        writes.append(store.screening.putting(wanted.screening))
    if wanted.lifted:
        writes.append(store.lifted.putting((*store.lifted.get(), *wanted.lifted)))
    if isinstance(wanted.settings, Settings):
        here = store.settings.get().outside  # it belongs to this device
        writes.append(store.settings.putting(replace(wanted.settings, outside=here)))
    return writes


def taking_back(store: Store, imported: Imported, now: Archive) -> list[Write]:
    """The writes that restore everything an import changed; they are to happen as one.

    `now` is the present content of the store. Raises `NotAllowed` when any of it has changed since.
    """
    writes: list[Write] = []
    written, before = imported.written, imported.before
    for kind in KINDS:
        things = getattr(written, kind)
        if kind == "own_tags":
            used = used_by(set(now.entries) - set(written.entries), things)
            things = tuple(each for each in things if each not in used)
        if not set(things) <= set(getattr(now, kind)):
            raise NotAllowed(
                "You’ve changed some of what you imported since then, so it all stays."
                + "".join(f" To go back, restore {path}." for path in imported.backups)
            )
        was = {thing.id: thing for thing in getattr(before, kind)}
        keys = [thing.id for thing in things]
        collection = getattr(store, kind)
        writes.append(collection.saving(*(was[key] for key in keys if key in was)))
        writes.append(collection.removing(*(key for key in keys if key not in was)))
    if isinstance(written.settings, Settings):
        writes.append(store.settings.putting(imported.settings))
    if written.lifted:
        writes.append(store.lifted.putting(before.lifted))
    # Answers given since, and that something is new, are never taken back.
    if not isinstance(written.screening, NotScreened) and now.screening == written.screening:
        writes.append(store.screening.putting(before.screening))
    return writes
