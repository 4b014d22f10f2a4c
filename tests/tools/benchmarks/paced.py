"""The app, and beside it a naive pacer, with every word to a tab written down.

python -m tests.tools.benchmarks.paced FOLDER     prints two addresses; ends when its input is
closed, and then prints what was sent, and when each boundary was due, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import time
from math import cos, pi
from pathlib import Path

import flet as ft
import flet_web.fastapi
import uvicorn
from flet.messaging.protocol import MessageAction
from flet_web.fastapi import app_manager
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import paths
from app.bootstrap import build, window
from app.system.access_key import AccessKey
from app.system.clock import SystemClock
from app.system.server import Admission
from app.system.server.asgi_app import create_site

FRAMES_A_SECOND = 30
BREATH_SECONDS = 10.0
PARTS = (4.0, 6.0)  # of the long exhale
DRAWING = 0.5  # how much shorter the first is: what it took to draw the beginning
NAMES = frozenset({"127.0.0.1"})


class Listening:
    """Notes what the app says to each tab: when, to which, how many bytes, whether to draw."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._tabs = 0
        self.sent: list[tuple[float, int, int, bool]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._tabs += scope["type"] == "websocket"
        tab = self._tabs

        async def noted(message: Message) -> None:
            words = message.get("bytes") or b""
            if message["type"] == "websocket.send":
                draws = words[2:3] == bytes([MessageAction.PATCH_CONTROL.value])
                self.sent.append((time.monotonic(), tab, len(words), draws))
            await send(message)

        await self._app(scope, receive, noted)


class NotedClock(SystemClock):
    """Notes for when each wait of a pacer is meant to end."""

    def __init__(self) -> None:
        super().__init__()
        self.due: list[float] = []

    async def sleep(self, seconds: float) -> None:
        if any(part - DRAWING < seconds <= part for part in PARTS):
            self.due.append(time.monotonic() + seconds)
        await super().sleep(seconds)


@ft.component
def Naive() -> ft.Control:
    """A disc that is told its size thirty times a second."""
    scale, set_scale = ft.use_state(0.5)

    async def breathe() -> None:
        while True:
            phase = time.monotonic() / BREATH_SECONDS * 2 * pi
            set_scale(0.75 - 0.25 * cos(phase))
            await asyncio.sleep(1 / FRAMES_A_SECOND)

    ft.use_effect(breathe, [])
    return ft.Container(
        width=200, height=200, shape=ft.BoxShape.CIRCLE, bgcolor=ft.Colors.PRIMARY, scale=scale
    )


async def serve(folder: Path) -> None:
    """Serve both until nobody wants to know any more."""
    clock = NotedClock()
    services = build(folder, clock)
    await app_manager.start()
    await services.start()
    admission = Admission(AccessKey(folder))
    ours = Listening(create_site(window(services), paths.shipped("assets"), NAMES, admission))
    naive = Listening(flet_web.fastapi.app(lambda page: page.render(Naive), no_cdn=True))
    servers, serving = [], []
    for site in (ours, naive):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(site, log_level="error", ws="websockets-sansio", lifespan="off")
        servers.append(uvicorn.Server(config))
        serving.append(asyncio.ensure_future(servers[-1].serve(sockets=[listener])))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        print(admission.entrance(address) if site is ours else address, flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    print(json.dumps({"due": clock.due, "ours": ours.sent, "naive": naive.sent}), flush=True)
    for server in servers:
        server.should_exit = server.force_exit = True
    await asyncio.wait(serving, timeout=5)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
