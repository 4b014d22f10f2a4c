"""What a person does during a hold.  `at` is in seconds of the hold (see `run`)."""

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
    """Whether pressing the spot brings on the pain the person knows."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class StopReason(StrEnum):
    """Why the person stopped.  `UNSAID`: they have not said so yet."""

    SHARP = "sharp"
    NUMB = "numb"
    PULSE = "pulse"
    DIZZY = "dizzy"
    CHEST = "chest"
    STRONG = "too_strong"
    OTHER = "other"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Moved:
    """On to the next phase; ends a timed phase before its time, never a press."""

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
class CheckedIn:
    """An answer while pressing; the clock goes on."""

    at: float
    answer: CheckIn


@dataclass(frozen=True, slots=True)
class LetGo:
    """An early release was accepted: the press ends with this breath."""

    at: float


@dataclass(frozen=True, slots=True)
class Enough:
    """No further round."""

    at: float


@dataclass(frozen=True, slots=True)
class HoldPaused:
    """Everything waits.  Also what a late wake does outside a press (see `run`)."""

    at: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """On again, after a lead-in."""

    at: float


@dataclass(frozen=True, slots=True)
class Stopped:
    """At once."""

    at: float


@dataclass(frozen=True, slots=True)
class Explained:
    """Why the person stopped, said afterwards."""

    at: float
    reason: StopReason


HoldAction = (
    Moved
    | Rated
    | SpotFound
    | CheckedIn
    | LetGo
    | Enough
    | HoldPaused
    | Resumed
    | Stopped
    | Explained
)
