"""The websocket of a tab: Flet's session, from its opening to its end, whatever the tab does.

1. Words to a tab that has just closed are lost without harm; otherwise its session would be
   thought connected for ever, and the tab that returns would not find it.
2. A tab that closes before it said who it is leaves nothing waiting for it.
3. However a tab ends, its session waits for its return (`app.system.server.closed_tabs`), and
   is not thought connected.
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

FAREWELL = 1.0  # seconds that a session gets to end once its tab has closed


class TabSession(FletApp):  # type: ignore[misc]  # flet_web carries no types
    """One tab's connection.  What is said to it between its closing and the end of its session is
    lost, as it should be; to raise would end the drawing of that session for good (rule 1)."""

    _left = ""

    def send_message(self, message: ClientMessage) -> None:
        """Send, while there is somebody to send to."""
        if getattr(self, "_FletApp__send_queue", None) is not None:
            super().send_message(message)

    async def leave(self) -> str:
        """Have its session wait for its return (rule 3); what it is kept under, empty for none."""
        if key := self._key():
            await app_manager.disconnect_session(key, LONG)
        return self._left

    def dispose(self) -> None:
        """Let go of the session."""
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
            with suppress(OSError):  # it has gone, and `hear` is about to learn that (rule 1)
                await send(message)

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
