"""What the machine noticed, told to `decide` as plain values.

1. Idle time that cannot be known is unknown: it is neither idle nor active (R9).
2. Between two looks the three clocks may disagree: elapsed time running ahead of awake time is
   sleep, wall time running ahead of or behind elapsed time is a step of the clock.  Where no
   elapsed time is kept, a jump forward is sleep and a jump back a step (R10, R11).
3. Differences of less than two seconds are clocks drifting, and mean nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.breaks.phases import HoldBack

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


Passage = Slept | Stepped | NotRunning


@dataclass(frozen=True, slots=True)
class Signals:
    """Everything noticed since the last look, what passed in the order in which to take it."""

    idle: Idle = IdleUnknown()
    held_back: tuple[HoldBack, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The three clocks at one moment: the wall, and seconds awake and elapsed."""

    wall: datetime
    awake: float
    elapsed: float


def passages_between(before: Reading, after: Reading) -> tuple[Passage, ...]:
    """What happened between two readings of one process (rules 2 and 3)."""
    elapsed = timedelta(seconds=after.elapsed - before.elapsed)
    slept = elapsed - timedelta(seconds=after.awake - before.awake)
    stepped = (after.wall - before.wall) - elapsed
    found: list[Passage] = []
    if abs(stepped) >= DRIFT:
        found.append(Stepped(stepped))
    if slept >= DRIFT:
        found.append(Slept(after.wall - slept, after.wall))
    return tuple(found)


def passages_without_elapsed(before: Reading, after: Reading) -> tuple[Passage, ...]:
    """The same where no elapsed time is kept: forward is sleep, back is a step (rule 2)."""
    jump = (after.wall - before.wall) - timedelta(seconds=after.awake - before.awake)
    if jump >= DRIFT:
        return (Slept(after.wall - jump, after.wall),)
    if jump <= -DRIFT:
        return (Stepped(jump),)
    return ()
