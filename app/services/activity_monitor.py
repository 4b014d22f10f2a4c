"""Collects observations for `decide`: idle time, inhibitors, and time jumps since the last check.

Two inhibitors are in the app itself: no break is offered while the person fills in a form or is in
the middle of a hold.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.breaks import DueAt, Inhibitor, Observations, ReminderState
from app.domain.breaks.observations import (
    DRIFT,
    STOPPED,
    ClockReading,
    Idle,
    IdleUnknown,
    NotRunning,
    Stepped,
    TimeJump,
    time_jumps_between,
)
from app.domain.breaks.phases import Waiting
from app.domain.holds import Attendance, HoldSession, NoSession
from app.ports import Clock, IdleSource, InhibitorSource, Pollable
from app.services.holds.runner import HoldRunner
from app.services.in_app_notifications import InAppNotifier

log = logging.getLogger(__name__)

INHIBITOR_SECONDS = 60.0
NEAR = timedelta(minutes=2)  # longer than the longest advance notice

LONGEST_ENTRY = timedelta(minutes=5)
"""A form that has been open for longer is considered abandoned."""

LONGEST_HOLD = timedelta(minutes=30)
"""A hold that began longer ago is considered abandoned; it must not inhibit breaks all day."""

LONGEST_SILENCE = timedelta(minutes=5)
"""A hold in another process that saved nothing for longer is considered to have ended with it."""


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
        self._polled_at = -math.inf
        # The clocks are not read at the same instant: at a high clock speed, the readings can be
        # seconds apart.
        self._drift = max(DRIFT, DRIFT / clock.real_seconds(1))
        self._stopped = max(STOPPED, STOPPED / clock.real_seconds(1))

    def add_inhibitor_source(self, source: InhibitorSource) -> None:
        """Add a source of inhibitors."""
        self._inhibitor_sources.append(source)

    def use_idle_source(self, idle: IdleSource) -> None:
        """Use this source for idle time from now on."""
        self._idle = idle

    @property
    def is_observing(self) -> bool:
        """Whether this process makes the observations itself."""
        return isinstance(self._last, ClockReading)

    async def poll(self, state: ReminderState) -> None:
        """Poll the sources. While no break is near, inhibitors are polled only once in
        `INHIBITOR_SECONDS`.
        """
        await _poll([self._idle])
        now = self._clock.monotonic()
        if _is_near(state, self._clock.now()) or now - self._polled_at >= INHIBITOR_SECONDS:
            self._polled_at = now
            await _poll(self._inhibitor_sources)

    def idle(self) -> Idle:
        """Whether anybody is at the device, as far as is known."""
        return self._idle.idle()

    def read_clocks(self) -> ClockReading:
        """Read the three clocks."""
        return ClockReading(self._clock.now(), self._clock.monotonic(), self._clock.boottime())

    def observations(self, last_check: datetime, reading: ClockReading) -> Observations:
        """The observations between the last check and this reading.

        `last_check` is the UTC instant of the last check by any process.
        """
        inhibitors = tuple(
            each for source in self._inhibitor_sources for each in source.inhibitors()
        )
        return Observations(self._idle.idle(), inhibitors, self._time_jumps(last_check, reading))

    def remember(self, reading: ClockReading) -> None:
        """Store this reading as the start of the next interval, once its check is saved."""
        self._last = reading

    def forget(self) -> None:
        """Discard the last reading, because another process makes the observations from now on."""
        self._last = NoReading()

    def _time_jumps(self, last_check: datetime, reading: ClockReading) -> tuple[TimeJump, ...]:
        if isinstance(self._last, ClockReading):
            return time_jumps_between(self._last, reading, self._drift, self._stopped)
        return _jump_since(last_check, reading.wall, self._drift)


async def _poll(sources: Sequence[object]) -> None:
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


def _jump_since(last_check: datetime, now: datetime, drift: timedelta) -> tuple[TimeJump, ...]:
    """The time jump between two processes: forward, nothing ran; back, the clock was set."""
    if now - last_check > drift:
        return (NotRunning(last_check, now),)
    if last_check - now > drift:
        return (Stepped(now - last_check),)
    return ()


class EntryInhibitor:
    """Inhibits breaks while a window shows a form, for a few minutes."""

    def __init__(self, in_app: InAppNotifier, clock: Clock) -> None:
        self._in_app = in_app
        self._clock = clock
        self._since: list[datetime] = []

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The active inhibitor, or none."""
        if not self._in_app.has_open_form:
            self._since.clear()
            return ()
        if not self._since:
            self._since.append(self._clock.now())
        fresh = self._clock.now() - self._since[0] < LONGEST_ENTRY
        return (Inhibitor.IN_FORM,) if fresh else ()


class HoldInhibitor:
    """Inhibits breaks during a hold, until its last press is over."""

    def __init__(self, holds: HoldRunner, clock: Clock) -> None:
        self._holds = holds
        self._clock = clock

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The active inhibitor, or none."""
        match self._holds.current:
            case HoldSession() as run if self._is_attended(run) and not run.is_pressing_over:
                fresh = self._clock.now() - run.begun_at < LONGEST_HOLD
                return (Inhibitor.IN_HOLD,) if fresh else ()
            case _:
                return ()

    def _is_attended(self, run: HoldSession) -> bool:
        """Whether the person is in this hold, here or in another process on the same data."""
        match self._holds.elsewhere:
            case HoldSession(seen_at=seen_at):
                return self._clock.now() - seen_at < LONGEST_SILENCE
            case NoSession():
                return run.tended is Attendance.LIVE
