"""One tab of the app as its bare websocket: what it is shown, and the buttons it presses.

It speaks as the page does: a frame is a channel byte and a packed pair of what is meant and its
body; controls are named by the numbers the server gave them.
"""

from __future__ import annotations

import asyncio
import http.client
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import msgpack
from websockets.asyncio.client import ClientConnection, connect

PAGE = {"route": "/", "width": 412.0, "height": 915.0, "web": True}
REGISTER, EVENT = 1, 3
PATIENCE = 60.0  # seconds until what was asked for is shown, on a busy machine


def cookie(entrance: str) -> str:
    """What a browser says of itself once this address has let it in."""
    where = urlsplit(entrance)
    connection = http.client.HTTPConnection(str(where.hostname), where.port)
    connection.request("GET", f"/?{where.query}")
    given = connection.getresponse().headers["set-cookie"]
    connection.close()
    return str(given).partition(";")[0]


@dataclass
class WebTab:
    """What has been drawn so far: the newest control of each key, and the messages.

    Every wait raises `ConnectionClosed` when the server goes, `TimeoutError` when nothing comes.
    """

    socket: ClientConnection
    messages: list[str] = field(default_factory=list)
    _controls: dict[str, int] = field(default_factory=dict)
    _bars: set[int] = field(default_factory=set)

    async def introduce(self) -> None:
        """Say who is there, as a page does that has just been loaded."""
        await self._send(REGISTER, {"session_id": "", "page_name": "", "page": PAGE})

    async def log(self, spot: str, score: int) -> str:
        """Tap Log beside the spot, and a score; the message that follows."""
        await self._press(f"log-{spot}")
        buttons = [key for key in self._controls if key.startswith("score-")]
        for key in buttons:  # those of the last time; they are drawn anew
            del self._controls[key]
        await self._press(f"score-{score}")
        return await self._next_message()

    async def _press(self, key: str) -> None:
        """Press the button of that key, once it is there."""
        async with asyncio.timeout(PATIENCE):
            while key not in self._controls:
                await self._look()
        await self._send(EVENT, {"target": self._controls[key], "name": "click", "data": None})

    async def _next_message(self) -> str:
        """The next line that is shown at the bottom of the page."""
        async with asyncio.timeout(PATIENCE):
            while not self.messages:
                await self._look()
        return self.messages.pop(0)

    async def _send(self, what: int, body: dict[str, Any]) -> None:
        await self.socket.send(b"\x00" + msgpack.packb([what, body]))

    async def _look(self) -> None:
        frame = await self.socket.recv()
        assert isinstance(frame, bytes)
        for control in _controls_in(msgpack.unpackb(frame[1:], strict_map_key=False)):
            number = control["_i"]
            if "key" in control:
                self._controls[str(control["key"])] = number
            if "content" in control and control.get("_c") == "SnackBar":
                if number not in self._bars:
                    self.messages.append(control["content"]["value"])
                self._bars.add(number)


@asynccontextmanager
async def web_tab(address: str, cookie: str) -> AsyncIterator[WebTab]:
    """A tab of a browser that was let in, until the block ends.  Raises `OSError` where nobody
    answers, `InvalidHandshake` where it is not let in."""
    url = f"{address.replace('http', 'ws', 1)}/ws"
    headers = {"Cookie": cookie, "Origin": address}
    async with connect(url, additional_headers=headers, max_size=None, proxy=None) as socket:
        tab = WebTab(socket)
        await tab.introduce()
        yield tab


def _controls_in(message: Any) -> Iterator[dict[Any, Any]]:
    """Every control that is described there, outer ones first."""
    if isinstance(message, dict):
        if "_i" in message:
            yield message
        message = list(message.values())
    if isinstance(message, list):
        for each in message:
            yield from _controls_in(each)
