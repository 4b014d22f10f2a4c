"""What every component can reach: the services, and the window it is shown in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import flet as ft

from app.services.signal import Signal
from app.services.unknot import Unknot
from app.ui.hooks.live import use_signal
from app.ui.hooks.players import Players
from app.ui.theme import Height, Width

T = TypeVar("T")


@dataclass(eq=False)
class Face:
    """One window or tab, looking at the process's one object graph."""

    unknot: Unknot
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


def provide_face(face: Face, child: Callable[[], T]) -> T:
    """Build `child` so that all in it can ask for `face`."""
    built: T = _face(face, child)
    return built


def use_face() -> Face:
    """The window this component is in."""
    face: Face = ft.use_context(_face)
    return face


def use_unknot() -> Unknot:
    """The services."""
    return use_face().unknot


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
