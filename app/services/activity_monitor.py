"""What the machine notices, put together for `decide`: idleness, what holds a break back, and
what the clocks say of the time since the last look."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.breaks import DueAt, Observations, ReminderState
from app.domain.breaks.observations import (
    DRIFT,
    ClockReading,
    Idle,
    IdleUnknown,
    NotRunning,
    Stepped,
    TimeJump,
    time_jumps_between,
)
from app.domain.breaks.phases import Waiting
from app.ports import Clock, IdleSource, InhibitorSource, Pollable

log = logging.getLogger(__name__)

HOLD_BACK_SECONDS = 60.0
NEAR = timedelta(minutes=2)  # longer than the longest notice


class NoIdleSource:
    """For devices that cannot tell whether anybody is there."""

    def idle(self) -> Idle:
        """Unknown, always."""
        return IdleUnknown()


@dataclass(frozen=True, slots=True)
class NoReading:
    """This process has not looked yet."""


class ActivityMonitor:
    """Asks each source at every look; remembers only the last reading of the clocks."""

    def __init__(
        self, clock: Clock, idle: IdleSource, inhibitors: Sequence[InhibitorSource] = ()
    ) -> None:
        self._clock = clock
        self._idle = idle
        self._hold_backs = list(inhibitors)
        self._last: ClockReading | NoReading = NoReading()
        self._asked = -math.inf
        # Two clocks are not read in the same instant: with a fast one that is seconds apart.
        self._drift = max(DRIFT, DRIFT / clock.real_seconds(1))

    def add(self, source: InhibitorSource) -> None:
        """One more reason not to offer a break."""
        self._hold_backs.append(source)

    def listen_to(self, idle: IdleSource) -> None:
        """Ask this source about idleness from now on."""
        self._idle = idle

    @property
    def has_looked(self) -> bool:
        """Whether this process looks by itself."""
        return isinstance(self._last, ClockReading)

    async def ask(self, state: ReminderState) -> None:
        """Have the sources find out how things are: what could hold a break back only now and
        then while none is near."""
        await _ask([self._idle])
        now = self._clock.monotonic()
        if _is_near(state, self._clock.now()) or now - self._asked >= HOLD_BACK_SECONDS:
            self._asked = now
            await _ask(self._hold_backs)

    def idle(self) -> Idle:
        """Whether anybody is there, as far as can be known."""
        return self._idle.idle()

    def read(self) -> ClockReading:
        """The three clocks now."""
        return ClockReading(self._clock.now(), self._clock.monotonic(), self._clock.boottime())

    def observations(self, seen: datetime, reading: ClockReading) -> Observations:
        """What was noticed between the last look and this reading; `seen` is the UTC instant at
        which any process last looked."""
        held = tuple(why for source in self._hold_backs for why in source.inhibitors())
        return Observations(self._idle.idle(), held, self._passages(seen, reading))

    def remember(self, reading: ClockReading) -> None:
        """The look of this reading is kept: count from here."""
        self._last = reading

    def forget(self) -> None:
        """Another process looks from now on."""
        self._last = NoReading()

    def _passages(self, seen: datetime, reading: ClockReading) -> tuple[TimeJump, ...]:
        if isinstance(self._last, ClockReading):
            return time_jumps_between(self._last, reading, self._drift)
        return _since_seen(seen, reading.wall, self._drift)


async def _ask(sources: Sequence[object]) -> None:
    for source in sources:
        if isinstance(source, Pollable):
            try:
                await source.ask()
            except Exception:
                log.exception("%s could not be asked", type(source).__name__)


def _is_near(state: ReminderState, now: datetime) -> bool:
    """Whether a break is open, or will soon be due or announced."""
    match state.phase:
        case Waiting(_, DueAt(at)):
            return at - now <= NEAR
        case Waiting():
            return False
        case _:
            return True


def _since_seen(seen: datetime, now: datetime, drift: timedelta) -> tuple[TimeJump, ...]:
    """Time between two processes: forward, nothing ran; back, the clock was set."""
    if now - seen > drift:
        return (NotRunning(seen, now),)
    if seen - now > drift:
        return (Stepped(now - seen),)
    return ()
