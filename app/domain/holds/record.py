"""The record of a hold.

1. A round records its planned length, its actual length, and when the pain faded.
2. A rating that was not given is unknown, not 0.
3. A hold belongs to the local date on which it began.
4. The next-day question is answered at most once.
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
    """The pain did not fade, or the person did not say so."""


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
    """One press: seconds planned, seconds pressed, when the pain faded, and the answers.

    `level` is the pain level under pressure, in the round in which it was set.
    """

    planned: float
    pressed: float
    fade: Fade
    answers: tuple[CheckIn, ...]
    level: Rating = NOT_RATED

    @property
    def is_unchanged(self) -> bool:
        """Whether something was answered, and nothing but "same" after a level."""
        answered = bool(self.answers) or isinstance(self.level, Score)
        return answered and set(self.answers) <= {CheckIn.SAME}


class Feeling(StrEnum):
    """How the site feels the next day."""

    EASIER = "easier"
    SAME = "same"
    A_LITTLE_SORE = "a_little_sore"
    SORE = "sore"


@dataclass(frozen=True, slots=True)
class NotAsked:
    """The next-day question has not been answered."""


@dataclass(frozen=True, slots=True)
class NextDay:
    """The next-day answer and its time, with the local UTC offset."""

    at: datetime
    feeling: Feeling


NOT_ASKED = NotAsked()


@dataclass(frozen=True, slots=True)
class HoldRecord:
    """One hold on one muscle and side.

    `begun_at` carries the local UTC offset; `ended_at` is a UTC instant. `reason` has a meaning
    only for a hold that was stopped.
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
    reason: StopReason = StopReason.NOT_GIVEN
    familiar: Familiar = Familiar.UNSURE
    next_day: NotAsked | NextDay = NOT_ASKED

    @property
    def day(self) -> date:
        """The local date it belongs to (rule 3)."""
        return self.begun_at.date()

    @property
    def pressed(self) -> float:
        """The total seconds of pressing."""
        return sum(done.pressed for done in self.rounds)

    @property
    def first_fade(self) -> Fade:
        """When the pain faded in the first round in which it did."""
        return next((r.fade for r in self.rounds if isinstance(r.fade, Faded)), NOT_FADED)
