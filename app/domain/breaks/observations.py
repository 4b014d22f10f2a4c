"""What the machine noticed, passed to `decide` as plain values.

1. Idle time that cannot be measured is unknown: it is neither idle nor active (R9).
2. Between two checks the three clocks may disagree: elapsed time running ahead of awake time is
   sleep; wall time running ahead of or behind elapsed time is a clock step. (On a machine without
   an elapsed-time clock it is inferred: forward is sleep, back is a step.) (R10, R11)
3. Small differences, up to two seconds of real time, are clock drift and are ignored.
4. A process that is alive checks three times a minute. If the machine was awake for two minutes of
   real time or longer and it did not check, it was stopped, as a browser stops a page in the
   background. Nothing ran then from check to check, whether or not the machine slept as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.breaks.phases import Inhibitor

DRIFT = timedelta(seconds=2)
STOPPED = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class IdleUnknown:
    """This device cannot detect whether anybody is there."""


@dataclass(frozen=True, slots=True)
class Present:
    """The device was used moments ago."""


@dataclass(frozen=True, slots=True)
class IdleSince:
    """The device has not been used since this UTC instant."""

    since: datetime


Idle = IdleUnknown | Present | IdleSince


@dataclass(frozen=True, slots=True)
class Slept:
    """The machine was suspended from one UTC instant to another."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Stepped:
    """The wall clock was set forward, or (if negative) back."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class NotRunning:
    """No process of Unknot ran from one UTC instant to another."""

    since: datetime
    until: datetime


TimeJump = Slept | Stepped | NotRunning


@dataclass(frozen=True, slots=True)
class Observations:
    """Everything noticed since the last check; the time jumps are in the order to apply them."""

    idle: Idle = IdleUnknown()
    inhibitors: tuple[Inhibitor, ...] = ()
    jumps: tuple[TimeJump, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The three clocks at one moment: wall time, and the seconds awake and elapsed."""

    wall: datetime
    awake: float
    elapsed: float


def time_jumps_between(
    before: ClockReading,
    after: ClockReading,
    drift: timedelta = DRIFT,
    stopped: timedelta = STOPPED,
) -> tuple[TimeJump, ...]:
    """The time jumps between two readings of one process (rules 2 to 4)."""
    elapsed = timedelta(seconds=after.elapsed - before.elapsed)
    awake = timedelta(seconds=after.awake - before.awake)
    slept = elapsed - awake
    stepped = (after.wall - before.wall) - elapsed
    found: list[TimeJump] = []
    if abs(stepped) >= drift:
        found.append(Stepped(stepped))
    if awake >= stopped:
        found.append(NotRunning(after.wall - elapsed, after.wall))
    elif slept >= drift:
        found.append(Slept(after.wall - slept, after.wall))
    return tuple(found)
