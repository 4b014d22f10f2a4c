"""The site: Flet's client and its websocket, behind the guard and the gate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import flet as ft
from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp

from app.system.server.admission import Admission
from app.system.server.client import SOCKET, Client, ClientFiles
from app.system.server.events import PATH, Events, Listen, silence
from app.system.server.gate import Gate
from app.system.server.guard import Guard
from app.system.server.seal import Seal, policy
from app.system.server.tabs import Tabs

CLOSED = "closed.html"


def create_site(
    main: Callable[[ft.Page], None],
    assets: Path,
    names: frozenset[str],
    admission: Admission,
    listen: Listen = silence,
) -> ASGIApp:
    """What to serve: `main` for each tab, files from `assets`, at these host names only, to the
    browsers that `admission` knows; and to our page what `listen` gives it to hear."""
    client = Client(assets)
    site = Starlette(
        routes=[
            WebSocketRoute(SOCKET, Tabs(main)),
            Route(PATH, Events(listen).answer),
            Mount("/", client),
        ]
    )
    gate = Gate(site, ClientFiles(assets), admission, assets / CLOSED)
    return Seal(Guard(gate, names), policy(client.page))
