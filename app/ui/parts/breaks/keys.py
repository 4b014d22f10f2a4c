"""Keys of the break player: the space bar pauses and goes on, N goes to the next movement, Escape
stops."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from app.domain.movement import HeldAt
from app.services.breaktime import Playing
from app.services.unknot import Unknot
from app.ui.parts.holds.keys import ESCAPE, SPACE, Once

NEXT = ("n", "N")


class BreakToggle:
    """Pauses and goes on; once for each press."""

    def __init__(self, unknot: Unknot) -> None:
        self._breaktime = unknot.breaktime
        self._once = Once(unknot.clock)

    async def __call__(self) -> None:
        playing = self._breaktime.playing()
        if self._once.again() or not isinstance(playing, Playing):
            return
        if isinstance(playing.going, HeldAt):
            await self._breaktime.go_on()
        else:
            await self._breaktime.hold()


def break_keys(unknot: Unknot, toggle: BreakToggle) -> Callable[[str], Awaitable[None]]:
    """What each key does while a break is played."""

    async def on_key(name: str) -> None:
        if not isinstance(unknot.breaktime.playing(), Playing):
            return
        if name == SPACE:
            await toggle()
        elif name == ESCAPE:
            await unknot.breaktime.stop()
        elif name in NEXT:
            await unknot.breaktime.next_movement()

    return on_key
