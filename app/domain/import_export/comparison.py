"""Compares a file with the present data before any of it is imported.

1. What is not here and was not removed here is new.
2. What is here with the same content in the file is unchanged. Where the content differs, the
   version here stays unless the person chooses the file's version.
3. What was removed here stays removed (see `removals.py`) unless the person chooses the file's
   version. A file never undoes a merge of two spots.
4. Settings that nobody changed here (the first steps are not a change) are replaced by the
   file's. Safety answers are imported only when they are later than those here, whatever the
   choice, and lifted locks are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from app.domain.body import Spot
from app.domain.breaks import LoggedEvent
from app.domain.breathing.record import BreathingRecord
from app.domain.habits.record import HabitRecord
from app.domain.holds.record import HoldRecord
from app.domain.import_export.alignment import aligned
from app.domain.import_export.archive import (
    AT_NO_KNOWN_TIME,
    Archive,
    NotIncluded,
    ParsedImport,
    RowError,
)
from app.domain.import_export.removals import (
    KINDS,
    Presence,
    PresenceOf,
    Removals,
    Stored,
    ThingKey,
    moment,
    never_stored,
)
from app.domain.import_export.version_history import NO_HISTORY, DocumentKey
from app.domain.journal.entry import Entry
from app.domain.journal.own_tags import OwnTag
from app.domain.recurrence import Correction
from app.domain.safety.screening_merge import screening_to_take
from app.domain.settings import Settings, on_the_device_of

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Newer(Enum):
    """Which of two versions is the later one."""

    HERE = "here"
    FILE = "file"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Difference:
    """The version here and the version in the file; `spot` is the name of its spot, or empty.

    `on_both` says that both devices changed it, neither knowing of the other.
    """

    here: ThingKey | Settings
    brought: ThingKey | Settings
    newer: Newer
    spot: str = ""
    on_both: bool = False


@dataclass(frozen=True, slots=True)
class RevisionMerge:
    """What else a file brings that was merged version by version (`merging.py`).

    `updated`: what is newer in the file. `deleted`: what is here and was removed there.
    `rewritten` and `dropped`: what is here and changes because spots were merged there, or because
    it is still needed. `adopted` holds the revs of what comes as it is in the file, by kind and id;
    `removals` those of removals. `aside`: the versions that lose though the other device never saw
    them, each with its kind and rev; `aside_unless_chosen`: those of the file, which lose unless
    the file's version is wanted. `seen`: the revs that the journal has seen
    afterwards; none when that adds nothing.
    """

    updated: tuple[Difference, ...] = ()
    deleted: Archive = field(default_factory=Archive)
    rewritten: Archive = field(default_factory=Archive)
    dropped: tuple[tuple[str, str], ...] = ()
    adopted: Mapping[tuple[str, str], str] = field(default_factory=dict)
    removals: Mapping[DocumentKey, str] = field(default_factory=dict)
    aside: tuple[tuple[str, ThingKey, str], ...] = ()
    aside_unless_chosen: tuple[tuple[str, ThingKey, str], ...] = ()
    seen: tuple[str, ...] = ()

    def loses(self, version: Version) -> tuple[tuple[str, ThingKey, str], ...]:
        """The versions to keep aside when this version is wanted."""
        return self.aside if version is Version.FILE else (*self.aside, *self.aside_unless_chosen)


NO_MERGE = RevisionMerge()


class Version(Enum):
    """Which version is wanted where the file differs from the present data."""

    HERE = "here"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A file, read at `read_at`, compared with the present data.

    `already_here` counts the entries that are the same; `removed` is what was removed here and
    stays so; `merged` holds the names of merged spots, each with the name of the spot it was merged
    into.
    """

    found: ParsedImport
    new: Archive
    already_here: int
    differences: tuple[Difference, ...] = ()
    removed: Archive = field(default_factory=Archive)
    merged: tuple[tuple[str, str], ...] = ()
    read_at: datetime = LONG_AGO
    merge: RevisionMerge = NO_MERGE

    @property
    def is_merged(self) -> bool:
        """Whether it was merged version by version."""
        return self.found.archive.history != NO_HISTORY

    def changes(self, version: Version) -> bool:
        """Whether anything here changes, or is to be told, when this version is wanted."""
        merge = self.merge
        written = self.wanted(version) != Archive() or merge.rewritten != Archive()
        return written or merge.deleted != Archive() or bool(merge.loses(version))

    @property
    def bad(self) -> tuple[RowError, ...]:
        """The rows that cannot be imported, in the order of the file."""
        return self.found.bad

    def wanted(self, version: Version) -> Archive:
        """Everything to be written when this version is wanted."""
        brought = [each.brought for each in self.merge.updated]
        removed = Archive()
        if version is Version.FILE:
            brought += [each.brought for each in self.differences]
            removed = self.removed
        chosen = [each for each in brought if isinstance(each, Settings)]
        parts: dict[str, Any] = {
            kind: (
                *getattr(self.new, kind),
                *getattr(removed, kind),
                *(each for each in brought if isinstance(each, _TYPES[kind])),
            )
            for kind in KINDS
        }
        return replace(self.new, **parts, settings=chosen[0] if chosen else self.new.settings)


