"""The address that a window's client shows, which follows what is drawn.

1. Where a person goes is drawn at once.  The client is told its address a moment later: an address
   makes it build everything anew, and the person would wait for that.
2. Of several places gone to within a moment, only the last is told.
3. The client reports every address, also those it was told.  While a place waits to be told, a
   report of the one told before is of the past, and changes nothing.
4. Any other report is a person's own, by the browser's buttons or its address bar: it is drawn,
   and what was waiting is told no more.
5. A client that was away, or was loaded anew, says where it is.  If that is what it was told last,
   it is told what was still waiting; any other place is a person's own.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import flet as ft

A_MOMENT = 0.15  # seconds: longer than a client takes to draw a screen

log = logging.getLogger(__name__)


class Address:
    """One window's."""

    def __init__(self, page: ft.Page, draw: Callable[[ft.RouteChangeEvent], Any]) -> None:
        self._page, self._draw = page, draw
        self._told = self._here = page.route
        self._telling: set[asyncio.Task[None]] = set()

    def go(self, route: str) -> None:
        """Draw `route` now, and tell the client its address in a moment."""
        self._change(route)
        asyncio.get_running_loop().call_later(A_MOMENT, self.follow)

    def heard(self, event: ft.RouteChangeEvent) -> None:
        """What the client reports."""
        if self._here == self._told or event.route != self._told:
            self._told = event.route
            self._change(event.route)

    def came_back(self) -> None:
        """The client is there again, and the page knows its address."""
        if self._page.route == self._told:
            self.follow()
        else:
            self._told = self._page.route
            self._change(self._told)

    def follow(self) -> None:
        """Tell the client where the window is, unless it knows; if it is away, when it is back."""
        if self._told != self._here and self._page.session.connection:
            self._told = self._here
            telling = asyncio.create_task(self._tell(self._here))
            self._telling.add(telling)
            telling.add_done_callback(self._telling.discard)

    def _change(self, route: str) -> None:
        self._here = route
        self._draw(ft.RouteChangeEvent(name="route_change", control=self._page, route=route))

    async def _tell(self, route: str) -> None:
        try:
            await self._page.push_route(route)
        except RuntimeError as gone:
            log.info("a window that has gone was not told its address: %s", gone)
