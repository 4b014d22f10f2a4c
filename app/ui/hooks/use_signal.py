"""Hooks that redraw on a signal or after the first paint, and a value that is made once."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from typing import Any, TypeVar, cast

import flet as ft

from app.services.signal import Listener, Signal


def use_signal(signal: Signal) -> None:
    """Redraw this component each time `signal` fires, from any thread or tab."""
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

    # `cleanup=`: a cleanup returned by `connect` would be lost at the next redraw.
    ft.use_effect(connect, [], cleanup=disconnect)


T = TypeVar("T")


def use_reading(read: Callable[[], T], *signals: Signal) -> T:
    """What `read` returns; redraws this component when a signal fires and that has changed."""
    _, redraw = ft.use_state(0)
    reading = read()
    newest: Any = ft.use_ref()
    newest.current = read, reading
    held: Any = ft.use_ref()

    def connect() -> None:
        loop, context = asyncio.get_running_loop(), contextvars.copy_context()

        def look() -> None:
            current, shown = newest.current
            if current() != shown:
                redraw(lambda n: n + 1)

        def wake() -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(look, context=context)

        listener: Listener = wake
        held.current = listener  # the component holds the only strong reference
        for signal in signals:
            signal.connect(listener)

    def disconnect() -> None:
        held.current = None

    ft.use_effect(connect, [], cleanup=disconnect)
    return reading


def use_kept(make: Callable[[], T]) -> T:
    """The value that `make` returned when this component was first shown."""
    kept, _ = ft.use_state(cast(Any, make))
    return cast(T, kept)


EDGE = "edge"


def use_first_paint() -> tuple[bool, ft.Control]:
    """Whether the first screenful has been drawn; and its edge, a control to show below it.

    Content below the edge is drawn once the client reports that the edge is laid out.  So the
    result of a tap appears without waiting for what is out of view.
    """
    unfolded, unfold = ft.use_state(False)
    edge = ft.Container(key=EDGE, height=1, on_size_change=lambda _: unfold(True))
    return unfolded, edge
