"""The playback of a break: its chosen movements, and whether it runs or is paused.

1. The position of a running break follows from the instant at which it will end, so that every
   screen, also after a restart, shows the same; a paused break keeps its position.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.movement_id import MovementId


@dataclass(frozen=True, slots=True)
class PlaybackRunning:
    """The break is running."""


@dataclass(frozen=True, slots=True)
class PlaybackHeldAt:
    """The break is paused at this second."""

    elapsed: float


@dataclass(frozen=True, slots=True)
class PickedMovements:
    """A movement by id, and its seconds when it was picked, which older programs read."""

    movement: MovementId
    seconds: int


@dataclass(frozen=True, slots=True)
class BreakRun:
    """The movements of the last break that was started, and its playback."""

    picked: tuple[PickedMovements, ...] = ()
    going: PlaybackRunning | PlaybackHeldAt = PlaybackRunning()


def elapsed_at(run: BreakRun, seconds: int, until: datetime, now: datetime) -> float:
    """How many of its `seconds` have passed, if it ends at the UTC instant `until`."""
    match run.going:
        case PlaybackHeldAt(elapsed):
            return elapsed
        case PlaybackRunning():
            return seconds - (until - now) / timedelta(seconds=1)
