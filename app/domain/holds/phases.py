"""The phases of a hold, and the plan made of them.

1. In order: "anything new today?", prepare, rate the pain, find the spot; then press, release and
   rest for each round (no rest after the last); then stretch, unless the safety answers rule that
   out, rate again, aftercare.
2. A timed phase ends by itself; an untimed one waits for the person.
3. Breathing is paced while preparing (three breaths) and while pressing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import OWN_BREATH, Pace, PatternId


class PhaseKind(StrEnum):
    """What the person is doing."""

    SCREEN = "screen"
    PREPARE = "prepare"
    RATE_BEFORE = "rate_before"
    FIND = "find"
    PRESS = "press"
    RELEASE = "release"
    REST = "rest"
    STRETCH = "stretch"
    RATE_AFTER = "rate_after"
    AFTERCARE = "aftercare"


@dataclass(frozen=True, slots=True)
class Timed:
    """Ends by itself after `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Untimed:
    """Waits for the person."""


UNTIMED = Untimed()


@dataclass(frozen=True, slots=True)
class HoldPhase:
    """One phase. `round` counts from 1; 0 outside the rounds."""

    kind: PhaseKind
    length: Timed | Untimed = UNTIMED
    round: int = 0
    pace: Pace = OWN_BREATH


class LengthReason(StrEnum):
    """Why a press has its length."""

    ASKED_FOR = "asked_for"
    MUSCLE_MAXIMUM = "muscle_maximum"
    FIRST = "first"
    FADE = "fade"
    SORE = "sore"
    GENTLE = "gentle"
    LIMIT = "cap"


@dataclass(frozen=True, slots=True)
class HoldPlan:
    """The plan of a hold.

    `press_seconds` is the length of one press; `check_in_every` is the number of seconds between
    two requested check-ins; `intensity_max` is the highest allowed pressure, 0-10.
    """

    muscle: MuscleId
    side: Side
    pattern: PatternId
    pace: Pace
    press_seconds: float
    rounds: int
    check_in_every: float
    intensity_max: int
    why: LengthReason
    phases: tuple[HoldPhase, ...]

    def index(self, kind: PhaseKind) -> int:
        """The index of the first phase of this kind. Every plan has each kind except rest
        and stretch.
        """
        return next(i for i, phase in enumerate(self.phases) if phase.kind is kind)

    @property
    def after_pressing(self) -> int:
        """The index of the phase after the last release: the stretch, or else the rating."""
        releases = [i for i, each in enumerate(self.phases) if each.kind is PhaseKind.RELEASE]
        return releases[-1] + 1
