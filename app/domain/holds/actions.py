"""The actions of a person during a hold. `at` is in seconds of the hold (see `session`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.journal.entry import Score


class CheckIn(StrEnum):
    """How the pain is, compared with a moment ago."""

    LESS = "less"
    SAME = "same"
    MORE = "more"


class Familiar(StrEnum):
    """Whether pressing the spot brings on the pain that the person knows."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class StopReason(StrEnum):
    """Why the person stopped. `NOT_GIVEN`: no reason given yet."""

    SHARP = "sharp"
    NUMB = "numb"
    PULSE = "pulse"
    DIZZY = "dizzy"
    CHEST = "chest"
    STRONG = "too_strong"
    OTHER = "other"
    NOT_GIVEN = "unsaid"


@dataclass(frozen=True, slots=True)
class MovedOn:
    """Go to the next phase; ends a timed phase early, but never a press."""

    at: float


@dataclass(frozen=True, slots=True)
class Rated:
    """The pain now; answers whichever rating is being asked for."""

    at: float
    score: Score


@dataclass(frozen=True, slots=True)
class SpotFound:
    """The spot is found; pressing begins."""

    at: float
    familiar: Familiar


@dataclass(frozen=True, slots=True)
class LevelSet:
    """The first answer while pressing: how strong it feels under the pressure."""

    at: float
    score: Score


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A later answer while pressing; the clock continues."""

    at: float
    answer: CheckIn


@dataclass(frozen=True, slots=True)
class EarlyRelease:
    """The early release was accepted: the press ends with this breath."""

    at: float


@dataclass(frozen=True, slots=True)
class NoFurtherRound:
    """No further round."""

    at: float


@dataclass(frozen=True, slots=True)
class HoldPaused:
    """The hold is paused. Also the result of a late wake-up outside a press (see `session`)."""

    at: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """The hold resumes, after a lead-in."""

    at: float


@dataclass(frozen=True, slots=True)
class Stopped:
    """The hold stops at once."""

    at: float


@dataclass(frozen=True, slots=True)
class StopExplained:
    """The reason for stopping, given afterwards."""

    at: float
    reason: StopReason


HoldAction = (
    MovedOn
    | Rated
    | SpotFound
    | LevelSet
    | CheckedIn
    | EarlyRelease
    | NoFurtherRound
    | HoldPaused
    | Resumed
    | Stopped
    | StopExplained
)
