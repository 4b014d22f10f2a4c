"""Notifies listeners of a change, from any thread, without keeping them alive."""

from __future__ import annotations

import weakref
from collections.abc import Callable

Listener = Callable[[], None]


class Signal:
    """Something changed. Listeners are held weakly; firing is safe from any thread."""

    def __init__(self) -> None:
        self._listeners: weakref.WeakSet[Listener] = weakref.WeakSet()

    def connect(self, listener: Listener) -> None:
        """Call `listener` at each fire, as long as somebody else holds a reference to it."""
        self._listeners.add(listener)

    def fire(self) -> None:
        """Call every listener now, in the caller's thread."""
        for listener in list(self._listeners):
            listener()
