"""The app itself as a channel, and which of its windows are open."""

from __future__ import annotations

from app.services.signal import Signal

IN_APP = "in_app"


class InAppNotifier:
    """The app itself: a break is seen on Today while a window or tab is open."""

    channel = IN_APP

    def __init__(self) -> None:
        self._open: dict[str, None] = {}  # the latest last
        self._writing: set[str] = set()
        self.changed = Signal()

    def opened(self, window: str) -> None:
        """A window or tab came up, or back; `window` tells it from others."""
        self._open.pop(window, None)
        self._open[window] = None
        self.changed.fire()

    def closed(self, window: str) -> None:
        """It has gone.  Nothing happens if it was not there."""
        self._open.pop(window, None)
        self._writing.discard(window)

    def writes(self, window: str) -> None:
        """Somebody has a form before them."""
        self._writing.add(window)

    def writes_no_more(self, window: str) -> None:
        """And has left it."""
        self._writing.discard(window)

    @property
    def is_written_in(self) -> bool:
        """Whether an open window shows a form."""
        return bool(self._writing & self._open.keys())

    @property
    def is_seen(self) -> bool:
        """Whether any window is open."""
        return bool(self._open)

    def is_foremost(self, window: str) -> bool:
        """Whether it is the one that came up last: of several, only that one makes a sound."""
        return next(reversed(self._open), "") == window

    async def available(self) -> bool:
        """Whether any is open."""
        return self.is_seen

    async def show(self, break_id: str, title: str, body: str) -> None:
        """The screens draw the break by themselves as soon as it is offered."""

    async def withdraw(self, break_id: str) -> None:
        """And stop drawing it by themselves."""
