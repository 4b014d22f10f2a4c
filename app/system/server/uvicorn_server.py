"""Serving, from the first connection to a clean stop, with a limit on unadmitted connections, so
that they cannot block the app.

Anybody on this computer can connect and send nothing, or read slowly.  Each connection counts
towards the files that a process may have open; once these run out, nothing can be saved and no
request is accepted.

1. There are never more than `MOST_CONNECTIONS`: one more closes the oldest.
2. A connection on which a browser sent its cookie no longer counts.
3. A request must fit into the buffer of h11 (64 KB); the other parser has no limit.
"""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_CONNECTIONS = 100
_STATE, _CONNECTION = "state", "connection"


class UnadmittedConnections:
    """The connections to one server on which no browser has been admitted."""

    def __init__(self) -> None:
        self._waiting: dict[Connection, None] = {}  # oldest first

    def connection(self, **arguments: Any) -> Connection:
        """Create a connection from uvicorn's arguments."""
        return Connection(self, **arguments)

    def add(self, connection: Connection) -> None:
        """Count the connection, and close the oldest if there are too many (rule 1)."""
        self._waiting[connection] = None
        if len(self._waiting) > MOST_CONNECTIONS:
            oldest = next(iter(self._waiting))
            self.remove(oldest)
            oldest.transport.abort()

    def remove(self, connection: Connection) -> None:
        """Stop counting the connection."""
        self._waiting.pop(connection, None)


class Connection(H11Protocol):
    """One connection, unadmitted until a browser is admitted on it."""

    def __init__(
        self, unadmitted: UnadmittedConnections, *, app_state: dict[str, Any], **arguments: Any
    ) -> None:
        super().__init__(app_state={**app_state, _CONNECTION: self}, **arguments)
        self._unadmitted = unadmitted

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start as an unadmitted connection."""
        super().connection_made(transport)
        self._unadmitted.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting this connection."""
        self._unadmitted.remove(self)
        super().connection_lost(exc)

    def admit(self) -> None:
        """Stop counting this connection as unadmitted (rule 2)."""
        self._unadmitted.remove(self)


def admit(scope: Scope) -> None:
    """Mark the connection of this request as admitted."""
    connection = scope.get(_STATE, {}).get(_CONNECTION)
    if isinstance(connection, Connection):
        connection.admit()


STOP_SECONDS = 2  # seconds for open connections to end when the server stops
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


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
) -> None:
    """Serve `site` on the running event loop until SIGINT or SIGTERM.

    Calls `listening` once connections are accepted, and `stopping` when they are about to end.
    Open tabs do not delay the stop.
    """
    config = uvicorn.Config(
        site,
        http=UnadmittedConnections().connection,  # type: ignore[arg-type]  # it only has to make them
        backlog=MOST_CONNECTIONS,  # this many are accepted before the first is examined
        ws="websockets-sansio",
        lifespan="off",
        log_config=None,
        log_level="error",  # invalid requests from others must not fill the log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    await _Server(config, listening, stopping).serve(sockets=[listener])
