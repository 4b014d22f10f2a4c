"""The events that the server sends to our page, as a stream.

The origin check and the access gate have refused everybody else by then.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

PATH = "/events"


class Event(Protocol):
    """An event to send."""

    @property
    def name(self) -> str:
        """The kind of event."""
        ...

    @property
    def data(self) -> Mapping[str, str]:
        """The values that belong to it."""
        ...


Listen = Callable[[str], AsyncIterator[Event]]
"""Returns the events for a page with this notification permission in its browser."""


class EventStream:
    """The event stream at `PATH`."""

    def __init__(self, listen: Listen) -> None:
        self._listen = listen

    async def answer(self, request: Request) -> Response:
        """Start the stream."""
        told = _sse_lines(self._listen(request.query_params.get("permission", "")))
        return StreamingResponse(
            told, media_type="text/event-stream", headers={"cache-control": "no-store"}
        )


async def _sse_lines(events: AsyncIterator[Event]) -> AsyncIterator[str]:
    yield ": here\n\n"
    async for event in events:
        yield f"event: {event.name}\ndata: {json.dumps(dict(event.data))}\n\n"


async def no_events(permission: str) -> AsyncIterator[Event]:
    """No events, for a site that has none to send."""
    nothing: tuple[Event, ...] = ()
    for event in nothing:
        yield event
