"""The time zone of the browser, which may change while the app is open: on a journey, for example.

The browser is asked now and then, as it does not say when its zone changes.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable
from contextlib import suppress

from app.system.zone import system_zone

log = logging.getLogger(__name__)

LOOK_SECONDS = 30.0


class ZoneWatch:
    """The zone that the browser names (`ask`); `on_change` is called when it is another."""

    def __init__(self, ask: Callable[[], str]) -> None:
        self._ask = ask
        self._name = ""
        self.on_change: Callable[[], None] = _nothing
        self._task: asyncio.Task[None] | None = None
        self.look()

    def look(self) -> None:
        """Ask the browser now."""
        name = self._ask()
        if name == self._name:
            return
        self._name = os.environ["TZ"] = name
        self.zone = system_zone()
        self.on_change()

    async def start(self) -> None:
        """Start watching."""
        self._task = asyncio.ensure_future(self._watch())

    async def stop(self) -> None:
        """Stop watching.  Does nothing if it was not started."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                self.look()
            except Exception:
                log.exception("a change of the time zone could not be followed")


def _nothing() -> None:
    """Nobody has asked to be told."""
