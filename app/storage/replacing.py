"""Making one state out of another, keeping the identity of what stays."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from app.storage.revision import Revisions, new_uid
from app.storage.rows import Row, Rows
from app.storage.state import State

Tables = dict[str, dict[str, Any]]
"""All documents by table and number, as TinyDB hands them round."""


def documents_of(state: State) -> Tables:
    """A copy of every document."""
    return {name: json.loads(json.dumps(dict(rows.items()))) for name, rows in state.tables.items()}


def state_with(tables: Tables, now: State) -> State:
    """These documents, each with the uid that its number has now."""
    wanted = State(now.schema)
    for name, table in json.loads(json.dumps(tables)).items():
        old = now.rows(name)
        wanted.tables[name] = Rows(
            {
                number: Row(old.row(number).uid if number in old else new_uid(), "", document)
                for number, document in table.items()
            }
        )
    return wanted


def replaced(now: State, wanted: State, revisions: Revisions) -> State:
    """The state after `now` that has the documents of `wanted`.

    What stays as it is keeps its rev; what changes or comes has a new one; what goes leaves a
    tombstone.
    """
    after = replace(now, seq=now.seq + 1, tables={}, gone=dict(now.gone))
    for name, rows in now.tables.items():
        for _, row in rows.rows():
            if wanted.rows(name).number_of(row.uid) is None:
                after.gone[name, row.uid] = revisions.next()
    for name, rows in wanted.tables.items():
        after.tables[name] = Rows(
            {number: _with_rev(row, now.rows(name), revisions) for number, row in rows.rows()}
        )
        for _, row in rows.rows():
            after.gone.pop((name, row.uid), None)
    after.rev = revisions.last
    return after


def _with_rev(row: Row, old: Rows, revisions: Revisions) -> Row:
    number = old.number_of(row.uid)
    if number is not None and old.row(number).document == row.document:
        return Row(row.uid, old.row(number).rev, row.document)
    return Row(row.uid, revisions.next(), row.document)
