"""`unknot run`: the app in a browser or a window, and its reminders."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from app import paths
from app.cli.context import data_option, opened
from app.domain.errors import UnknotError
from app.system.access_key import AccessKey
from app.system.running_instance import (
    NO_ADDRESS,
    AddressFile,
    RunningApp,
    has_display,
    open_in_browser,
)
from app.texts.cli import common as words
from app.texts.shell import cannot_save

if TYPE_CHECKING:
    from app.services.container import Services

HOST = "127.0.0.1"
PORT = 8550


@click.command(help=words.RUN)
@click.option("--host", default=HOST, show_default=True, metavar="H", help=words.HOST)
@click.option(
    "--port",
    default=PORT,
    show_default=True,
    metavar="N",
    type=click.IntRange(0, 65535),
    help=words.PORT,
)
@data_option
@click.option("--no-browser", is_flag=True, help=words.NO_BROWSER)
@click.option("--window", is_flag=True, help=words.WINDOW)
@click.pass_context
def run(
    ctx: click.Context, host: str, port: int, data: Path, no_browser: bool, window: bool
) -> None:
    """Run the app, as the help describes it."""
    opens = not no_browser and has_display()
    if window:
        asyncio.run(_in_a_window(data))
    elif not asyncio.run(_is_running(data, _wanted(ctx), opens=opens)):
        asyncio.run(_in_a_browser(data, host, port, opens=opens))


def _wanted(ctx: click.Context) -> dict[str, object]:
    """The host and the port, if the person gave them."""
    named = click.core.ParameterSource.COMMANDLINE
    return {
        name: ctx.params[name]
        for name in ("host", "port")
        if ctx.get_parameter_source(name) is named
    }


async def _is_running(data: Path, wanted: dict[str, object], *, opens: bool) -> bool:
    """Whether the app already runs on this data; if so, open it or print its address.

    A person who names another host or port wants a second server.
    """
    app = RunningApp(data)
    here = await app.find()
    where = urlsplit(here.address)
    if (
        here == NO_ADDRESS
        or not wanted.items() <= {"host": where.hostname, "port": where.port}.items()
    ):
        return False
    if opens and await open_in_browser(app.entrance(here)):
        click.echo(words.opened_running(here.address))
    else:
        click.echo(words.runs_already(app.entrance(here)))
        click.echo(words.WORKS_ONCE)
    return True


async def _in_a_browser(data: Path, host: str, port: int, *, opens: bool) -> None:
    listener = _listener(host, port)
    async with _alive(data) as services:
        from app.bootstrap import window
        from app.system.server import Admission, addresses_of, create_site, host_names, serve

        address, *others = addresses_of(host, listener.getsockname()[1])
        hear = services.browser.listen
        address_file, admission = AddressFile(data), Admission(AccessKey(data))
        services.entrance = admission
        site = create_site(
            window(services), paths.shipped("assets"), host_names(host), admission, hear
        )
        here = admission.at(address)

        soon: list[asyncio.Future[object]] = []  # holds the tasks; the loop does not

        def listening() -> None:
            address_file.publish(here)
            click.echo(words.running(admission.entrance(address)))
            for other in others:
                click.echo(words.also_at(admission.entrance(other)))
            click.echo(words.WORKS_ONCE)
            click.echo(words.STOP_WITH)
            if opens:
                # A token of its own, as the printed address may be used in another browser.
                soon.append(asyncio.ensure_future(open_in_browser(admission.entrance(address))))
            soon.append(asyncio.ensure_future(_prepare_for_tabs()))

        try:
            await serve(site, listener, listening, services.browser.close)
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

    try:
        listener = listen(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UnknotError(words.port_taken(port)) from error
        why = error.strerror or str(error)
        raise UnknotError(words.cannot_listen(host, port, why)) from error
    if not is_local(host):
        click.echo(words.SHARED, err=True)
    return listener
