"""Connections of those who have not been let in, kept so few that they are in nobody's way.

Anybody on this computer can connect and say nothing, or listen slowly.  Each connection is one of
the files that a process may have open; with none left, nothing can be saved and nobody is heard.

1. There are never more than `MOST`: for one more, the oldest is hung up on.
2. A connection on which a browser showed its cookie does not count from then on.
3. A request has to fit into what h11 keeps (64 KB); the other parser would keep all of it.
"""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST = 100
_STATE, _CONNECTION = "state", "connection"


class UnadmittedConnections:
    """The connections to one server on which nobody has been let in."""

    def __init__(self) -> None:
        self._waiting: dict[Connection, None] = {}  # the oldest first

    def connection(self, **told: Any) -> Connection:
        """One more of them; `told` is what uvicorn says about it."""
        return Connection(self, **told)

    def add(self, connection: Connection) -> None:
        """Let it stand among them (rule 1)."""
        self._waiting[connection] = None
        if len(self._waiting) > MOST:
            oldest = next(iter(self._waiting))
            self.remove(oldest)
            oldest.transport.abort()

    def remove(self, connection: Connection) -> None:
        """Count it no more."""
        self._waiting.pop(connection, None)


class Connection(H11Protocol):
    """One connection, a stranger's until somebody is let in on it."""

    def __init__(
        self, strangers: UnadmittedConnections, *, app_state: dict[str, Any], **told: Any
    ) -> None:
        super().__init__(app_state={**app_state, _CONNECTION: self}, **told)
        self._strangers = strangers

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin as a stranger."""
        super().connection_made(transport)
        self._strangers.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Make room."""
        self._strangers.remove(self)
        super().connection_lost(exc)

    def let_in(self) -> None:
        """Be a stranger no more (rule 2)."""
        self._strangers.remove(self)


def let_in(scope: Scope) -> None:
    """Say that a browser which was let in asks for this."""
    connection = scope.get(_STATE, {}).get(_CONNECTION)
    if isinstance(connection, Connection):
        connection.let_in()
