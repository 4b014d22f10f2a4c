"""Texts of exports and imports."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.import_export.archive import Assumed, NotIncluded
from app.domain.import_export.comparison import ImportPreview, Version
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.text_encoding import Encoding
from app.domain.safety import NotScreened
from app.texts.import_differences import (
    changed_on_both,
    deleted_there,
    differ,
    examples,
    has_removed,
    newer_there,
    things,
    things_of,
    were_removed,
)

IMPORT = (
    "Import a journal from a CSV or JSON file.\n\nEvery row is checked first. If we can’t "
    "read one, you’ll see its line and the reason, and nothing changes. What’s here "
    "already stays the same, so it’s fine to import a file twice. A whole journal from "
    "another device is merged: what’s newer counts, what you’ve deleted is deleted here too, "
    "and if you’ve changed something on both devices, you’ll be told. If any other file is "
    "different from what’s here, you’ll be told. A table you’ve made yourself needs the "
    "columns region_id, occurred_at and score. A time without a UTC offset is taken as "
    "local time, and a date on its own as noon."
)
SKIP_BAD = "Skip rows that can't be read and import the rest."
UPDATE = (
    "Where the file is different from what's here, use the file's version. Also bring "
    "back things you've deleted. A backup is made first."
)
DATES = (
    "How to read dates such as 02/03/2026 when the file doesn't make it clear: dmy (day "
    "first), mdy (month first) or ymd (year first)."
)
DRY_RUN = "Show what would happen, without changing anything."

NOTHING_NEW = "There’s nothing new in this file."
DRY_RUN_DONE = "This was a trial run, so nothing has changed."
UPDATE_TAKES = "  To use the file’s version, add --update."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def rows(number: int) -> str:
    """A number of rows."""
    return _count(number, "row", "rows")


def cannot_read(path: str, why: str) -> str:
    """The file cannot be opened."""
    return f"We couldn’t read {path}: {why}. Nothing has changed."


def is_folder(path: str) -> str:
    """The path is a folder instead of a file."""
    return (
        f"{path} is a folder. You can import one file at a time. If it’s an Unknot data "
        "folder, open it with --data instead. Nothing has changed."
    )


def too_large(path: str, megabytes: int) -> str:
    """The file is larger than any journal."""
    return (
        f"{path} is larger than {megabytes} MB, which is too big for a journal. Choose "
        "another file. Nothing has changed."
    )


def say_dates(question: str) -> str:
    """The question about a file's dates, and how to answer it."""
    return f"{question} Add --dates dmy or --dates mdy."


def bad_row(line: int, reason: str) -> str:
    """One invalid row."""
    return f"line {line}: {reason}"


def bad_rows(number: int) -> str:
    """The result when rows are invalid and none may be skipped."""
    return (
        f"We can’t read {rows(number)}, so nothing has changed. Correct "
        f"{'it' if number == 1 else 'them'}, or skip {'it' if number == 1 else 'them'} "
        "with --skip-bad."
    )


def left_out(number: int) -> str:
    """The number of skipped rows."""
    return f"{rows(number).capitalize()} can’t be read and {_is(number)} skipped."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def unreadable(number: int) -> str:
    """The number of invalid rows, above their list."""
    return f"{rows(number).capitalize()} can’t be read:"


def unknown(names: Iterable[str]) -> str:
    """Columns or parts that are unknown."""
    return f"Unknot doesn’t know these, so it ignored them: {', '.join(names)}."


def new(incoming: ImportPreview) -> str:
    """What a file adds, as a list in words; empty if nothing."""
    archive = incoming.new
    counted = (
        (len(archive.entries), "entry", "entries"),
        (len(archive.spots), "spot", "spots"),
        (len(archive.corrections), "corrected flare", "corrected flares"),
        (len(archive.holds), "hold", "holds"),
        (len(archive.break_events), "break history line", "break history lines"),
        (len(archive.habits), "line about your plan", "lines about your plan"),
        (len(archive.breathing_records), "breathing session", "breathing sessions"),
        (len(archive.own_tags), "tag of your own", "tags of your own"),
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
            "entry is already here and stays the same",
            "entries are already here and stay the same",
        )
        + "."
    )


