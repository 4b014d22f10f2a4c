"""The site: Flet's client and its websocket, behind the origin check and the access gate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import flet as ft
from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp

from app.system.server.access_gate import AccessGate
from app.system.server.admission import Admission
from app.system.server.origin_check import OriginCheck
from app.system.server.security_headers import SecurityHeaders, policy
from app.system.server.server_events import PATH, EventStream, Listen, no_events
from app.system.server.session_socket import SessionSocket
from app.system.server.web_client import SOCKET, ClientFiles, WebClient

CLOSED = "closed.html"


def create_site(
    main: Callable[[ft.Page], None],
    assets: Path,
    names: frozenset[str],
    admission: Admission,
    listen: Listen = no_events,
) -> ASGIApp:
    """The site as an ASGI app: `main` for each tab, and files from `assets`.

    It answers to these host names only, and to the browsers that `admission` knows.  Our page
    receives the events that `listen` yields.
    """
    client = WebClient(assets)
    site = Starlette(
        routes=[
            WebSocketRoute(SOCKET, SessionSocket(main)),
            Route(PATH, EventStream(listen).answer),
            Mount("/", client),
        ]
    )
    gate = AccessGate(site, ClientFiles(assets), admission, assets / CLOSED)
    return SecurityHeaders(OriginCheck(gate, names), policy(client.page))
