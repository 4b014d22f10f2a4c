"""What is kept of a hold.

1. A round remembers how long it was meant to be, how long it was pressed, and when the pain faded.
2. A rating that was not given is unknown, not 0.
3. A hold belongs to the local date on which it began.
4. The question of the next day is answered at most once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from app.domain.body import MuscleId, Side, SpotId
from app.domain.breathing.breath import PatternId
from app.domain.holds.actions import CheckIn, Familiar, StopReason
from app.domain.journal.entry import Score

HoldId = NewType("HoldId", str)


@dataclass(frozen=True, slots=True)
class NotRated:
    """No score was given."""


Rating = Score | NotRated
NOT_RATED = NotRated()


@dataclass(frozen=True, slots=True)
class Faded:
    """The pain had faded after this many seconds of pressing."""

    after: float


@dataclass(frozen=True, slots=True)
class NotFaded:
    """The pain did not fade, or nobody said so."""


Fade = Faded | NotFaded
NOT_FADED = NotFaded()


class Ended(StrEnum):
    """How a hold ended."""

    COMPLETED = "completed"
    ENOUGH = "enough"
    UNCHANGED = "unchanged"
    TOO_MUCH = "too_much"
    TOO_SORE = "too_sore"
    STOPPED = "stopped"
    LEFT_OFF = "left_off"


@dataclass(frozen=True, slots=True)
class RoundDone:
    """One press: seconds meant, seconds pressed, when it faded, and what was answered."""

    planned: float
    pressed: float
    fade: Fade
    answers: tuple[CheckIn, ...]


class Feeling(StrEnum):
    """How the place feels the next day."""

    EASIER = "easier"
    SAME = "same"
    A_LITTLE_SORE = "a_little_sore"
    SORE = "sore"


@dataclass(frozen=True, slots=True)
class NotAsked:
    """The next day has not been heard from."""


@dataclass(frozen=True, slots=True)
class NextDay:
    """What was said the next day, and when, with the UTC offset where it was said."""

    at: datetime
    feeling: Feeling


NOT_ASKED = NotAsked()


@dataclass(frozen=True, slots=True)
class HoldRecord:
    """One hold on one muscle and side.

    `begun_at` carries the UTC offset where it was done; `ended_at` is a UTC instant.  `reason`
    means something only where it ended by stopping.
    """

    id: HoldId
    muscle: MuscleId
    side: Side
    begun_at: datetime
    ended_at: datetime
    pattern: PatternId
    before: Rating
    after: Rating
    rounds: tuple[RoundDone, ...]
    ended: Ended
    spot: SpotId | None = None
    reason: StopReason = StopReason.UNSAID
    familiar: Familiar = Familiar.UNSURE
    next_day: NotAsked | NextDay = NOT_ASKED

    @property
    def day(self) -> date:
        """The local date it belongs to (rule 3)."""
        return self.begun_at.date()

    @property
    def pressed(self) -> float:
        """Seconds pressed in all."""
        return sum(done.pressed for done in self.rounds)

    @property
    def first_fade(self) -> Fade:
        """When the pain faded in the first round in which it did."""
        return next((r.fade for r in self.rounds if isinstance(r.fade, Faded)), NOT_FADED)