def new_tags(names: Iterable[str]) -> str:
    """Tags of the file that are not on the person's lists."""
    listed = ", ".join(f"“{name}”" for name in names)
    return f"These tags aren’t on your lists yet, so they become your own: {listed}."


def was_merged(name: str, into: str) -> str:
    """A spot of the file has been merged into another one."""
    return f"You merged “{name}” into “{into}”, so anything new goes there."


def merge_lines(incoming: ImportPreview) -> list[str]:
    """What another device's changes bring about, without being asked."""
    merge = incoming.merge
    lines = []
    if merge.updated:
        lines.append(f"{newer_there(incoming)}:")
        lines += [f"  {each}" for each in examples(merge.updated)]
    if number := things(things_of(merge.deleted))[1]:
        it = "it’s" if number == 1 else "they’re"
        lines.append(f"{deleted_there(incoming)}, so {it} deleted here too.")
    if both := len(merge.loses(Version.HERE)):
        lines.append(changed_on_both(both))
    return lines


def decision_lines(incoming: ImportPreview, version: Version) -> list[str]:
    """What happens to differing and deleted things, on the command line."""
    lines = merge_lines(incoming)
    taken = version is Version.FILE
    if incoming.differences:
        became = ". The file’s version is used:" if taken else ". What’s here stays the same:"
        lines.append(f"{differ(incoming)}{became}")
        lines += [f"  {each}" for each in examples(incoming.differences)]
        if not taken:
            lines.append(UPDATE_TAKES)
    if has_removed(incoming):
        it = "it" if things(things_of(incoming.removed))[1] == 1 else "them"
        back = f"This brings {it} back." if taken else f"To bring {it} back, add --update."
        lines.append(f"{were_removed(incoming)}. {back}")
    return lines


def way_back(path: str) -> str:
    """How to undo an import that changed existing things."""
    return f"To go back to how things were: unknot restore {path}"


def assumed(how: Assumed) -> list[str]:
    """The assumptions made about ambiguous parts of the file, one on each line."""
    lines = []
    if how.encoding is Encoding.WINDOWS_1252:
        lines.append("The file isn’t in UTF-8, so we read it as Windows-1252.")
    if how.dates in _DATES_READ:
        lines.append(f"Dates such as {_DATES_READ[how.dates]}.")
    if times := how.without_offset - how.dates_alone:
        said = _count(times, "time had no time zone and was", "times had no time zone and were")
        lines.append(f"{said} read as {how.zone} time.")
    if how.dates_alone:
        said = _count(how.dates_alone, "date had no time and was", "dates had no time and were")
        lines.append(f"{said} read as noon, {how.zone} time.")
    return lines


_DATES_READ = {
    DateOrder.DAY_FIRST: "02/03/2026 were read day first, as 2 March",
    DateOrder.MONTH_FIRST: "02/03/2026 were read month first, as 3 February",
    DateOrder.YEAR_FIRST: "02/03/04 were read year first, as 4 March 2002",
}


def ahead(number: int) -> str:
    """The number of entries dated in the future."""
    said = _count(number, "entry has a date", "entries have dates")
    return f"{said} in the future: the clock was ahead when they were logged."


def preview_lines(incoming: ImportPreview) -> list[str]:
    """What a file adds or would add, line by line; invalid rows are reported separately."""
    new_things = new(incoming)
    lines = [added(new_things)] if new_things else []
    if not new_things and not merge_lines(incoming):
        lines.append(NOTHING_NEW)
    if incoming.already_here:
        lines.append(already_here(incoming.already_here))
    if incoming.found.ahead:
        lines.append(ahead(incoming.found.ahead))
    if incoming.found.unknown:
        lines.append(unknown(incoming.found.unknown))
    if incoming.new.own_tags:
        lines.append(new_tags(tag.name for tag in incoming.new.own_tags))
    lines += [was_merged(name, into) for name, into in incoming.merged]
    return lines + assumed(incoming.found.assumed)
