"""The app itself as a channel, and which of its windows are open."""

from __future__ import annotations

from app.services.signal import Signal

IN_APP = "in_app"


class InAppNotifier:
    """The app itself: Today shows a break while a window or tab is open."""

    channel = IN_APP

    def __init__(self) -> None:
        self._open: dict[str, None] = {}  # latest last
        self._with_form: set[str] = set()
        self.changed = Signal()

    def opened(self, window: str) -> None:
        """Record that a window or tab opened or came back; `window` identifies it."""
        self._open.pop(window, None)
        self._open[window] = None
        self.changed.fire()

    def closed(self, window: str) -> None:
        """Record that a window closed. Does nothing if it was not open."""
        self._open.pop(window, None)
        self._with_form.discard(window)

    def form_opened(self, window: str) -> None:
        """Record that a form is open in the window."""
        self._with_form.add(window)

    def form_closed(self, window: str) -> None:
        """Record that the form was left."""
        self._with_form.discard(window)

    @property
    def has_open_form(self) -> bool:
        """Whether an open window shows a form."""
        return bool(self._with_form & self._open.keys())

    @property
    def is_seen(self) -> bool:
        """Whether any window is open."""
        return bool(self._open)

    def is_foremost(self, window: str) -> bool:
        """Whether this window came up last. Of several windows, only that one plays sound."""
        return next(reversed(self._open), "") == window

    async def available(self) -> bool:
        """Whether any window is open."""
        return self.is_seen

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Does nothing: screens draw the break as soon as it is offered."""

    async def withdraw(self, break_id: str) -> None:
        """Does nothing: screens remove the break themselves."""
