"""Keys of the player: 1 less, 2 same, 3 more, the space bar pauses and goes on, Escape stops."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from math import inf

from app.domain.hold import Button, CheckIn, Run
from app.ports import Clock
from app.services.unknot import Unknot

ANSWERS = {"1": CheckIn.LESS, "2": CheckIn.SAME, "3": CheckIn.MORE}
SPACE, ESCAPE = " ", "Escape"
TWICE_SECONDS = 0.3  # real


class Once:
    """Tells one press of a key from the same press by the button that has the focus."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = -inf

    def again(self) -> bool:
        """Whether this is the same press once more."""
        now = self._clock.real_seconds(self._clock.monotonic())
        twice, self._last = now - self._last < TWICE_SECONDS, now
        return twice


class Toggle:
    """Pauses and goes on; once for each press."""

    def __init__(self, unknot: Unknot) -> None:
        self._unknot = unknot
        self._once = Once(unknot.clock)

    async def __call__(self) -> None:
        holds = self._unknot.holds
        current = holds.current
        if self._once.again() or not isinstance(current, Run):
            return
        if Button.PAUSE in current.state.buttons:
            await holds.pause()
        elif Button.RESUME in current.state.buttons:
            await holds.resume()


def hold_keys(unknot: Unknot, toggle: Toggle) -> Callable[[str], Awaitable[None]]:
    """What each key does now.  A key that means nothing now does nothing."""

    async def on_key(name: str) -> None:
        holds, current = unknot.holds, unknot.holds.current
        if not isinstance(current, Run):
            return
        buttons = current.state.buttons
        if name in ANSWERS and Button.CHECK_IN in buttons:
            await holds.check_in(ANSWERS[name])
        elif name == ESCAPE and Button.STOP in buttons:
            await holds.stop_now()
        elif name == SPACE:
            await toggle()

    return on_key
