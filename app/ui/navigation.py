"""Where a person can go, and going there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.ui.guard import guarded


async def go(route: str) -> None:
    """Show `route` in this window."""
    await ft.context.page.push_route(route)


def to(route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that goes to `route`."""
    return guarded(lambda: go(route))
