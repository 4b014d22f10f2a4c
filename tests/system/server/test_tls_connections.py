"""Encrypted connections: they work, and those that are never agreed on are few and short."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.system.server import SharedListener, listen
from app.system.server.connections import MOST_CONNECTIONS
from app.system.server.tls import load
from tests.system.server.certificates import make
from tests.system.server.serving import served

HOST = "127.0.0.1"
PATIENCE = 10.0  # seconds
REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"


async def scheme(scope: Scope, receive: Receive, send: Send) -> None:
    """An app that answers how it is asked."""
    await PlainTextResponse(scope["scheme"])(scope, receive, send)


@pytest.fixture
async def port(tmp_path: Path) -> AsyncIterator[int]:
    """Where an encrypted server listens."""
    shared = listen(HOST, 0)
    async with served(scheme, [SharedListener(shared, load(*make(tmp_path, "home", HOST)))]):
        yield shared.getsockname()[1]


async def answer(port: int) -> bytes:
    """What a browser gets that trusts the certificate."""
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    reader, writer = await asyncio.open_connection(HOST, port, ssl=trusting)
    writer.write(REQUEST)
    found = await reader.read()
    writer.close()
    return found


async def silent(port: int) -> socket.socket:
    """A connection that says nothing."""
    made = socket.socket()
    made.setblocking(False)
    await asyncio.get_running_loop().sock_connect(made, (HOST, port))
    return made


async def ended(connection: socket.socket) -> bool:
    """Whether the server hangs up in time."""
    try:
        return await asyncio.wait_for(_next(connection), PATIENCE) == b""
    except ConnectionError:
        return True


async def _next(connection: socket.socket) -> bytes:
    return await asyncio.get_running_loop().sock_recv(connection, 1)


async def test_an_app_is_served_over_an_encrypted_connection(port: int) -> None:
    for _ in range(5):
        assert (await answer(port)).endswith(b"https")


async def test_the_oldest_that_does_not_agree_is_closed_when_there_are_too_many(port: int) -> None:
    with ExitStack() as held:
        first, *_ = [held.enter_context(await silent(port)) for _ in range(MOST_CONNECTIONS + 1)]
        assert await asyncio.wait_for(ended(first), 2)  # sooner than it would be anyway
        assert (await answer(port)).endswith(b"https")


async def test_one_that_does_not_agree_is_closed_soon(port: int) -> None:
    with await silent(port) as connection:
        assert await ended(connection)


async def test_nonsense_closes_that_connection_only(port: int) -> None:
    with await silent(port) as connection:
        connection.sendall(REQUEST)
        assert await ended(connection)
    assert (await answer(port)).endswith(b"https")
