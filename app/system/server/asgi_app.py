"""The site: Flet's client and its websocket, behind the origin check and the access gate."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from app.system.server.access_gate import AccessGate
from app.system.server.admission import Admission
from app.system.server.origin_check import OriginCheck
from app.system.server.security_headers import SecurityHeaders, policy
from app.system.server.server_events import PATH, Events, Listen, silence
from app.system.server.web_client import SOCKET, Client, ClientFiles

if TYPE_CHECKING:
    import flet as ft

    from app.system.server.session_socket import SessionSocket

CLOSED = "closed.html"


def create_site(
    main: Callable[[ft.Page], None],
    assets: Path,
    names: frozenset[str],
    admission: Admission,
    listen: Listen = silence,
) -> ASGIApp:
    """The site as an ASGI app: `main` for each tab, and files from `assets`.

    It answers to these host names only, and to the browsers that `admission` knows.  Our page
    receives the events that `listen` yields.
    """
    client = Client(assets)
    site = Starlette(
        routes=[
            WebSocketRoute(SOCKET, Tabs(main)),
            Route(PATH, Events(listen).answer),
            Mount("/", client),
        ]
    )
    gate = AccessGate(site, ClientFiles(assets), admission, assets / CLOSED)
    return SecurityHeaders(OriginCheck(gate, names), policy(client.page))


class Tabs:
    """The websocket of every tab.  Flet's sessions are imported when the first tab opens."""

    def __init__(self, main: Callable[[ft.Page], None]) -> None:
        self._main = main
        self._socket: SessionSocket | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        imported = await to_thread(import_sessions)
        if self._socket is None:
            self._socket = imported(self._main)
        await self._socket(scope, receive, send)


def import_sessions() -> type[SessionSocket]:
    """Import Flet's sessions.  The first call takes longer than everything else at the start."""
    from app.system.server.session_socket import SessionSocket

    return SessionSocket
