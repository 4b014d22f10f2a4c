"""Connects an Android page and its notification channel.

Breaks are scheduled when the app opens, returns to the front, or breaks change; presses are passed
on.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from app.system.android import AndroidNotifier

log = logging.getLogger(__name__)

RESUMED = {"resume", "show"}


class AndroidPage:
    """Keeps the channel in step with one page.  `back` runs when the app returns to the front."""

    def __init__(self, back: Callable[[], Coroutine[Any, Any, None]] | None = None) -> None:
        self._back = back or _nothing_more
        self._android: AndroidNotifier | None = None
        self._kept: Callable[[], None] = self.refill
        self._at_work: set[asyncio.Task[None]] = set()

    def attach(self, android: AndroidNotifier, page: Any) -> None:
        """Schedule breaks now, and whenever the app returns to the front."""
        self._android = android
        before = page.on_app_lifecycle_state_change

        def changed(event: Any) -> None:
            if before is not None:  # others listen for it too
                before(event)
            self.came_back(event)

        page.on_app_lifecycle_state_change = changed
        self.refill()

    def keep(self, listener: Callable[[], None]) -> None:
        """Keep a reference to the page's listener to the reminders while the page exists."""
        self._kept = listener

    def refill(self) -> None:
        """Schedule breaks anew, soon."""
        if self._android is not None:
            self._do(self._android.refill())

    def came_back(self, event: Any) -> None:
        """Handle the app's return to the front, perhaps after hours."""
        if getattr(event.state, "value", event.state) in RESUMED:
            self.refill()
            self._do(self._back())  # the person may have been in the phone's settings

    def tapped(self, event: Any) -> None:
        """Handle a press on a notification."""
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
    """Do nothing more on return than schedule breaks."""
