"""Who taps scores in the web face while others are killed."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from tests.reliability.browser_writer import BrowserWriter
from tests.reliability.processes import SharedFolder
from tests.reliability.promises import Promises, SpotOfTab, key_of
from tests.reliability.web_tab import WebTab, cookie, web_tab


class WebWriter(Protocol):
    """A tab that logs scores at one spot."""

    async def live(self, entrance: str, ended: asyncio.Event) -> None:
        """Tap until the end; `entrance` lets it in, once."""


Web = Callable[[SharedFolder, Promises, asyncio.Event, Sequence[SpotOfTab]], list[WebWriter]]
"""Makes the tabs, each at a spot of its own; the event is set each time one was told “Saved”."""


@dataclass
class TabWriter:
    """A tab that logs scores at one spot, and comes back when its server does."""

    folder: SharedFolder
    promises: Promises
    lot: random.Random
    spot: SpotOfTab
    saved: asyncio.Event  # set each time a tab was told so

    async def live(self, entrance: str, ended: asyncio.Event) -> None:
        """Tap until the end."""
        address = entrance.partition("/?")[0]
        admit = await asyncio.to_thread(cookie, entrance)
        while not ended.is_set():
            try:
                async with web_tab(address, admit) as tab:
                    while not ended.is_set():
                        await self._tap(tab)
            except InvalidStatus as refused:
                self.folder.complaints.fail("web", f"the tab is not let in: {refused}")
            except (OSError, ConnectionClosed, InvalidHandshake):
                pass  # nobody is there yet, or any more
            await asyncio.sleep(0.2)

    async def _tap(self, tab: WebTab) -> None:
        waiting = self.promises.awaits
        score = self.lot.choice([n for n in range(11) if not waiting(key_of(self.spot.id, n))])
        attempt = self.promises.attempt("web socket", key_of(self.spot.id, score))
        try:
            said = await tab.log(self.spot.id, score)
        except TimeoutError:
            self.folder.complaints.fail("web", "the tab is shown nothing")
            raise
        finally:
            attempt.over = True
        attempt.acknowledged = said.startswith("Saved: ")
        if attempt.acknowledged:
            self.saved.set()
        else:
            self.folder.complaints.timer("web", said)
        await asyncio.sleep(self.lot.uniform(0, 0.3))


def two_sockets(
    folder: SharedFolder, promises: Promises, saved: asyncio.Event, spots: Sequence[SpotOfTab]
) -> list[WebWriter]:
    """Tabs that are only their websockets."""
    return [TabWriter(folder, promises, random.Random(spot.id), spot, saved) for spot in spots]


def one_browser(
    _: SharedFolder, promises: Promises, saved: asyncio.Event, spots: Sequence[SpotOfTab]
) -> list[WebWriter]:
    """A page of a real browser."""
    return [BrowserWriter(promises, random.Random(1), spots[0], saved)]
