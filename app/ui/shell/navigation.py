"""Navigation, and keeping the address in the browser in step with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.ui.handlers import safe_handler
from app.ui.shell.messages import HERE

AT_LATEST = 1.0
"""Seconds after which a client counts as having drawn a screen, as some screens do not tell."""

NOWHERE = "/"
"""Where a hold leads to at its end in a window that came from nowhere: Today."""
_HOLDS, _PLAYER = "/hold", "/hold/now"
_BREAK = "/break"

log = logging.getLogger(__name__)


class OnceDrawn:
    """What is kept back in one window until its client has drawn a screen.

    The address and the title make a client draw everything once more, which a slow one would do
    before it shows the screen.
    """

    def __init__(self) -> None:
        self._kept_back: list[Callable[[], object]] = []

    def then(self, act: Callable[[], object]) -> None:
        """Call `act` once the client has drawn what it was sent last."""
        self._kept_back.append(act)
        asyncio.get_running_loop().call_later(AT_LATEST, self.release)

    def release(self) -> None:
        """Do what was kept back."""
        kept_back, self._kept_back = self._kept_back, []
        for act in kept_back:
            act()


class UrlSync:
    """Keeps the address of one window in step with its screen."""

    def __init__(
        self,
        page: ft.Page,
        draw: Callable[[ft.RouteChangeEvent], Any],
        once_drawn: OnceDrawn,
        stays: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._page, self._draw, self._once_drawn, self._stays = page, draw, once_drawn, stays
        self._sent = self._here = page.route
        self.before_hold = NOWHERE
        self._offer_notifier: set[asyncio.Task[None]] = set()

    @property
    def here(self) -> str:
        """The address of the screen that is drawn."""
        return self._here

    def go(self, route: str) -> None:
        """Draw `route` now, and send the client its address once it has drawn that."""
        self._change(route)
        self._once_drawn.then(self.follow)

    def heard(self, event: ft.RouteChangeEvent) -> None:
        """Handle an address that the client reports; until the screen may be left, it stays."""
        if self._here == self._sent or event.route != self._sent:
            self._sent = event.route
            if event.route == self._here or not self._stays(event.route):
                self._change(event.route)

    def came_back(self) -> None:
        """Handle the return of the client, whose page knows its address."""
        if self._page.route == self._sent:
            self.follow()
        else:
            self._sent = self._page.route
            self._change(self._sent)

    def follow(self) -> None:
        """Send the client the current address if it differs and the client is connected."""
        if self._sent != self._here and self._page.session.connection:
            self._sent = self._here
            telling = asyncio.create_task(self._tell(self._here))
            self._offer_notifier.add(telling)
            telling.add_done_callback(self._offer_notifier.discard)

    def _change(self, route: str) -> None:
        self.before_hold = before_hold(self.before_hold, self._here, route)
        self._here = route
        self._draw(ft.RouteChangeEvent(name="route_change", control=self._page, route=route))

    async def _tell(self, route: str) -> None:
        try:
            await self._page.push_route(route)
        except RuntimeError as gone:
            log.info("a window that has gone was not told its address: %s", gone)


ADDRESS = "address"
"""The key under which a window stores its `UrlSync`."""
DRAWN = "drawn"
"""The key under which a window stores its `OnceDrawn`."""
ARRIVED = "arrived"
"""The key under which a window stores the function to call with each address it comes to."""
STAYS = "stays"
"""The key under which a window stores the function that says whether its screen stays for now,
though its client went to an address."""


async def go(route: str) -> None:
    """Show `route` in this window."""
    page = ft.context.page
    follow_address(page)
    if page.session.store.contains_key(ADDRESS):
        page.session.store.get(ADDRESS).go(route)
    else:  # routes do not draw anything yet
        await page.push_route(route)


def follow_address(page: ft.Page) -> None:
    """Keep this window in step with its address from now on, once routes draw something."""
    kept, draw = page.session.store, page.on_route_change
    if draw is None or kept.contains_key(ADDRESS):
        return
    drawing: Any = draw
    once_drawn = kept.get(DRAWN) if kept.contains_key(DRAWN) else OnceDrawn()
    address = UrlSync(page, lambda event: _arrive(page, drawing, event), once_drawn, _stays(page))
    kept.set(ADDRESS, address)
    kept.set(HERE, lambda: address.here)
    page.on_route_change = address.heard


def follow_screen(page: ft.Page) -> None:
    """Send the client of `page` the address of the screen that is drawn, if it has another."""
    kept = page.session.store
    if kept.contains_key(ADDRESS):
        kept.get(ADDRESS).follow()


def drawn_mark(route: str) -> ft.Control:
    """Nothing to see, in each frame: the client tells its size once it has drawn the screen."""

    def drawn(event: Any) -> None:
        kept = event.page.session.store
        if kept.contains_key(DRAWN):
            kept.get(DRAWN).release()

    return ft.Container(key=f"drawn {route}", height=0, on_size_change=drawn)


async def until_drawn() -> None:
    """Wait until the client of this window has drawn what it was sent last, or for `AT_LATEST`."""
    kept = ft.context.page.session.store
    if kept.contains_key(DRAWN):
        drawn = asyncio.Event()
        kept.get(DRAWN).then(drawn.set)
        await drawn.wait()


def before_hold(known: str, here: str, route: str) -> str:
    """The screen from which a hold is begun: the last one outside of holds before their screens.

    It stays as `known` within them, and when the player is come back to from another screen.  From
    the end of a break it is Today, as the break is over.
    """
    comes_in = not _is_of_holds(here) and _is_of_holds(route)
    if not comes_in or route == _PLAYER:
        return known
    return NOWHERE if here == _BREAK else here


def _is_of_holds(route: str) -> bool:
    return route == _HOLDS or route.startswith(f"{_HOLDS}/")


def came_from() -> str:
    """The screen from which this window went to the holds."""
    kept = ft.context.page.session.store
    return kept.get(ADDRESS).before_hold if kept.contains_key(ADDRESS) else NOWHERE


def _arrive(page: ft.Page, draw: Callable[[Any], Any], event: ft.RouteChangeEvent) -> None:
    draw(event)
    if page.session.store.contains_key(ARRIVED):
        page.session.store.get(ARRIVED)(event.route)


def _stays(page: ft.Page) -> Callable[[str], bool]:
    kept = page.session.store
    return lambda route: kept.contains_key(STAYS) and kept.get(STAYS)(route)


def came_back(page: ft.Page) -> None:
    """Show the screen of the address with which the client of `page` returned."""
    if page.session.store.contains_key(ADDRESS):
        page.session.store.get(ADDRESS).came_back()


def to(route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that goes to `route`."""
    return safe_handler(lambda: go(route))
