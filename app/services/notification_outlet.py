"""One channel, asked one thing at a time, and never waited for long.

1. A call that takes longer than `patience` goes on by itself.  Nobody waits for it any more, and
   until it is done the channel counts as not there.
2. What is asked next waits behind it.  So a notification that arrives late is taken back after it
   arrived, not before.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from app.domain.breaks import BreakId
from app.ports import LeavesTraces, Notifier

log = logging.getLogger(__name__)

T = TypeVar("T")


class TooSlow(OSError):
    """A channel did not answer in time."""


class NotificationOutlet:
    """A notifier, and what it still has to do."""

    def __init__(self, notifier: Notifier, patience: float) -> None:
        self.notifier = notifier
        self._patience = patience  # seconds on the wall
        self._line = asyncio.Lock()
        self._late: set[asyncio.Future[Any]] = set()

    @property
    def channel(self) -> str:
        """Its name."""
        return self.notifier.channel

    async def available(self) -> bool:
        """Whether a person would really see something on it now."""
        return not self._late and await self._in_time(self.notifier.available())

    async def show(
        self, break_id: BreakId, title: str, body: str, holds: Callable[[], Awaitable[bool]]
    ) -> bool:
        """Show it, if `holds` when its turn has come; whether it was shown.  One whose turn does
        not come in time is not shown later: somebody may tell it anew by then.

        Raises whatever the channel does, and `TooSlow`.
        """
        waiting = True

        async def shown() -> bool:
            async with self._line:
                if not (waiting and await holds()):
                    return False
                await self.notifier.show(break_id, title, body)
                return True

        try:
            return await self._in_time(shown())
        finally:
            waiting = False

    async def withdraw(self, break_id: BreakId) -> None:
        """Take it back.  Raises as `show`."""

        async def withdrawn() -> None:
            async with self._line:
                await self.notifier.withdraw(break_id)

        await self._in_time(withdrawn())

    def left_behind(self, break_id: BreakId) -> str:
        """What would take it back from another process; empty when nothing is needed."""
        if isinstance(self.notifier, LeavesTraces):
            return self.notifier.left_behind(break_id)
        return ""

    async def clear_away(self, trace: str) -> None:
        """Take back what a process that has gone left behind.  Raises as `show`."""
        if isinstance(self.notifier, LeavesTraces):
            await self._in_time(self.notifier.clear_away(trace))

    async def _in_time(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait({task}, timeout=self._patience)
        if not done:
            self._late.add(task)
            task.add_done_callback(self._arrived)
            raise TooSlow(f"{self.channel} gave no answer within {self._patience:g} seconds")
        return task.result()

    def _arrived(self, task: asyncio.Future[Any]) -> None:
        self._late.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.warning("the channel %s answered late: %r", self.channel, error)
