"""`unknot open`: admitting a browser, or revoking them all."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from app.cli.context import data_option
from app.domain.errors import NotFound, UnknotError
from app.system.access_key import AccessKey
from app.system.running_instance import NO_ADDRESS, RunningApp, has_display, open_in_browser
from app.texts.cli import common as words


@click.command("open", help=words.OPEN)
@click.option("--print", "prints", is_flag=True, help=words.PRINT)
@click.option("--revoke", is_flag=True, help=words.REVOKE)
@data_option
def open_app(prints: bool, revoke: bool, data: Path) -> None:
    """Open the app, print its address, or revoke all browsers: exactly one of the three."""
    if prints and revoke:
        raise click.UsageError(words.PRINT_OR_REVOKE)
    if revoke:
        if not data.is_dir():
            raise NotFound(words.no_data(str(data)))
        AccessKey(data).replace()
        click.echo(words.REVOKED)
        return
    address = asyncio.run(_address(data))
    if prints:
        click.echo(address)
        return
    if not has_display():
        raise UnknotError(words.NO_BROWSER_HERE)
    if not asyncio.run(open_in_browser(address)):
        raise UnknotError(words.no_browser_took(address))
    click.echo(words.OPENED)


async def _address(data: Path) -> str:
    app = RunningApp(data)
    here = await app.find()
    if here == NO_ADDRESS:
        raise NotFound(words.not_running(str(data)))
    return app.entrance(here)
