"""The writes of an import and the writes that undo it; each set happens as one write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import NotAllowed
from app.domain.import_export.archive import Archive
from app.domain.import_export.comparison import NO_MERGE, ImportPreview, RevisionMerge
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

    @property
    def replaced(self) -> bool:
        """Whether anything that was here is different now, or gone."""
        merge = self.incoming.merge
        added = self.written == self.incoming.new
        return not added or merge.deleted != Archive() or merge.rewritten != Archive()


def noting(store: Store, merge: RevisionMerge) -> list[Write]:
    """The writes that note what the file knows, when nothing in it changes what is here."""
    removals: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for (kind, uid), rev in merge.removals.items():
        removals[kind][uid] = rev
    writes = [getattr(store, kind).adopting((), revs) for kind, revs in removals.items() if revs]
    if merge.seen:
        writes.append(store.seen_revs.putting(merge.seen))
    return writes


def taking_in(store: Store, wanted: Archive, merge: RevisionMerge = NO_MERGE) -> list[Write]:
    """The writes that save all of `wanted`, and what `merge` says; they are to happen as one.

    What is as the file has it keeps its rev.
    """
    writes = noting(store, merge)
    for kind in KINDS:
        collection, things = getattr(store, kind), getattr(wanted, kind)
        adopted = [
            (thing, merge.adopted[kind, thing.id])
            for thing in things
            if (kind, thing.id) in merge.adopted
        ]
        others = [thing for thing in things if (kind, thing.id) not in merge.adopted]
        dropped = [id for of, id in merge.dropped if of == kind]
        writes.append(collection.adopting(adopted, {}))
        writes.append(collection.saving(*others, *getattr(merge.rewritten, kind)))
        writes.append(collection.removing(*dropped))
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
    written, before, merge = imported.written, imported.before, imported.incoming.merge
    for kind in KINDS:
        things = (*getattr(written, kind), *getattr(merge.rewritten, kind))
        if kind == "own_tags":
            used = used_by(set(now.entries) - set(written.entries), things)
            things = tuple(each for each in things if each not in used)
        was = {thing.id: thing for thing in getattr(before, kind)}
        gone = [thing.id for thing in getattr(merge.deleted, kind)]
        gone += [id for of, id in merge.dropped if of == kind]
        back = {thing.id for thing in getattr(now, kind)} & set(gone)
        if back or not set(things) <= set(getattr(now, kind)):
            raise NotAllowed(
                "You’ve changed some of what you imported since then, so it all stays."
                + "".join(f" To go back, restore {path}." for path in imported.backups)
            )
        keys = [thing.id for thing in things]
        collection = getattr(store, kind)
        writes.append(collection.saving(*(was[key] for key in (*keys, *gone) if key in was)))
        writes.append(collection.removing(*(key for key in keys if key not in was)))
    if isinstance(written.settings, Settings):
        writes.append(store.settings.putting(imported.settings))
    if written.lifted:
        writes.append(store.lifted.putting(before.lifted))
    # Answers given since, and that something is new, are never taken back.
    if not isinstance(written.screening, NotScreened) and now.screening == written.screening:
        writes.append(store.screening.putting(before.screening))
    return writes
