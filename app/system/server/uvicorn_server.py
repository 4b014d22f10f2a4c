"""Serving, from the first connection to a clean stop."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from ssl import SSLContext

import uvicorn
from starlette.types import ASGIApp

from app.system.server.connections import MOST_CONNECTIONS, Handshake, UnadmittedConnections

STOP_SECONDS = 2  # seconds for open connections to end when the server stops
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass(frozen=True, slots=True)
class SharedListener:
    """A socket that other devices reach, encrypted if there is a certificate for it."""

    socket: socket.socket
    tls: SSLContext | None = None


class _Server(uvicorn.Server):
    """Reports when it is listening, and treats a signal as a request to stop, not as a failure."""

    def __init__(
        self,
        config: uvicorn.Config,
        unadmitted: UnadmittedConnections,
        listening: Callable[[], None],
        stopping: Callable[[], None],
        shared: Sequence[SharedListener],
    ) -> None:
        super().__init__(config)
        self._unadmitted = unadmitted
        self._listening, self._stopping, self._shared = listening, stopping, shared

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        loop = asyncio.get_running_loop()
        for each in self._shared:  # uvicorn has one certificate, or none, for all of its sockets
            connect = partial(self._connect, each.tls)
            backlog = self.config.backlog
            self.servers += [await loop.create_server(connect, sock=each.socket, backlog=backlog)]
        self._listening()

    def _connect(self, tls: SSLContext | None) -> asyncio.Protocol:
        connection = self._unadmitted.connection(
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )
        return Handshake(connection, tls) if tls else connection

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stopping()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        before = {each: signal.signal(each, self.handle_exit) for each in STOP_SIGNALS}
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
    shared: Sequence[SharedListener] = (),
) -> None:
    """Serve `site` on the running event loop until SIGINT or SIGTERM.

    Calls `listening` once connections are accepted, and `stopping` when they are about to end.
    Open tabs do not delay the stop.
    """
    unadmitted = UnadmittedConnections()
    config = uvicorn.Config(
        site,
        http=unadmitted.connection,  # type: ignore[arg-type]  # it only has to make them
        backlog=MOST_CONNECTIONS,  # this many are accepted before the first is examined
        ws="websockets-sansio",
        lifespan="off",
        log_config=None,
        log_level="error",  # invalid requests from others must not fill the log
        access_log=False,
        server_header=False,
        proxy_headers=False,  # anybody could send them, and no proxy of ours is in front
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    await _Server(config, unadmitted, listening, stopping, shared).serve(sockets=[listener])
