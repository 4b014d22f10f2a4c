"""`unknot backup`, `unknot restore` and `unknot compact`: maintenance of the data."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from app.cli.context import data_option, using
from app.cli.import_export import STANDARD_OUTPUT
from app.domain.errors import NotFound
from app.ports import BackupReason, Existing
from app.services.container import Services
from app.texts.cli import commands as words

_FILE = click.Path(path_type=Path, resolve_path=True)


@click.command("backup", help=words.BACKUP)
@click.option("--out", default="", metavar="FILE", help=words.BACKUP_OUT)
@click.option("--force", is_flag=True, help=words.BACKUP_FORCE)
@data_option
def backup(out: str, force: bool, data: Path) -> None:
    """Make a backup, and print its path."""

    existing = Existing.REPLACED if force else Existing.KEPT
    path = Path(out).absolute()

    async def keep(services: Services) -> Path:
        if not out:
            return await services.store.maintenance.backup(BackupReason.ASKED)
        await services.import_export.backup_to(path, existing)
        return path

    if out != STANDARD_OUTPUT:
        click.echo(words.kept_in(str(using(data, keep))))
        return
    with TemporaryDirectory() as folder:  # private to its owner, and removed afterwards
        copy = Path(folder, "journal.json")
        using(data, lambda services: services.store.maintenance.backup_to(copy))
        click.echo(copy.read_bytes(), nl=False)


@click.command("restore", help=words.RESTORE)
@click.argument("file", metavar="FILE", type=_FILE)
@click.option("--yes", is_flag=True, help=words.RESTORE_YES)
@data_option
@click.pass_context
def restore(ctx: click.Context, file: Path, yes: bool, data: Path) -> None:
    """Confirm, restore, and print where the present state was kept."""
    if not file.is_file():
        raise NotFound(f"There’s no file {file}.")

    async def go_back(services: Services) -> str:
        spots, entries = len(services.store.spots.all()), len(services.store.entries.all())
        if not yes and not click.confirm(words.ask(str(file), spots, entries)):
            return ""
        screening, locks = services.safety.screening, services.safety.restrictions.locks
        kept = str(await services.store.maintenance.restore(file))
        await services.safety.ask_again_after_going_back(screening, locks)
        return kept

    before = using(data, go_back)
    click.echo(words.restored(before) if before else words.NOT_RESTORED)
    ctx.exit(0 if before else 1)


@click.command("compact", help=words.COMPACT)
@data_option
def compact(data: Path) -> None:
    """Compact, and print the path of the data."""

    async def tidy(services: Services) -> None:
        await services.store.maintenance.compact()

    using(data, tidy)
    click.echo(words.compacted(str(data / "journal.json")))
