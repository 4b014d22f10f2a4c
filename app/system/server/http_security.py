"""The origin check and the security headers: rules 1, 2 and 4 of this package."""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(page: str) -> str:
    """The content-security policy for `page`: its inline scripts are allowed by their hashes."""
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in _INLINE.findall(page))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes} 'wasm-unsafe-eval' blob:",
            "style-src 'self' 'unsafe-inline'",  # Flutter lays out its text fields this way
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' data: blob:",
            "media-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "object-src 'none'",
        )
    )


class SecurityHeaders:
    """Adds the security headers to every response."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self._app = app
        self._headers = [
            (b"content-security-policy", policy.encode()),
            (b"referrer-policy", b"no-referrer"),
            (b"x-content-type-options", b"nosniff"),
            (b"x-frame-options", b"DENY"),
            (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
            # No embedder policy: it isolates the page, and an isolated client draws on a second
            # thread.  There text and drawing share what only one may use, and now and then the page
            # stops for good (Flutter's issue 190039).
            (b"cross-origin-opener-policy", b"same-origin"),
            (b"cross-origin-resource-policy", b"same-origin"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self._headers]
            await send(message)

        await self._app(scope, receive, sealed)


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
