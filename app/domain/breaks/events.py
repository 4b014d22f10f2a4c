"""What happened to reminders: the log that explains every break there was and was not.

1. An event says what, when, which break and by which rule; its own fields carry the reason.
2. A break that came up (`BreakDue`) ends in exactly one outcome: finished, skipped, missed or
   credited.
3. Showing a break is never an outcome (R6).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.breaks.phases import BreakId, HoldBack
from app.domain.breaks.rules import Rule
from app.domain.breaks.state import AnchorWhy
from app.domain.breaks.whys import (
    Action,
    CreditWhy,
    FinishWhy,
    IgnoreWhy,
    MissWhy,
    ResumeWhy,
    SkipWhy,
)

NO_BREAK = BreakId("")


@dataclass(frozen=True, slots=True)
class BreakNoticed:
    """A break was announced; it is due at `due_at`."""

    due_at: datetime


@dataclass(frozen=True, slots=True)
class BreakDue:
    """A break came up, planned for `due_at`."""

    due_at: datetime


@dataclass(frozen=True, slots=True)
class BreakOffered:
    """The break waits for an answer: the channels are to be told."""


@dataclass(frozen=True, slots=True)
class BreakOfferedAgain:
    """Half of the time for an answer has gone: the channels are to be told once more."""


@dataclass(frozen=True, slots=True)
class BreakShown:
    """One channel showed the break."""

    channel: str


@dataclass(frozen=True, slots=True)
class BreakStarted:
    """Somebody started the break."""


@dataclass(frozen=True, slots=True)
class BreakFinished:
    """The break was taken, from `since` on."""

    since: datetime
    why: FinishWhy


@dataclass(frozen=True, slots=True)
class BreakSnoozed:
    """Somebody put the break off until `until`; it was the `nth` time."""

    until: datetime
    nth: int


@dataclass(frozen=True, slots=True)
class BreakSkipped:
    """The break was closed without being taken."""

    why: SkipWhy


@dataclass(frozen=True, slots=True)
class BreakMissed:
    """The break got no answer."""

    why: MissWhy


@dataclass(frozen=True, slots=True)
class BreakCredited:
    """A natural break, away from `since` until the event's instant."""

    since: datetime
    why: CreditWhy


@dataclass(frozen=True, slots=True)
class BreakOwed:
    """The break is held back."""

    why: HoldBack


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


What = (
    BreakNoticed
    | BreakDue
    | BreakOffered
    | BreakOfferedAgain
    | BreakShown
    | BreakStarted
    | BreakFinished
    | BreakSnoozed
    | BreakSkipped
    | BreakMissed
    | BreakCredited
    | BreakOwed
    | BreaksPaused
    | BreaksPausedUntilResumed
    | BreaksResumed
    | ClockStepped
    | AnchorMoved
    | CheckInAsked
    | CheckInMissed
    | ActionIgnored
)
Outcome = BreakFinished | BreakSkipped | BreakMissed | BreakCredited


@dataclass(frozen=True, slots=True)
class BreakEvent:
    """One thing that happened, at a UTC instant, by a rule, to a break or to none."""

    at: datetime
    rule: Rule
    what: What
    break_id: BreakId = NO_BREAK


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event as the log keeps it, under an id of its own."""

    id: str
    event: BreakEvent
