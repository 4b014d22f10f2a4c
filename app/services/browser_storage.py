"""Whether a browser that holds the journal has promised to keep it.

1. A browser may clear what a site has stored when the device runs out of space, or when the site
   is not used for weeks.  It can be asked not to.
2. Some browsers ask the person, so they are asked when the person taps for it; others decide
   silently.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from app.services.signal import Signal


class Promise(Enum):
    """What the browser says; `NOT_IN_A_BROWSER` where the journal is in a folder."""

    NOT_IN_A_BROWSER = "not_in_a_browser"
    UNKNOWN = "unknown"
    KEPT = "kept"
    MAY_BE_CLEARED = "may_be_cleared"


class BrowserStorage:
    """The promise of this browser. `changed` fires when it is another."""

    def __init__(self) -> None:
        self.promise = Promise.NOT_IN_A_BROWSER
        self.changed = Signal()
        self.ask: Callable[[], None] = _nobody_to_ask

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


def _nobody_to_ask() -> None:
    """No browser keeps the journal."""
