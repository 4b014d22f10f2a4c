"""Other copies of the journal in its folder: backups, and what a service that synchronises
folders, a browser or a person put beside it.

A copy is told by its content, not by its name; only files with "journal" in their name are looked
into, as all such services keep the name and add to it ("journal (1).json",
"journal.sync-conflict-20260302-090000-ABCDEFG.json", "Anna's conflicted copy").

To look into ten years of a journal takes a while, so each copy has an id: that of its snapshot,
which stands near the end of the file; for a log, what its content hashes to.  One whose id is in
the lineage of a state holds nothing that this state has not.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.storage import log, snapshot
from app.storage.backups import Backups, newest_first
from app.storage.disk import Disk
from app.storage.line import NO_SNAPSHOT, starts_a_log
from app.storage.merge import MergeResult, merge_lines, merge_state
from app.storage.migrations import SCHEMA, migrated
from app.storage.place import Place
from app.storage.revision import Revisions
from app.storage.state import State

diary = logging.getLogger(__name__)

TAIL = 65_536  # bytes; the id stands before the tombstones, most often not far from the end


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy and its id; `NO_SNAPSHOT` where it has none, so that it must be looked into."""

    path: Path
    id: str


@dataclass(frozen=True, slots=True)
class LogCopy:
    """What is in a copy of a log."""

    id: str
    read: log.Read


@dataclass(frozen=True, slots=True)
class Taken:
    """What the copies had to give; the greatest seq of the snapshots among them; how far the lines
    of each history reach in copies of a log; and how many had to be looked into for that."""

    gave: dict[Path, MergeResult]
    seq: int
    reached: Mapping[str, int]
    looked_into: int


def furthest(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    """How far each history reaches in either."""
    return {each: max(one.get(each, 0), other.get(each, 0)) for each in {**one, **other}}


NOTHING_TAKEN = Taken({}, 0, {}, 0)


class Copies:
    """The copies in one data folder."""

    def __init__(self, place: Place, disk: Disk, backups: Backups, revisions: Revisions) -> None:
        self._place = place
        self._disk = disk
        self._backups = backups
        self._revisions = revisions

    def all(self) -> Iterator[Copy]:
        """The newest first."""
        for path in newest_first([*self._place.copies(), *self._backups.all()]):
            yield Copy(path, self.id_of(path))

    def id_of(self, path: Path) -> str:
        """The id of the copy at `path`, without reading all of it; `NO_SNAPSHOT` if it has none,
        or cannot be read."""
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

    def whole(self) -> Iterator[tuple[Path, State]]:
        """The snapshots among them that are unharmed, and that this version can read."""
        for copy in self.all():
            match self.look_into(copy.path):
                case snapshot.Whole(state) if state.schema <= SCHEMA:
                    yield copy.path, state

    def merge_into(self, state: State, had: Set[str]) -> Taken:
        """Take whatever the copies know better into `state`; `had` as in `merge.py`.

        What cannot be read, or was written by a later version, is left alone: `doctor` names it.
        """
        gave: dict[Path, MergeResult] = {}
        seq = 0
        reached: Mapping[str, int] = {}
        for copy in self.all():
            if state.includes(copy.id):
                continue
            match self.look_into(copy.path):
                case snapshot.Whole(other) if other.schema <= SCHEMA:
                    gave[copy.path] = merge_state(state, migrated(other, self._revisions), had)
                    seq = max(seq, other.seq)
                case LogCopy(own_id, read) if not state.includes(own_id):
                    gave[copy.path] = merge_lines(state, read.lines, state.seq, had)
                    reached = furthest(reached, read.reached)
                    state.descend({own_id: state.rev})
        given = {path: merged for path, merged in gave.items() if merged != MergeResult()}
        return Taken(given, seq, reached, len(gave))

    def look_into(self, path: Path) -> snapshot.Snapshot | LogCopy:
        """What is in this file; one that cannot be read is as good as damaged."""
        try:
            content = self._disk.read(path)
        except OSError as error:
            diary.warning("%s cannot be read: %s", path, error)
            return snapshot.Damaged()
        if starts_a_log(content):
            read = log.read(content, start=0, after=0)
            return LogCopy(sha256(content).hexdigest()[:16], read)
        return snapshot.decode(content, self._revisions)
