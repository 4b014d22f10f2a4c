"""The line in which a player says what other screens say in a bar at their foot.

In a player such a bar would lie over the buttons.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import flet as ft

from app.services.signal import Signal
from app.texts import shell as words
from app.ui import theme
from app.ui.hooks.use_signal import use_signal

NAME = "player-line"
"""The key under which a window stores its `PlayerLine`."""
PLAYERS = ("/break", "/hold/now", "/hold/breathe/now")
LASTS = 10.0  # seconds

Undoing = Callable[[Any], Awaitable[None]]


def in_player(route: str) -> bool:
    """Whether this address is a player's."""
    return route.startswith(PLAYERS)


@dataclass(eq=False)
class PlayerLine:
    """What this window's player says at the moment, and how to undo what it tells of."""

    text: str = ""
    undo: Undoing | None = None
    changed: Signal = field(default_factory=Signal)

    def say(self, text: str, undo: Undoing | None = None) -> None:
        """Say this for a while, in place of what was said before."""
        self.text, self.undo = text, undo
        self.changed.fire()
        asyncio.get_running_loop().call_later(LASTS, self._fade, text)

    def _fade(self, text: str) -> None:
        if self.text == text:
            self.text, self.undo = "", None
            self.changed.fire()


def player_line() -> PlayerLine:
    """The line of this window."""
    store = ft.context.page.session.store
    if not store.contains_key(NAME):
        store.set(NAME, PlayerLine())
    found: PlayerLine = store.get(NAME)
    return found


@ft.component
def SaidHere() -> ft.Control:
    """The line; nothing while there is nothing to say."""
    line = player_line()
    use_signal(line.changed)
    if not line.text:
        return ft.Container(visible=False)
    said = ft.Text(
        line.text,
        theme_style=ft.TextThemeStyle.BODY_LARGE,
        color=ft.Colors.ON_SECONDARY_CONTAINER,
    )
    undo = [ft.TextButton(words.UNDO, on_click=line.undo)] if line.undo else []
    return ft.Container(
        key="player-line",
        margin=ft.Margin.symmetric(horizontal=theme.MEDIUM),
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        border_radius=theme.RADIUS,
        bgcolor=ft.Colors.SECONDARY_CONTAINER,
        content=ft.Row(
            spacing=theme.SMALL,
            controls=[
                ft.Semantics(live_region=True, expand=True, content=said),
                *undo,
            ],
        ),
    )
