"""The progress of a hold, which is the result of replaying its plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.holds.actions import CheckIn, Familiar, StopReason
from app.domain.holds.cues import Crossing
from app.domain.holds.pain_level import PainLevel
from app.domain.holds.record import Ended, Fade, Rating, RoundDone

LEAD_IN_SECONDS = 3.0


class HoldMode(StrEnum):
    """Whether the hold is in progress, paused, stopped, or over."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Progress:
    """The position in a hold, and its complete history.

    `begins` is when the running part of the phase began (in a lead-in: later than now); `ends` is
    when the phase ends by itself, infinite where it does not; `ran` is how long it ran before
    `begins`; `left` is what remained of it when it was paused. `next` is the next boundary that
    comes by itself, infinite where none does. `releasing` says that an early release was accepted.
    `following` is the index of the phase that comes next, as it looks now. `level_set` is the pain
    level that was set in the current round.
    """

    index: int
    following: int
    mode: HoldMode
    begins: float
    ends: float
    left: float
    next: float
    level: PainLevel
    may_release: bool
    releasing: bool
    rounds: tuple[RoundDone, ...]
    ran: float
    fade: Fade
    level_set: Rating
    answers: tuple[CheckIn, ...]
    before: Rating
    after: Rating
    familiar: Familiar
    ended: Ended
    reason: StopReason
    crossings: tuple[Crossing, ...]
