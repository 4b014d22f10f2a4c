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


CALENDAR = "Your coming reminders for a calendar"
EVERYTHING = "Everything"
PAGE = "One page to show a doctor or therapist"
JOURNAL = "Your journal as a table"
EXPORTED_FILES = (
    ExportedFile(
        "json", 0, EVERYTHING, "One file you can import again, on this device or another (JSON)."
    ),
    ExportedFile("pdf", 0, PAGE, "A body map, a timeline and the main numbers, on one page (PDF)."),
    ExportedFile("csv", 0, JOURNAL, "One row for each entry, for a spreadsheet (CSV)."),
    ExportedFile(
        "csv",
        1,
        "Your flares as a table",
        "One row for each flare: when it started, its worst day and when it cleared (CSV).",
    ),
    ExportedFile(
        "fhir",
        0,
        "Your journal for a clinic’s computer system",
        "Every entry and flare, in a format medical records use (FHIR R4).",
    ),
)


def format_help() -> str:
    """The formats for the command line: “json (everything), …”."""
    first = [file for file in EXPORTED_FILES if file.number == 0]
    titles = [*((file.format, file.title) for file in first), ("ics", CALENDAR)]
    names = [f"{format} ({title[0].lower()}{title[1:]})" for format, title in titles]
    return f"{joined(names, 'or')}."
