"""Signals of a change, and the lock under which commands change what is stored."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from app.ports import Store

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


class CommandLock:
    """Runs commands one at a time, each on what the store holds now; `changed` fires after each."""

    def __init__(self, store: Store) -> None:
        self.changed = Signal()
        self._store = store
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[None]:
        """Holds the lock with the store refreshed; notifies the listeners on success.

        Raises `StorageError`.
        """
        async with self._lock:
            await self._store.refresh()
            yield
        self.changed.fire()
