"""The reason for the present state of reminders: always exactly one (R18).

The wording belongs to the screen and the command line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.breaks.commands import MOST_SNOOZES
from app.domain.breaks.hours import BetweenWindows
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
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
    ReminderState,
)
from app.domain.breaks.status import (
    AwaySince,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    ScheduleStatus,
    SnoozedUntil,
)


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
                    return plan(until, until, settings)
                case _:
                    return NotWhilePaused()
        case Waiting(_, planned):
            return planned
        case Offered(one) | Deferred(one) | AwayWithBreak(_, one):
            return DueAt(one.due_at)
        case Snoozed(_, at) | Resuming(_, at):
            return DueAt(at)
        case InProgress(_, _, until):
            return plan(until, until, settings)
        case Away():
            return plan(state.anchor.at, state.anchor.at, settings)


def _paused_status(
    pausing: PausedFor | PausedUntil | PausedUntilResumed, settings: BreakSettings
) -> PausedStatusUntil | PausedStatusUntilResumed | HoursTooShort:
    match pausing:
        case PausedUntilResumed(since):
            return PausedStatusUntilResumed(since)
        case PausedFor(_, until) | PausedUntil(_, until):
            match plan(until, until, settings):
                case DueAt(at):
                    return PausedStatusUntil(until, at)
                case NoSlot():
                    return HoursTooShort(settings.interval)


def _waiting(
    state: ReminderState, phase: Waiting, settings: BreakSettings, now: datetime
) -> NextAt | OutsideHours | HoursTooShort:
    match phase.planned:
        case NoSlot():
            return HoursTooShort(settings.interval)
        case DueAt(at):
            here = settings.window_at(now)
            there = settings.window_at(at)
            if isinstance(here, BetweenWindows) and not isinstance(there, BetweenWindows):
                return OutsideHours(there.start, at)
            return NextAt(at, state.anchor)
