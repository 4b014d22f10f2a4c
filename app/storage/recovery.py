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
from app.storage.atomic_files import AtomicFiles, Signature
from app.storage.copies import NOTHING_MERGED, Copies, furthest
from app.storage.data_folder import DataFolder
from app.storage.high_water import HighWater, high_water_in
from app.storage.log_record import NO_SNAPSHOT, LogRecord
from app.storage.merge import MergeResult, ReplacedVersion, merge_lines
from app.storage.migrations import SCHEMA
from app.storage.revision import Revisions
from app.storage.salvage import salvaged
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

    `size`: how many bytes of the log were read.  `told`: what happened, in words.  `lost`: how many
    changes are in no file; `unsure`: how many more there would be if a copy had not reached as far.
    `outdone`: versions of documents replaced by newer ones of another history.  `had`: the revs
    that the snapshot's own log knew, each written there or replaced there.
    """

    state: StoreState
    files: Files
    high_water: HighWater
    size: int
    disorder: frozenset[Damage]
    told: tuple[str, ...]
    lost: int
    unsure: int
    outdone: tuple[ReplacedVersion, ...]
    had: frozenset[str]

    @property
    def is_later(self) -> bool:
        """Whether a later version of the program wrote this data."""
        return self.state.schema > SCHEMA

    @property
    def notice(self) -> str:
        """The notice for the person; empty if there is nothing to report."""
        told = list(filter(None, self.told))
        if self.lost or (told and not self.unsure and self.disorder & _COUNTED):
            told.append(notices.lost(self.lost))
        return " ".join(told)


_COUNTED = {Damage.JOURNAL_HARMED, Damage.INCOMPLETE}
"""Damage after which a person will ask whether anything was lost."""


@dataclass(frozen=True, slots=True)
class _Base:
    """The state that the log is applied to."""

    state: StoreState
    disorder: frozenset[Damage] = frozenset()
    notices: tuple[str, ...] = ()


def read_folder(
    place: DataFolder, disk: AtomicFiles, copies: Copies, revisions: Revisions
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
        if not opened.disorder or seen == (
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
            told = (notices.CHANGED_ELSEWHERE,) if state.schema else ()
            return _Base(state, frozenset({Damage.JOURNAL_FOREIGN}), told)
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
    state, disorder, told = base.state, set(base.disorder), list(base.notices)
    read = log_reader.read(files.log, start=0, after=0)
    known = state.seq
    own = [line for line in read.lines if _is_own(line, state)]
    others = [line for line in read.lines if line.seq <= known or not _is_own(line, state)]
    had = {line.change.rev for line in own}
    for line in own:
        if line.seq > known:
            had.add(state.rev_replaced_by(line.change))
            state.apply(line)
    merged, taken = MergeResult(), NOTHING_MERGED
    if state.schema <= SCHEMA:
        taken = copies.merge_into(state, had)
        lines = merge_lines(state, others, known, had)
        merged = sum(taken.gave.values(), start=lines)
        told += notices.merged(
            {path.name: gave.news for path, gave in taken.gave.items()}, lines.news
        )
    if merged != MergeResult():
        disorder.add(Damage.INCOMPLETE)
    elif taken.looked_into:
        disorder.add(Damage.COPIES_UNKNOWN)
    state.seq = max(state.seq, read.last)
    missing = high_water.missing(furthest(read.reached, taken.reached), state.seq)
    strangers = _strangers(read, state, high_water)
    gap = read.missing_after(known, strangers) + missing + len(strangers)
    lost = read.missing_after(max(known, taken.seq), strangers) + missing
    state.seq = max(state.seq, high_water.seq)
    if high_water.is_contradicted_by(read.lines):
        disorder.add(Damage.LOG_HARMED)
        told.append(notices.LOG_REPLACED)
        gap += 1
    if lost or read.unreadable or not read.rest_is_ours:
        disorder.add(Damage.LOG_HARMED)
        told.append(notices.LOG_DAMAGED)
    if 0 < state.schema < SCHEMA or (state.schema == 0 and state.tables):
        disorder.add(Damage.JOURNAL_OLDER)
    if state.schema > SCHEMA:
        disorder, told, lost = set(), [notices.LATER], 0
    return LoadedFolder(
        state,
        files,
        high_water,
        read.size,
        frozenset(disorder),
        tuple(told),
        lost,
        gap - lost,
        merged.outdone,
        frozenset(had),
    )


def _strangers(
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
