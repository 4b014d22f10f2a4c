"""`unknot run`: the app in a browser or a window, and its reminders."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from app import paths
from app.cli.context import data_option, opened
from app.cli.lan import LanOptions, LanPlace, lan_options, place_for, show_invitation
from app.cli.listening import listening_at, port_option
from app.domain.errors import UnknotError
from app.system.access_key import AccessKey
from app.system.running_instance import (
    NO_ADDRESS,
    AddressFile,
    RunningAddress,
    RunningApp,
    has_display,
    open_in_browser,
)
from app.texts.cli import common as words
from app.texts.cli import lan as lan_words
from app.texts.shell import cannot_save

if TYPE_CHECKING:
    from app.services.container import Services
    from app.system.server import SharedListener

HOST = "127.0.0.1"
PORT = 8550


@click.command(help=words.RUN)
@click.option("--host", default=HOST, show_default=True, metavar="H", help=words.HOST)
@port_option(PORT, words.PORT)
@lan_options
@data_option
@click.option("--no-browser", is_flag=True, help=words.NO_BROWSER)
@click.option("--window", is_flag=True, help=words.WINDOW)
@click.pass_context
def run(
    ctx: click.Context,
    host: str,
    port: int,
    lan: bool,
    tls_cert: Path | None,
    tls_key: Path | None,
    any_network: bool,
    data: Path,
    no_browser: bool,
    window: bool,
) -> None:
    """Run the app, as the help describes it."""
    opens = not no_browser and has_display()
    wanted = _wanted(ctx)
    shared = LanOptions(lan, any_network, tls_cert, tls_key, str(wanted.get("host", "")))
    if window:
        if lan:
            raise click.UsageError(lan_words.NOT_WITH_WINDOW)
        asyncio.run(_in_a_window(data))
        return
    place = place_for(shared)
    if not asyncio.run(_is_running(data, wanted, place, opens=opens)):
        asyncio.run(_in_a_browser(data, host, port, place, opens=opens))


def _wanted(ctx: click.Context) -> dict[str, object]:
    """The host and the port, if the person gave them."""
    named = click.core.ParameterSource.COMMANDLINE
    return {
        name: ctx.params[name]
        for name in ("host", "port")
        if ctx.get_parameter_source(name) is named
    }


async def _is_running(
    data: Path, wanted: dict[str, object], place: LanPlace | None, *, opens: bool
) -> bool:
    """Whether the app already runs on this data; if so, open it or print its address.

    A person who names another host or port wants a second server.  Raises `UnknotError` if other
    devices should reach it, and cannot.
    """
    app = RunningApp(data)
    here = await app.find()
    if here == NO_ADDRESS or not _is_wanted(here, wanted, place):
        return False
    if place and not here.lan:
        raise UnknotError(lan_words.ALREADY_WITHOUT.format(address=here.address))
    if opens and await open_in_browser(app.entrance(here)):
        click.echo(words.opened_running(here.address))
    else:
        click.echo(words.runs_already(app.entrance(here)))
        click.echo(words.WORKS_ONCE)
    if place:
        show_invitation(app.invitation(here))
    return True


def _is_wanted(here: RunningAddress, wanted: dict[str, object], place: LanPlace | None) -> bool:
    """Whether the running app is at the host and port that the person named, if any."""
    where = urlsplit(here.address)
    host = where.hostname
    named = str(wanted.get("host", "")).lower().strip("[]")
    if place:  # then the person named the host for other devices
        named = place.name
        host = urlsplit(here.lan).hostname if here.lan else named
    if "host" in wanted and named != host:
        return False
    return "port" not in wanted or wanted["port"] == where.port


async def _in_a_browser(
    data: Path, host: str, port: int, place: LanPlace | None, *, opens: bool
) -> None:
    listener = _listener(HOST if place else host, port)
    port = listener.getsockname()[1]
    shared = [_shared_listener(place, port)] if place else []
    async with _alive(data) as services:
        from app.bootstrap import paint, window
        from app.system.calendar_key import FileCalendarKey
        from app.system.server import (
            Admission,
            Feed,
            address_of,
            create_site,
            feed_address,
            host_names,
            serve,
        )

        address = address_of(HOST if place else host, port)
        lan = place.address(port) if place else ""
        names = host_names(*([place.name, place.host] if place else [host]))
        hear = services.browser.listen
        address_file = AddressFile(data)
        admission = Admission(AccessKey(data), lan=lan, changed=services.browsers_changed)
        services.entrance = admission
        calendar, key = services.calendar, FileCalendarKey(data)
        calendar.feed_key, calendar.feed_address = key, partial(feed_address, lan or address)
        feed = Feed(key.key, calendar.feed)
        answer = services.notification_actions.answer if lan else None
        site = create_site(
            window(services),
            paths.shipped("assets"),
            names,
            admission,
            hear,
            feed,
            paint(services),
            answer,
        )
        here = admission.at(address)

        soon: list[asyncio.Future[object]] = []  # holds the tasks; the loop does not

        def listening() -> None:
            address_file.publish(here)
            click.echo(words.running(admission.entrance(address)))
            click.echo(words.WORKS_ONCE)
            if lan:
                show_invitation(admission.invite().address)
                click.echo(lan_words.FIREWALL.format(port=port))
            click.echo(words.STOP_WITH)
            if place and not place.tls:
                click.echo(lan_words.NOT_ENCRYPTED, err=True)
            if opens:
                # A token of its own, as the printed address may be used in another browser.
                soon.append(asyncio.ensure_future(open_in_browser(admission.entrance(address))))
            soon.append(asyncio.ensure_future(_prepare_for_tabs()))

        try:
            await serve(site, listener, listening, services.browser.close, shared)
        finally:
            address_file.remove(here)


async def _prepare_for_tabs() -> None:
    """Import what the first tab needs, in a thread, so that the server answers meanwhile."""
    from app.bootstrap import import_screens
    from app.storage.gc_tuning import shorten_pauses
    from app.system.server import import_sessions

    await asyncio.to_thread(import_sessions)
    await asyncio.to_thread(import_screens)
    shorten_pauses()


async def _in_a_window(data: Path) -> None:
    if find_spec("flet_desktop") is None or not has_display():
        raise UnknotError(words.NO_WINDOW)
    import flet as ft

    async with _alive(data) as services:
        from app.bootstrap import window

        await ft.run_async(window(services), assets_dir=str(paths.shipped("assets")))


@asynccontextmanager
async def _alive(data: Path) -> AsyncIterator[Services]:
    """The services, which give reminders while this context is active."""
    with opened(data) as services:
        try:
            await services.start()
            if services.saving.trouble:
                click.echo(cannot_save(services.saving.trouble), err=True)
            yield services
        finally:
            await services.stop()


def _listener(host: str, port: int) -> socket.socket:
    from app.system.server import is_local, listen

    if not is_local(host):
        raise UnknotError(lan_words.NEEDS_LAN.format(host=host))
    with listening_at(host, port):
        return listen(host, port)


def _shared_listener(place: LanPlace, port: int) -> SharedListener:
    with listening_at(place.host, port):
        return place.listener(port)
