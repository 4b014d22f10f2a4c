"""Where and when the messages at the bottom of a window are seen.

1. A message never lies over buttons: it stands above the foot of a screen.
2. It leaves when the person goes elsewhere, unless that is part of what it tells of.
3. In a player there are none, and none comes along into one: it says such things in a line of its
   own (`player_line`).
"""

from __future__ import annotations

import time

import flet as ft

from app.ui import theme
from app.ui.shell.player_line import in_player

WITH_A_FOOT = ("/welcome", "/journal/new", "/journal/log", "/journal/entry", "/hold/", "/plan")
"""The addresses of screens whose buttons may stay at the foot while the rest scrolls."""
FOOT = 96  # pixels
SAME_ACTION = 1.0  # seconds: what tells a message and then goes elsewhere takes no longer

HERE = "here"
"""The key under which a window stores the function that returns the address of its screen."""
NAME = "messages"
"""The key under which a window stores its `Messages`."""


class Messages:
    """The messages of one window."""

    def __init__(self, page: ft.Page) -> None:
        self._page = page
        self._route = page.route
        self._shown: list[tuple[float, ft.SnackBar]] = []

    def show(self, message: ft.SnackBar) -> None:
        """Show `message` (rule 1)."""
        message.behavior = ft.SnackBarBehavior.FLOATING
        message.margin = above_the_foot(here(self._page))
        self._page.show_dialog(message)
        self._shown.append((time.monotonic(), message))

    def arrived(self, route: str) -> None:
        """Remove what was told on another screen (rules 2 and 3)."""
        if route == self._route:
            return
        self._route, now = route, time.monotonic()
        lasts = 0.0 if in_player(route) else SAME_ACTION
        stay = [(at, each) for at, each in self._shown if now - at < lasts]
        for at, message in self._shown:
            if (at, message) not in stay and message.open:
                message.open = False
                message.update()
        self._shown = stay


def here(page: ft.Page) -> str:
    """The address of the screen that is drawn; the page has it only once the client answered."""
    store = page.session.store
    return str(store.get(HERE)()) if store.contains_key(HERE) else page.route


def show(page: ft.Page, message: ft.SnackBar) -> None:
    """Show `message` in the window of `page`."""
    messages_of(page).show(message)


def messages_of(page: ft.Page) -> Messages:
    """The messages of the window of `page`."""
    store = page.session.store
    if not store.contains_key(NAME):
        store.set(NAME, Messages(page))
    found: Messages = store.get(NAME)
    return found


def above_the_foot(route: str) -> ft.Margin | None:
    """The margin that keeps a message off the buttons at the foot of a screen, if it may have any
    (rule 1)."""
    if not route.startswith(WITH_A_FOOT):
        return None
    return ft.Margin.only(left=theme.MEDIUM, right=theme.MEDIUM, bottom=FOOT)
