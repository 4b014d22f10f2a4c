"""The reason for the present state of reminders: always exactly one (R18).

The wording belongs to the screen and the command line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.breaks.commands import MOST_SNOOZES
from app.domain.breaks.days_off import WhyOff
from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    Deferred,
    DueAt,
    InProgress,
    NoSlot,
    Offered,
    OpenBreak,
    Resuming,
    Snoozed,
    Waiting,
)
from app.domain.breaks.scheduling import ANSWER_WITHIN, plan
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import (
    Anchor,
    AnchorReason,
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
    ReminderState,
)
from app.domain.breaks.status import (
    AwaySince,
    DayOff,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    NextAtFixedTime,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    ScheduleStatus,
    SnoozedUntil,
)
from app.domain.breaks.windows import BetweenWindows


@dataclass(frozen=True, slots=True)
class NotWhilePaused:
    """No break is planned until the person resumes."""


def explain(state: ReminderState, settings: BreakSettings, now: datetime) -> ScheduleStatus:
    """The reason for what is, or is not, shown at the UTC instant `now`."""
    match state.phase:
        case InProgress(_, since, until):
            return InProgressNow(since, until)
        case _ if not isinstance(state.pausing, NotPaused):
            return _paused_status(state.pausing, settings)
        case Offered(one, since):
            return DueNow(since, since + ANSWER_WITHIN, snoozes_left(one))
        case Snoozed(one, until):
            return SnoozedUntil(until, snoozes_left(one))
        case Deferred(one, why):
            return DeferredBecause(one.due_at, why)
        case Resuming(_, at):
            return DeferredOfferAt(at)
        case Away(since) | AwayWithBreak(since):
            return AwaySince(since)
        case Waiting():
            return _waiting(state, state.phase, settings, now)


def snoozes_left(one: OpenBreak) -> int:
    """How often this break may still be snoozed (R7)."""
    return MOST_SNOOZES - one.snoozes


def next_due(state: ReminderState, settings: BreakSettings) -> DueAt | NoSlot | NotWhilePaused:
    """When the next break will be offered, as far as is known. A break that is open now counts,
    with the instant at which it was due, will be offered, or was snoozed to.
    """
    match state.phase:
        case _ if not isinstance(state.pausing, NotPaused):
            match state.pausing:
                case PausedFor(_, until) | PausedUntil(_, until):
                    return plan(Anchor(until, AnchorReason.PAUSE_ENDED), until, settings)
                case _:
                    return NotWhilePaused()
        case Waiting(_, planned):
            return planned
        case Offered(one) | Deferred(one) | AwayWithBreak(_, one):
            return DueAt(one.due_at)
        case Snoozed(_, at) | Resuming(_, at):
            return DueAt(at)
        case InProgress(_, _, until):
            return plan(Anchor(until, AnchorReason.BREAK_TAKEN), until, settings)
        case Away():
            return plan(state.anchor, state.anchor.at, settings)


def _paused_status(
    pausing: PausedFor | PausedUntil | PausedUntilResumed, settings: BreakSettings
) -> PausedStatusUntil | PausedStatusUntilResumed | HoursTooShort:
    match pausing:
        case PausedUntilResumed(since):
            return PausedStatusUntilResumed(since)
        case PausedFor(_, until) | PausedUntil(_, until):
            match plan(Anchor(until, AnchorReason.PAUSE_ENDED), until, settings):
                case DueAt(at):
                    return PausedStatusUntil(until, at)
                case NoSlot():
                    return HoursTooShort(settings.intervals[-1])


def _waiting(
    state: ReminderState, phase: Waiting, settings: BreakSettings, now: datetime
) -> NextAt | NextAtFixedTime | OutsideHours | DayOff | HoursTooShort:
    match phase.planned:
        case NoSlot():
            return HoursTooShort(settings.intervals[-1])
        case DueAt(at):
            here = settings.window_at(now)
            there = settings.window_at(at)
            if isinstance(here, BetweenWindows) and not isinstance(there, BetweenWindows):
                off = settings.days_off.why(now.astimezone(settings.tz).date())
                if isinstance(off, WhyOff):
                    return DayOff(there.start, at, off)
                return OutsideHours(there.start, at)
            return NextAtFixedTime(at) if settings.fixed_times else NextAt(at, state.anchor)
