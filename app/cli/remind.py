"""`unknot remind`: reminders without a window."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import click

from app.cli.context import data_option, local_now, opened
from app.services.unknot import Unknot
from app.ui.words import breaks as words
from app.ui.words import breaks_verbs as verbs


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
@data_option
def remind(data: Path) -> None:
    """Run until stopped."""
    with opened(data) as unknot:
        asyncio.run(_remind(unknot))


async def _remind(unknot: Unknot) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, stopped.set)
    unknot.reminders.channels.add(Terminal(lambda: local_now(unknot)))
    await unknot.start()
    try:
        click.echo(verbs.REMINDERS_ON)
        click.echo(words.why(unknot.reminders.explain(), local_now(unknot)))
        await stopped.wait()
    finally:
        await unknot.stop()
    click.echo(verbs.REMINDERS_OFF)
