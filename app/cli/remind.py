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
from app.cli.context import data_option, opened
from app.domain.breaks import ForMinutes, NotPaused
from app.services.background_tasks import BackgroundTask
from app.services.container import Services
from app.services.notification_actions import NotificationAction
from app.services.reminders import CommandResult
from app.system.log_file import make_verbose
from app.texts import breaks as words
from app.texts.cli import breaks as verbs

log = logging.getLogger(__name__)


class TerminalNotifier:
    """A notification channel that prints reminders to the terminal."""

    channel = "terminal"

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    async def available(self) -> bool:
        """Always true while the command runs."""
        return True

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Print it."""
        click.echo(verbs.reminder_line(self._now(), title, body))

    async def withdraw(self, break_id: str) -> None:
        """Does nothing: printed lines stay."""


@click.command(help=verbs.REMIND)
@click.option("--quiet", is_flag=True, help=verbs.QUIETLY)
@data_option
def remind(data: Path, quiet: bool) -> None:
    """Run until stopped."""
    with opened(data) as services:
        if quiet:
            make_verbose()
            asyncio.run(_remind(services, log.info))
        else:
            services.notification_channels.add(TerminalNotifier(services.local_time.now))
            asyncio.run(_remind(services, click.echo))


async def _remind(services: Services, tell: Callable[[str], None]) -> None:
    stopped = asyncio.Event()
    _stop_on_signals(stopped.set)
    services.background_tasks.extend(_tray(services, stopped.set))
    await services.start()
    try:
        tell(verbs.REMINDERS_ON)
        if services.saving.trouble:
            tell(verbs.in_memory(services.saving.trouble))
        tell(words.why(services.reminders.status(), services.local_time.now()))
        await stopped.wait()
    finally:
        await services.stop()
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


def _tray(services: Services, stop: Callable[[], None]) -> Iterator[BackgroundTask]:
    """The tray icon, if its toolkit is installed."""
    if find_spec("pystray") is None or find_spec("PIL") is None:
        return
    from app.system.tray import Tray, TrayItem, toolkit

    def pause() -> None:
        length = ForMinutes(60)
        running = isinstance(services.reminders.state.pausing, NotPaused)
        soon(services.reminders.pause(length) if running else services.ill_days.resume())

    def soon(work: Coroutine[Any, Any, CommandResult]) -> None:
        task = asyncio.ensure_future(work)
        at_work.add(task)
        task.add_done_callback(at_work.discard)

    at_work: set[asyncio.Task[CommandResult]] = set()
    items = (
        TrayItem(
            lambda: words.why(services.reminders.schedule_status(), services.local_time.now()),
            lambda: None,
        ),
        TrayItem(
            lambda: verbs.TRAY_START,
            lambda: services.guided_break.perform_soon(NotificationAction.START),
        ),
        TrayItem(
            lambda: (
                verbs.TRAY_PAUSE
                if isinstance(services.reminders.state.pausing, NotPaused)
                else verbs.TRAY_RESUME
            ),
            pause,
        ),
        TrayItem(lambda: verbs.TRAY_STOP, stop),
    )
    drawing = toolkit()
    if drawing is not None:
        yield Tray(*drawing, paths.shipped("assets") / "icons" / "icon-192.png", items)
