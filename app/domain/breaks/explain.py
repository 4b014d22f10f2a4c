"""Why reminders are as they are: one reason, always (R18).

The words for it are the screen's and the command line's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    DueAt,
    NothingFits,
    Offered,
    OpenBreak,
    Owed,
    OwedSoon,
    Snoozed,
    Taking,
    Waiting,
)
from app.domain.breaks.plan import ANSWER_WITHIN, plan
from app.domain.breaks.reasons import (
    AwaySince,
    DueNow,
    HoursTooShort,
    NextAt,
    OutsideHours,
    OwedBecause,
    OwedOfferedAt,
    Plain,
    RestingUntil,
    RestingUntilResumed,
    SnoozedUntil,
    TakingNow,
)
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import (
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
    State,
)
from app.domain.breaks.verbs import MOST_SNOOZES
from app.domain.breaks.windows import Outside, window_at


@dataclass(frozen=True, slots=True)
class NotWhilePaused:
    """No break is planned before somebody resumes."""


def explain(state: State, settings: BreakSettings, now: datetime) -> Plain:
    """Why nothing, or something, is shown at the UTC instant `now`."""
    match state.phase:
        case Taking(_, since, until):
            return TakingNow(since, until)
        case _ if not isinstance(state.pausing, NotPaused):
            return _resting(state.pausing, settings)
        case Offered(one, since):
            return DueNow(since, since + ANSWER_WITHIN, snoozes_left(one))
        case Snoozed(one, until):
            return SnoozedUntil(until, snoozes_left(one))
        case Owed(one, why):
            return OwedBecause(one.due_at, why)
        case OwedSoon(_, at):
            return OwedOfferedAt(at)
        case Away(since) | AwayWithBreak(since):
            return AwaySince(since)
        case Waiting():
            return _waiting(state, state.phase, settings, now)


def snoozes_left(one: OpenBreak) -> int:
    """How often this break may still be put off (R7)."""
    return MOST_SNOOZES - one.snoozes


def next_due(state: State, settings: BreakSettings) -> DueAt | NothingFits | NotWhilePaused:
    """When the next break will be offered, as far as can be known; a break that is open now
    counts with the instant at which it was due, is to be offered, or was put off to."""
    match state.phase:
        case _ if not isinstance(state.pausing, NotPaused):
            match state.pausing:
                case PausedFor(_, until) | PausedUntil(_, until):
                    return plan(until, until, settings)
                case _:
                    return NotWhilePaused()
        case Waiting(_, planned):
            return planned
        case Offered(one) | Owed(one) | AwayWithBreak(_, one):
            return DueAt(one.due_at)
        case Snoozed(_, at) | OwedSoon(_, at):
            return DueAt(at)
        case Taking(_, _, until):
            return plan(until, until, settings)
        case Away():
            return plan(state.anchor.at, state.anchor.at, settings)


def _resting(
    pausing: PausedFor | PausedUntil | PausedUntilResumed, settings: BreakSettings
) -> RestingUntil | RestingUntilResumed | HoursTooShort:
    match pausing:
        case PausedUntilResumed(since):
            return RestingUntilResumed(since)
        case PausedFor(_, until) | PausedUntil(_, until):
            match plan(until, until, settings):
                case DueAt(at):
                    return RestingUntil(until, at)
                case NothingFits():
                    return HoursTooShort(settings.interval)


def _waiting(
    state: State, phase: Waiting, settings: BreakSettings, now: datetime
) -> NextAt | OutsideHours | HoursTooShort:
    match phase.planned:
        case NothingFits():
            return HoursTooShort(settings.interval)
        case DueAt(at):
            here = window_at(settings.hours, settings.tz, now)
            there = window_at(settings.hours, settings.tz, at)
            if isinstance(here, Outside) and not isinstance(there, Outside):
                return OutsideHours(there.start, at)
            return NextAt(at, state.anchor)
