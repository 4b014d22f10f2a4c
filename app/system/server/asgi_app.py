"""The site: Flet's client and its websocket, behind the origin check and the access gate; and the
events that the server sends to our page, as a stream.
"""

from __future__ import annotations

import json
from asyncio import to_thread
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from app.system.reminder_buttons import ANSWER_PATH
from app.system.server.access_gate import AccessGate
from app.system.server.admission import Admission
from app.system.server.answer_route import AnswerBreak, AnswerRoute
from app.system.server.calendar_feed import NO_FEED, CalendarFeed, Feed
from app.system.server.first_page import Paint, no_paint
from app.system.server.http_security import OriginCheck, SecurityHeaders, policy
from app.system.server.packed_files import PackedFiles
from app.system.server.web_client import SOCKET, ClientFiles, WebClient, client_version

if TYPE_CHECKING:
    import flet as ft

    from app.system.server.session_socket import SessionSocket

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


CLOSED = "closed.html"


def create_site(
    main: Callable[[ft.Page], None],
    assets: Path,
    names: frozenset[str],
    admission: Admission,
    listen: Listen = no_events,
    feed: Feed = NO_FEED,
    paint: Paint = no_paint,
    answer: AnswerBreak | None = None,
) -> ASGIApp:
    """The site as an ASGI app: `main` for each tab, and files from `assets`.

    It answers to these host names only, and to the browsers that `admission` knows.  Our page
    shows what `paint` returns until the client draws, and receives the events that `listen` yields;
    a calendar with its key gets the `feed`.  Buttons of a reminder on the phone `answer` it, where
    that is given.
    """
    packed = PackedFiles(client_version(assets))
    client = WebClient(assets, packed, paint)
    site = Starlette(
        routes=[
            WebSocketRoute(SOCKET, Tabs(main)),
            Route(PATH, EventStream(listen).answer),
            Mount("/", client),
        ]
    )
    gate = AccessGate(site, ClientFiles(assets, packed), admission, assets / CLOSED)
    inside: ASGIApp = CalendarFeed(gate, feed)
    if answer is not None:
        inside = AnswerRoute(inside, admission, answer)
    checked = OriginCheck(inside, names, frozenset({ANSWER_PATH}))
    return SecurityHeaders(checked, policy(client.page))


class Tabs:
    """The websocket of every tab.  Flet's sessions are imported when the first tab opens."""

    def __init__(self, main: Callable[[ft.Page], None]) -> None:
        self._main = main
        self._socket: SessionSocket | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        imported = await to_thread(import_sessions)
        if self._socket is None:
            self._socket = imported(self._main)
        await self._socket(scope, receive, send)


def import_sessions() -> type[SessionSocket]:
    """Import Flet's sessions.  The first call takes longer than everything else at the start."""
    from app.system.server.session_socket import SessionSocket

    return SessionSocket
