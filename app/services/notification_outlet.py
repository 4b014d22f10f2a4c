"""Serializes the calls to one channel, with a time limit.

1. A call that takes longer than `timeout` continues in the background. Nobody waits for it any
   more, and until it is done the channel counts as unavailable.
2. The next call queues behind it. So a notification that arrives late is withdrawn after its
   arrival, not before.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from app.domain.breaks import BreakId
from app.ports import Notifier, PersistentNotifier

log = logging.getLogger(__name__)

T = TypeVar("T")


class TooSlow(OSError):
    """A channel did not answer in time."""


class NotificationOutlet:
    """A notifier and its pending calls."""

    def __init__(self, notifier: Notifier, timeout: float) -> None:
        self.notifier = notifier
        self._timeout = timeout  # seconds of real time
        self._lock = asyncio.Lock()
        self._unfinished: set[asyncio.Future[Any]] = set()

    @property
    def channel(self) -> str:
        """The name of the channel."""
        return self.notifier.channel

    async def available(self) -> bool:
        """Whether a person would really see a notification on it now."""
        return not self._unfinished and await self._in_time(self.notifier.available())

    async def show(
        self, break_id: BreakId, title: str, body: str, is_wanted: Callable[[], Awaitable[bool]]
    ) -> bool:
        """Show the notification if `is_wanted` is true when its turn comes; return whether it was
        shown.

        A notification whose turn does not come in time is dropped, because it may be sent again by
        then. Raises `TooSlow` and any error of the channel.
        """
        waiting = True

        async def shown() -> bool:
            async with self._lock:
                if not (waiting and await is_wanted()):
                    return False
                await self.notifier.show(break_id, title, body)
                return True

        try:
            return await self._in_time(shown())
        finally:
            waiting = False

    async def withdraw(self, break_id: BreakId) -> None:
        """Withdraw the notification. Raises the same errors as `show`."""

        async def withdrawn() -> None:
            async with self._lock:
                await self.notifier.withdraw(break_id)

        await self._in_time(withdrawn())

    def left_behind(self, break_id: BreakId) -> str:
        """What another process needs to withdraw the notification; empty when it needs nothing."""
        if isinstance(self.notifier, PersistentNotifier):
            return self.notifier.left_behind(break_id)
        return ""

    async def withdraw_trace(self, trace: str) -> None:
        """Withdraw what a dead process left behind. Raises the same errors as `show`."""
        if isinstance(self.notifier, PersistentNotifier):
            await self._in_time(self.notifier.withdraw_trace(trace))

    async def _in_time(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait({task}, timeout=self._timeout)
        if not done:
            self._unfinished.add(task)
            task.add_done_callback(self._finished)
            raise TooSlow(f"{self.channel} gave no answer within {self._timeout:g} seconds")
        return task.result()

    def _finished(self, task: asyncio.Future[Any]) -> None:
        self._unfinished.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.warning("the channel %s answered late: %r", self.channel, error)
