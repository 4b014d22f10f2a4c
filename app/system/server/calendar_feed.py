"""The calendar feed: rule 7 of this package.

1. It needs no cookie, as a calendar has none: the key in its address is what it takes.
2. Without a key, or with another one, it says nothing about the person, not even whether there is
   a feed.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.domain.errors import StorageError

PATH = "/calendar.ics"
KEY = "key"
MEDIA_TYPE = "text/calendar; charset=utf-8"
PRIVATE = {"cache-control": "no-store"}
REFUSED = "This calendar address doesn't work. Make a new one in Unknot, under Settings, Reminders."


@dataclass(frozen=True, slots=True)
class Feed:
    """The key that counts now, empty for none, and what the feed contains."""

    key: Callable[[], str]
    content: Callable[[], Awaitable[bytes]]


async def _nothing() -> bytes:
    return b""


NO_FEED = Feed(lambda: "", _nothing)


class CalendarFeed:
    """Serves the feed at `PATH`, and passes everything else on to `inside`."""

    def __init__(self, inside: ASGIApp, feed: Feed) -> None:
        self._inside, self._feed = inside, feed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == PATH:
            await (await self._response(scope))(scope, receive, send)
        else:
            await self._inside(scope, receive, send)

    async def _response(self, scope: Scope) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse(REFUSED, 405, PRIVATE)
        asked = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        key, offered = self._feed.key(), asked.get(KEY, "")
        if not key or not hmac.compare_digest(offered.encode(), key.encode()):
            return PlainTextResponse(REFUSED, 404, PRIVATE)
        try:
            content = await self._feed.content()
        except StorageError as trouble:
            return PlainTextResponse(str(trouble), 500, PRIVATE)
        return Response(content, 200, PRIVATE, MEDIA_TYPE)


def feed_address(address: str, key: str) -> str:
    """Where a calendar finds the feed of the server at `address`."""
    return f"{address.rstrip('/')}{PATH}?{KEY}={key}"
