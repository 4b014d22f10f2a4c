"""The site: Flet's client and its websocket, behind the guard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import flet as ft
from starlette.applications import Starlette
from starlette.routing import Mount, WebSocketRoute
from starlette.types import ASGIApp

from app.system.server.client import SOCKET, Client
from app.system.server.guard import Guard
from app.system.server.seal import Seal, policy
from app.system.server.tabs import Tabs


def create_site(main: Callable[[ft.Page], None], assets: Path, names: frozenset[str]) -> ASGIApp:
    """What to serve: `main` for each tab, files from `assets`, at these host names only."""
    client = Client(assets)
    site = Starlette(routes=[WebSocketRoute(SOCKET, Tabs(main)), Mount("/", client)])
    return Seal(Guard(site, names), policy(client.page))
