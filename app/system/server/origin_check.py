"""The origin check: rules 1 and 2 of this package."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE_METHODS = {"GET", "HEAD"}
POLICY_VIOLATION = 1008


class OriginCheck:
    """Refuses requests that are not for this server, or do not come from our own page."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self._app, self._names = app, names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._is_for_us(scope):
            await _refuse(400, "This address is not served here.", scope, receive, send)
        elif not _is_from_us(scope):
            await _refuse(403, "Only Unknot's own page may do this.", scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_for_us(self, scope: Scope) -> bool:
        return _name_in(_header(scope, b"host")) in self._names


def _is_from_us(scope: Scope) -> bool:
    origin = _header(scope, b"origin")
    if not origin:  # no browser, a direct visit, or a page loading a resource
        reads = scope["type"] == "http" and scope["method"] in SAFE_METHODS
        return bool(reads and not _is_loaded_by_another(scope))
    scheme, _, rest = origin.partition("://")
    return scheme in ("http", "https") and rest == _header(scope, b"host")


def _is_loaded_by_another(scope: Scope) -> bool:
    """Whether a page of another site, or of another port of this host, loads this as a resource.

    Cookies are not separated by port, so ours would be sent along.
    """
    visited = _header(scope, b"sec-fetch-mode") == "navigate"
    return _header(scope, b"sec-fetch-site") in ("cross-site", "same-site") and not visited


def _header(scope: Scope, name: bytes) -> str:
    found = [value for key, value in scope["headers"] if key == name]
    return found[0].decode("latin-1") if len(found) == 1 else ""


def _name_in(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


async def _refuse(status: int, why: str, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": POLICY_VIOLATION})
    else:
        await PlainTextResponse(why, status)(scope, receive, send)
