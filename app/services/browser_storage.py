"""Whether a browser that holds the journal has promised to keep it, and how much space it gives.

1. A browser may clear what a site has stored when the device runs out of space, or when the site
   is not used for weeks.  It can be asked not to.
2. Some browsers ask the person, so they are asked when the person taps for it; others decide
   silently.
3. The space is asked for when somebody looks, as it changes with every save.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from enum import Enum

from app.domain.storage_space import StorageSpace
from app.services.signal import Signal

log = logging.getLogger(__name__)


class Promise(Enum):
    """What the browser says; `NOT_IN_A_BROWSER` where the journal is in a folder."""

    NOT_IN_A_BROWSER = "not_in_a_browser"
    UNKNOWN = "unknown"
    KEPT = "kept"
    MAY_BE_CLEARED = "may_be_cleared"


class BrowserStorage:
    """The promise of this browser, and its space. `changed` fires when either is another.

    `ask` asks it to keep the journal; `estimate` asks for the space, and may fail.
    """

    def __init__(self) -> None:
        self.promise = Promise.NOT_IN_A_BROWSER
        self.space = StorageSpace()
        self.changed = Signal()
        self.ask: Callable[[], None] = _nobody_to_ask
        self.estimate: Callable[[], Awaitable[StorageSpace]] = _nothing_known

    @property
    def has_journal(self) -> bool:
        """Whether the journal is in a browser."""
        return self.promise is not Promise.NOT_IN_A_BROWSER

    def answered(self, is_kept: bool) -> None:
        """Record what the browser says."""
        promise = Promise.KEPT if is_kept else Promise.MAY_BE_CLEARED
        if promise is not self.promise:
            self.promise = promise
            self.changed.fire()

    async def measure(self) -> None:
        """Look at the space now; what a browser does not tell is not known."""
        try:
            space = await self.estimate()
        except Exception:
            log.exception("the browser does not say how much space it gives")
            space = StorageSpace()
        if space != self.space:
            self.space = space
            self.changed.fire()


def _nobody_to_ask() -> None:
    """No browser keeps the journal."""


async def _nothing_known() -> StorageSpace:
    """Where no browser keeps the journal."""
    return StorageSpace()