_CLASSES = (
    Spot,
    Entry,
    Correction,
    HoldRecord,
    LoggedEvent,
    HabitRecord,
    BreathingRecord,
    OwnTag,
)
_TYPES = dict(zip(KINDS, _CLASSES, strict=True))


def compare(
    found: ParsedImport,
    here: Archive,
    presence: PresenceOf = never_stored,
    read_at: datetime = AT_NO_KNOWN_TIME,
) -> ImportPreview:
    """Compare `found`, read at `read_at`, with `here`."""
    removals = Removals(found.archive, here, presence, read_at)
    brought = aligned(found, here, removals.merged, removals.held_back)
    new: dict[str, Any] = {}
    removed: dict[str, Any] = {}
    differences: list[Difference] = []
    names: dict[str, str] = {spot.id: spot.name for spot in (*brought.spots, *here.spots)}
    unchanged = 0
    for kind in KINDS:
        known = {thing.id: thing for thing in getattr(here, kind)}
        others = [thing for thing in getattr(brought, kind) if thing.id not in known]
        removed[kind] = tuple(thing for thing in others if removals.hold_back(kind, thing))
        held_back = {thing.id for thing in removed[kind]}
        new[kind] = tuple(thing for thing in others if thing.id not in held_back)
        for thing in getattr(brought, kind):
            if thing.id not in known:
                continue
            if same(thing, known[thing.id]):
                unchanged += kind == "entries"
                continue
            newer = _newer(thing, presence(kind, thing.id), found.written_at, read_at)
            name = names.get(getattr(thing, "spot", ""), "")
            differences.append(Difference(known[thing.id], thing, newer, name))
    return ImportPreview(
        found,
        Archive(
            **new,
            settings=brought.settings if isinstance(here.settings, NotIncluded) else NotIncluded(),
            lifted=tuple(each for each in brought.lifted if each not in here.lifted),
            screening=screening_to_take(brought.screening, here.screening),
        ),
        unchanged,
        (*differences, *_settings_differ(brought, here)),
        Archive(**removed),
        tuple(
            (spot.name, names[removals.merged[spot.id]])
            for spot in found.archive.spots
            if spot.id in removals.merged
        ),
        read_at,
    )


def same(one: ThingKey, other: ThingKey) -> bool:
    """Whether both say the same."""
    # Two times of one instant are equal, but may be on different local dates.
    match one, other:
        case HabitRecord(what=what), HabitRecord(what=said):
            return what == said  # the same said on two devices
        case _:
            return one == other and _offset(one) == _offset(other)


def _offset(thing: ThingKey) -> object:
    match thing:
        case Entry():
            return thing.occurred_at.utcoffset()
        case HoldRecord() | BreathingRecord():
            return thing.begun_at.utcoffset()
        case _:
            return None


def _newer(thing: ThingKey, here: Presence, written_at: datetime, read_at: datetime) -> Newer:
    match here:
        case Stored(at) if at > written_at:
            return Newer.HERE
        case Stored(at) if at < moment(thing) < read_at:
            return Newer.FILE
        case _:
            return Newer.UNKNOWN


def _settings_differ(brought: Archive, here: Archive) -> Iterator[Difference]:
    match brought.settings, here.settings:
        case Settings() as theirs, Settings() as ours:
            theirs = on_the_device_of(theirs, ours)
            if theirs != ours:
                yield Difference(ours, theirs, Newer.UNKNOWN)
