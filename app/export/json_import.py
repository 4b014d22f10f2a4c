"""Importing everything from JSON.

1. The file must be an export of ours, complete, and of a known version; otherwise it is refused.
2. Each item is checked alone, then together: an entry or a correction needs its spot, in the file
   or in the journal.
3. Unknown parts are ignored, and named.
4. What the file says of versions is taken only if all of it is valid; otherwise the file is read as
   one that says nothing of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import MAXYEAR, MINYEAR, datetime
from functools import partial
from typing import Any

from app.domain.body import Spot, SpotId
from app.domain.content import Content
from app.domain.errors import InvalidInput, StorageError, UnknotError
from app.domain.import_export.archive import (
    AT_NO_KNOWN_TIME,
    Archive,
    ParsedImport,
    RowError,
    UniqueById,
    check_id,
)
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.version_history import (
    DocumentKey,
    VersionHistory,
    greatest_by_device,
)
from app.domain.journal.entry import Entry, check_brought, check_note, lies_ahead
from app.domain.journal.entry_fields import TEXT_FIELDS
from app.domain.recurrence import Correction
from app.domain.revision import REV as REV_PATTERN
from app.domain.revision import UID, uid_for
from app.domain.settings import Settings
from app.domain.settings_keys import KEYS
from app.domain.spots.matching import BodyPlace, check_name
from app.export.archive_json import (
    FORMAT,
    REMOVALS,
    REV,
    SCHEMA_VERSION,
    SEEN,
    parts_of_archive,
)
from app.export.json_lines import JsonItem, JsonPart, read_parts
from app.ports import Documents

LATEST_REV = "7"  # in the year 2191
ABOUT_THE_FILE = ("format", "schema_version", "exported_at")


class JsonImporter:
    """Reads `*.json`."""

    suffix = ".json"

    def __init__(self, documents: Documents, content: Content) -> None:
        self._documents = documents
        self._content = content

    def read(
        self,
        content: bytes,
        here: Archive,
        now: datetime,
        dates: DateOrder = DateOrder.AS_FOUND,
    ) -> ParsedImport:
        """All items, checked.

        Raises `StorageError` when this is no export of ours.  Its dates are always ISO 8601,
        whatever `dates` says.
        """
        parts = read_parts(content)
        _check_ours(parts)
        kinds = parts_of_archive()
        file = _JsonFile(self._documents, self._content, here, now)
        for part in sorted(parts, key=lambda part: part.name != "spots"):
            if part.name in kinds:
                file.take(part, kinds[part.name])
        file.take_history(parts)
        known = {*kinds, *ABOUT_THE_FILE, REMOVALS, SEEN}
        unknown = tuple(part.name for part in parts if part.name not in known)
        return ParsedImport(
            file.archive,
            tuple(sorted(file.bad)),
            unknown,
            written_at=_written_at(parts),
            ahead=sum(lies_ahead(entry, now) for entry in file.archive.entries),
        )


def _check_ours(parts: Iterable[JsonPart]) -> None:
    about = {part.name: part.items[0].value for part in parts if part.items}
    if about.get("format") != FORMAT:
        raise StorageError(
            "This is JSON, but not an Unknot export: it doesn’t start with the format’s "
            "name. Nothing has changed."
        )
    version = about.get("schema_version")
    if type(version) is not int or not 1 <= version <= SCHEMA_VERSION:
        raise StorageError(
            f"This export is version {version}, and your Unknot reads up to version "
            f"{SCHEMA_VERSION}. Update Unknot, then try again. Nothing has changed."
        )


def _written_at(parts: Iterable[JsonPart]) -> datetime:
    """When the export was made.  It may be missing, as nothing depends on it."""
    said = [str(part.items[0].value) for part in parts if part.name == "exported_at" and part.items]
    try:
        at = datetime.fromisoformat("".join(said))
    except ValueError:
        return AT_NO_KNOWN_TIME
    return at if at.tzinfo else AT_NO_KNOWN_TIME


class _JsonFile:
    """The parts of one file read so far."""

    def __init__(
        self, documents: Documents, content: Content, here: Archive, now: datetime
    ) -> None:
        self.bad: list[RowError] = []
        self._read: dict[str, Any] = {}
        self._revs: dict[DocumentKey, Any] = {}
        self._documents = documents
        self._content = content
        self._spots = {spot.id for spot in here.spots}
        self._now = now

    @property
    def archive(self) -> Archive:
        """Everything that is valid."""
        return Archive(**self._read)

    def take(self, part: JsonPart, kind: Any) -> None:
        """Read one part.  Spots come first, because entries refer to them."""
        if isinstance(kind, list):
            gathered: UniqueById[Any] = UniqueById()
            for item in part.items:
                self._tried(item, partial(self._gather, part.name, gathered, item, kind[0]))
            self._read[part.name] = gathered.things
            if part.name == "spots":
                self._spots |= {spot.id for spot in gathered.things}
        else:
            for item in part.items:
                self._tried(item, partial(self._set, part.name, item, kind))

    def take_history(self, parts: Iterable[JsonPart]) -> None:
        """Read which versions these are (rule 4).  The items have been read."""
        values = {part.name: [item.value for item in part.items] for part in parts}
        removals: dict[DocumentKey, str] = {}
        for each in values.get(REMOVALS, []):
            match each:
                case {"kind": str(kind), "uid": str(uid), "rev": str(rev)} if UID.fullmatch(uid):
                    removals[kind, uid] = rev
                case _:
                    return
        seen = values.get(SEEN, [])
        if seen and all(map(_is_rev, (*self._revs.values(), *removals.values(), *seen))):
            gone = {key: rev for key, rev in removals.items() if key not in self._revs}
            self._read["history"] = VersionHistory(self._revs, gone, greatest_by_device(seen))

    def _take_rev(self, kind: str, id: str, item: JsonItem) -> None:
        if isinstance(item.value, dict) and REV in item.value:
            self._revs[kind, uid_for(kind, id)] = item.value[REV]

    def _tried(self, item: JsonItem, read: Callable[[], None]) -> None:
        try:
            if item.wrong:
                raise InvalidInput("This item", item.wrong)
            read()
        except UnknotError as wrong:
            self.bad.append(RowError(item.line, str(wrong)))

    def _gather(self, name: str, gathered: UniqueById[Any], item: JsonItem, kind: Any) -> None:
        thing = self._documents.from_json(item.value, kind, "This item")
        match thing:
            case Spot():
                _check_spot(thing)
            case Entry():
                self._check_entry(thing)
            case Correction():
                self._check_known(thing.spot)
        _check_instants(thing)
        if not hasattr(thing, "id"):
            gathered.add(item.line, repr(thing), thing)
            return
        gathered.add(item.line, check_id(thing.id), thing)
        self._take_rev(name, thing.id, item)

    def _set(self, name: str, item: JsonItem, kind: Any) -> None:
        value = self._documents.from_json(item.value, kind, f"“{name}”")
        if isinstance(value, Settings):
            for key in KEYS:  # each value must be one that can be set here
                key.changed(value, key.written(value), self._content)
        _check_instants(value)
        self._read[name] = value
        self._take_rev(name, name, item)

    def _check_entry(self, entry: Entry) -> None:
        check_brought(entry.occurred_at, entry.recorded_at, self._now)
        for field in TEXT_FIELDS:
            check_note(field.of(entry), field.name)
        self._check_known(entry.spot)

    def _check_known(self, spot: SpotId) -> None:
        if spot not in self._spots:
            raise InvalidInput("spot", f"“{spot}” isn’t in this file, or in your journal")


def _is_rev(rev: object) -> bool:
    """Whether it is a rev, and not so far ahead that no later one could be written."""
    return isinstance(rev, str) and REV_PATTERN.fullmatch(rev) is not None and rev < LATEST_REV


def _check_spot(spot: Spot) -> None:
    check_name(spot.name)
    BodyPlace(spot.region, spot.side)


def _check_instants(value: object) -> None:
    """Check all instants in `value`.

    Raises `InvalidInput` for one so near the ends of the calendar that UTC may be outside it.
    """
    if isinstance(value, datetime):
        if value.year in (MINYEAR, MAXYEAR):
            raise InvalidInput("time", f"a time people live in, not {value.isoformat()}")
    elif isinstance(value, tuple):
        for each in value:
            _check_instants(each)
    elif is_dataclass(value):
        for field in fields(value):
            _check_instants(getattr(value, field.name))
