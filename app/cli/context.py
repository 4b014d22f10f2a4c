"""Access to a person's data, and to the services on it, for all commands."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from app import paths
from app.domain.errors import StorageError
from app.system.log_file import start_log
from app.texts.cli import common as words

if TYPE_CHECKING:
    from app.services.container import Services

log = logging.getLogger(__name__)

T = TypeVar("T")
_FOLDER = "app.cli.data"


def _chosen(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    said = value.expanduser().absolute() if value else ctx.meta.get(_FOLDER)
    folder: Path = said or paths.data_folder(os.environ)
    ctx.meta[_FOLDER] = folder
    return folder


data_option = click.option(
    "--data",
    metavar="DIR",
    type=click.Path(path_type=Path),
    callback=_chosen,
    is_eager=True,
    help=words.DATA,
)
"""`--data DIR`, before or after the verb; the command receives the folder as `data: Path`."""

json_option = click.option("--json", "as_json", is_flag=True, help=words.JSON)
"""`--json`; the command receives `as_json: bool`."""


@contextmanager
def opened(data: Path) -> Iterator[Services]:
    """The services on the data in this folder.  Problems with the data are reported on stderr.

    Raises `StorageError` when the folder cannot be used.
    """
    from app.bootstrap import build
    from app.system.clock import clock_from

    services = build(data, clock_from(os.environ))
    try:
        start_log(data)
        for line in services.store.reports:
            click.echo(line, err=True)
        yield services
    finally:
        services.close()


def using(data: Path, verb: Callable[[Services], Awaitable[T]]) -> T:
    """Run `verb` with the services on the data in this folder, and return its result.

    For verbs that write: this also makes the daily backup, as perhaps nothing else ever runs.  A
    failed backup is reported on stderr, and does not undo the verb.
    """

    async def do() -> T:
        with opened(data) as services:
            done = await verb(services)
            try:
                await services.store.maintenance.daily()
            except StorageError as trouble:
                click.echo(words.no_backup(str(trouble)), err=True)
            except Exception:  # the verb's work is done and saved, whatever this error is
                log.exception("the daily maintenance failed")
                click.echo(words.no_backup(words.see_log(str(start_log(data)))), err=True)
            return done

    return asyncio.run(do())


def log_of(ctx: click.Context) -> Path:
    """The log file for unexpected errors; starts logging to it."""
    folder: Path = ctx.meta.get(_FOLDER) or paths.data_folder(os.environ)
    return start_log(folder)
