"""A browser that is forgotten in the middle of whatever it is hearing."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from starlette.types import Message, Receive, Scope, Send

from app.paths import shipped
from app.system.access_key import AccessKey
from app.system.server import Admission, access_gate
from app.system.server.access_gate import AccessGate
from app.system.server.packed_files import PackedFiles
from app.system.server.web_client import ClientFiles
from tests.system.server.visitor import cookie_of, scope_of


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access_gate, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(access_gate, "CLOSE_SECONDS", 0.05)


class Inside:
    """An app that listens for as long as it may, and keeps what it heard."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.ended = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            if scope["type"] == "http":
                await send({"type": "http.response.start", "status": 200, "headers": []})
            while not self.heard or not self.heard[-1].endswith("disconnect"):
                self.heard.append(str((await receive())["type"]))
        finally:
            self.ended.set()


class Line:
    """The connection of one browser: what it says, what it was told."""

    def __init__(self) -> None:
        self.says: asyncio.Queue[Message] = asyncio.Queue()
        self.told: list[Message] = []

    async def send(self, message: Message) -> None:
        self.told.append(message)


def door(folder: Path, inside: Inside) -> tuple[AccessGate, str]:
    admission = Admission(AccessKey(folder))
    closed = shipped("assets") / "closed.html"
    files = ClientFiles(shipped("assets"), PackedFiles("0123456789ab"))
    made = AccessGate(inside, files, admission, closed, lambda client, server: False)
    return made, cookie_of(admission)


async def test_its_websocket_is_closed_at_once(tmp_path: Path) -> None:
    inside, line = Inside(), Line()
    site, cookie = door(tmp_path, inside)
    scope = scope_of("websocket", "/ws", headers={"cookie": cookie})
    whole = asyncio.ensure_future(site(scope, line.says.get, line.send))
    await line.says.put({"type": "websocket.connect"})
    await asyncio.sleep(0.05)
    assert inside.heard == ["websocket.connect"]
    AccessKey(tmp_path).replace()
    await asyncio.wait_for(whole, 2)
    assert line.told == [{"type": "websocket.close", "code": 1008}]
    assert inside.ended.is_set()


async def test_nothing_it_says_after_that_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access_gate, "LOOK_SECONDS", 60)
    inside, line = Inside(), Line()
    site, cookie = door(tmp_path, inside)
    scope = scope_of("websocket", "/ws", headers={"cookie": cookie})
    whole = asyncio.ensure_future(site(scope, line.says.get, line.send))
    await line.says.put({"type": "websocket.receive", "bytes": b"before"})
    await asyncio.sleep(0.01)
    AccessKey(tmp_path).replace()
    await line.says.put({"type": "websocket.receive", "bytes": b"after"})
    await asyncio.wait_for(whole, 2)
    assert inside.heard == ["websocket.receive", "websocket.disconnect"]


async def test_its_events_end(tmp_path: Path) -> None:
    inside, line = Inside(), Line()
    site, cookie = door(tmp_path, inside)
    scope = scope_of("http", "/events", headers={"cookie": cookie}) | {"method": "GET"}
    whole = asyncio.ensure_future(site(scope, line.says.get, line.send))
    await asyncio.sleep(0.05)
    AccessKey(tmp_path).replace()
    await asyncio.wait_for(whole, 2)
    assert line.told[-1] == {"type": "http.response.body", "body": b"", "more_body": False}


async def test_who_was_not_forgotten_goes_on(tmp_path: Path) -> None:
    inside, line = Inside(), Line()
    site, cookie = door(tmp_path, inside)
    scope = scope_of("websocket", "/ws", headers={"cookie": cookie})
    whole = asyncio.ensure_future(site(scope, line.says.get, line.send))
    await asyncio.sleep(0.05)
    await line.says.put({"type": "websocket.receive", "bytes": b"still here"})
    await line.says.put({"type": "websocket.disconnect", "code": 1001})
    await asyncio.wait_for(whole, 2)
    assert inside.heard == ["websocket.receive", "websocket.disconnect"]
    assert line.told == []


async def test_a_server_that_stops_leaves_nothing_running_inside(tmp_path: Path) -> None:
    inside, line = Inside(), Line()
    site, cookie = door(tmp_path, inside)
    scope = scope_of("websocket", "/ws", headers={"cookie": cookie})
    whole = asyncio.ensure_future(site(scope, line.says.get, line.send))
    await asyncio.sleep(0.05)
    whole.cancel()
    await asyncio.wait({whole})
    await asyncio.wait_for(inside.ended.wait(), 2)
