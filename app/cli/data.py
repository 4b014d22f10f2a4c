"""`unknot backup`, `unknot restore` and `unknot compact`: looking after the data."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import data_option, using
from app.domain.errors import NotFound, StorageTrouble
from app.ports import BackupReason
from app.services.unknot import Unknot
from app.ui.words import upkeep as words

_FILE = click.Path(path_type=Path, resolve_path=True)


@click.command("backup", help=words.BACKUP)
@click.option("--out", metavar="FILE", type=_FILE, help=words.BACKUP_OUT)
@click.option("--force", is_flag=True, help=words.BACKUP_FORCE)
@data_option
def backup(out: Path | None, force: bool, data: Path) -> None:
    """Keep it, and say where."""
    if out is not None and out.exists() and not force:
        raise StorageTrouble(words.there_already(str(out)))

    async def keep(unknot: Unknot) -> Path:
        if out is None:
            return await unknot.store.upkeep.backup(BackupReason.ASKED)
        await unknot.store.upkeep.backup_to(out)
        return out

    click.echo(words.kept_in(str(using(data, keep))))


@click.command("restore", help=words.RESTORE)
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--yes", is_flag=True, help=words.RESTORE_YES)
@data_option
@click.pass_context
def restore(ctx: click.Context, file: Path, yes: bool, data: Path) -> None:
    """Ask, go back, and say where the present went."""
    if not file.is_file():
        raise NotFound(f"There is no file {file}.")

    async def go_back(unknot: Unknot) -> str:
        spots, entries = len(unknot.store.spots.all()), len(unknot.store.entries.all())
        if not yes and not click.confirm(words.ask(str(file), spots, entries)):
            return ""
        return str(await unknot.store.upkeep.restore(file))

    before = using(data, go_back)
    click.echo(words.restored(before) if before else words.NOT_RESTORED)
    ctx.exit(0 if before else 1)


@click.command("compact", help=words.COMPACT)
@data_option
def compact(data: Path) -> None:
    """Do it, and say where everything is."""

    async def tidy(unknot: Unknot) -> None:
        await unknot.store.upkeep.compact()

    using(data, tidy)
    click.echo(words.compacted(str(data / "journal.json")))
