"""The window or tab that shows the app: its size, its services, and the players of its tones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import flet as ft
from flet_audio import Audio, ReleaseMode

from app.domain.holds.cues import Tone
from app.services.container import Services
from app.services.signal import Signal
from app.ui.hooks.use_signal import use_signal
from app.ui.theme import Height, Width


class Players:
    """One player for each requested tone, kept for as long as the window exists.

    So a tone is loaded once, not with every screen that may play it, and then plays without delay.
    """

    def __init__(self) -> None:
        self._ready: dict[Tone, Audio] = {}

    def get_ready(self, tone: Tone, volume: float) -> None:
        """Load this tone, if it is not loaded yet, to be played at `volume` (0-1)."""
        player = self._ready.get(tone)
        if player is None:
            stop_at_end = ReleaseMode.STOP
            player = Audio(src=f"sounds/{tone}.wav", volume=volume, release_mode=stop_at_end)
            self._ready[tone] = player
        elif player.volume != volume:
            player.volume = volume
            player.update()

    async def play(self, tone: Tone) -> None:
        """Play the tone from its beginning; a finished player stops there."""
        await self._ready[tone].resume()


T = TypeVar("T")


@dataclass(eq=False)
class Window:
    """One window or tab on the process's one object graph."""

    services: Services
    width: Width
    height: Height = Height.HIGH
    resized: Signal = field(default_factory=Signal)
    measured: Signal = field(default_factory=Signal)
    players: Players = field(default_factory=Players)
    across: float = 360.0  # pixels, at first those of a small phone
    down: float = 640.0  # pixels
    canvas_width: float = 348.0  # pixels; the last measured width, at first that of many phones

    def resize(self, across: float, down: float = 0) -> None:
        """Set the size in pixels, and notify the components of it, and if a size class changes."""
        measured = across or self.across, down or self.down
        if measured != (self.across, self.down):
            self.across, self.down = measured
            self.measured.fire()
        size = Width.of(across), Height.of(down)
        if size != (self.width, self.height):
            self.width, self.height = size
            self.resized.fire()


_window: Any = ft.create_context(None)


def provide_window(window: Window, child: Callable[[], T]) -> T:
    """Build `child` so that every component in it can reach `window`."""
    built: T = _window(window, child)
    return built


def use_window() -> Window:
    """The window this component is in."""
    window: Window = ft.use_context(_window)
    return window


def use_services() -> Services:
    """The services."""
    return use_window().services


def use_width() -> Width:
    """The width class of the window; redraws when it changes."""
    window = use_window()
    use_signal(window.resized)
    return window.width


def use_height() -> Height:
    """The height class of the window; redraws when it changes."""
    window = use_window()
    use_signal(window.resized)
    return window.height


USUAL_PHONE = (412.0, 915.0)


def use_window_size() -> tuple[float, float]:
    """The width and height of the window in pixels; redraws when they change."""
    window = use_window()
    use_signal(window.measured)
    return window.across or USUAL_PHONE[0], window.down or USUAL_PHONE[1]
