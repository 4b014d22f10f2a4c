"""Where a person can go, and going there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.ui.guard import guarded


async def go(route: str) -> None:
    """Show `route` in this window."""
    page = ft.context.page
    # The client says where it is only after it was told to go: a round trip too late to draw.
    arrived: Any = page.on_route_change
    if arrived is not None:
        arrived(ft.RouteChangeEvent(name="route_change", control=page, route=route))
    await page.push_route(route)


def to(route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that goes to `route`."""
    return guarded(lambda: go(route))
