"""The websocket of a tab: Flet's session from start to end, whatever the tab does.

1. Messages to a tab that has just closed are dropped.  Otherwise the session would count as
   connected for ever, and the returning tab would not find it.
2. A tab that closes before it identifies itself leaves no session behind.
3. However a tab ends, its session waits for its return (`app.system.server.closed_tabs`), and does
   not count as connected.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

import flet as ft
from flet.messaging.protocol import Message as ClientMessage
from flet_web.fastapi import FletApp, app_manager
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from app.system.server.closed_tabs import LONG, ClosedTabs

FAREWELL = 1.0  # seconds for a session to end after its tab has closed


class TabSession(FletApp):  # type: ignore[misc]  # flet_web carries no types
    """One tab's connection.

    Messages between the closing of the tab and the end of its session are dropped; an exception
    would end the drawing of that session for good (rule 1).
    """

    _left = ""

    def send_message(self, message: ClientMessage) -> None:
        """Send the message, unless the tab has closed."""
        if getattr(self, "_FletApp__send_queue", None) is not None:
            super().send_message(message)

    async def leave(self) -> str:
        """Let the session wait for its tab (rule 3); return the session's id, or empty for none."""
        if key := self._key():
            await app_manager.disconnect_session(key, LONG)
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
            with suppress(OSError):  # it has closed, and `hear` will notice (rule 1)
                await send(message)

        await app_manager.start()  # does nothing once it has started
        tab = self._tab()
        await self.closed.opened()
        session = asyncio.ensure_future(tab.handle(WebSocket(scope, hear, say)))
        gone = asyncio.ensure_future(closed.wait())
        try:
            await asyncio.wait({session, gone}, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.wait({session}, timeout=FAREWELL)
        finally:
            gone.cancel()
            if not session.done():
                session.cancel()  # (rule 2)
            await self.closed.closed(await tab.leave())
        if not session.cancelled() and session.done():
            session.result()

    def _tab(self) -> TabSession:
        return TabSession(
            loop=asyncio.get_running_loop(),
            executor=app_manager.executor,
            main=self._main,
            before_main=None,
            session_timeout_seconds=LONG,
        )
