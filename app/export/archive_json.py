"""Everything as JSON: a complete export that can be imported again.

1. The file is one object.  `format` and `schema_version` identify it; every other part is named
   after its content, and is an object or a list of objects in the shape in which they are stored.
2. Each object is on a line of its own, so that an error can be located by its line.
3. An export comes back equal when imported, in any script.
4. An excerpt describes itself in `excerpt`.  Notes that are left out are absent, so that an import
   does not treat them as emptied.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, get_args, get_origin, get_type_hints

from app.domain.import_export.archive import WHOLE, Archive, NotesChoice, NotIncluded
from app.domain.journal.entry import Entry
from app.domain.journal.entry_fields import TEXT_FIELDS
from app.domain.safety import NotScreened
from app.ports import Documents, ExportFile

FORMAT = "unknot"
SCHEMA_VERSION = 1
NOTHING = (NotIncluded(), NotScreened(), WHOLE)
"""The values of a part that is one object, when it is left out."""


def parts_of_archive() -> dict[str, Any]:
    """The type of each part, by name; for a list, the type of its items in a one-item list."""
    hints = get_type_hints(Archive)
    return {
        field.name: [get_args(kind)[0]] if get_origin(kind := hints[field.name]) is tuple else kind
        for field in fields(Archive)
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
        text = "{\n" + ",\n".join([*lines, *self._parts(archive)]) + "\n}\n"
        return (ExportFile(f"{stem}.json", text.encode()),)

    def _parts(self, archive: Archive) -> Iterator[str]:
        for name, kind in parts_of_archive().items():
            value = getattr(archive, name)
            if isinstance(kind, list):
                items = [_dumped(each) for each in self._items(archive, value, kind[0])]
                yield f'"{name}":[\n' + ",\n".join(items) + "\n]" if items else f'"{name}":[]'
            elif value not in NOTHING:
                yield f'"{name}":{_dumped(self._documents.to_json(value, kind))}'

    def _items(self, archive: Archive, things: Iterable[object], kind: object) -> Iterator[Any]:
        for thing in things:
            item = self._documents.to_json(thing, kind)
            if kind is Entry and archive.excerpt.notes is NotesChoice.LEFT_OUT:
                for field in TEXT_FIELDS:
                    del item[field.name]
            yield item


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
