"""Words of leaving with one's data and bringing it back."""

from collections.abc import Iterable

from app.domain.archive import Incoming, NotIncluded
from app.domain.safety import NotScreened

EXPORT = "Write everything you kept into a file."
EXPORT_FORMAT = (
    "csv (the journal, for spreadsheets), json (everything, to come back with), fhir (the journal, "
    "for a clinic's software) or pdf (one page to show a clinician)."
)
EXPORT_OUT = "File to write. It is readable only by you; keep it where you would keep a letter."
EXPORT_FORCE = "Replace the file if it is there already."

IMPORT = (
    "Bring a journal back from a CSV or JSON file.\n\n"
    "Every row is checked first. If one cannot be read, all of them are told by line and reason, "
    "and nothing is changed. What is here already stays as it is, so a file can be brought in "
    "twice. A table made by hand needs the columns region_id, occurred_at and score."
)
IMPORT_PATH = "CSV or JSON file to read."
SKIP_BAD = "Leave out the rows that cannot be read and take the others."
DRY_RUN = "Say what would happen and change nothing."

NOTHING_NEW = "Nothing new in this file."
DRY_RUN_DONE = "This was a dry run: nothing was changed."
SETTINGS_KEPT = "Your settings here were kept; those in the file were not taken."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def rows(number: int) -> str:
    """So many rows."""
    return _count(number, "row", "rows")


def written(path: str) -> str:
    """A file is there."""
    return f"Wrote {path}"


def cannot_read(path: str, why: str) -> str:
    """The file could not even be opened."""
    return f"Could not read {path}: {why}. Nothing was changed."


def bad_row(line: int, reason: str) -> str:
    """One row that cannot be taken."""
    return f"line {line}: {reason}"


def bad_rows(number: int) -> str:
    """How it ended when rows were bad and none was to be left out."""
    return (
        f"{rows(number)} cannot be read, so nothing was changed. Correct "
        f"{'it' if number == 1 else 'them'}, or leave {'it' if number == 1 else 'them'} out "
        "with --skip-bad."
    )


def left_out(number: int) -> str:
    """Rows that are not taken."""
    return f"{rows(number).capitalize()} cannot be read and {_is(number)} left out."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def unreadable(number: int) -> str:
    """How many rows are bad, over the list of them."""
    return f"{rows(number).capitalize()} cannot be read:"


def unknown(names: Iterable[str]) -> str:
    """Columns or parts that mean nothing here."""
    return f"Not known here, so left unread: {', '.join(names)}."


def new(incoming: Incoming) -> str:
    """What a file adds, as a list in words; empty when it adds nothing."""
    archive = incoming.new
    counted = (
        (len(archive.entries), "entry", "entries"),
        (len(archive.spots), "spot", "spots"),
        (len(archive.corrections), "corrected flare", "corrected flares"),
        (len(archive.holds), "hold", "holds"),
        (len(archive.break_events), "line of the break log", "lines of the break log"),
    )
    parts = [_count(number, one, many) for number, one, many in counted if number]
    if not isinstance(archive.settings, NotIncluded):
        parts.append("your settings")
    if not isinstance(archive.screening, NotScreened):
        parts.append("your safety answers")
    return ", ".join(parts)


def added(what: str) -> str:
    """What came, or with a dry run would come."""
    return f"New: {what}."


def already_here(number: int) -> str:
    """Entries that were brought before."""
    return f"{_count(number, 'entry is', 'entries are')} here already and stayed as before."


def ahead(number: int) -> str:
    """Entries of days that have not come yet."""
    said = _count(number, "entry lies", "entries lie")
    return f"{said} on dates still to come: the clock was ahead when they were written down."


def settings_were_kept(incoming: Incoming) -> bool:
    """Whether the file has settings that were not taken."""
    brought = incoming.found.archive.settings
    return not isinstance(brought, NotIncluded) and isinstance(incoming.new.settings, NotIncluded)


def told(incoming: Incoming) -> list[str]:
    """What a file brings or would bring, line by line; the bad rows are told apart from this."""
    new_things = new(incoming)
    lines = [added(new_things) if new_things else NOTHING_NEW]
    if incoming.already_here:
        lines.append(already_here(incoming.already_here))
    if incoming.found.ahead:
        lines.append(ahead(incoming.found.ahead))
    if incoming.found.unknown:
        lines.append(unknown(incoming.found.unknown))
    if settings_were_kept(incoming):
        lines.append(SETTINGS_KEPT)
    return lines
