"""Everything as JSON: a complete export that can be imported again.

1. The file is one object.  `format` and `schema_version` identify it; every other part is named
   after its content, and is an object or a list of objects in the shape in which they are stored.
2. Each object is on a line of its own, so that an error can be located by its line.
3. An export comes back equal when imported, in any script.
4. An excerpt describes itself in `excerpt`.  Notes that are left out are absent, so that an import
   does not treat them as emptied.
5. A whole export says which version each thing is (`rev`), what was removed (`removals`), and
   which versions the journal has seen (`seen`), so that another device can merge it.  Older exports
   and excerpts say nothing of that; older programs ignore it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, get_args, get_origin, get_type_hints

from app.domain.import_export.archive import WHOLE, Archive, NotesChoice, NotIncluded
from app.domain.import_export.removals import KINDS
from app.domain.import_export.version_history import NO_HISTORY, VersionHistory
from app.domain.journal.entry import Entry
from app.domain.journal.entry_fields import TEXT_FIELDS
from app.domain.safety import NotScreened
from app.ports import Documents, ExportFile

FORMAT = "unknot"
SCHEMA_VERSION = 1
REV, REMOVALS, SEEN = "rev", "removals", "seen"
NOTHING = (NotIncluded(), NotScreened(), WHOLE)
"""The values of a part that is one object, when it is left out."""


def parts_of_archive() -> dict[str, Any]:
    """The type of each part, by name; for a list, the type of its items in a one-item list."""
    hints = get_type_hints(Archive)
    return {
        field.name: [get_args(kind)[0]] if get_origin(kind := hints[field.name]) is tuple else kind
        for field in fields(Archive)
        if field.name != "history"
    }


class JsonExporter:
    """Writes `NAME.json`."""

    suffix = ".json"

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """Everything in `archive`, written at `now`."""
        parts = {
            "format": FORMAT,
            "schema_version": SCHEMA_VERSION,
            "exported_at": now.isoformat(timespec="seconds"),
        }
        lines = [f'"{name}":{_dumped(value)}' for name, value in parts.items()]
        parts_and_history = (*self._parts(archive), *_history(archive.history))
        text = "{\n" + ",\n".join([*lines, *parts_and_history]) + "\n}\n"
        return (ExportFile(f"{stem}.json", text.encode()),)

    def _parts(self, archive: Archive) -> Iterator[str]:
        for name, kind in parts_of_archive().items():
            value = getattr(archive, name)
            if isinstance(kind, list):
                yield _listed(name, self._items(archive, name, value, kind[0]))
            elif value not in NOTHING:
                item = self._documents.to_json(value, kind)
                yield f'"{name}":{_dumped(_revised(item, archive.history.rev(name, name)))}'

    def _items(
        self, archive: Archive, name: str, things: Iterable[Any], kind: object
    ) -> Iterator[Any]:
        for thing in things:
            item = self._documents.to_json(thing, kind)
            if archive.history != NO_HISTORY and name in KINDS:
                item = _revised(item, archive.history.rev(name, thing.id))
            if kind is Entry and archive.excerpt.notes is NotesChoice.LEFT_OUT:
                for field in TEXT_FIELDS:
                    del item[field.name]
            yield item


def _revised(item: dict[str, Any], rev: str) -> dict[str, Any]:
    return {**item, REV: rev} if rev else item


def _history(history: VersionHistory) -> Iterator[str]:
    if history == NO_HISTORY:
        return
    removals = sorted(history.removals.items())
    yield _listed(REMOVALS, ({"kind": kind, "uid": uid, REV: rev} for (kind, uid), rev in removals))
    yield f'"{SEEN}":{_dumped(sorted(history.seen.values()))}'


def _listed(name: str, things: Iterable[Any]) -> str:
    items = [_dumped(each) for each in things]
    return f'"{name}":[\n' + ",\n".join(items) + "\n]" if items else f'"{name}":[]'


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
