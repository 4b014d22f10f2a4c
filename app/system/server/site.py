"""The site: Flet's client and its websocket, behind the guard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import flet as ft
from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp

from app.system.server.client import SOCKET, Client
from app.system.server.events import PATH, Events, Listen, silence
from app.system.server.guard import Guard
from app.system.server.seal import Seal, policy
from app.system.server.tabs import Tabs


def create_site(
    main: Callable[[ft.Page], None],
    assets: Path,
    names: frozenset[str],
    listen: Listen = silence,
) -> ASGIApp:
    """What to serve: `main` for each tab, files from `assets`, at these host names only; and to
    our page what `listen` gives it to hear."""
    events = Events(listen)
    client = Client(assets, events.token)
    site = Starlette(
        routes=[
            WebSocketRoute(SOCKET, Tabs(main)),
            Route(PATH, events.answer),
            Mount("/", client),
        ]
    )
    return Seal(Guard(site, names), policy(client.page))
