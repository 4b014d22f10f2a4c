"""Where an Android page and its channel meet: refilled when the app opens, comes back, or breaks
change; what was pressed is passed on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from app.system.android import Android

log = logging.getLogger(__name__)

RESUMED = {"resume", "show"}


class AndroidPage:
    """Keeps the channel in step with one page.  `back` is done when the app comes back."""

    def __init__(self, back: Callable[[], Coroutine[Any, Any, None]] | None = None) -> None:
        self._back = back or _nothing_more
        self._android: Android | None = None
        self._kept: Callable[[], None] = self.refill
        self._at_work: set[asyncio.Task[None]] = set()

    def attach(self, android: Android, page: Any) -> None:
        """Begin: hand over now, and whenever the app comes back."""
        self._android = android
        before = page.on_app_lifecycle_state_change

        def changed(event: Any) -> None:
            if before is not None:  # others listen for it too
                before(event)
            self.came_back(event)

        page.on_app_lifecycle_state_change = changed
        self.refill()

    def keep(self, listener: Callable[[], None]) -> None:
        """Hold what listens to the reminders for this page, for as long as the page is there."""
        self._kept = listener

    def refill(self) -> None:
        """Hand over anew, soon."""
        if self._android is not None:
            self._do(self._android.refill())

    def came_back(self, event: Any) -> None:
        """The app is in front again, perhaps after hours."""
        if getattr(event.state, "value", event.state) in RESUMED:
            self.refill()
            self._do(self._back())  # the person may have been in the phone's settings

    def tapped(self, event: Any) -> None:
        """Somebody answered a notification."""
        if self._android is not None:
            self._do(self._android.tapped(event.data))

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        async def logged() -> None:
            try:
                await work
            except Exception:
                log.exception("the phone's notifications could not be kept in step")

        task = asyncio.ensure_future(logged())
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)


async def _nothing_more() -> None:
    """Coming back needs no more than handing over anew."""
