"""The link between the app and the page that shows it, in a browser by itself.

1. The page says whether it may notify (`listen`), and then gets what `BrowserNotifier` sends.
2. A notification has the buttons of the other channels; a press comes back as `pressed`.
3. The page says whether the browser has promised to keep the journal (`kept`), and asks it to.
4. The page asks for Today as plain HTML (`today`), which it shows at its next start.  Where nothing
   is to be kept it is told to forget what it has, also at once when the settings change so.
5. Messages are JSON.  What cannot be read is logged, and changes nothing.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Protocol

from app.services.browser_notifications import BrowserNotifier
from app.services.browser_storage import BrowserStorage
from app.services.signal import Signal

log = logging.getLogger(__name__)


class Channel(Protocol):
    """Where messages go to the page."""

    def postMessage(self, message: str) -> None:  # noqa: N802  (the browser's name)
        """Send it to everybody who listens."""
        ...

    def close(self) -> None:
        """Send and hear nothing more."""
        ...


Connect = Callable[[Callable[[str], None]], Channel]
"""Opens the channel, whose messages go to this function."""


class PageLink:
    """Carries notifications to the page, and presses on their buttons to `perform`; `today` gives
    what the page keeps of Today, or nothing.
    """

    def __init__(
        self,
        connect: Connect,
        notifier: BrowserNotifier,
        storage: BrowserStorage,
        buttons: Callable[[str], Mapping[str, str]],
        perform: Callable[[str, str], None],
        today: Callable[[], Mapping[str, str]],
        settings_changed: Signal,
    ) -> None:
        self._connect, self._notifier, self._storage = connect, notifier, storage
        self._buttons, self._perform, self._today = buttons, perform, today
        self._send_today_then = self._send_today  # signals hold their listeners weakly
        settings_changed.connect(self._send_today_then)
        self._channel: Channel | None = None
        self._turning: asyncio.Task[None] | None = None  # the loop does not hold it
        self._sending: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Connect, and tell a page that waits."""
        self._channel = self._connect(self._hear)
        self._send("ready", {})

    async def stop(self) -> None:
        """Disconnect.  Does nothing if it was not started."""
        await self._stop_sending()
        if self._channel is not None:
            self._channel.close()
            self._channel = None

    def ask_to_keep(self) -> None:
        """Have the page ask the browser to keep the journal."""
        self._send("keep", {})

    def _hear(self, text: str) -> None:
        try:
            message = json.loads(text)
            if "listen" in message:
                self._turning = asyncio.ensure_future(self._listen(str(message["listen"])))
            elif "kept" in message:
                self._storage.answered(bool(message["kept"]))
            elif "today" in message:
                self._send_today()
            elif "pressed" in message:
                self._perform(str(message["pressed"]), str(message["id"]))
        except (ValueError, LookupError, TypeError):
            log.warning("a message of the page cannot be read: %s", text[:200], exc_info=True)

    def _send_today(self) -> None:
        try:
            left = self._today()
        except Exception:
            log.exception("Today could not be told to the page")
            return
        self._send("today" if left else "forget", left)

    async def _listen(self, permission: str) -> None:
        await self._stop_sending()
        self._sending = asyncio.ensure_future(self._send_all(permission))

    async def _send_all(self, permission: str) -> None:
        async for message in self._notifier.listen(permission):
            data: dict[str, object] = dict(message.data)
            if message.name == "due":
                data["buttons"] = dict(self._buttons(message.data["id"]))
            self._send(message.name, data)

    async def _stop_sending(self) -> None:
        if self._sending is not None:
            self._sending.cancel()
            with suppress(asyncio.CancelledError):
                await self._sending
            self._sending = None

    def _send(self, name: str, data: Mapping[str, object]) -> None:
        if self._channel is not None:
            self._channel.postMessage(json.dumps({"name": name, **data}))
