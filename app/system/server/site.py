"""The site: Flet's client and its websocket, behind the guard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import flet as ft
from flet_web.fastapi import FletApp, app_manager
from starlette.applications import Starlette
from starlette.routing import Mount, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from app.system.server.client import SOCKET, Client
from app.system.server.guard import Guard
from app.system.server.seal import Seal, policy

REMEMBERED = 3600  # seconds that a closed tab's session is kept for its return


def create_site(main: Callable[[ft.Page], None], assets: Path, names: frozenset[str]) -> ASGIApp:
    """What to serve: `main` for each tab, files from `assets`, at these host names only."""
    client = Client(assets)

    async def session(socket: WebSocket) -> None:
        await FletApp(
            loop=asyncio.get_running_loop(),
            executor=app_manager.executor,
            main=main,
            before_main=None,
            session_timeout_seconds=REMEMBERED,
        ).handle(socket)

    site = Starlette(routes=[WebSocketRoute(SOCKET, session), Mount("/", client)])
    return Seal(Guard(site, names), policy(client.page))
