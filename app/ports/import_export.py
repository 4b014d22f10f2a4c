"""The interfaces of export and import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from app.domain.import_export.archive import Archive, ParsedImport
from app.domain.import_export.date_order import DateOrder


class Documents(Protocol):
    """Converts domain values to JSON and back."""

    def to_json(self, value: object, kind: object) -> Any:
        """`value`, of the type `kind`, as something `json.dumps` accepts."""
        ...

    def from_json(self, data: Any, kind: object, where: str) -> Any:
        """The `kind` that `data` describes. Raises `StorageError` naming the location `where`."""
        ...


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file to hand over: its name without a folder, and its content."""

    name: str
    content: bytes


class Existing(Enum):
    """What happens to a file that exists already."""

    KEPT = "kept"
    REPLACED = "replaced"


class FileWriter(Protocol):
    """Writes files for the person."""

    def check(self, path: Path, existing: Existing) -> Path:
        """The real path of a file to be called `path`: the target of a link, or `path` itself.

        Raises `StorageError` unless it is a new file, or one that may be replaced, in an existing
        folder that is not, and is not inside, the data folder.
        """
        ...

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        """Write all files into `folder`, each completely and readable by its owner only.

        Raises `StorageError` before anything is written when `check` does for one of them, and when
        one cannot be written.
        """
        ...


class Exporter(Protocol):
    """Writes an archive in one format."""

    @property
    def suffix(self) -> str:
        """The ending of its file names, with the dot."""
        ...

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The files of `archive`, named after `stem`. The first, `stem` and `suffix`, is the
        requested one; any others are stored beside it.

        `now` is the time of writing, with the person's UTC offset.
        """
        ...


class Importer(Protocol):
    """Reads one format."""

    @property
    def suffix(self) -> str:
        """The ending of its file names, with the dot."""
        ...

    def read(
        self,
        content: bytes,
        here: Archive,
        now: datetime,
        dates: DateOrder = DateOrder.AS_FOUND,
    ) -> ParsedImport:
        """Everything in `content`, checked; `here` is the person's present data.

        `now` is in the person's zone, in which times without a UTC offset are read; `dates` is the
        person's answer about dates such as 02/03/2026. Raises `StorageError` when this is not such
        a file at all, or is damaged beyond reading rows, and `DateOrderUnclear` when the order of
        dates must be asked.
        """
        ...
