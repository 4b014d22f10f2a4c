"""Serving, from the first connection to a clean stop."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from app.system.server.connection_limit import MOST, UnadmittedConnections

PATIENCE = 2  # seconds for open connections to end when the server stops
STOPS = (signal.SIGINT, signal.SIGTERM)


class _Server(uvicorn.Server):
    """Reports when it is listening, and treats a signal as a request to stop, not as a failure."""

    def __init__(
        self, config: uvicorn.Config, listening: Callable[[], None], stopping: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._listening, self._stopping = listening, stopping

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._listening()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stopping()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        before = {each: signal.signal(each, self.handle_exit) for each in STOPS}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)


async def serve(
    site: ASGIApp,
    listener: socket.socket,
    listening: Callable[[], None],
    stopping: Callable[[], None] = lambda: None,
) -> None:
    """Serve `site` on the running event loop until SIGINT or SIGTERM.

    Calls `listening` once connections are accepted, and `stopping` when they are about to end.
    Open tabs do not delay the stop.
    """
    config = uvicorn.Config(
        site,
        http=UnadmittedConnections().connection,  # type: ignore[arg-type]  # it only has to make them
        backlog=MOST,  # this many are accepted before the first is examined
        ws="websockets-sansio",
        lifespan="off",
        log_config=None,
        log_level="error",  # invalid requests from others must not fill the log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    await _Server(config, listening, stopping).serve(sockets=[listener])
