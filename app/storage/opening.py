"""Reading a data folder, whatever state it is in.

    what there is = the snapshot + every line of the log with a greater seq

The snapshot may be missing or damaged: then the newest backup that is whole stands in for it.
As the log is cut only after a backup of the same moment is safely on the disk, backup and log
together are still everything.  Only when that backup is harmed too is anything lost, and then
the numbers of the lines say how much.

Nothing is written here.  `Opened` says what is in disorder; `storage.py` puts it in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.storage import log, notices, snapshot
from app.storage.backups import Backups
from app.storage.disk import Disk, Signature
from app.storage.migrations import SCHEMA
from app.storage.place import Place
from app.storage.revision import Revisions
from app.storage.salvage import salvaged
from app.storage.state import State


class Disorder(Enum):
    """What is not as it should be on the disk."""

    JOURNAL_HARMED = "the snapshot is damaged or missing"
    JOURNAL_FOREIGN = "the snapshot was written by another program"
    JOURNAL_OLDER = "the documents have the shapes of an older version"
    LOG_HARMED = "lines of the log are damaged or missing"


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found.

    `seen`: which version of the snapshot was read.  `size`: how many bytes of the log were.
    `notice`: what to tell the person, if anything.  `journal`, `log`: the contents themselves.
    """

    state: State
    seen: Signature
    size: int
    disorder: frozenset[Disorder]
    notice: str
    journal: bytes
    log: bytes

    @property
    def is_later(self) -> bool:
        """Whether a later version of the program wrote this."""
        return self.state.schema > SCHEMA


@dataclass(slots=True)
class _Base:
    """What the log is applied to."""

    state: State
    disorder: frozenset[Disorder] = frozenset()
    notices: tuple[str, ...] = ()


def read_folder(place: Place, disk: Disk, backups: Backups, revisions: Revisions) -> Opened:
    """What there is.  May raise `OSError`."""
    while True:
        # The log belongs to the snapshot that is there while it is read.
        seen = disk.signature(place.journal)
        journal, lines = disk.read(place.journal), disk.read(place.log)
        if disk.signature(place.journal) == seen:
            break
    found = snapshot.decode(journal, revisions) if journal else None
    match found:
        case snapshot.Whole(state):
            base = _Base(state)
        case snapshot.Foreign(state):
            base = _foreign(state)
        case _:
            base = _stand_in(journal, lines, disk, backups, revisions)
    return _with_log(base, seen, journal, lines, revisions)


def _foreign(state: State) -> _Base:
    if state.schema == 0:  # the first version of Unknot: nothing to tell anybody
        return _Base(state, frozenset({Disorder.JOURNAL_FOREIGN}))
    return _Base(state, frozenset({Disorder.JOURNAL_FOREIGN}), (notices.CHANGED_ELSEWHERE,))


def _stand_in(
    journal: bytes, lines: bytes, disk: Disk, backups: Backups, revisions: Revisions
) -> _Base:
    harmed = frozenset({Disorder.JOURNAL_HARMED})
    what = notices.DAMAGED if journal else notices.MISSING
    for path in backups.newest_first():
        backup = snapshot.decode(disk.read(path), revisions)
        if isinstance(backup, snapshot.Whole):
            return _Base(backup.state, harmed, (what, notices.FROM_BACKUP.format(name=path.name)))
    first = next((line.seq for line in log.read(lines, start=0, after=0).lines), 1)
    if not journal and first == 1:
        return _Base(State(SCHEMA))  # a new folder, or one in which all changes are in the log
    state = salvaged(journal)
    state.seq = first - 1
    return _Base(state, harmed, (what, notices.FROM_LINES if state.tables else ""))


def _with_log(
    base: _Base, seen: Signature, journal: bytes, lines: bytes, revisions: Revisions
) -> Opened:
    state, disorder, told = base.state, set(base.disorder), list(base.notices)
    read = log.read(lines, start=0, after=state.seq)
    lost = read.last - state.seq - len(read.lines)
    for line in read.lines:
        state.apply(line)
    state.seq = read.last
    revisions.seen(state.rev)
    if lost or not read.rest_is_ours:
        disorder.add(Disorder.LOG_HARMED)
        told.append(notices.LOG_DAMAGED)
    if 0 < state.schema < SCHEMA or (state.schema == 0 and state.tables):
        disorder.add(Disorder.JOURNAL_OLDER)
    if lost or Disorder.JOURNAL_HARMED in disorder:
        told.append(notices.lost(lost))
    if state.schema > SCHEMA:
        disorder, told = set(), [notices.LATER]
    return Opened(
        state, seen, read.size, frozenset(disorder), " ".join(filter(None, told)), journal, lines
    )
