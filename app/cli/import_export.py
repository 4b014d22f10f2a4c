"""`unknot export` and `unknot import`: taking out everything or a part, and importing it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from app.cli.context import data_option, opened, using
from app.domain.agenda import AGENDA_DAYS, USUAL_DAYS
from app.domain.errors import InvalidInput, NotAllowed, StorageError
from app.domain.import_export.archive import WHOLE, Excerpt, NotesChoice
from app.domain.import_export.comparison import ImportPreview, Version
from app.domain.import_export.date_order import SAYABLE, DateOrder, DateOrderUnclear
from app.domain.import_export.excerpt import spot_called
from app.ports import Existing
from app.services.container import Services
from app.services.import_export import BadRows
from app.texts import calendar as calendar_words
from app.texts import import_export as words
from app.texts.cli import commands as export_words
from app.texts.export_formats import format_help

STANDARD_OUTPUT = "-"
CALENDAR = "ics"
LARGEST = 200_000_000  # bytes; a lifetime of entries is a tenth of that


@click.command("export", help=export_words.EXPORT_ABOUT, short_help=export_words.EXPORT)
@click.option("--format", "format_", required=True, metavar="FORMAT", help=format_help())
@click.option("--out", required=True, metavar="PATH", help=export_words.EXPORT_OUT)
@click.option("--force", is_flag=True, help=export_words.EXPORT_FORCE)
@click.option("--from", "first", default="", metavar="DATE", help=export_words.EXPORT_FROM)
@click.option("--to", "last", default="", metavar="DATE", help=export_words.EXPORT_TO)
@click.option("--spot", "spots", multiple=True, metavar="SPOT", help=export_words.EXPORT_SPOT)
@click.option(
    "--without", multiple=True, type=click.Choice(["notes"]), help=export_words.EXPORT_WITHOUT
)
@click.option(
    "--days",
    metavar="N",
    type=click.IntRange(AGENDA_DAYS[0], AGENDA_DAYS[-1]),
    default=USUAL_DAYS,
    show_default=True,
    help=calendar_words.DAYS,
)
@data_option
def export(
    format_: str,
    out: str,
    force: bool,
    first: str,
    last: str,
    spots: tuple[str, ...],
    without: tuple[str, ...],
    days: int,
    data: Path,
) -> None:
    """Write the files and name them."""
    existing = Existing.REPLACED if force else Existing.KEPT
    if format_.casefold() == CALENDAR:
        if first or last or spots or without:
            raise InvalidInput("format", calendar_words.NO_PART)
        _export_calendar(data, out, days, existing)
        return
    with opened(data) as services:
        known = services.store.spots.all()
        excerpt = Excerpt(
            _day(first, "from", WHOLE.first),
            _day(last, "to", WHOLE.last),
            tuple(dict.fromkeys(spot_called(each, known).id for each in spots)),
            NotesChoice.LEFT_OUT if without else NotesChoice.INCLUDED,
        )
        if out == STANDARD_OUTPUT:
            _print(services, format_.casefold(), excerpt)
            return
        path = Path(out).absolute()
        for each in services.import_export.export(format_.casefold(), path, existing, excerpt):
            click.echo(export_words.written(str(each)))


def _export_calendar(data: Path, out: str, days: int, existing: Existing) -> None:
    """Write the calendar file, and say until when it holds."""
    path = Path(out).absolute()

    async def write(services: Services) -> None:
        calendar = services.calendar
        if out == STANDARD_OUTPUT:
            file = await calendar.file(days)
            click.echo(file.content, nl=False)
            await calendar.remember(file)
            return
        await calendar.export(path, days, existing)
        until = calendar.holds_until.astimezone(services.local_time.zone())
        click.echo(export_words.written(str(path)))
        click.echo(calendar_words.file_holds(until))

    using(data, write)


def _print(services: Services, format: str, excerpt: Excerpt) -> None:
    first, *others = services.import_export.render(format, "unknot", excerpt)
    if first.name.endswith(".pdf") and sys.stdout.isatty():
        raise NotAllowed(export_words.NOT_ON_A_TERMINAL)
    click.echo(first.content, nl=False)
    if others:
        click.echo(export_words.ONLY_THE_JOURNAL, err=True)


def _day(text: str, field: str, default: date) -> date:
    if not text:
        return default
    try:
        return date.fromisoformat(text.strip())
    except ValueError as wrong:
        raise InvalidInput(field, export_words.date_allowed(text)) from wrong


@click.command("import", help=words.IMPORT)
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--skip-bad", is_flag=True, help=words.SKIP_BAD)
@click.option("--update", is_flag=True, help=words.UPDATE)
@click.option("--dry-run", is_flag=True, help=words.DRY_RUN)
@click.option(
    "--dates",
    type=click.Choice([order.value for order in SAYABLE], case_sensitive=False),
    default=None,
    help=words.DATES,
)
@data_option
def import_(
    path: Path, skip_bad: bool, update: bool, dry_run: bool, dates: str | None, data: Path
) -> None:
    """Check the file, report on it, and import it."""
    content = _content(path)
    version = Version.FILE if update else Version.HERE

    async def bring(services: Services) -> list[str]:
        try:
            order = DateOrder(dates or DateOrder.AS_FOUND)
            incoming = services.import_export.preview(path.name, content, order)
        except DateOrderUnclear as unclear:
            raise NotAllowed(words.say_dates(str(unclear))) from unclear
        for bad in incoming.bad:
            click.echo(words.bad_row(bad.line, bad.reason), err=True)
        if incoming.bad and not skip_bad:
            raise NotAllowed(words.bad_rows(len(incoming.bad)))
        if dry_run:
            return [*_told(incoming, version), words.DRY_RUN_DONE]
        done = await services.import_export.apply(incoming, BadRows.LEAVE_OUT, version)
        told = _told(done.incoming, version)
        if done.replaced:
            told += [words.way_back(str(path)) for path in done.backups]
        return told

    click.echo("\n".join(using(data, bring)))


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise StorageError(words.is_folder(str(path)))
    try:
        with path.open("rb") as file:  # it may be a pipe, or a device without an end
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise StorageError(words.cannot_read(str(path), error.strerror or str(error))) from error
    if len(content) > LARGEST:
        raise StorageError(words.too_large(str(path), LARGEST // 1_000_000))
    return content


def _told(incoming: ImportPreview, version: Version) -> list[str]:
    lines = [*words.preview_lines(incoming), *words.decision_lines(incoming, version)]
    if incoming.bad:
        lines.append(words.left_out(len(incoming.bad)))
    return lines
