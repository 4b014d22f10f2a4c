"""Going to a screen, and keeping the address of the browser in step with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.ui.handlers import safe_handler

A_MOMENT = 0.15  # seconds: longer than a client takes to draw a screen

log = logging.getLogger(__name__)


class UrlSync:
    """One window's."""

    def __init__(self, page: ft.Page, draw: Callable[[ft.RouteChangeEvent], Any]) -> None:
        self._page, self._draw = page, draw
        self._told = self._here = page.route
        self._offer_notifier: set[asyncio.Task[None]] = set()

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
            self._offer_notifier.add(telling)
            telling.add_done_callback(self._offer_notifier.discard)

    def _change(self, route: str) -> None:
        self._here = route
        self._draw(ft.RouteChangeEvent(name="route_change", control=self._page, route=route))

    async def _tell(self, route: str) -> None:
        try:
            await self._page.push_route(route)
        except RuntimeError as gone:
            log.info("a window that has gone was not told its address: %s", gone)


ADDRESS = "address"
"""Under this name a window keeps its `UrlSync`."""


async def go(route: str) -> None:
    """Show `route` in this window."""
    page = ft.context.page
    kept = page.session.store
    if not kept.contains_key(ADDRESS):
        draw: Any = page.on_route_change
        if draw is None:  # nothing is drawn by routes yet
            await page.push_route(route)
            return
        address = UrlSync(page, draw)
        kept.set(ADDRESS, address)
        page.on_route_change = address.heard
    kept.get(ADDRESS).go(route)


def came_back(page: ft.Page) -> None:
    """The client of `page` is there again: show what its address says."""
    if page.session.store.contains_key(ADDRESS):
        page.session.store.get(ADDRESS).came_back()


def to(route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that goes to `route`."""
    return safe_handler(lambda: go(route))
