"""Taking everything along, and bringing it back."""

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
    """Our values as JSON, and back."""

    def to_json(self, value: object, kind: object) -> Any:
        """`value`, a `kind`, as something `json.dumps` takes."""
        ...

    def from_json(self, data: Any, kind: object, where: str) -> Any:
        """The `kind` that `data` describes.  Raises `StorageTrouble` naming `where` it stands."""
        ...


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file to hand over: its name without a folder, and what is in it."""

    name: str
    content: bytes


class Existing(Enum):
    """What becomes of a file that is already there."""

    KEPT = "kept"
    REPLACED = "replaced"


class FileWriter(Protocol):
    """Where files are put for the person."""

    def check(self, path: Path, existing: Existing) -> Path:
        """Where a file that is to be called `path` really goes: the end of a link, or `path`.

        Raises `StorageTrouble` unless it is a new file, or one that may be replaced, in a folder
        that is there and is not, nor lies in, the data folder.
        """
        ...

    def put(self, folder: Path, files: Sequence[ExportFile], existing: Existing) -> None:
        """Write all files into `folder`, each whole and readable by its owner only.

        Raises `StorageTrouble`, before anything is written where `check` does for one of them,
        and when one cannot be written.
        """
        ...


class Exporter(Protocol):
    """Writes an archive in one format."""

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        ...

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The files of `archive`, named after `stem`; the first, `stem` and `suffix`, is the one
        that was asked for, any other stands beside it.

        `now` is when it is written, with the person's UTC offset.
        """
        ...


class Importer(Protocol):
    """Reads one format."""

    @property
    def suffix(self) -> str:
        """How its file names end, with the dot."""
        ...

    def read(
        self,
        content: bytes,
        here: Archive,
        now: datetime,
        dates: DateOrder = DateOrder.AS_FOUND,
    ) -> ParsedImport:
        """Everything in `content`, checked; `here` is what the person already has.

        `now` is in the person's zone, in which times without a UTC offset are read; `dates` is
        what they said about dates such as 02/03/2026.  Raises `StorageTrouble` when this is no
        such file at all, or damaged beyond reading rows; `DateOrderUnclear` when it must be said.
        """
        ...
