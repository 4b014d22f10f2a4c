"""The sessions of closed tabs: each waits a while for its tab to return.

1. A session is kept for a minute after its tab closed: a reload takes a second, a network that
   was lost some more.
2. The one that closed last, while no other tab is open, is kept for an hour: a phone or a laptop
   was put aside, and goes on where it was.
3. There are never more than `MOST`, the latest: each takes about a quarter of a megabyte.
4. What a session was made of refers to itself in circles.  Python looks for those seldom here
   (`app.system.gc_tuning`), so it is told to whenever a few sessions have been let go.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Mapping

from flet_web.fastapi import app_manager

BRIEFLY = 60.0  # seconds
LONG = 3600  # seconds
MOST = 8


def outstayed(closed: Mapping[str, float], now: float, open_tabs: int) -> list[str]:
    """Which sessions to let go of.  `closed` says when each tab closed, the latest last; both it
    and `now` are in seconds."""
    order = list(closed)
    for_long = order[-1:] if open_tabs == 0 else []
    return [
        each
        for place, each in enumerate(order, start=1)
        if len(order) - place >= MOST
        or (now - closed[each] >= BRIEFLY and each not in for_long)
        or now - closed[each] >= LONG
    ]


class ClosedTabs:
    """Lets go of sessions in time, for as long as tabs come and go."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._closed: dict[str, float] = {}
        self._open = 0
        self._unused = 0

    @property
    def waiting(self) -> list[str]:
        """The sessions that wait for their tabs."""
        return list(self._closed)

    async def opened(self) -> None:
        """A tab has come."""
        self._open += 1
        await self.look()

    async def closed(self, session: str) -> None:
        """A tab has gone.  `session` is what it leaves; empty for nothing."""
        self._open -= 1
        if session:
            self._closed.pop(session, None)
            self._closed[session] = self._now()
            loop = asyncio.get_running_loop()
            loop.call_later(BRIEFLY, lambda: asyncio.ensure_future(self.look()))
        await self.look()

    async def look(self) -> None:
        """Let go of those that have waited long enough."""
        for each in self.waiting:
            session = await app_manager.get_session(each)
            if session is None or session.connection is not None:  # forgotten, or taken up again
                self._closed.pop(each, None)
        for each in outstayed(self._closed, self._now(), self._open):
            self._closed.pop(each, None)
            await app_manager.delete_session(each)
            self._unused += 1
        if self._unused >= MOST:
            self._unused = 0
            asyncio.get_running_loop().call_soon(gc.collect)  # once their last words are said
