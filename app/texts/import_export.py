"""Texts of exports and imports."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.import_export.archive import Assumed, NotIncluded
from app.domain.import_export.comparison import ImportPreview, Version
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.text_encoding import Encoding
from app.domain.safety import NotScreened
from app.texts.import_differences import (
    differ,
    examples,
    has_removed,
    things,
    things_of,
    were_removed,
)

IMPORT = (
    "Bring a journal back from a CSV or JSON file.\n\n"
    "Every row is checked first. If one cannot be read, all of them are told by line and reason, "
    "and nothing is changed. What is here already stays as it is, so a file can be brought in "
    "twice; where the file differs, you are told. A table made by hand needs the columns "
    "region_id, occurred_at and score; a time without a UTC offset is local, and a date alone "
    "means noon."
)
SKIP_BAD = "Leave out the rows that cannot be read and take the others."
UPDATE = (
    "Where the file differs from what is here, take the file's version, and bring back what was "
    "removed here. A backup is made first."
)
DATES = (
    "How dates such as 02/03/2026 are meant, where the file leaves it open: dmy (day first), mdy "
    "(month first) or ymd (year first)."
)
DRY_RUN = "Say what would happen and change nothing."

NOTHING_NEW = "Nothing new in this file."
DRY_RUN_DONE = "This was a dry run: nothing was changed."
UPDATE_TAKES = "  To take the file’s version, add --update."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def rows(number: int) -> str:
    """A number of rows."""
    return _count(number, "row", "rows")


def cannot_read(path: str, why: str) -> str:
    """The file cannot be opened."""
    return f"Could not read {path}: {why}. Nothing was changed."


def is_folder(path: str) -> str:
    """The path is a folder instead of a file."""
    return (
        f"{path} is a folder, and one file can be brought in at a time. If it is a data folder of "
        "Unknot, use it as it is: name it with --data. Nothing was changed."
    )


def too_large(path: str, megabytes: int) -> str:
    """The file is larger than any journal."""
    return (
        f"{path} has more than {megabytes} MB, far more than a journal. Choose another file. "
        "Nothing was changed."
    )


def say_dates(question: str) -> str:
    """The question about a file's dates, and how to answer it."""
    return f"{question} Say --dates dmy or --dates mdy."


def bad_row(line: int, reason: str) -> str:
    """One invalid row."""
    return f"line {line}: {reason}"


def bad_rows(number: int) -> str:
    """The result when rows are invalid and none may be skipped."""
    return (
        f"{rows(number)} cannot be read, so nothing was changed. Correct "
        f"{'it' if number == 1 else 'them'}, or leave {'it' if number == 1 else 'them'} out "
        "with --skip-bad."
    )


def left_out(number: int) -> str:
    """The number of skipped rows."""
    return f"{rows(number).capitalize()} cannot be read and {_is(number)} left out."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def unreadable(number: int) -> str:
    """The number of invalid rows, above their list."""
    return f"{rows(number).capitalize()} cannot be read:"


def unknown(names: Iterable[str]) -> str:
    """Columns or parts that are unknown."""
    return f"Not known here, so left unread: {', '.join(names)}."


def new(incoming: ImportPreview) -> str:
    """What a file adds, as a list in words; empty if nothing."""
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
    """What was added, or with a dry run would be."""
    return f"New: {what}."


def already_here(number: int) -> str:
    """The number of entries that were imported before."""
    return (
        _count(
            number,
            "entry is here already and stays as it is",
            "entries are here already and stay as they are",
        )
        + "."
    )


def was_merged(name: str, into: str) -> str:
    """A spot of the file has been merged into another one."""
    return f"“{name}” was merged into “{into}” here, and what is new of it goes there."


def decision_lines(incoming: ImportPreview, version: Version) -> list[str]:
    """What happens to differing and deleted things, on the command line."""
    lines = []
    taken = version is Version.FILE
    if incoming.differences:
        alone = things([each.here for each in incoming.differences])[1] == 1
        kept = "stays as it is" if alone else "stay as they are"
        became = "; the file’s version is taken:" if taken else f", and {kept}:"
        lines.append(f"{differ(incoming)}{became}")
        lines += [f"  {each}" for each in examples(incoming)]
        if not taken:
            lines.append(UPDATE_TAKES)
    if has_removed(incoming):
        alone = things(things_of(incoming.removed))[1] == 1
        kept = "stays so; --update brings it" if alone else "stay so; --update brings them"
        back = "comes back." if alone else "come back."
        lines.append(f"{were_removed(incoming)} and {back if taken else f'{kept} back.'}")
    return lines


def way_back(path: str) -> str:
    """How to undo an import that changed existing things."""
    return f"To go back to how it was before: unknot restore {path}"


def assumed(how: Assumed) -> list[str]:
    """The assumptions made about ambiguous parts of the file, one on each line."""
    lines = []
    if how.encoding is Encoding.WINDOWS_1252:
        lines.append("The file is not in UTF-8, so it was read as Windows-1252.")
    if how.dates in _DATES_READ:
        lines.append(f"Dates such as {_DATES_READ[how.dates]}.")
    if times := how.without_offset - how.dates_alone:
        said = _count(
            times, "time didn’t say its zone and was", "times didn’t say their zone and were"
        )
        lines.append(f"{said} read as {how.zone} time.")
    if how.dates_alone:
        said = _count(how.dates_alone, "date had no time and was", "dates had no time and were")
        lines.append(f"{said} read as noon, {how.zone} time.")
    return lines


_DATES_READ = {
    DateOrder.DAY_FIRST: "02/03/2026 were read day first, as March 2",
    DateOrder.MONTH_FIRST: "02/03/2026 were read month first, as February 3",
    DateOrder.YEAR_FIRST: "02/03/04 were read year first, as March 4, 2002",
}


def ahead(number: int) -> str:
    """The number of entries dated in the future."""
    said = _count(number, "entry lies", "entries lie")
    return f"{said} on dates still to come: the clock was ahead when they were written down."


def preview_lines(incoming: ImportPreview) -> list[str]:
    """What a file adds or would add, line by line; invalid rows are reported separately."""
    new_things = new(incoming)
    lines = [added(new_things) if new_things else NOTHING_NEW]
    if incoming.already_here:
        lines.append(already_here(incoming.already_here))
    if incoming.found.ahead:
        lines.append(ahead(incoming.found.ahead))
    if incoming.found.unknown:
        lines.append(unknown(incoming.found.unknown))
    lines += [was_merged(name, into) for name, into in incoming.merged]
    return lines + assumed(incoming.found.assumed)
