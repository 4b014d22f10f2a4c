"""The log of reminders, which explains every break that happened or did not happen.

1. An event records what happened, when and to which break; its own fields carry the reason.
2. A break that came up (`BreakDue`) ends in exactly one outcome: finished, skipped, missed or
   credited.
3. Showing a break is never an outcome (R6).
4. Pauses, clock changes, the evening question and late answers are logged too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.body import SpotId
from app.domain.breaks.event_reasons import (
    CreditReason,
    FinishReason,
    HoldPass,
    IgnoreReason,
    MissReason,
    RequestedAction,
    ResumeReason,
    SkipReason,
)
from app.domain.breaks.phases import NO_ID, BreakId, Inhibitor
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
    """The break waits for an answer; the channels are to be notified."""


@dataclass(frozen=True, slots=True)
class BreakOfferedAgain:
    """Half of the time for an answer has passed; the channels are to be notified once more."""


@dataclass(frozen=True, slots=True)
class BreakShown:
    """One channel showed the break."""

    channel: str


@dataclass(frozen=True, slots=True)
class BreakHandedOver:
    """The process that showed the break withdrew it, so that another can show it."""


@dataclass(frozen=True, slots=True)
class BreakStarted:
    """The person started the break."""


@dataclass(frozen=True, slots=True)
class BreakFinished:
    """The break was taken, starting at `since`."""

    since: datetime
    why: FinishReason


@dataclass(frozen=True, slots=True)
class BreakSnoozed:
    """The person snoozed the break until `until`, for the `nth` time."""

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
    """A natural break: the person was away from `since` until the event's instant."""

    since: datetime
    why: CreditReason


@dataclass(frozen=True, slots=True)
class BreakDeferred:
    """The break is deferred."""

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
    """Reminders are paused until `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class BreaksPausedUntilResumed:
    """Reminders are paused until the person resumes them."""


@dataclass(frozen=True, slots=True)
class BreaksResumed:
    """A pause ended."""

    why: ResumeReason


@dataclass(frozen=True, slots=True)
class ClockStepped:
    """The wall clock was set; every pending wait moved with it."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class AnchorMoved:
    """The interval was restarted without a break: hours began, or nothing had run."""

    why: AnchorReason


@dataclass(frozen=True, slots=True)
class CheckInAsked:
    """The channels were notified of the evening question of this local date."""

    day: date


@dataclass(frozen=True, slots=True)
class CheckInMissed:
    """The evening of this local date ended with its question unanswered."""

    day: date


@dataclass(frozen=True, slots=True)
class NextDayAsked:
    """The channels were notified of the question about the holds of the day before this date."""

    day: date


@dataclass(frozen=True, slots=True)
class HoldReminded:
    """The channels were notified of a planned hold; `name` is that of its spot."""

    spot: SpotId
    name: str


@dataclass(frozen=True, slots=True)
class HoldDeferred:
    """A planned hold was due and its notification is held back; `name` is that of its spot."""

    spot: SpotId
    name: str
    why: Inhibitor


@dataclass(frozen=True, slots=True)
class HoldPassed:
    """A planned hold was put off, declined, rested, or not done by the end of its day; `name` is
    that of its spot.
    """

    spot: SpotId
    name: str
    how: HoldPass


@dataclass(frozen=True, slots=True)
class ActionIgnored:
    """The person gave a command that no longer applied."""

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
    | NextDayAsked
    | HoldReminded
    | HoldDeferred
    | HoldPassed
    | ActionIgnored
)


NO_BREAK = NO_ID
EventDetail = BreakHappening | ReminderHappening


@dataclass(frozen=True, slots=True)
class BreakEvent:
    """One event: its UTC instant, what happened, and the break it concerns, if any."""

    at: datetime
    what: EventDetail
    break_id: BreakId = NO_BREAK


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event in the log, under an id of its own."""

    id: str
    event: BreakEvent
