"""The progress of a hold, which is the result of replaying its plan, and the pain level in it.

1. The level starts at the score given before the hold; each "more" adds 1 and each "less" subtracts
   1.
2. It is carried from round to round and always compared with the start, so a second round may press
   back to the first level.
3. One above the start: ease off by half. Two above, or 7 and more: release now, no further round.
4. Two below the start, or down to 2: an early release is offered.
5. A person who starts at 7 or more does not press at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.holds.actions import CheckIn, Familiar, StopReason
from app.domain.holds.cues import Crossing
from app.domain.holds.record import Ended, Fade, Rating, RoundDone

TOO_MUCH = 7
RISE_TO_EASE = 1
RISE_TO_RELEASE = 2
FALL_TO_OFFER = 2
LOW = 2


class Advice(StrEnum):
    """What an answer leads to."""

    CARRY_ON = "carry_on"
    EASE_OFF = "ease_off"
    RELEASE_NOW = "release_now"
    MAY_RELEASE = "may_release"


@dataclass(frozen=True, slots=True)
class PainLevel:
    """The pain at the start and the estimated pain now, 0-10."""

    start: int
    now: int

    def after(self, answer: CheckIn) -> PainLevel:
        """The level after this answer."""
        change = {CheckIn.LESS: -1, CheckIn.SAME: 0, CheckIn.MORE: 1}[answer]
        return PainLevel(self.start, max(0, min(10, self.now + change)))

    def advice(self, answer: CheckIn) -> Advice:
        """What to do when `answer` has led to this level (rules 3, 4)."""
        rise = self.now - self.start
        if answer is CheckIn.MORE:
            if rise >= RISE_TO_RELEASE or self.now >= TOO_MUCH:
                return Advice.RELEASE_NOW
            return Advice.EASE_OFF if rise == RISE_TO_EASE else Advice.CARRY_ON
        if answer is CheckIn.LESS and (-rise >= FALL_TO_OFFER or self.now <= LOW):
            return Advice.MAY_RELEASE
        return Advice.CARRY_ON


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
    `following` is the index of the phase that comes next, as it looks now.
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
    answers: tuple[CheckIn, ...]
    before: Rating
    after: Rating
    familiar: Familiar
    ended: Ended
    reason: StopReason
    crossings: tuple[Crossing, ...]
