"""Merges the journal of another device, from a file that says which versions it holds.

1. Version by version, the rules of `version_history.py` decide. Nothing is asked about what was
   changed on one device only: the later version is taken, the earlier one ignored, and what was
   removed is removed on both.
2. What was changed on both devices is told, and the version that loses is kept aside. What the
   app itself notes every day is no change of anybody's.
3. A version that lost to one that knew it can still be had from the file, if the person wants the
   file's version.
4. Two spots merged on one device are merged on both, with what the other device says of the
   removed one. A spot or a tag that was removed comes back for what still needs it.
5. Settings that were changed on both devices stay as they are here unless the person wants the
   file's: they are one thing, and a part of them belongs to the device.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from app.domain.body import SpotId
from app.domain.habits.record import DayRan, HabitRecord, HoldRested, TipShown
from app.domain.import_export.alignment import aligned, with_merged_spots
from app.domain.import_export.archive import Archive, NotIncluded, ParsedImport
from app.domain.import_export.comparison import (
    Difference,
    ImportPreview,
    Newer,
    RevisionMerge,
    same,
)
from app.domain.import_export.removals import KINDS, ThingKey, merged_spots
from app.domain.import_export.version_history import (
    DocumentKey,
    VersionHistory,
    greatest_by_device,
)
from app.domain.journal.entry import Entry
from app.domain.journal.own_tags import times_used
from app.domain.revision import NO_REV, uid_for
from app.domain.safety.screening_merge import screening_to_take
from app.domain.settings import Settings, on_the_device_of

SETTINGS = "settings"
MERGED_KINDS = (*KINDS, SETTINGS)
"""The tables whose versions are compared."""

_Things = dict[str, dict[str, ThingKey]]  # by kind and id
_Version = tuple[str, ThingKey, str]


def merge_by_revision(found: ParsedImport, here: Archive, read_at: datetime) -> ImportPreview:
    """What the file, read at `read_at`, brings to the journal `here`."""
    merge = _FileMerge(found, here)
    brought = found.archive
    settings = tuple(_settings(brought, here))
    return ImportPreview(
        found,
        _archive(
            merge.new,
            settings=brought.settings if isinstance(here.settings, NotIncluded) else NotIncluded(),
            lifted=tuple(each for each in brought.lifted if each not in here.lifted),
            screening=screening_to_take(brought.screening, here.screening),
        ),
        merge.same_entries,
        (*merge.differences, *(each for each in settings if each.newer is not Newer.FILE)),
        _archive(merge.removed_before),
        merge.merged_names,
        read_at,
        RevisionMerge(
            (*merge.updated, *(each for each in settings if each.newer is Newer.FILE)),
            _archive(merge.deleted),
            _archive(merge.rewritten),
            tuple(merge.dropped),
            merge.adopted,
            merge.removals,
            tuple(merge.aside),
            tuple(merge.aside_unless_chosen),
            _seen(found, here.history),
        ),
    )


def _seen(found: ParsedImport, ours: VersionHistory) -> tuple[str, ...]:
    """The revs that the journal has seen afterwards, unless nothing is added, or a part of the file
    cannot be read.
    """
    theirs = found.archive.history.seen.values()
    if found.bad or all(ours.has_seen(rev) for rev in theirs):
        return ()
    return tuple(sorted(greatest_by_device((*ours.seen.values(), *theirs)).values()))


class _FileMerge:
    """The versions that count, kind by kind."""

    def __init__(self, found: ParsedImport, here: Archive) -> None:
        self._ours, self._theirs = here.history, found.archive.history
        into_here, into_there = _merges(found.archive, here)
        brought = aligned(found, here, into_here, ())
        self._here = _by_id(here)
        self._as_found = _by_id(found.archive)
        self._after = _by_id(with_merged_spots(here, into_there))
        self._names = {spot.id: spot.name for spot in (*brought.spots, *here.spots)}
        self.merged_names = tuple(
            (spot.name, self._names[merged[spot.id]])
            for spots, merged in ((found.archive.spots, into_here), (here.spots, into_there))
            for spot in spots
            if spot.id in merged
        )
        self.new: _Things = {kind: {} for kind in KINDS}
        self.removed_before: _Things = {kind: {} for kind in KINDS}
        self.deleted: _Things = {kind: {} for kind in KINDS}
        self.rewritten = {
            kind: {id: each for id, each in things.items() if self._here[kind].get(id) != each}
            for kind, things in self._after.items()
        }
        self.updated: list[Difference] = []
        self.differences: list[Difference] = []
        self.adopted: dict[tuple[str, str], str] = {}
        self.removals: dict[DocumentKey, str] = {}
        self.aside: list[_Version] = []
        self.aside_unless_chosen: list[_Version] = []
        self.same_entries = 0
        for kind in KINDS:
            for thing in getattr(brought, kind):
                self._compare(kind, thing)
        self._remove()
        self._bring_back_what_is_needed()
        self.dropped = [
            (kind, id)
            for kind in KINDS
            for id in self._here[kind].keys() - self._after[kind].keys()
            if id not in self.deleted[kind] and kind != "spots"
        ]

    def _compare(self, kind: str, thing: ThingKey) -> None:
        before, theirs = self._here[kind].get(thing.id), self._theirs.rev(kind, thing.id)
        if before is None:
            self._compare_with_removal(kind, thing, theirs)
        elif same(thing, before):
            self.same_entries += kind == "entries"
        elif theirs > (ours := self._ours.rev(kind, thing.id)):
            on_both = _is_said(before) and not self._theirs.has_seen(ours)
            self.updated.append(self._difference(before, thing, Newer.FILE, on_both))
            self.rewritten[kind].pop(thing.id, None)
            self._adopt(kind, thing, theirs)
            if on_both:
                self.aside.append((kind, before, ours))
        elif theirs and not same(thing, self._after[kind].get(thing.id, before)):
            on_both = _is_said(thing) and not self._ours.has_seen(theirs)
            self.differences.append(self._difference(before, thing, Newer.HERE, on_both))
            if on_both:
                self.aside_unless_chosen.append((kind, thing, theirs))

    def _compare_with_removal(self, kind: str, thing: ThingKey, theirs: str) -> None:
        removal = self._ours.removal(kind, thing.id)
        if theirs > removal or not removal:
            self.new[kind][thing.id] = thing
            self.rewritten[kind].pop(thing.id, None)
            self._adopt(kind, thing, theirs)
        else:
            self.removed_before[kind][thing.id] = thing
            if theirs and _is_said(thing) and not self._ours.has_seen(theirs):
                self.aside_unless_chosen.append((kind, thing, theirs))

    def _adopt(self, kind: str, thing: ThingKey, theirs: str) -> None:
        # A rev stands for one content: what was moved to another spot is a version of its own.
        if theirs and self._as_found[kind].get(thing.id) == thing:
            self.adopted[kind, thing.id] = theirs

    def _difference(
        self, here: ThingKey, brought: ThingKey, newer: Newer, on_both: bool
    ) -> Difference:
        spot: SpotId = getattr(brought, "spot", SpotId(""))
        name = self._names.get(spot, "")
        return Difference(here, brought, newer, name, on_both)

    def _remove(self) -> None:
        ours = self._ours
        for key, rev in self._theirs.removals.items():
            if key[0] in KINDS and rev > max(
                ours.revs.get(key, NO_REV), ours.removals.get(key, NO_REV)
            ):
                self.removals[key] = rev
        for kind in {kind for kind, _ in self.removals}:
            for id, thing in self._here[kind].items():
                if (key := (kind, uid_for(kind, id))) in self.removals:
                    self.deleted[kind][id] = thing
                    self.rewritten[kind].pop(id, None)
                    if _is_said(thing) and not self._theirs.has_seen(ours.revs[key]):
                        self.aside.append((kind, thing, ours.revs[key]))

    def _bring_back_what_is_needed(self) -> None:
        """Rule 4."""
        updated = {
            (type(each.brought), each.brought.id): each.brought
            for each in self.updated
            if not isinstance(each.brought, Settings)
        }
        kept = [
            updated.get((type(thing), thing.id), thing)
            for kind in ("entries", "corrections")
            for id, thing in {**self._after[kind], **self.new[kind]}.items()
            if id not in self.deleted[kind]
        ]
        spots = {getattr(thing, "spot", "") for thing in kept}
        tags = times_used(thing for thing in kept if isinstance(thing, Entry))
        for kind, needed in (("spots", spots), ("own_tags", set(tags))):
            for id in self.deleted[kind].keys() & needed:
                self.rewritten[kind][id] = self.deleted[kind].pop(id)
                self._forget_aside(kind, id)
            for id in self.removed_before[kind].keys() & needed:
                self.new[kind][id] = self.removed_before[kind].pop(id)
                self._forget_aside(kind, id)

    def _forget_aside(self, kind: str, id: str) -> None:
        for versions in (self.aside, self.aside_unless_chosen):
            versions[:] = [each for each in versions if (each[0], each[1].id) != (kind, id)]


def _merges(
    brought: Archive, here: Archive
) -> tuple[Mapping[SpotId, SpotId], Mapping[SpotId, SpotId]]:
    """The spots of the file that were merged here, and those here that were merged there, each with
    the spot that it was merged into. Two that were merged both ways are not merged.
    """
    ours, theirs = here.history, brought.history
    gone_here = [each.id for each in brought.spots if _is_gone(each.id, theirs, ours)]
    gone_there = [each.id for each in here.spots if _is_gone(each.id, ours, theirs)]
    into_here = merged_spots(brought, here, gone_here)
    into_there = merged_spots(here, brought, gone_there)
    return (
        {spot: into for spot, into in into_here.items() if into not in into_there},
        {spot: into for spot, into in into_there.items() if into not in into_here},
    )


def _is_gone(spot: SpotId, among: VersionHistory, elsewhere: VersionHistory) -> bool:
    return elsewhere.removal("spots", spot) > among.rev("spots", spot)


def _is_said(thing: ThingKey) -> bool:
    """Whether a person said or did it (rule 2)."""
    return not (
        isinstance(thing, HabitRecord) and isinstance(thing.what, DayRan | HoldRested | TipShown)
    )


def _settings(brought: Archive, here: Archive) -> Iterator[Difference]:
    """The settings where they differ (rule 5)."""
    match brought.settings, here.settings:
        case Settings() as theirs, Settings() as ours:
            theirs = on_the_device_of(theirs, ours)
            if theirs != ours:
                yield Difference(ours, theirs, _newer_settings(brought.history, here.history))


def _newer_settings(theirs: VersionHistory, ours: VersionHistory) -> Newer:
    rev_there, rev_here = theirs.rev(SETTINGS, SETTINGS), ours.rev(SETTINGS, SETTINGS)
    if not rev_there or ours.has_seen(rev_there):
        return Newer.HERE
    return Newer.FILE if theirs.has_seen(rev_here) else Newer.UNKNOWN


def _by_id(archive: Archive) -> _Things:
    return {kind: {thing.id: thing for thing in getattr(archive, kind)} for kind in KINDS}


def _archive(things: _Things, **others: Any) -> Archive:
    listed: dict[str, Iterable[ThingKey]] = {
        kind: tuple(each.values()) for kind, each in things.items()
    }
    return Archive(**listed, **others)  # type: ignore[arg-type]  # the kinds are those of KINDS
