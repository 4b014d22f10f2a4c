"""`unknot run`: the app in a browser or a window, and its reminders."""

from __future__ import annotations

import asyncio
import errno
import socket
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app import paths
from app.cli.context import data_option, opened
from app.domain.errors import UnknotError
from app.system.door import Doorplate, has_a_screen
from app.ui.words import command_line as words
from app.ui.words.shell import cannot_save

if TYPE_CHECKING:
    from app.services.unknot import Unknot

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
def run(host: str, port: int, data: Path, no_browser: bool, window: bool) -> None:
    """Everything is said in the words above."""
    if window:
        asyncio.run(_in_a_window(data))
    else:
        asyncio.run(_in_a_browser(data, host, port, opens=not no_browser))


async def _in_a_browser(data: Path, host: str, port: int, *, opens: bool) -> None:
    listener = _listener(host, port)
    async with _alive(data) as unknot:
        from app.bootstrap import face
        from app.system.pauses import shorten_pauses
        from app.system.server import addresses_of, create_site, names_of, serve

        address, *others = addresses_of(host, listener.getsockname()[1])
        hear = unknot.browser.listen
        plate = Doorplate(data)
        site = create_site(face(unknot), paths.shipped("assets"), names_of(host), hear)

        def listening() -> None:
            click.echo(words.running(address))
            for other in others:
                click.echo(words.also_at(other))
            click.echo(words.STOP_WITH)
            if opens and has_a_screen():
                # Some browsers take seconds to answer; the server should not wait for them.
                asyncio.get_running_loop().run_in_executor(None, webbrowser.open, address)
            plate.put_up(address)
            shorten_pauses()

        try:
            await serve(site, listener, listening, unknot.browser.close)
        finally:
            plate.take_down(address)


async def _in_a_window(data: Path) -> None:
    if find_spec("flet_desktop") is None or not has_a_screen():
        raise UnknotError(words.NO_WINDOW)
    import flet as ft

    async with _alive(data) as unknot:
        from app.bootstrap import face

        await ft.run_async(face(unknot), assets_dir=str(paths.shipped("assets")))


@asynccontextmanager
async def _alive(data: Path) -> AsyncIterator[Unknot]:
    """The services, giving reminders for as long as this lasts."""
    with opened(data) as unknot:
        try:
            await unknot.start()
            if unknot.saving.trouble:
                click.echo(cannot_save(unknot.saving.trouble), err=True)
            yield unknot
        finally:
            await unknot.stop()


def _listener(host: str, port: int) -> socket.socket:
    from app.system.server import is_here, listen

    try:
        listener = listen(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UnknotError(words.port_taken(port)) from error
        why = error.strerror or str(error)
        raise UnknotError(words.cannot_listen(host, port, why)) from error
    if not is_here(host):
        click.echo(words.SHARED, err=True)
    return listener
