"""How far the screens of one window are scrolled, so that one comes back to where one was."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import flet as ft

NAME = "scrolled"
"""The key under which a window stores its `Scrolled`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen is scrolled to; both lengths in pixels."""

    offset: float
    seen: float  # the height of the part in sight

    def is_in(self, height: float) -> bool:
        """Whether content of this height reaches far enough down."""
        return height + 1 >= self.offset + self.seen


class Scrolled:
    """The places of one window's screens, kept for those one can come back to.

    These are the tabs, and the screens on the way here.  Any other screen begins at its top.
    """

    def __init__(self, tabs: Collection[str], route: str) -> None:
        self._tabs = tabs
        self._trail = [route]
        self._places: dict[str, Place] = {}
        self._wanted: Place | None = None

    @property
    def here(self) -> str:
        """The route that is shown."""
        return self._trail[-1]

    @property
    def wanted(self) -> Place | None:
        """Where to scroll to once the screen is drawn, if it is not to stay at its top."""
        return self._wanted

    def arrived(self, route: str) -> None:
        """Show `route`: where it was left if one comes back to it."""
        if route in self._trail:
            del self._trail[self._trail.index(route) + 1 :]
        else:
            self._trail.append(route)
            if route not in self._tabs:
                self._places.pop(route, None)
        self._wanted = self._places.get(route)

    def moved(self, route: str, place: Place) -> None:
        """Remember where `route` is scrolled to now.

        What a screen that was left still says is not heard: its client clears it away.
        """
        if route == self.here:
            self._places[route] = place
            self._wanted = None


def scrolled_of(page: ft.Page) -> Scrolled:
    """How far the screens of `page` are scrolled."""
    kept = page.session.store
    if not kept.contains_key(NAME):
        kept.set(NAME, Scrolled((), page.route))
    found: Scrolled = kept.get(NAME)
    return found
