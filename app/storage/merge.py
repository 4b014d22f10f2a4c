"""Merging two histories of one journal.

Files come back from elsewhere: a copy replaces the journal, a service that synchronises folders
brings the file of another device, a backup has what the journal lacks.  No file is trusted as a
whole; each document states which of its versions is later.

1. Of two versions of a document, the one with the greater `rev` counts.  A removal is a version.
2. A version that both have is not new, so merging the same history again changes nothing.
3. Versions as old as the last snapshot that both histories come from were replaced knowingly.  A
   newer version that is still replaced was saved by somebody who never saw the replacement.  It is
   returned in `replaced_versions`, to be kept aside.
4. Where no common snapshot is known (a backup from before snapshots had a lineage, or from very
   long ago), the device decides: its revs never go back, so it replaced its own older versions
   knowingly.
5. Two versions with the same rev (a folder was copied together with its device id) are ordered by
   their content, so that every device keeps the same one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Set
from dataclasses import dataclass

from app.domain.revision import NO_REV, device_of
from app.storage.log_record import Delete, LogChange, LogRecord, Put
from app.storage.state import StoreState
from app.storage.table_rows import TableRow, TableRows


@dataclass(frozen=True, slots=True)
class ReplacedVersion:
    """A version of a document that was replaced by another history's version."""

    table: str
    row: TableRow


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The result of a merge: how many documents are newer now, and which versions were replaced."""

    newer: int = 0
    replaced_versions: tuple[ReplacedVersion, ...] = ()

    def __add__(self, other: MergeResult) -> MergeResult:
        return MergeResult(
            self.newer + other.newer, self.replaced_versions + other.replaced_versions
        )


def merge_state(
    state: StoreState, other: StoreState, known_revs: Set[str] = frozenset()
) -> MergeResult:
    """Merge into `state` everything that is newer in `other`.

    `known_revs` are further revs that `state` knows, because it replaced them itself.
    """
    shared = state.shared_with(other)
    merge = (
        _Merge(state, shared, known_revs)
        if shared
        else _MergeOfUnrelated(state, shared, known_revs)
    )
    for table, rows in other.tables.items():
        ours = state.rows(table)
        here = ours.revs()
        for uid, rev in rows.revs().items():
            known = here.get(uid, NO_REV) or state.tombstones.get((table, uid), NO_REV)
            if rev > known or not merge.is_past(rev, known):
                if rev == known and rows.packed_of(uid) == ours.packed_of(uid):
                    continue  # parsing all that are equal would take half a minute
                number = rows.number_of(uid)
                assert number is not None
                merge.take(Put(table, number, uid, rev, rows[number]))
    for (table, uid), rev in other.tombstones.items():
        merge.take(Delete(table, "", uid, rev))
    state.rev = max(state.rev, other.rev)
    if merge.merged.newer:
        state.seq = max(state.seq, other.seq)
    state.descend(other.lineage)
    return merge.merged


def merge_lines(
    state: StoreState, lines: Iterable[LogRecord], known: int, known_revs: Set[str] = frozenset()
) -> MergeResult:
    """Merge into `state` everything that is newer in these records.

    `known_revs` is as in `merge_state`.
    Records that follow an ancestor of `state` belong to its own history if `state` already includes
    all of them up to seq `known`; the rest were written while the next snapshot was being written.
    Only changes from another history are counted.  For each document, only the last record of each
    history matters.
    """
    histories: dict[str, list[LogRecord]] = {}
    for line in lines:
        histories.setdefault(line.snapshot, []).append(line)
    merged = MergeResult()
    for snapshot, history in histories.items():
        there = frozenset(line.change.rev for line in history)
        merge = _Merge(state, state.lineage.get(snapshot, NO_REV), known_revs, there)
        last = {(line.change.table, line.change.uid): line for line in history}
        # Whatever `state` includes is no newer than what it has: such a record is from elsewhere.
        strayed = any(line.seq <= known and merge.is_newer(line.change) for line in history)
        for line in last.values():
            if line.seq <= known:
                merge.take(line.change)
        is_own = state.includes(snapshot) and not strayed and merge.merged == MergeResult()
        for line in last.values():
            if line.seq > known:
                merge.take(line.change)
        merged += MergeResult() if is_own else merge.merged
        state.rev = max(state.rev, *there)
        if merge.merged.newer:
            state.seq = max(state.seq, *(line.seq for line in history))
    return merged


class _Merge:
    """One merge into `state`.

    Revs up to `shared` belong to the history that both sides have in common.  `here` and `there`
    are other revs that each side knew, and replaced.
    """

    def __init__(
        self, state: StoreState, shared: str, here: Set[str], there: Set[str] = frozenset()
    ) -> None:
        self._state = state
        self._shared = shared
        self._here = here
        self._there = there
        self.merged = MergeResult()

    def is_past(self, rev: str, by: str) -> bool:
        """Whether this side knew their version when it replaced it with the one of rev `by`."""
        return self._is_known(rev, by, self._here)

    def _is_known(self, rev: str, by: str, seen: Set[str]) -> bool:
        """Whether the side that has `seen` these revs knew `rev` when it replaced it with `by`."""
        return rev <= self._shared or rev in seen

    def is_newer(self, change: LogChange) -> bool:
        """Whether the change is newer than the version here."""
        return change.rev > self._ours(change).rev

    def take(self, change: LogChange) -> None:
        """Apply the change, unless the version here is newer."""
        ours = self._ours(change)
        theirs = TableRow(
            change.uid, change.rev, change.document if isinstance(change, Put) else {}
        )
        if (ours.rev, ours.document) == (theirs.rev, theirs.document):
            return
        differ = ours.document != theirs.document
        if _weight(ours) < _weight(theirs):
            known = self._is_known(ours.rev, theirs.rev, self._there)
            self._count(differ, [] if known else [ours], change.table)
            self._apply(change)
        elif differ and not self.is_past(theirs.rev, ours.rev):
            self._count(0, [theirs], change.table)

    def _count(self, newer: int, replaced_versions: list[TableRow], table: str) -> None:
        lost = tuple(ReplacedVersion(table, row) for row in replaced_versions if row.document)
        self.merged += MergeResult(newer, lost)

    def _ours(self, change: LogChange) -> TableRow:
        rows = self._state.rows(change.table)
        number = rows.number_of(change.uid)
        if number is not None:
            return rows.row(number)
        return TableRow(
            change.uid, self._state.tombstones.get((change.table, change.uid), NO_REV), {}
        )

    def _apply(self, change: LogChange) -> None:
        rows = self._state.tables.setdefault(change.table, TableRows())
        number = rows.number_of(change.uid)
        match change:
            case Put():
                if number is None:
                    number = change.number if change.number not in rows else str(rows.highest + 1)
                rows.put(number, TableRow(change.uid, change.rev, change.document))
                self._state.tombstones.pop((change.table, change.uid), None)
            case Delete():
                if number is not None:
                    rows.drop(number)
                self._state.tombstones[change.table, change.uid] = change.rev


class _MergeOfUnrelated(_Merge):
    """A merge of two histories that have no known snapshot in common."""

    def _is_known(self, rev: str, by: str, seen: Set[str]) -> bool:
        is_its_own = rev < by and device_of(rev) == device_of(by)
        return is_its_own or super()._is_known(rev, by, seen)


def _weight(row: TableRow) -> tuple[str, str]:
    return row.rev, json.dumps(row.document, sort_keys=True)
