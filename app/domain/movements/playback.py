"""A break while it is played: what was chosen for it, and whether it runs or is held.

1. How far a running break has come follows from the instant at which it will end, so that every
   screen, and a restart, sees the same; a held one stands where it was held.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.movements.movement import MovementId


@dataclass(frozen=True, slots=True)
class PlaybackRunning:
    """The break goes on by itself."""


@dataclass(frozen=True, slots=True)
class PlaybackHeldAt:
    """The break stands at this second."""

    elapsed: float


@dataclass(frozen=True, slots=True)
class PickedMovements:
    """A movement by id, and its seconds."""

    movement: MovementId
    seconds: int


@dataclass(frozen=True, slots=True)
class BreakRun:
    """What the last break that was started consists of, and how it goes."""

    picked: tuple[PickedMovements, ...] = ()
    going: PlaybackRunning | PlaybackHeldAt = PlaybackRunning()


def elapsed_at(run: BreakRun, seconds: int, until: datetime, now: datetime) -> float:
    """How many of its `seconds` have gone, when it would end at the UTC instant `until`."""
    match run.going:
        case PlaybackHeldAt(elapsed):
            return elapsed
        case PlaybackRunning():
            return seconds - (until - now) / timedelta(seconds=1)
