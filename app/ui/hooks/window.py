"""The window or tab that shows the app: its size, its services, and the players of its tones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import flet as ft
from flet_audio import Audio, ReleaseMode

from app.domain.holds.cue_tones import Tone
from app.services.container import Services
from app.services.signal import Signal
from app.ui.hooks.use_signal import use_signal
from app.ui.theme import Height, Width


class Players:
    """One player for each tone that was asked for, kept for as long as the window is there.

    Not only while a screen is shown: a tone is loaded once, not with every screen that may play
    it, and is heard without delay from then on.
    """

    def __init__(self) -> None:
        self._ready: dict[Tone, Audio] = {}

    def get_ready(self, tone: Tone, volume: float) -> None:
        """Load this tone, if it was not, to be played at `volume` (0-1)."""
        player = self._ready.get(tone)
        if player is None:
            stop_at_end = ReleaseMode.STOP
            player = Audio(src=f"sounds/{tone}.wav", volume=volume, release_mode=stop_at_end)
            self._ready[tone] = player
        elif player.volume != volume:
            player.volume = volume
            player.update()

    async def play(self, tone: Tone) -> None:
        """From its beginning: a player stops there when it is over."""
        await self._ready[tone].resume()


T = TypeVar("T")


@dataclass(eq=False)
class Window:
    """One window or tab, looking at the process's one object graph."""

    services: Services
    width: Width
    height: Height = Height.HIGH
    resized: Signal = field(default_factory=Signal)
    players: Players = field(default_factory=Players)
    canvas_width: float = 348.0  # pixels; of the canvas measured last, at first as on many phones

    def resize(self, across: float, down: float = 0) -> None:
        """Tell the components, when it makes a difference."""
        size = Width.of(across), Height.of(down)
        if size != (self.width, self.height):
            self.width, self.height = size
            self.resized.fire()


_face: Any = ft.create_context(None)


def provide_face(face: Window, child: Callable[[], T]) -> T:
    """Build `child` so that all in it can ask for `face`."""
    built: T = _face(face, child)
    return built


def use_face() -> Window:
    """The window this component is in."""
    face: Window = ft.use_context(_face)
    return face


def use_services() -> Services:
    """The services."""
    return use_face().services


def use_width() -> Width:
    """Narrow or wide; redraws when that changes."""
    face = use_face()
    use_signal(face.resized)
    return face.width


def use_height() -> Height:
    """Low, middle or high; redraws when that changes."""
    face = use_face()
    use_signal(face.resized)
    return face.height
