"""The access gate: rule 3 of this package.

1. A browser without its cookie gets nothing of the app: no page, no websocket, no events.  Files of
   the client are public, as they are the same for everybody; nobody is asked who they are for one
   of a version of the client.
2. An entry token is exchanged for a cookie.  The browser is redirected to the same route without
   the token, so that no bookmark contains it.
3. Everybody else sees a plain page that explains how to get in.
4. A revoked browser is disconnected, whatever it is receiving, and refused from then on; nothing
   is said to it any more, even before that.
5. A link on another site sends no cookie.  The plain page then reloads the same route once by
   itself: that request comes from our own site, so it sends the cookie.
6. Whoever sends many wrong tokens has to wait (`app.system.token_attempts`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from html import escape
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.admitted_browsers import Visitor, recognise
from app.domain.errors import StorageError
from app.system.access import TokenPurpose
from app.system.running_instance import PROOF_PATH, TOKEN
from app.system.server.admission import Admission
from app.system.server.connections import admit
from app.system.server.sockets import SocketAddress, belongs_to_another_user
from app.system.server.web_client import ClientFiles
from app.system.token_attempts import PERIOD

LOOK_SECONDS = 1.0  # between two checks whether another process has revoked the browsers
CLOSE_SECONDS = 1.0  # seconds for a disconnected request to end by itself
POLICY_VIOLATION = 1008
PRIVATE = {"cache-control": "no-store"}
AGAIN_SLOT, ROUTE_SLOT, WHERE_SLOT = "<!-- again -->", "{route}", "{where}"
TOO_MANY = "Too many wrong addresses were tried. Wait a minute, then use a new one."
ENCRYPTED = ("https", "wss")

IsAnotherUsers = Callable[[SocketAddress, SocketAddress], bool]


class AccessGate:
    """Admits known browsers to `inside`, and others to `files` only."""

    def __init__(
        self,
        inside: ASGIApp,
        files: ClientFiles,
        admission: Admission,
        page: Path,
        anothers: IsAnotherUsers = belongs_to_another_user,
    ) -> None:
        self._inside, self._files = inside, files
        self._admission, self._anothers = admission, anothers
        self._page = page.read_text(encoding="utf-8")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(self._files.home):  # (rule 1)
            try:
                file = await self._file(scope)
            except HTTPException:
                pass  # no such file: whoever asks is judged by their cookie
            else:
                await file(scope, receive, send)
                return
        headers = Headers(scope=scope)
        cookie = self._admission.cookie_in(
            "; ".join(headers.getlist("cookie")), encrypted=_is_encrypted(scope)
        )
        if cookie and self._is_another_users(scope):
            cookie = ""
        if cookie:
            admit(scope)
        if scope["type"] == "websocket":
            if cookie:
                await self._while_known(cookie, scope, receive, send)
            else:
                await receive()
                await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        elif response := self._admitted(cookie, scope):
            await response(scope, receive, send)
        elif cookie:
            await self._while_known(cookie, scope, receive, send)
        else:
            await (await self._outside(scope))(scope, receive, send)

    def _admitted(self, cookie: str, scope: Scope) -> Response | None:
        """The response to a request for proof or with a token; `None` for any other request."""
        query = scope["query_string"].decode("latin-1")
        if scope["path"] == PROOF_PATH:
            return PlainTextResponse(self._admission.proof(query), headers=PRIVATE)
        asked = parse_qsl(query)
        tokens = [value for name, value in asked if name == TOKEN]
        if scope["method"] != "GET" or not tokens:
            return None
        from_address = client_of(scope)
        if not self._admission.may_try(from_address):  # (rule 6)
            wait = PRIVATE | {"retry-after": str(round(PERIOD))}
            return self._pass_on(scope) if cookie else PlainTextResponse(TOO_MANY, 429, wait)
        try:
            allowed = (
                TokenPurpose.NOTHING
                if self._is_another_users(scope)
                else self._admission.take(tokens[0], from_address)
            )
        except StorageError as trouble:
            return PlainTextResponse(str(trouble), 500, PRIVATE)
        if allowed is TokenPurpose.NOTHING:
            return self._pass_on(scope) if cookie else self._plain_page(scope)
        if not self._admission.known(cookie):
            cookie = self._admission.new_cookie(_visitor(scope))
        response = self._pass_on(scope)
        response.headers["set-cookie"] = self._header(cookie, scope)
        return response

    def _pass_on(self, scope: Scope) -> Response:
        return RedirectResponse(_route_of(scope), 303, PRIVATE)

    async def _outside(self, scope: Scope) -> Response:
        """A file of the client, or the page that explains how to get in (rules 1 and 3)."""
        try:
            return await self._file(scope)
        except HTTPException:
            return self._plain_page(scope)

    async def _file(self, scope: Scope) -> Response:
        return await self._files.get_response(self._files.get_path(scope), scope)

    def _plain_page(self, scope: Scope) -> Response:
        route = escape(_route_of(scope))
        headers = Headers(scope=scope)
        from_elsewhere = headers.get("sec-fetch-site") == "cross-site"
        comes_back = from_elsewhere and headers.get("sec-fetch-mode") == "navigate"
        again = f'<meta http-equiv="refresh" content="0;url={route}">' if comes_back else ""
        where = "here" if _is_here(scope) else "elsewhere"
        page = self._page.replace(AGAIN_SLOT, again).replace(WHERE_SLOT, where)
        page = page.replace(ROUTE_SLOT, route)
        return HTMLResponse(page, 403, PRIVATE)

    def _is_another_users(self, scope: Scope) -> bool:
        return bool(scope.get("client")) and self._anothers(
            tuple(scope["client"][:2]), tuple(scope["server"][:2])
        )

    def _header(self, cookie: str, scope: Scope) -> str:
        return self._admission.header(cookie, encrypted=_is_encrypted(scope))

    async def _while_known(self, cookie: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the browser until it is revoked (rule 4).  Each page visit renews its cookie."""

        async def hear() -> Message:
            message = await receive()
            if self._admission.known(cookie):
                return message
            return {"type": f"{scope['type']}.disconnect", "code": POLICY_VIOLATION}

        async def say(message: Message) -> None:
            if cut_off.is_set() or not self._admission.known(cookie):
                return
            if message["type"] == "http.response.start":
                headers = Headers(raw=message["headers"])
                if headers.get("content-type", "").startswith("text/html"):
                    renewed = (b"set-cookie", self._header(cookie, scope).encode())
                    message["headers"] = [*message["headers"], renewed]
            await send(message)

        cut_off = asyncio.Event()
        inside = asyncio.ensure_future(self._inside(scope, hear, say))
        try:
            while not inside.done():
                self._admission.saw(cookie)
                await asyncio.wait({inside}, timeout=LOOK_SECONDS)
                if not inside.done() and not self._admission.known(cookie):
                    cut_off.set()
                    await _hang_up(scope["type"], send)
                    await asyncio.wait({inside}, timeout=CLOSE_SECONDS)
                    return
            inside.result()
        finally:
            inside.cancel()


async def _hang_up(kind: str, send: Send) -> None:
    with suppress(RuntimeError, OSError):  # it has ended meanwhile, or has not begun
        if kind == "websocket":
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await send({"type": "http.response.body", "body": b"", "more_body": False})


def _is_encrypted(scope: Scope) -> bool:
    return scope["scheme"] in ENCRYPTED


def client_of(scope: Scope) -> str:
    """The network address of the browser; empty if unknown."""
    return str(scope["client"][0]) if scope.get("client") else ""


def _is_here(scope: Scope) -> bool:
    """Whether the browser runs on this computer: it uses the same address as the server."""
    client = client_of(scope)
    with suppress(ValueError):
        if ip_address(client.partition("%")[0]).is_loopback:
            return True
    return bool(client) and client == scope["server"][0]


def _visitor(scope: Scope) -> Visitor:
    return recognise(Headers(scope=scope).get("user-agent", ""), is_here=_is_here(scope))


def _route_of(scope: Scope) -> str:
    """The requested route without any token; never an address of another host."""
    asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    query = urlencode([(name, value) for name, value in asked if name != TOKEN])
    return "/" + quote(scope["path"].lstrip("/\\")) + (f"?{query}" if query else "")
