"""Collects observations for `decide`: idle time, inhibitors, and time jumps since the last
check.
"""

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

INHIBITOR_SECONDS = 60.0
NEAR = timedelta(minutes=2)  # longer than the longest advance notice


class NoIdleSource:
    """An idle source for devices that cannot detect whether anybody is there."""

    def idle(self) -> Idle:
        """Always unknown."""
        return IdleUnknown()


@dataclass(frozen=True, slots=True)
class NoReading:
    """This process has not read the clocks yet."""


class ActivityMonitor:
    """Queries each source at every check. The only state it keeps is the last clock reading."""

    def __init__(
        self, clock: Clock, idle: IdleSource, inhibitors: Sequence[InhibitorSource] = ()
    ) -> None:
        self._clock = clock
        self._idle = idle
        self._inhibitor_sources = list(inhibitors)
        self._last: ClockReading | NoReading = NoReading()
        self._asked = -math.inf
        # The clocks are not read at the same instant: at a high clock speed, the readings can be
        # seconds apart.
        self._drift = max(DRIFT, DRIFT / clock.real_seconds(1))

    def add(self, source: InhibitorSource) -> None:
        """Add a source of inhibitors."""
        self._inhibitor_sources.append(source)

    def listen_to(self, idle: IdleSource) -> None:
        """Use this source for idle time from now on."""
        self._idle = idle

    @property
    def has_looked(self) -> bool:
        """Whether this process makes the observations itself."""
        return isinstance(self._last, ClockReading)

    async def ask(self, state: ReminderState) -> None:
        """Poll the sources. While no break is near, inhibitors are polled only once in
        `INHIBITOR_SECONDS`.
        """
        await _ask([self._idle])
        now = self._clock.monotonic()
        if _is_near(state, self._clock.now()) or now - self._asked >= INHIBITOR_SECONDS:
            self._asked = now
            await _ask(self._inhibitor_sources)

    def idle(self) -> Idle:
        """Whether anybody is at the device, as far as is known."""
        return self._idle.idle()

    def read(self) -> ClockReading:
        """Read the three clocks."""
        return ClockReading(self._clock.now(), self._clock.monotonic(), self._clock.boottime())

    def observations(self, seen: datetime, reading: ClockReading) -> Observations:
        """The observations between the last check and this reading. `seen` is the UTC instant of
        the last check by any process.
        """
        held = tuple(why for source in self._inhibitor_sources for why in source.inhibitors())
        return Observations(self._idle.idle(), held, self._passages(seen, reading))

    def remember(self, reading: ClockReading) -> None:
        """Store this reading as the start of the next interval, once its check is saved."""
        self._last = reading

    def forget(self) -> None:
        """Discard the last reading, because another process makes the observations from now on."""
        self._last = NoReading()

    def _passages(self, seen: datetime, reading: ClockReading) -> tuple[TimeJump, ...]:
        if isinstance(self._last, ClockReading):
            return time_jumps_between(self._last, reading, self._drift)
        return _since_seen(seen, reading.wall, self._drift)


async def _ask(sources: Sequence[object]) -> None:
    for source in sources:
        if isinstance(source, Pollable):
            try:
                await source.poll()
            except Exception:
                log.exception("%s could not be asked", type(source).__name__)


def _is_near(state: ReminderState, now: datetime) -> bool:
    """Whether a break is open, or will soon be announced or due."""
    match state.phase:
        case Waiting(_, DueAt(at)):
            return at - now <= NEAR
        case Waiting():
            return False
        case _:
            return True


def _since_seen(seen: datetime, now: datetime, drift: timedelta) -> tuple[TimeJump, ...]:
    """The time jump between two processes: forward, nothing ran; back, the clock was set."""
    if now - seen > drift:
        return (NotRunning(seen, now),)
    if seen - now > drift:
        return (Stepped(now - seen),)
    return ()
