"""The sessions of closed tabs, each of which waits a while for its tab to return.

1. A session is kept for a minute after its tab closed: a reload takes a second, a lost network
   somewhat longer.
2. The last one to close, while no other tab is open, is kept for an hour: a phone or a laptop was
   put aside, and can continue where it was.
3. At most `MOST` are kept, the latest ones: each takes about a quarter of a megabyte.
4. The objects of a session form reference cycles.  Python rarely collects those here
   (`app.storage.gc_tuning`), so a collection is started whenever a few sessions have been dropped.
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
    """The sessions to drop.

    `closed` gives the time at which each tab closed, the latest last; it and `now` are in seconds.
    """
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
    """Drops sessions in time, for as long as tabs open and close."""

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
        """Note that a tab has opened."""
        self._open += 1
        await self.look()

    async def closed(self, session: str) -> None:
        """Note that a tab has closed.  `session` is the id of its session; empty for none."""
        self._open -= 1
        if session:
            self._closed.pop(session, None)
            self._closed[session] = self._now()
            loop = asyncio.get_running_loop()
            loop.call_later(BRIEFLY, lambda: asyncio.ensure_future(self.look()))
        await self.look()

    async def look(self) -> None:
        """Drop the sessions that have waited long enough."""
        for each in self.waiting:
            session = await app_manager.get_session(each)
            if session is None or session.connection is not None:  # ended, or connected again
                self._closed.pop(each, None)
        for each in outstayed(self._closed, self._now(), self._open):
            self._closed.pop(each, None)
            await app_manager.delete_session(each)
            self._unused += 1
        if self._unused >= MOST:
            self._unused = 0
            asyncio.get_running_loop().call_soon(gc.collect)  # after their last messages are sent
