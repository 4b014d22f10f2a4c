"""The app in this process, on a clock that moves only when it is told to.

So a moment that lasts four seconds can be looked at for as long as it takes to picture it.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, TypeVar

import uvicorn
from flet_web.fastapi import app_manager

from app import paths
from app.bootstrap import window
from app.services.container import Services
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site

T = TypeVar("T")

HOST = "127.0.0.1"
LAN = "http://192.168.1.20:8550"  # as a phone would see it; nothing listens there
PATIENCE = 30.0  # seconds


class Theatre:
    """Shows any number of apps, all on the event loop of one thread.  `folder` is for its key."""

    def __init__(self, loop: asyncio.AbstractEventLoop, folder: Path) -> None:
        self._loop = loop
        self._key = AccessKey(folder)
        self._servers: list[uvicorn.Server] = []
        self._serving: list[asyncio.Task[None]] = []

    def do(self, doing: Coroutine[Any, Any, T]) -> T:
        """Have it done where the apps live; what it returned."""
        return asyncio.run_coroutine_threadsafe(doing, self._loop).result(PATIENCE)

    def show(self, services: Services) -> Callable[[], str]:
        """Show this app too; what gives an address for each browser that is to be let in."""
        return self.do(self._show(services))

    async def open(self) -> None:
        """Before anything is shown."""
        await app_manager.start()

    async def close(self) -> None:
        """Nothing is shown any more."""
        for server in self._servers:
            server.should_exit = server.force_exit = True
        await asyncio.wait(self._serving, timeout=PATIENCE)
        await app_manager.shutdown()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _show(self, services: Services) -> Callable[[], str]:
        await services.start()
        admission = Admission(self._key, lan=LAN, changed=services.browsers_changed)
        services.entrance = admission
        site = create_site(window(services), paths.shipped("assets"), frozenset({HOST}), admission)
        listener = socket.socket()
        listener.bind((HOST, 0))
        config = uvicorn.Config(site, log_level="error", ws="websockets-sansio", lifespan="off")
        self._servers.append(uvicorn.Server(config))
        serving = self._servers[-1].serve(sockets=[listener])
        self._serving.append(asyncio.ensure_future(serving))
        return partial(admission.entrance, f"http://{HOST}:{listener.getsockname()[1]}")


@contextmanager
def theatre() -> Iterator[Theatre]:
    """A place to show apps, until the block ends."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    with TemporaryDirectory() as folder:
        house = Theatre(loop, Path(folder))
        house.do(house.open())
        try:
            yield house
        finally:
            house.do(house.close())
            loop.call_soon_threadsafe(loop.stop)
            thread.join(PATIENCE)
