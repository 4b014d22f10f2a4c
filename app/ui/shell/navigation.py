"""Navigation, and keeping the address in the browser in step with it."""

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
    """Keeps the address of one window in step with its screen."""

    def __init__(self, page: ft.Page, draw: Callable[[ft.RouteChangeEvent], Any]) -> None:
        self._page, self._draw = page, draw
        self._sent = self._here = page.route
        self._offer_notifier: set[asyncio.Task[None]] = set()

    def go(self, route: str) -> None:
        """Draw `route` now, and send the client its address a moment later."""
        self._change(route)
        asyncio.get_running_loop().call_later(A_MOMENT, self.follow)

    def heard(self, event: ft.RouteChangeEvent) -> None:
        """Handle an address that the client reports."""
        if self._here == self._sent or event.route != self._sent:
            self._sent = event.route
            self._change(event.route)

    def came_back(self) -> None:
        """Handle the return of the client, whose page knows its address."""
        if self._page.route == self._sent:
            self.follow()
        else:
            self._sent = self._page.route
            self._change(self._sent)

    def follow(self) -> None:
        """Send the client the current address if it differs and the client is connected."""
        if self._sent != self._here and self._page.session.connection:
            self._sent = self._here
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
"""The key under which a window stores its `UrlSync`."""


async def go(route: str) -> None:
    """Show `route` in this window."""
    page = ft.context.page
    kept = page.session.store
    if not kept.contains_key(ADDRESS):
        draw: Any = page.on_route_change
        if draw is None:  # routes do not draw anything yet
            await page.push_route(route)
            return
        address = UrlSync(page, draw)
        kept.set(ADDRESS, address)
        page.on_route_change = address.heard
    kept.get(ADDRESS).go(route)


def came_back(page: ft.Page) -> None:
    """Show the screen of the address with which the client of `page` returned."""
    if page.session.store.contains_key(ADDRESS):
        page.session.store.get(ADDRESS).came_back()


def to(route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that goes to `route`."""
    return safe_handler(lambda: go(route))
