"""`unknot open`: admitting a browser or a phone, listing those that were, and revoking them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from app.cli.context import data_option, opened
from app.cli.lan import show_invitation
from app.domain.errors import NotFound, UnknotError
from app.system.access_key import AccessKey
from app.system.admitted_browsers import AdmittedBrowsers
from app.system.running_instance import (
    NO_ADDRESS,
    RunningAddress,
    RunningApp,
    has_display,
    open_in_browser,
)
from app.texts import admitted_browsers as browser_words
from app.texts.cli import common as words
from app.texts.cli import lan as lan_words


@click.command("open", help=words.OPEN)
@click.option("--print", "prints", is_flag=True, help=words.PRINT)
@click.option("--phone", is_flag=True, help=words.PHONE)
@click.option("--devices", "lists", is_flag=True, help=words.DEVICES)
@click.option("--revoke-one", metavar="NUMBER", default="", help=words.REVOKE_ONE)
@click.option("--revoke", is_flag=True, help=words.REVOKE)
@data_option
def open_app(
    prints: bool, phone: bool, lists: bool, revoke_one: str, revoke: bool, data: Path
) -> None:
    """Open the app, or do the one other thing that was asked for."""
    if sum(map(bool, (prints, phone, lists, revoke_one, revoke))) > 1:
        raise click.UsageError(words.ONE_OF_THEM)
    if lists or revoke_one or revoke:
        if not data.is_dir():
            raise NotFound(words.no_data(str(data)))
        _change_or_list(data, revoke_one, revokes_all=revoke)
        return
    app, here = _running(data)
    if phone:
        if not here.lan:
            raise NotFound(lan_words.IS_OFF)
        show_invitation(app.invitation(here))
        return
    address = app.entrance(here)
    if prints:
        click.echo(address)
        return
    if not has_display():
        raise UnknotError(words.NO_BROWSER_HERE)
    if not asyncio.run(open_in_browser(address)):
        raise UnknotError(words.no_browser_took(address))
    click.echo(words.OPENED)


def _change_or_list(data: Path, revoke_one: str, *, revokes_all: bool) -> None:
    key = AccessKey(data)
    browsers = AdmittedBrowsers(data, key.value)
    if revokes_all:
        key.replace()
        click.echo(words.REVOKED)
    elif revoke_one:
        click.echo(browser_words.shut_out(browsers.revoke(revoke_one).visitor))
    elif found := browsers.all():
        with opened(data) as services:
            zone = services.local_time.zone()
        for each in found:
            times = (at.astimezone(zone) for at in (each.first_seen, each.last_seen))
            click.echo(browser_words.line(each, *times))
    else:
        click.echo(browser_words.NONE)


def _running(data: Path) -> tuple[RunningApp, RunningAddress]:
    app = RunningApp(data)
    here = asyncio.run(app.find())
    if here == NO_ADDRESS:
        raise NotFound(words.not_running(str(data)))
    return app, here
