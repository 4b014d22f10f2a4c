"""A breathing session without pressing.

1. A session lasts 1-10 minutes, in whole breaths: it ends at the end of a breath.
2. Without pacing it lasts exactly that long.
3. Every pattern may be used, including those that hold the breath.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.breathing.breath import (
    OWN_BREATH,
    SAME_INSTANT,
    BreathMoment,
    Pace,
    Paced,
    Unpaced,
    moment,
    whole_breaths,
)
from app.domain.errors import InvalidInput

FEWEST_MINUTES, MOST_MINUTES = 1, 10


@dataclass(frozen=True, slots=True)
class BreathingSession:
    """A pace, and how many seconds it lasts."""

    pace: Pace
    seconds: float


@dataclass(frozen=True, slots=True)
class BreathingMoment:
    """A session in progress: the breath, the seconds left in all, and until the next boundary."""

    breath: BreathMoment | Unpaced
    left: float
    next_boundary: float
    number: int


@dataclass(frozen=True, slots=True)
class SessionOver:
    """The session has ended."""


def session(pace: Pace, minutes: int) -> BreathingSession:
    """A session of about this many minutes (rules 1, 2). Raises `InvalidInput`."""
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        raise InvalidInput("minutes", f"{FEWEST_MINUTES} to {MOST_MINUTES}")
    match pace:
        case Paced():
            return BreathingSession(pace, whole_breaths(pace, minutes * 60) * pace.seconds)
        case Unpaced():
            return BreathingSession(pace, minutes * 60.0)


def breathing_at(going: BreathingSession, elapsed: float) -> BreathingMoment | SessionOver:
    """The state of a session after `elapsed` seconds. `number` counts the parts begun."""
    left = going.seconds - elapsed
    if left <= SAME_INSTANT:
        return SessionOver()
    match going.pace:
        case Paced(parts) as pace:
            here = moment(pace, elapsed)
            order = [part for part, _ in parts]
            number = here.breath * len(order) + order.index(here.part) + 1
            return BreathingMoment(here, left, here.left, number)
        case Unpaced():
            return BreathingMoment(OWN_BREATH, left, left, 1)
