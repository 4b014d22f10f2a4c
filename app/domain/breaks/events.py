"""The log of reminders, which explains every break there was and was not.

1. An event says what, when, which break and by which rule; its own fields carry the reason.
2. A break that came up (`BreakDue`) ends in exactly one outcome: finished, skipped, missed or
   credited.
3. Showing a break is never an outcome (R6).
4. Pauses, clock changes, the evening question and late answers are logged too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.breaks.event_reasons import (
    CreditReason,
    FinishReason,
    IgnoreReason,
    MissReason,
    RequestedAction,
    ResumeReason,
    SkipReason,
)
from app.domain.breaks.phases import NO_ID, BreakId, Inhibitor
from app.domain.breaks.rules import Rule
from app.domain.breaks.state import AnchorReason


@dataclass(frozen=True, slots=True)
class BreakAnnounced:
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
class BreakHandedOver:
    """The process that showed the break took it back, for another to show."""


@dataclass(frozen=True, slots=True)
class BreakStarted:
    """Somebody started the break."""


@dataclass(frozen=True, slots=True)
class BreakFinished:
    """The break was taken, from `since` on."""

    since: datetime
    why: FinishReason


@dataclass(frozen=True, slots=True)
class BreakSnoozed:
    """Somebody put the break off until `until`; it was the `nth` time."""

    until: datetime
    nth: int


@dataclass(frozen=True, slots=True)
class BreakSkipped:
    """The break was closed without being taken."""

    why: SkipReason


@dataclass(frozen=True, slots=True)
class BreakMissed:
    """The break got no answer."""

    why: MissReason


@dataclass(frozen=True, slots=True)
class BreakCredited:
    """A natural break, away from `since` until the event's instant."""

    since: datetime
    why: CreditReason


@dataclass(frozen=True, slots=True)
class BreakDeferred:
    """The break is held back."""

    why: Inhibitor


BreakOutcome = BreakFinished | BreakSkipped | BreakMissed | BreakCredited
BreakHappening = (
    BreakAnnounced
    | BreakDue
    | BreakOffered
    | BreakOfferedAgain
    | BreakShown
    | BreakHandedOver
    | BreakStarted
    | BreakSnoozed
    | BreakDeferred
    | BreakOutcome
)


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

    why: ResumeReason


@dataclass(frozen=True, slots=True)
class ClockStepped:
    """The wall clock was set; every wait moved with it."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class AnchorMoved:
    """The interval is counted anew, without a break: hours began, or nothing had run."""

    why: AnchorReason


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

    action: RequestedAction
    why: IgnoreReason


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


NO_BREAK = NO_ID
EventDetail = BreakHappening | ReminderHappening


@dataclass(frozen=True, slots=True)
class BreakEvent:
    """One thing that happened, at a UTC instant, by a rule, to a break or to none."""

    at: datetime
    rule: Rule
    what: EventDetail
    break_id: BreakId = NO_BREAK


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event as the log keeps it, under an id of its own."""

    id: str
    event: BreakEvent
