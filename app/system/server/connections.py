"""The connections to a server, with a limit on unadmitted ones, so that they cannot block the app.

Anybody on this computer, or in the network that it is shared with, can connect and send nothing, or
read slowly.  Each connection counts towards the files that a process may have open; once these run
out, nothing can be saved and no request is accepted.

1. There are never more than `MOST_CONNECTIONS`: one more closes the oldest.
2. A connection on which a browser sent its cookie no longer counts.
3. A request must fit into the buffer of h11 (64 KB); the other parser has no limit.
4. An encrypted connection counts from the start, before the two sides have agreed on a key, and is
   closed if that takes longer than `HANDSHAKE_SECONDS`.
"""

from __future__ import annotations

import asyncio
from ssl import SSLContext
from typing import Any

from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_CONNECTIONS = 100
HANDSHAKE_SECONDS = 5.0
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
        self.count(transport)

    def count(self, transport: asyncio.Transport) -> None:
        """Count this connection, which is closed by closing `transport`, as unadmitted."""
        self.transport = transport
        self._unadmitted.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting this connection."""
        self._unadmitted.remove(self)
        super().connection_lost(exc)

    def admit(self) -> None:
        """Stop counting this connection as unadmitted (rule 2)."""
        self._unadmitted.remove(self)


class Handshake(asyncio.Protocol):
    """Agrees on a key with the other side, and then hands over to `connection` (rule 4)."""

    def __init__(self, connection: Connection, tls: SSLContext) -> None:
        self._connection, self._tls = connection, tls
        self._early: list[bytes] = []
        self._agreed = False
        self._agreeing: asyncio.Future[None] | None = None  # holds the task; the loop does not

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Count the connection, and start to agree."""
        transport.pause_reading()
        self._connection.count(transport)
        self._agreeing = asyncio.ensure_future(self._agree(transport))

    def data_received(self, data: bytes) -> None:
        """Keep what came with the last message of the agreement."""
        self._early.append(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Pass this on, or stop counting if nothing has been agreed on."""
        if self._agreed:
            self._connection.connection_lost(exc)
        else:
            self._connection.admit()

    async def _agree(self, transport: asyncio.Transport) -> None:
        try:
            encrypted = await asyncio.get_running_loop().start_tls(
                transport,
                self,
                self._tls,
                server_side=True,
                ssl_handshake_timeout=HANDSHAKE_SECONDS,
            )
        except OSError:  # of the network, of TLS, or out of time
            encrypted = None
        if encrypted is None:  # the other side has gone
            self._connection.admit()
            return
        self._agreed = True
        self._connection.connection_made(encrypted)
        encrypted.set_protocol(self._connection)
        for each in self._early:
            self._connection.data_received(each)


def admit(scope: Scope) -> None:
    """Mark the connection of this request as admitted."""
    connection = scope.get(_STATE, {}).get(_CONNECTION)
    if isinstance(connection, Connection):
        connection.admit()
