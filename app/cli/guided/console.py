"""The real terminal of a command, and the services while something is led in it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from app.cli.context import using
from app.cli.guided.terminal import Keys, Terminal
from app.ports import Clock
from app.services.background_tasks import StoreWatcher
from app.services.container import Services
from app.system.keyboard import listening


def redraws(output: IO[str], environment: Mapping[str, str]) -> bool:
    """Whether lines can be redrawn there."""
    plain = environment.get("NO_COLOR") or environment.get("TERM", "dumb") in ("dumb", "")
    return output.isatty() and not plain


@asynccontextmanager
async def console(clock: Clock) -> AsyncIterator[Terminal]:
    """The terminal that this command runs in."""

    def write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    keys = Keys()
    terminal = Terminal(
        clock,
        keys,
        write,
        is_live=redraws(sys.stdout, os.environ),
        columns=lambda: shutil.get_terminal_size().columns,
    )
    with listening(keys.press), terminal.tidy():
        yield terminal


def guided(data: Path, lead: Callable[[Services, Terminal], Awaitable[int]]) -> int:
    """Lead something in this terminal, on the data in this folder; return the exit code.

    What other processes write meanwhile is noticed.
    """

    async def led(services: Services) -> int:
        watcher = StoreWatcher(services.clock, services.store, services.fire_all)
        await watcher.start()
        await services.holds.runner.start()
        try:
            async with console(services.clock) as terminal:
                return await lead(services, terminal)
        finally:
            await services.holds.runner.stop()
            await watcher.stop()

    return using(data, led)
