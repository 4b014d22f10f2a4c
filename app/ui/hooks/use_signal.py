"""Hooks that redraw: on a signal, on the first paint only, and a value that is made once."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from typing import Any, TypeVar, cast

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


T = TypeVar("T")


def use_kept(make: Callable[[], T]) -> T:
    """What `make` made when this component was first shown."""
    kept, _ = ft.use_state(cast(Any, make))
    return cast(T, kept)


EDGE = "edge"


def use_first_paint() -> tuple[bool, ft.Control]:
    """Whether the first screenful has been drawn; and its edge, which is to be shown below it.

    For what lies below: it comes when the client says that the edge has its place, so that what
    was asked for with a tap comes without waiting for what is not in sight.
    """
    unfolded, unfold = ft.use_state(False)
    edge = ft.Container(key=EDGE, height=1, on_size_change=lambda _: unfold(True))
    return unfolded, edge
