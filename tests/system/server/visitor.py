"""Somebody at the door of an ASGI app, who can say anything a browser could, and more."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import flet as ft
from starlette.types import ASGIApp, Message

from app.paths import shipped
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site, host_names
from app.system.server.asgi_app import Listen, no_events

OURS = "127.0.0.1:8550"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Talks to `site` with its cookie and the headers it is given, and no others."""

    site: ASGIApp
    cookie: str = ""
    address: str = "127.0.0.1"
    scheme: str = "http"

    def get(self, path: str, host: str = OURS, **headers: str) -> Answer:
        """Ask for a page."""
        return self.send("GET", path, host, **headers)

    def send(self, method: str, path: str, host: str = OURS, **headers: str) -> Answer:
        """Ask in any way."""
        heard = self._talk(
            {
                **scope_of("http", path, host, self._said(headers)),
                "method": method,
                "client": (self.address, 50000),
                "scheme": self.scheme,
            },
            [{"type": "http.request", "body": b"", "more_body": False}],
        )
        start = next(each for each in heard if each["type"] == "http.response.start")
        return Answer(
            start["status"],
            {key.decode(): value.decode() for key, value in start["headers"]},
            b"".join(each.get("body", b"") for each in heard),
        )

    def knock(self, path: str, host: str = OURS, **headers: str) -> str:
        """Try to open a websocket; the first thing that is answered."""
        heard = self._talk(
            scope_of("websocket", path, host, self._said(headers)),
            [{"type": "websocket.connect"}],
        )
        return str(heard[0]["type"])

    def _said(self, headers: dict[str, str]) -> dict[str, str]:
        said = {key.replace("_", "-"): value for key, value in headers.items()}
        return {**({"cookie": self.cookie} if self.cookie else {}), **said}

    def _talk(self, scope: dict[str, Any], says: list[Message]) -> list[Message]:
        heard: list[Message] = []

        async def receive() -> Message:
            if not says:
                await asyncio.Event().wait()  # says nothing more, and does not hang up
            return says.pop(0)

        async def talk() -> None:
            answered = asyncio.Event()

            async def send(message: Message) -> None:
                heard.append(message)
                if message["type"].startswith("websocket."):
                    answered.set()  # a session would go on for as long as the tab is open

            whole = asyncio.ensure_future(self.site(scope, receive, send))
            enough = asyncio.ensure_future(answered.wait())
            await asyncio.wait({whole, enough}, return_when=asyncio.FIRST_COMPLETED)
            for each in (whole, enough):
                each.cancel()

        asyncio.run(talk())
        return heard


def admit(
    folder: Path,
    main: Callable[[ft.Page], None] = lambda page: None,
    listen: Listen = no_events,
) -> Visitor:
    """A browser that was let in, at the site on the data in `folder`."""
    admission = Admission(AccessKey(folder))
    site = create_site(main, shipped("assets"), host_names("127.0.0.1"), admission, listen)
    return Visitor(site, cookie_of(admission))


def cookie_of(admission: Admission) -> str:
    """What a browser that was just let in says of itself."""
    return admission.header(admission.new_cookie()).partition(";")[0]


def scope_of(
    kind: str, path: str, host: str = OURS, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    said = {**({"host": host} if host else {}), **(headers or {})}
    path, _, query = path.partition("?")
    return {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http" if kind == "http" else "ws",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(key.encode(), value.encode()) for key, value in said.items()],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8550),
    }
