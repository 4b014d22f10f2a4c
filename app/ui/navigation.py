"""Where a person can go, and going there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.ui.address import Address
from app.ui.guard import guarded

ADDRESS = "address"
"""Under this name a window keeps its `Address`."""


async def go(route: str) -> None:
    """Show `route` in this window."""
    page = ft.context.page
    kept = page.session.store
    if not kept.contains_key(ADDRESS):
        draw: Any = page.on_route_change
        if draw is None:  # nothing is drawn by routes yet
            await page.push_route(route)
            return
        address = Address(page, draw)
        kept.set(ADDRESS, address)
        page.on_route_change = address.heard
    kept.get(ADDRESS).go(route)


def came_back(page: ft.Page) -> None:
    """The client of `page` is there again: show what its address says."""
    if page.session.store.contains_key(ADDRESS):
        page.session.store.get(ADDRESS).came_back()


def to(route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that goes to `route`."""
    return guarded(lambda: go(route))
