"""The names and purposes of exported files, for the screen and the help of `unknot export`.

There is one row for each file, in the order on the screen.  A new format is a row here and a line
in `app/export/formats.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.texts.phrases import joined


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One file of a format: its `number` among the files of that format, and its texts."""

    format: str
    number: int
    title: str
    about: str


EVERYTHING = "Everything"
PAGE = "One page to show a clinician"
JOURNAL = "The journal as a table"
EXPORTED_FILES = (
    ExportedFile(
        "json", 0, EVERYTHING, "One file to come back with, on this or another device (JSON)."
    ),
    ExportedFile(
        "pdf", 0, PAGE, "Map, timeline and numbers on one sheet, to be read in a minute (PDF)."
    ),
    ExportedFile("csv", 0, JOURNAL, "One row for each entry, for a spreadsheet (CSV)."),
    ExportedFile(
        "csv",
        1,
        "The episodes as a table",
        "One row for each flare: when it began, its peak, when it cleared (CSV).",
    ),
    ExportedFile(
        "fhir",
        0,
        "The journal for a clinic’s software",
        "Each entry and each flare, in the shape medical records use (FHIR R4).",
    ),
)


def format_help() -> str:
    """The formats for the command line: “json (everything), …”."""
    first = [file for file in EXPORTED_FILES if file.number == 0]
    names = [f"{file.format} ({file.title[0].lower()}{file.title[1:]})" for file in first]
    return f"{joined(names, 'or')}."
