"""Reading a data folder in any state.

    content = the snapshot + the records of the log + newer versions in other copies

- A record that names this snapshot (or one it was made from, with a greater seq) simply follows it.
  Any other record belongs to another history, and is merged (`merge.py`).
- Replacing the snapshot with an older file, or another device's, loses nothing: the backups and
  conflict copies in the folder are merged too (`copies.py`).
- A missing or damaged snapshot is replaced by the newest intact backup.  As the log is emptied only
  after a backup of the same moment is safely on the disk, backup and log together are still
  complete.  Only when that backup is damaged too is anything lost, and then the numbers of the
  records say how much.

Nothing is written here.  `LoadedFolder` names the damage; `log_storage.py` repairs it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.storage import log_reader, notices, snapshot
from app.storage.copies import NOTHING_MERGED, Copies, furthest
from app.storage.data_folder import DataFolder
from app.storage.disk import Disk, Signature
from app.storage.log_reader import HighWater, high_water_in
from app.storage.log_record import NO_SNAPSHOT, LogRecord
from app.storage.merge import MergeResult, ReplacedVersion, merge_lines
from app.storage.migrations import SCHEMA
from app.storage.revision import Revisions
from app.storage.snapshot import salvaged
from app.storage.state import StoreState


class Damage(Enum):
    """A kind of damage found in the data folder."""

    JOURNAL_HARMED = "the snapshot is damaged or missing"
    JOURNAL_FOREIGN = "the snapshot was written by another program"
    JOURNAL_OLDER = "the documents have the shapes of an older version"
    LOG_HARMED = "lines of the log are damaged or missing"
    INCOMPLETE = "something outside the snapshot and its log knows more than they"
    COPIES_UNKNOWN = "copies have nothing new, which takes long to see as long as that is not noted"


@dataclass(frozen=True, slots=True)
class Files:
    """The contents of snapshot and log, with their file signatures."""

    journal: bytes
    log: bytes
    seen: Signature
    log_seen: Signature


@dataclass(frozen=True, slots=True)
class LoadedFolder:
    """The result of reading the folder.

    `size`: how many bytes of the log were read.  `messages`: what happened, in words.  `lost`: how
    many changes are in no file; `unsure`: how many more there would be if a copy had not reached as
    far.  `replaced_versions`: versions of documents replaced by newer ones of another history.
    `known_revs`: the revs that the snapshot's own log knew, each written there or replaced there.
    """

    state: StoreState
    files: Files
    high_water: HighWater
    size: int
    damage: frozenset[Damage]
    messages: tuple[str, ...]
    lost: int
    unsure: int
    replaced_versions: tuple[ReplacedVersion, ...]
    known_revs: frozenset[str]

    @property
    def is_later(self) -> bool:
        """Whether a later version of the program wrote this data."""
        return self.state.schema > SCHEMA

    @property
    def notice(self) -> str:
        """The notice for the person; empty if there is nothing to report."""
        messages = list(filter(None, self.messages))
        if self.lost or (messages and not self.unsure and self.damage & _COUNTED):
            messages.append(notices.lost(self.lost))
        return " ".join(messages)


_COUNTED = {Damage.JOURNAL_HARMED, Damage.INCOMPLETE}
"""Damage after which a person will ask whether anything was lost."""


@dataclass(frozen=True, slots=True)
class _Base:
    """The state that the log is applied to."""

    state: StoreState
    damage: frozenset[Damage] = frozenset()
    messages: tuple[str, ...] = ()


def read_folder(
    place: DataFolder, disk: Disk, copies: Copies, revisions: Revisions
) -> LoadedFolder:
    """Read the folder.  May raise `OSError`."""
    while True:
        seen = disk.signature(place.journal), disk.signature(place.log)
        high_water = high_water_in(place.high_water, disk)  # first, as the log may grow meanwhile
        files = Files(disk.read(place.journal), disk.read(place.log), *seen)
        if disk.signature(place.journal) != files.seen:
            continue  # the log belongs to the snapshot that is there while it is read
        opened = _with_log(_base(files, copies, revisions), files, high_water, copies)
        # A writer at work may have written its backup and high-water mark after the log was read.
        if not opened.damage or seen == (
            disk.signature(place.journal),
            disk.signature(place.log),
        ):
            revisions.seen(opened.state.rev)
            return opened


def _base(files: Files, copies: Copies, revisions: Revisions) -> _Base:
    match snapshot.decode(files.journal, revisions):
        case snapshot.IntactSnapshot(state):
            return _Base(state)
        case snapshot.ForeignSnapshot(state):
            # The first version of Unknot wrote no checksum, so there is nothing to report.
            messages = (notices.CHANGED_ELSEWHERE,) if state.schema else ()
            return _Base(state, frozenset({Damage.JOURNAL_FOREIGN}), messages)
        case snapshot.DamagedSnapshot():
            return _stand_in(files, copies)


def _stand_in(files: Files, copies: Copies) -> _Base:
    harmed = frozenset({Damage.JOURNAL_HARMED})
    what = notices.DAMAGED if files.journal else notices.MISSING
    for path, state in copies.whole():
        return _Base(state, harmed, (what, notices.FROM_BACKUP.format(name=path.name)))
    lines = log_reader.read(files.log, start=0, after=0).lines
    if not files.journal and not lines:
        return _Base(StoreState(SCHEMA))  # a new folder
    state = salvaged(files.journal)
    if files.journal:  # without any journal, all before the log counts as lost
        state.seq = min((line.seq for line in lines), default=1) - 1
    return _Base(state, harmed, (what, notices.FROM_LINES if state.tables else ""))


def _with_log(base: _Base, files: Files, high_water: HighWater, copies: Copies) -> LoadedFolder:
    state, damage, messages = base.state, set(base.damage), list(base.messages)
    read = log_reader.read(files.log, start=0, after=0)
    known = state.seq
    own = [line for line in read.lines if _is_own(line, state)]
    others = [line for line in read.lines if line.seq <= known or not _is_own(line, state)]
    known_revs = {line.change.rev for line in own}
    for line in own:
        if line.seq > known:
            known_revs.add(state.rev_replaced_by(line.change))
            state.apply(line)
    merged, from_copies = MergeResult(), NOTHING_MERGED
    if state.schema <= SCHEMA:
        from_copies = copies.merge_into(state, known_revs)
        lines = merge_lines(state, others, known, known_revs)
        merged = sum(from_copies.results.values(), start=lines)
        messages += notices.merged(
            {path.name: results.newer for path, results in from_copies.results.items()}, lines.newer
        )
    if merged != MergeResult():
        damage.add(Damage.INCOMPLETE)
    elif from_copies.looked_into:
        damage.add(Damage.COPIES_UNKNOWN)
    state.seq = max(state.seq, read.last)
    missing = high_water.missing(furthest(read.reached, from_copies.reached), state.seq)
    unknown_histories = _unknown_histories(read, state, high_water)
    gap = read.missing_after(known, unknown_histories) + missing + len(unknown_histories)
    lost = read.missing_after(max(known, from_copies.seq), unknown_histories) + missing
    state.seq = max(state.seq, high_water.seq)
    if high_water.is_contradicted_by(read.lines):
        damage.add(Damage.LOG_HARMED)
        messages.append(notices.LOG_REPLACED)
        gap += 1
    if lost or read.unreadable or not read.rest_is_partial_write:
        damage.add(Damage.LOG_HARMED)
        messages.append(notices.LOG_DAMAGED)
    if 0 < state.schema < SCHEMA or (state.schema == 0 and state.tables):
        damage.add(Damage.JOURNAL_OLDER)
    if state.schema > SCHEMA:
        damage, messages, lost = set(), [notices.LATER], 0
    return LoadedFolder(
        state,
        files,
        high_water,
        read.size,
        frozenset(damage),
        tuple(messages),
        lost,
        gap - lost,
        merged.replaced_versions,
        frozenset(known_revs),
    )


def _unknown_histories(
    read: log_reader.LogContent, state: StoreState, high_water: HighWater
) -> frozenset[str]:
    """The histories in the log that, as far as known, never belonged to this folder."""
    if high_water.snapshot == NO_SNAPSHOT:
        return frozenset()
    known = {NO_SNAPSHOT, high_water.snapshot, *state.lineage}
    return frozenset(read.reached.keys() - known)


def _is_own(line: LogRecord, state: StoreState) -> bool:
    """Whether the record follows this very snapshot.  (Early records do not say.)"""
    return line.snapshot in (state.snapshot, NO_SNAPSHOT)
