"""The websocket of a tab: Flet's session from start to end, whatever the tab does; and the sessions
of closed tabs, each of which waits a while for its tab to return.

The session of a tab:

1. Messages to a tab that has just closed are dropped.  Otherwise the session would count as
   connected for ever, and the returning tab would not find it.
2. A tab that closes before it identifies itself leaves no session behind.
3. However a tab ends, its session waits for its return, and does
   not count as connected.

The sessions of closed tabs:

1. A session is kept for a minute after its tab closed: a reload takes a second, a lost network
   somewhat longer.
2. The last one to close, while no other tab is open, is kept for an hour: a phone or a laptop was
   put aside, and can continue where it was.
3. At most `MOST_SESSIONS` are kept, the latest ones: each takes about a quarter of a megabyte.
4. The objects of a session form reference cycles.  Python rarely collects those here
   (`app.system.gc_tuning`), so a collection is started whenever a few sessions have been dropped.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

import flet as ft
from flet.messaging.protocol import Message as ClientMessage
from flet_web.fastapi import FletApp, app_manager
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket

RELOAD_SECONDS = 60.0  # seconds
KEPT_SECONDS = 3600  # seconds
MOST_SESSIONS = 8


def expired(closed: Mapping[str, float], now: float, open_tabs: int) -> list[str]:
    """The sessions to drop.

    `closed` gives the time at which each tab closed, the latest last; it and `now` are in seconds.
    """
    order = list(closed)
    for_long = order[-1:] if open_tabs == 0 else []
    return [
        each
        for place, each in enumerate(order, start=1)
        if len(order) - place >= MOST_SESSIONS
        or (now - closed[each] >= RELOAD_SECONDS and each not in for_long)
        or now - closed[each] >= KEPT_SECONDS
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
            loop.call_later(RELOAD_SECONDS, lambda: asyncio.ensure_future(self.look()))
        await self.look()

    async def look(self) -> None:
        """Drop the sessions that have waited long enough."""
        for each in self.waiting:
            session = await app_manager.get_session(each)
            if session is None or session.connection is not None:  # ended, or connected again
                self._closed.pop(each, None)
        for each in expired(self._closed, self._now(), self._open):
            self._closed.pop(each, None)
            await app_manager.delete_session(each)
            self._unused += 1
        if self._unused >= MOST_SESSIONS:
            self._unused = 0
            asyncio.get_running_loop().call_soon(gc.collect)  # after their last messages are sent


CLOSE_SECONDS = 1.0  # seconds for a session to end after its tab has closed


class TabSession(FletApp):  # type: ignore[misc]  # flet_web carries no types
    """One tab's connection.

    Messages between the closing of the tab and the end of its session are dropped; an exception
    would end the drawing of that session for good (session rule 1).
    """

    _left = ""

    def send_message(self, message: ClientMessage) -> None:
        """Send the message, unless the tab has closed."""
        if getattr(self, "_FletApp__send_queue", None) is not None:
            super().send_message(message)

    async def leave(self) -> str:
        """Let the session wait for its tab (session rule 3).

        Return the session's id, or empty for none.
        """
        if key := self._key():
            await app_manager.disconnect_session(key, KEPT_SECONDS)
        return self._left

    def dispose(self) -> None:
        """Release the session."""
        self._left = self._key() or self._left
        super().dispose()

    def _key(self) -> str:
        session = getattr(self, "_FletApp__session", None)
        return str(self._FletApp__get_unique_session_id(session.id)) if session else ""


class SessionSocket:
    """Runs `main` for each tab that opens a websocket."""

    def __init__(self, main: Callable[[ft.Page], None]) -> None:
        self._main = main
        self.closed = ClosedTabs()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        closed = asyncio.Event()

        async def hear() -> Message:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                closed.set()
            return message

        async def say(message: Message) -> None:
            with suppress(OSError):  # it has closed, and `hear` will notice (session rule 1)
                await send(message)

        await app_manager.start()  # does nothing once it has started
        tab = self._tab()
        await self.closed.opened()
        session = asyncio.ensure_future(tab.handle(WebSocket(scope, hear, say)))
        gone = asyncio.ensure_future(closed.wait())
        try:
            await asyncio.wait({session, gone}, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.wait({session}, timeout=CLOSE_SECONDS)
        finally:
            gone.cancel()
            if not session.done():
                session.cancel()  # (session rule 2)
            await self.closed.closed(await tab.leave())
        if not session.cancelled() and session.done():
            session.result()

    def _tab(self) -> TabSession:
        return TabSession(
            loop=asyncio.get_running_loop(),
            executor=app_manager.executor,
            main=self._main,
            before_main=None,
            session_timeout_seconds=KEPT_SECONDS,
        )
