"""Browser notifications: what is sent to the pages that listen, and their permission.

1. A page listens as long as it is open, and reports whether the browser lets it notify. (Of several
   tabs one listens; see the page script.)
2. The browser is a channel while a page listens that has permission to notify.
3. Permission is requested only when the person asks for it, never automatically.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import StrEnum

from app.services.signal import Signal

BROWSER = "browser"
MOST_WAITING = 20


class Permission(StrEnum):
    """Whether the browser lets a page notify; `NO_PAGE` when no page listens."""

    GRANTED = "granted"
    DENIED = "denied"
    NOT_ASKED = "default"
    NO_PAGE = "no_page"


@dataclass(frozen=True, slots=True)
class PageMessage:
    """One message to the pages: its name and its data."""

    name: str
    data: dict[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class _Page:
    permission: Permission
    waiting: asyncio.Queue[PageMessage | None]


class BrowserNotifier:
    """The browser channel and the pages that listen to it."""

    channel = BROWSER

    def __init__(self) -> None:
        self._pages: list[_Page] = []
        self.changed = Signal()

    @property
    def permission(self) -> Permission:
        """The best permission that any page has."""
        has = {page.permission for page in self._pages}
        return next((each for each in Permission if each in has), Permission.NO_PAGE)

    async def listen(self, permission: str) -> AsyncIterator[PageMessage]:
        """The messages from now on, for a page with this permission."""
        page = _Page(_permission(permission), asyncio.Queue(MOST_WAITING))
        self._pages.append(page)
        self.changed.fire()
        try:
            while (message := await page.waiting.get()) is not None:
                yield message
        finally:
            if page in self._pages:
                self._pages.remove(page)
                self.changed.fire()

    def ask(self) -> None:
        """Have the page in use ask for permission."""
        self._send(PageMessage("ask"))

    def close(self) -> None:
        """Disconnect all pages."""
        for page in self._pages:
            if not page.waiting.full():
                page.waiting.put_nowait(None)

    async def available(self) -> bool:
        """Whether a page with permission to notify is listening."""
        return self.permission is Permission.GRANTED

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Show a notification, replacing an earlier one for the same break."""
        self._send(PageMessage("due", {"id": break_id, "title": title, "body": body}))

    async def withdraw(self, break_id: str) -> None:
        """Withdraw the notification."""
        self._send(PageMessage("gone", {"id": break_id}))

    def _send(self, message: PageMessage) -> None:
        for page in self._pages:
            if not page.waiting.full():  # a page with a full queue has stopped reading
                page.waiting.put_nowait(message)


def _permission(answer: str) -> Permission:
    known = {Permission.GRANTED.value, Permission.NOT_ASKED.value}
    return Permission(answer) if answer in known else Permission.DENIED
