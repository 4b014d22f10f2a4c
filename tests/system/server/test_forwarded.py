"""Nobody can say in a header that they are somebody else."""

from __future__ import annotations

import asyncio

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from tests.system.server.serving import served


async def where_from(scope: Scope, receive: Receive, send: Send) -> None:
    """An app that answers who it thinks is asking."""
    await PlainTextResponse(f"{scope['scheme']} {scope['client'][0]}")(scope, receive, send)


async def test_a_header_does_not_change_the_address_or_the_scheme() -> None:
    async with served(where_from) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        forged = b"X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"
        writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + forged)
        writer.write(b"\r\n")
        answer = await reader.read()
        writer.close()
    assert answer.endswith(b"http 127.0.0.1")
