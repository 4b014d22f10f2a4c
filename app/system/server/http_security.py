"""The origin check and the security headers: rules 1, 2 and 4 of this package."""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.system.server.sockets import is_local

SAFE_METHODS = {"GET", "HEAD"}
POLICY_VIOLATION = 1008


class OriginCheck:
    """Refuses requests that are not for this server, or do not come from our own page.  To the
    paths `for_programs`, a program that is no browser may post.
    """

    def __init__(
        self, app: ASGIApp, names: frozenset[str], for_programs: frozenset[str] = frozenset()
    ) -> None:
        self._app, self._names, self._for_programs = app, names, for_programs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._is_for_us(scope):
            await _refuse(400, "This address is not served here.", scope, receive, send)
        elif not (_is_from_us(scope) or self._is_from_a_program(scope)):
            await _refuse(403, "Only Unknot's own page may do this.", scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_for_us(self, scope: Scope) -> bool:
        return _name_in(_header(scope, b"host")) in self._names

    def _is_from_a_program(self, scope: Scope) -> bool:
        """Whether a program that is no browser sends this: a browser names the page's origin in
        whatever it posts.
        """
        said = {name for name, _ in scope["headers"]}
        by_browser = b"origin" in said or b"sec-fetch-site" in said
        return scope["type"] == "http" and scope["path"] in self._for_programs and not by_browser


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


def policy(page: str, *, is_header: bool = True) -> str:
    """The content-security policy for `page`: its inline scripts are allowed by their hashes.

    Who may frame the page can be said by a header only, not by the page itself.
    """
    framing = ("frame-ancestors 'none'",) if is_header else ()
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
            *framing,
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
            (b"cross-origin-resource-policy", b"same-origin"),
        ]
        self._of_trusted = [*self._headers, (b"cross-origin-opener-policy", b"same-origin")]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = self._of_trusted if _is_trusted(scope) else self._headers

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *headers]
            await send(message)

        await self._app(scope, receive, sealed)


def _is_trusted(scope: Scope) -> bool:
    """Whether browsers trust this origin; elsewhere they ignore the opener policy and complain."""
    return scope.get("scheme") == "https" or is_local(_name_in(_header(scope, b"host")))


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
