"""`unknot export` and `unknot import`: leaving with everything, and coming back with it."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import data_option, opened, using
from app.domain.archive import Incoming
from app.domain.date_order import SAYABLE, DateOrder, DateOrderUnclear
from app.domain.errors import Refused, StorageTrouble
from app.ports import Existing
from app.services.transfer import BadRows
from app.services.unknot import Unknot
from app.ui.words import transfer as words

LARGEST = 200_000_000  # bytes; a lifetime of entries is a tenth of that


@click.command("export", help=words.EXPORT)
@click.option("--format", "format_", required=True, metavar="FORMAT", help=words.EXPORT_FORMAT)
@click.option(
    "--out", required=True, metavar="PATH", type=click.Path(path_type=Path), help=words.EXPORT_OUT
)
@click.option("--force", is_flag=True, help=words.EXPORT_FORCE)
@data_option
def export(format_: str, out: Path, force: bool, data: Path) -> None:
    """Write the files and name them."""
    existing = Existing.REPLACED if force else Existing.KEPT
    with opened(data) as unknot:
        for path in unknot.transfer.export(format_.casefold(), out.absolute(), existing):
            click.echo(words.written(str(path)))


@click.command("import", help=words.IMPORT)
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--skip-bad", is_flag=True, help=words.SKIP_BAD)
@click.option("--dry-run", is_flag=True, help=words.DRY_RUN)
@click.option(
    "--dates",
    type=click.Choice([order.value for order in SAYABLE], case_sensitive=False),
    default=None,
    help=words.DATES,
)
@data_option
def import_(path: Path, skip_bad: bool, dry_run: bool, dates: str | None, data: Path) -> None:
    """Check, tell, and take."""
    content = _content(path)

    async def bring(unknot: Unknot) -> Incoming:
        try:
            order = DateOrder(dates or DateOrder.AS_FOUND)
            incoming = unknot.transfer.look_at(path.name, content, order)
        except DateOrderUnclear as unclear:
            raise Refused(words.say_dates(str(unclear))) from unclear
        for bad in incoming.bad:
            click.echo(words.bad_row(bad.line, bad.reason), err=True)
        if incoming.bad and not skip_bad:
            raise Refused(words.bad_rows(len(incoming.bad)))
        if dry_run:
            return incoming
        return await unknot.transfer.bring_in(incoming, BadRows.LEAVE_OUT)

    click.echo(_told(using(data, bring), words.DRY_RUN_DONE if dry_run else ""))


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise StorageTrouble(words.is_folder(str(path)))
    try:
        with path.open("rb") as file:  # which may be a pipe, or a device without an end
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise StorageTrouble(words.cannot_read(str(path), error.strerror or str(error))) from error
    if len(content) > LARGEST:
        raise StorageTrouble(words.too_large(str(path), LARGEST // 1_000_000))
    return content


def _told(incoming: Incoming, last: str) -> str:
    lines = words.told(incoming)
    if incoming.bad:
        lines.append(words.left_out(len(incoming.bad)))
    return "\n".join([*lines, last] if last else lines)
