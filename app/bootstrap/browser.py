"""The app inside a browser by itself: Python runs in a worker of the page, under Pyodide.

1. The journal is opened as soon as Python runs, as that has to wait for the browser, and the first
   screen waits for it.
2. One tab has the journal at a time.  Another one offers to take it over, and then the first one
   stops, and offers the same.
3. The page shows notifications; what is shown when is decided here, as timers of a hidden page are
   late.
4. Only a page of this computer may choose another clock, with `?clock=` as in `UNKNOT_CLOCK`.
"""

from __future__ import annotations

import asyncio
import logging
import zipfile
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from app.bootstrap.browser_disk import TabDisk
from app.bootstrap.browser_graph import build_in_browser
from app.bootstrap.window import import_screens
from app.content_loader import load_content
from app.domain.content import Content
from app.domain.errors import StillBusy, UnknotError
from app.services.container import Services
from app.storage.opfs_disk import OpfsDisk
from app.system.clock import VARIABLE, clock_from
from app.texts import shell
from app.texts import site as words

if TYPE_CHECKING:
    import flet as ft

HOME = Path("/home/pyodide")
PROGRAM = HOME / "program.zip"
CONTENT = "data/"
JOURNAL = HOME / "journal"
OWN_HOSTS = ("127.0.0.1", "localhost")


def main() -> None:
    """Run the app; the worker calls this once, on the running event loop."""
    import flet as ft

    logging.getLogger().addHandler(logging.StreamHandler())
    tab = BrowserTab(shipped_content())
    ft.run(tab.open_screen)


class BrowserTab:
    """This tab: it shows the app while it has the journal, and how to get it otherwise."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._lost = asyncio.Event()
        self._disk = TabDisk(JOURNAL, self._lost.set)
        self._opening = asyncio.ensure_future(self._disk.open())
        self._show_elsewhere: Callable[[str, str], None] = _no_screen
        self._leaving: asyncio.Future[None] | None = None  # the loop does not hold it

    async def open_screen(self, page: ft.Page) -> None:
        """Show the app, or how to get the journal."""

        async def take() -> None:
            self._lost.clear()
            await self._show(page, self._disk.open(is_to_take_over=True))

        self._show_elsewhere = lambda why, label: show_elsewhere(page, why, label, take)
        await self._show(page, self._opening)

    async def _show(self, page: ft.Page, opening: Awaitable[OpfsDisk]) -> None:
        try:
            disk = await opening
            clock = clock_from(environment_of(page.url or ""))
            services = build_in_browser(JOURNAL, disk, clock, self._content)
        except StillBusy as other_tab:
            self._show_elsewhere(str(other_tab), words.USE_IT_HERE)
            return
        except UnknotError as trouble:
            self._disk.close()  # the next try opens it anew
            self._show_elsewhere(str(trouble), shell.TRY_AGAIN)
            return
        await services.start()
        import_screens()(services)(page)
        # Begun here, as only what a screen has begun may draw on it.
        self._leaving = asyncio.ensure_future(self._leave_when_lost(services))

    async def _leave_when_lost(self, services: Services) -> None:
        await self._lost.wait()
        await services.stop()
        self._show_elsewhere(words.MOVED, words.USE_IT_HERE)


def show_elsewhere(page: ft.Page, why: str, label: str, take: Callable[[], object]) -> None:
    """Show why this tab does not have the journal, and a button that calls `take`."""
    from app.ui import theme
    from app.ui.shell.elsewhere import Elsewhere

    page.title = words.APP
    page.theme, page.dark_theme = theme.light(), theme.dark()
    page.render_views(Elsewhere, why, label, take)


def environment_of(address: str) -> Mapping[str, str]:
    """What the address sets of the environment (rule 4)."""
    where = urlsplit(address)
    named = parse_qs(where.query).get("clock", [""])[0] if where.hostname in OWN_HOSTS else ""
    return {VARIABLE: named.replace(" ", "+")}


@cache
def shipped_content() -> Content:
    """The content in the archive, which is unpacked to be read once."""
    with zipfile.ZipFile(PROGRAM) as program:
        names = [each for each in program.namelist() if each.startswith(CONTENT)]
        program.extractall(HOME, names)
    return load_content(HOME / CONTENT)


def _no_screen(why: str, label: str) -> None:
    """The page has not asked for its first screen yet."""
