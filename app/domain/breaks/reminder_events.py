"""What happens to reminding as a whole: pauses, clocks, the evening question, late answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.breaks.state import AnchorWhy
from app.domain.breaks.whys import Action, IgnoreWhy, ResumeWhy


@dataclass(frozen=True, slots=True)
class BreaksPaused:
    """Reminders rest until `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class BreaksPausedUntilResumed:
    """Reminders rest until somebody resumes them."""


@dataclass(frozen=True, slots=True)
class BreaksResumed:
    """A pause ended."""

    why: ResumeWhy


@dataclass(frozen=True, slots=True)
class ClockStepped:
    """The wall clock was set; every wait moved with it."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class AnchorMoved:
    """The interval is counted anew, without a break: hours began, or nothing had run."""

    why: AnchorWhy


@dataclass(frozen=True, slots=True)
class CheckInAsked:
    """The channels were told of the evening question of this local date."""

    day: date


@dataclass(frozen=True, slots=True)
class CheckInMissed:
    """The evening of this local date ended with its question unanswered."""

    day: date


@dataclass(frozen=True, slots=True)
class ActionIgnored:
    """Somebody asked for something that no longer applied."""

    action: Action
    why: IgnoreWhy


ReminderHappening = (
    BreaksPaused
    | BreaksPausedUntilResumed
    | BreaksResumed
    | ClockStepped
    | AnchorMoved
    | CheckInAsked
    | CheckInMissed
    | ActionIgnored
)
