"""An icon in the tray, for desktops that have one.

The icon runs in a thread of its own toolkit; choices in its menu are passed to our event loop.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


def toolkit() -> tuple[Any, Callable[[Path], Any]] | None:
    """The tray module, and the function that opens an image; `None` where there is no desktop."""
    try:
        pystray = importlib.import_module("pystray")
        return pystray, importlib.import_module("PIL.Image").open
    except Exception as error:  # importing it needs a display
        log.info("there is no tray here: %r", error)
        return None


@dataclass(frozen=True, slots=True)
class TrayItem:
    """A menu item: its label, read each time the menu opens, and its action."""

    words: Callable[[], str]
    chosen: Callable[[], object]


class Tray:
    """The icon from `start` to `stop`.  `toolkit` is pystray, `picture` opens an image file."""

    def __init__(
        self, toolkit: Any, picture: Callable[[Path], Any], image: Path, items: Sequence[TrayItem]
    ) -> None:
        self._toolkit, self._picture = toolkit, picture
        self._image = image
        self._items = list(items)
        self._icon: Any = None

    async def start(self) -> None:
        """Show the icon.  A desktop without a tray is not an error."""
        loop = asyncio.get_running_loop()
        menu = self._toolkit.Menu(*[self._line(item, loop) for item in self._items])
        try:
            self._icon = self._toolkit.Icon("unknot", self._picture(self._image), "Unknot", menu)
            self._icon.run_detached()
        except Exception as error:
            log.info("there is no tray here: %r", error)
            self._icon = None

    async def stop(self) -> None:
        """Remove the icon."""
        if self._icon is not None:
            self._icon.stop()
            self._icon = None

    def _line(self, item: TrayItem, loop: asyncio.AbstractEventLoop) -> Any:
        def chosen() -> None:
            loop.call_soon_threadsafe(item.chosen)

        return self._toolkit.MenuItem(lambda _: item.words(), chosen)
