"""The security headers: rule 4 of this package."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

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
