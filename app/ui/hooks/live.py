"""Where a service's `Signal` meets a component: it redraws, in its own page.

Flet's own observables redraw through the page of whoever made the change, so a change made by
an alarm raises, and one made in another tab goes down the wrong socket.
"""

from __future__ import annotations

import asyncio
import contextvars
from typing import Any

import flet as ft

from app.services.signal import Listener, Signal


def use_signal(signal: Signal) -> None:
    """Redraw this component each time `signal` fires, from whatever thread or tab."""
    _, redraw = ft.use_state(0)
    held: Any = ft.use_ref()

    def connect() -> None:
        loop, context = asyncio.get_running_loop(), contextvars.copy_context()

        def wake() -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(redraw, lambda n: n + 1, context=context)

        listener: Listener = wake
        held.current = listener  # the component holds the only strong reference
        signal.connect(listener)

    def disconnect() -> None:
        held.current = None

    # `cleanup=`: one that `connect` returned would be lost at the next redraw.
    ft.use_effect(connect, [], cleanup=disconnect)
