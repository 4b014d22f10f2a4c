"""What our page hears: a stream of events.

The guard and the gate have refused everybody else before they come here.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Protocol

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

PATH = "/events"


class Event(Protocol):
    """Something to tell."""

    @property
    def name(self) -> str:
        """What kind of thing."""
        ...

    @property
    def data(self) -> Mapping[str, str]:
        """And what goes with it."""
        ...


Listen = Callable[[str], AsyncIterator[Event]]
"""What there is to hear for a page that has this permission of its browser."""


class Events:
    """The stream at `PATH`."""

    def __init__(self, listen: Listen) -> None:
        self._listen = listen

    async def answer(self, request: Request) -> Response:
        """The stream."""
        told = _told(self._listen(request.query_params.get("permission", "")))
        return StreamingResponse(
            told, media_type="text/event-stream", headers={"cache-control": "no-store"}
        )


async def _told(events: AsyncIterator[Event]) -> AsyncIterator[str]:
    yield ": here\n\n"
    async for event in events:
        yield f"event: {event.name}\ndata: {json.dumps(dict(event.data))}\n\n"


async def silence(permission: str) -> AsyncIterator[Event]:
    """For a site that has nothing to tell."""
    nothing: tuple[Event, ...] = ()
    for event in nothing:
        yield event
