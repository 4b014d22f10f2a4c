"""Other copies of the journal in its folder: backups, and files that a service that synchronises
folders, a browser or a person put beside it.

A copy is recognised by its content, not its name.  Only files with "journal" in their name are
examined, as all such services keep the name and add to it ("journal (1).json",
"journal.sync-conflict-20260302-090000-ABCDEFG.json", "Anna's conflicted copy").

Examining ten years of journal takes a while, so each copy has an id: that of its snapshot, which is
near the end of the file; for a log, a hash of its content.  A copy whose id is in the lineage of a
state holds nothing that the state lacks.

`strays` describes the files in the data folder that Unknot does not keep there.

Examining a file changes nothing.  A file that is put away goes to quarantine; nothing is deleted.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.domain.diagnostics import StrayFile, StrayKind
from app.storage import log_reader, snapshot
from app.storage.backups import Backups
from app.storage.data_folder import TEMPORARY, DataFolder, is_like_a_journal
from app.storage.disk import Disk, newest_first
from app.storage.log_record import NO_SNAPSHOT, starts_a_log
from app.storage.merge import MergeResult, merge_lines, merge_state
from app.storage.migrations import SCHEMA, migrated
from app.storage.revision import Revisions
from app.storage.state import StoreState

diary = logging.getLogger(__name__)

TAIL = 65_536  # bytes; the id precedes the tombstones, usually not far from the end


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy and its id; `NO_SNAPSHOT` if it has none, so that its content must be examined."""

    path: Path
    id: str


@dataclass(frozen=True, slots=True)
class LogCopy:
    """The content of a copy of a log."""

    id: str
    read: log_reader.LogContent


@dataclass(frozen=True, slots=True)
class MergedCopies:
    """The result of merging the copies.

    `results`: the changes from each copy.  `seq`: the greatest seq of the snapshots among them.
    `reached`: the last seq of each history in copies of a log.  `looked_into`: how many copies had
    to be examined.
    """

    results: dict[Path, MergeResult]
    seq: int
    reached: Mapping[str, int]
    looked_into: int


def furthest(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    """The last seq of each history in either."""
    return {each: max(one.get(each, 0), other.get(each, 0)) for each in {**one, **other}}


NOTHING_MERGED = MergedCopies({}, 0, {}, 0)


class Copies:
    """The copies in one data folder."""

    def __init__(
        self, place: DataFolder, disk: Disk, backups: Backups, revisions: Revisions
    ) -> None:
        self._place = place
        self._disk = disk
        self._backups = backups
        self._revisions = revisions

    def all(self) -> Iterator[Copy]:
        """All copies, newest first."""
        for path in newest_first(self._place.copies(self._disk) | self._backups.all()):
            yield Copy(path, self.id_of(path))

    def id_of(self, path: Path) -> str:
        """The id of the copy at `path`, without reading all of it; `NO_SNAPSHOT` if it has none or
        cannot be read.
        """
        try:
            start, tail = self._disk.signature(path)[1], TAIL
            found = NO_SNAPSHOT
            while not found and start:
                start, tail = max(0, start - tail), 4 * tail
                found = snapshot.id_in(self._disk.read(path, start))
        except OSError as error:
            diary.warning("%s cannot be read: %s", path, error)
            return NO_SNAPSHOT
        return found

    def whole(self) -> Iterator[tuple[Path, StoreState]]:
        """The intact snapshots among the copies that this version can read."""
        for copy in self.all():
            match self.look_into(copy.path):
                case snapshot.IntactSnapshot(state) if state.schema <= SCHEMA:
                    yield copy.path, state

    def merge_into(self, state: StoreState, known_revs: Set[str]) -> MergedCopies:
        """Merge everything that is newer in the copies into `state`; `known_revs` as in `merge.py`.

        Files that are unreadable, or written by a later version, are left alone: `doctor` names
        them.
        """
        results: dict[Path, MergeResult] = {}
        seq = 0
        reached: Mapping[str, int] = {}
        for copy in self.all():
            if state.includes(copy.id):
                continue
            match self.look_into(copy.path):
                case snapshot.IntactSnapshot(other) if other.schema <= SCHEMA:
                    results[copy.path] = merge_state(
                        state, migrated(other, self._revisions), known_revs
                    )
                    seq = max(seq, other.seq)
                case LogCopy(own_id, read) if not state.includes(own_id):
                    results[copy.path] = merge_lines(state, read.lines, state.seq, known_revs)
                    reached = furthest(reached, read.reached)
                    state.descend({own_id: state.rev})
        given = {path: merged for path, merged in results.items() if merged != MergeResult()}
        return MergedCopies(given, seq, reached, len(results))

    def look_into(self, path: Path) -> snapshot.Snapshot | LogCopy:
        """Examine this file; an unreadable file counts as damaged."""
        try:
            content = self._disk.read(path)
        except OSError as error:
            diary.warning("%s cannot be read: %s", path, error)
            return snapshot.DamagedSnapshot()
        if starts_a_log(content):
            read = log_reader.read(content, start=0, after=0)
            return LogCopy(sha256(content).hexdigest()[:16], read)
        return snapshot.decode(content, self._revisions)


OURS = frozenset(
    {
        "browsers",
        "browsers.key",
        "calendar.key",
        "device",
        "journal.json",
        "journal.last",
        "journal.lock",
        "journal.log",
        "notices.txt",
        "reminding.lock",
        "running.address",
        "turn.lock",
        "unknot.log",
    }
)
"""Every name that any part of Unknot uses in the folder."""


def strays(place: DataFolder, disk: Disk, backups: Backups, copies: Copies) -> Iterator[StrayFile]:
    """All stray files, by name.  Hidden files are ignored."""
    for path in sorted([*disk.files(place.folder), *disk.files(place.backups)]):
        if path.name.startswith("."):
            continue
        kind = _kind(path, copies)
        expected = _is_ours(path.name) if path.parent == place.folder else backups.made(path)
        if not expected or (path.parent == place.backups and kind is StrayKind.DAMAGED):
            yield StrayFile(str(path.relative_to(place.folder)), kind)


def _is_ours(name: str) -> bool:
    return name in OURS or name.startswith("unknot.log.") or name.endswith(TEMPORARY)


def _kind(path: Path, copies: Copies) -> StrayKind:
    if not is_like_a_journal(path):
        return StrayKind.FOREIGN
    match copies.look_into(path):
        case snapshot.DamagedSnapshot():
            return StrayKind.DAMAGED
        case snapshot.IntactSnapshot(state) | snapshot.ForeignSnapshot(state) if (
            state.schema > SCHEMA
        ):
            return StrayKind.LATER
        case snapshot.ForeignSnapshot():
            return StrayKind.CHANGED
        case _:
            return StrayKind.COPY
