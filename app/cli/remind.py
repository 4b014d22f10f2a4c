"""`unknot remind`: reminders without a window."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from app import paths
from app.cli.context import data_option, local_now, opened
from app.domain.breaks import ForMinutes, NotPaused
from app.services.answers import Button
from app.services.reminders import Answer
from app.services.unknot import Part, Unknot
from app.system.log_file import keep_more
from app.ui.words import breaks as words
from app.ui.words import breaks_verbs as verbs

log = logging.getLogger(__name__)


class Terminal:
    """Reminders as lines of the terminal."""

    channel = "terminal"

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    async def available(self) -> bool:
        """For as long as the command runs."""
        return True

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Print it."""
        click.echo(verbs.told(self._now(), title, body))

    async def withdraw(self, break_id: str) -> None:
        """What is printed stays printed."""


@click.command(help=verbs.REMIND)
@click.option("--quiet", is_flag=True, help=verbs.QUIETLY)
@data_option
def remind(data: Path, quiet: bool) -> None:
    """Run until stopped."""
    with opened(data) as unknot:
        if quiet:
            keep_more()
            asyncio.run(_remind(unknot, log.info))
        else:
            unknot.reminders.channels.add(Terminal(lambda: local_now(unknot)))
            asyncio.run(_remind(unknot, click.echo))


async def _remind(unknot: Unknot, tell: Callable[[str], None]) -> None:
    stopped = asyncio.Event()
    _stop_on_signals(stopped.set)
    unknot.parts.extend(_tray(unknot, stopped.set))
    await unknot.start()
    try:
        tell(verbs.REMINDERS_ON)
        if unknot.saving.trouble:
            tell(verbs.in_memory(unknot.saving.trouble))
        tell(words.why(unknot.reminders.explain(), local_now(unknot)))
        await stopped.wait()
    finally:
        await unknot.stop()
    tell(verbs.REMINDERS_OFF)


def _stop_on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop))


def _tray(unknot: Unknot, stop: Callable[[], None]) -> Iterator[Part]:
    """The icon, where what draws it is installed."""
    if find_spec("pystray") is None or find_spec("PIL") is None:
        return
    from app.system.tray import Item, Tray, toolkit

    def pause() -> None:
        length = ForMinutes(60)
        running = isinstance(unknot.reminders.state.pausing, NotPaused)
        soon(unknot.reminders.pause(length) if running else unknot.reminders.resume())

    def soon(work: Coroutine[Any, Any, Answer]) -> None:
        task = asyncio.ensure_future(work)
        at_work.add(task)
        task.add_done_callback(at_work.discard)

    at_work: set[asyncio.Task[Answer]] = set()
    items = (
        Item(lambda: words.why(unknot.reminders.why(), local_now(unknot)), lambda: None),
        Item(lambda: verbs.TRAY_START, lambda: unknot.guiding.press_soon(Button.START)),
        Item(
            lambda: (
                verbs.TRAY_PAUSE
                if isinstance(unknot.reminders.state.pausing, NotPaused)
                else verbs.TRAY_RESUME
            ),
            pause,
        ),
        Item(lambda: verbs.TRAY_STOP, stop),
    )
    drawing = toolkit()
    if drawing is not None:
        yield Tray(*drawing, paths.shipped("assets") / "icons" / "icon-192.png", items)
