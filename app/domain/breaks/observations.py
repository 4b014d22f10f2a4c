"""What the machine noticed, told to `decide` as plain values.

1. Idle time that cannot be known is unknown: it is neither idle nor active (R9).
2. Between two looks the three clocks may disagree: elapsed time running ahead of awake time is
   sleep, wall time running ahead of or behind elapsed time is a step of the clock.  (A machine
   that keeps no elapsed time has it worked out: forward is sleep, back a step.)  (R10, R11)
3. Small differences, two seconds of real time, are clocks drifting, and mean nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.breaks.phases import Inhibitor

DRIFT = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class IdleUnknown:
    """This device cannot tell whether anybody is there."""


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody used the device moments ago."""


@dataclass(frozen=True, slots=True)
class IdleSince:
    """Nobody has used the device since this UTC instant."""

    since: datetime


Idle = IdleUnknown | Present | IdleSince


@dataclass(frozen=True, slots=True)
class Slept:
    """The machine was suspended from one UTC instant to another."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Stepped:
    """The wall clock was set forward, or (below zero) back."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class NotRunning:
    """No process of ours ran from one UTC instant to another."""

    since: datetime
    until: datetime


TimeJump = Slept | Stepped | NotRunning


@dataclass(frozen=True, slots=True)
class Observations:
    """Everything noticed since the last look, what passed in the order in which to take it."""

    idle: Idle = IdleUnknown()
    held_back: tuple[Inhibitor, ...] = ()
    jumps: tuple[TimeJump, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The three clocks at one moment: the wall, and seconds awake and elapsed."""

    wall: datetime
    awake: float
    elapsed: float


def time_jumps_between(
    before: ClockReading, after: ClockReading, drift: timedelta = DRIFT
) -> tuple[TimeJump, ...]:
    """What happened between two readings of one process (rules 2 and 3)."""
    elapsed = timedelta(seconds=after.elapsed - before.elapsed)
    slept = elapsed - timedelta(seconds=after.awake - before.awake)
    stepped = (after.wall - before.wall) - elapsed
    found: list[TimeJump] = []
    if abs(stepped) >= drift:
        found.append(Stepped(stepped))
    if slept >= drift:
        found.append(Slept(after.wall - slept, after.wall))
    return tuple(found)
