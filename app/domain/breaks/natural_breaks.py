"""Natural breaks (away, or the device asleep), and time in which nothing ran (R9, R10, R15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.breaks.event_reasons import CreditReason, MissReason
from app.domain.breaks.events import AnchorMoved, BreakCredited, BreakMissed, ClockStepped
from app.domain.breaks.observations import (
    DRIFT,
    IdleSince,
    NotRunning,
    Observations,
    Slept,
    Stepped,
    TimeJump,
)
from app.domain.breaks.offers import finish_when_over
from app.domain.breaks.pauses import ended_pause
from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    DueAt,
    InProgress,
    OpenBreak,
    Snoozed,
    Waiting,
)
from app.domain.breaks.scheduling import in_hours, plan
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import AnchorReason, NotPaused, PausedUntil, ReminderState, shifted
from app.domain.breaks.transition import NoBreakOpen, Transition, open_break

A_DAY = timedelta(days=1)
AFTER_SHORT_SLEEP = timedelta(seconds=30)
_EVER = datetime.min.replace(tzinfo=UTC)


def away_or_back(transition: Transition, observations: Observations, now: datetime) -> Transition:
    """Offer nothing while the person is away; on return the absence counts as a break (R9)."""
    match transition.state.phase, observations.idle:
        case InProgress(), _:
            return transition
        case ((Away(since) | AwayWithBreak(since)), idle):
            back = idle.since if isinstance(idle, IdleSince) else now
            if back - since <= DRIFT:
                return transition
            outcome = BreakCredited(since, CreditReason.IDLE)
            return transition.close_break(back, outcome, AnchorReason.NATURAL)
        case _, IdleSince(since) if now - since >= transition.settings.idle_threshold:
            match open_break(transition.state):
                case OpenBreak() as left:
                    return transition.with_phase(AwayWithBreak(since, left))
                case NoBreakOpen() if in_hours(transition.settings, now):
                    return transition.with_phase(Away(since))
    return transition


def after_time_jump(transition: Transition, jump: TimeJump, now: datetime) -> Transition:
    """Apply a time jump that happened between two checks."""
    match jump:
        case Stepped(by):
            transition = replace(
                transition, state=_with_pause_date_kept(shifted(transition.state, by), by, now)
            )
            return transition.emit(now, ClockStepped(by))
        case Slept(since, until):
            return _after_sleep(ended_pause(transition, until), since, until)
        case NotRunning(since, until):
            transition = finish_when_over(ended_pause(transition, until), until)
            return _after_not_running(transition, since, until)


def _with_pause_date_kept(state: ReminderState, by: timedelta, now: datetime) -> ReminderState:
    """A pause until a date stays on that date, unless the clock was wrong when the pause began."""
    match state.pausing:
        case PausedUntil(since, until) if since - now > A_DAY:
            return replace(state, pausing=PausedUntil(since + by, until + by))
        case _:
            return state


def _after_sleep(transition: Transition, since: datetime, until: datetime) -> Transition:
    """A sleep that is long enough was a break; after a shorter one, time went on (R10)."""
    if not isinstance(transition.state.pausing, NotPaused):
        return transition
    if until - max(since, _unpaused_since(transition)) < transition.settings.idle_threshold:
        return _after_short_sleep(transition, until)
    if not isinstance(open_break(transition.state), OpenBreak) and not _touches_hours(
        transition.settings, since, until
    ):
        return transition
    outcome = BreakCredited(since, CreditReason.ASLEEP)
    return transition.close_break(until, outcome, AnchorReason.NATURAL)


def _unpaused_since(transition: Transition) -> datetime:
    """The start of the time that can count: a pause may have ended in the middle of the sleep, and
    only the sleep after it was a break.
    """
    anchor = transition.state.anchor
    return anchor.at if anchor.why is AnchorReason.PAUSE_ENDED else _EVER


def _after_short_sleep(transition: Transition, woke: datetime) -> Transition:
    """What fell due during a short sleep is due shortly after waking."""
    soon = woke + AFTER_SHORT_SLEEP
    match transition.state.phase:
        case Waiting(_, DueAt(at)) if at <= woke:
            return transition.with_phase(
                Waiting(soon, plan(transition.state.anchor, soon, transition.settings))
            )
        case Snoozed(one, until) if until <= woke:
            return transition.with_phase(Snoozed(one, soon))
        case _:
            return transition


def _after_not_running(transition: Transition, since: datetime, until: datetime) -> Transition:
    """If nothing ran for long enough, the interval restarts, and that was no break. If it was
    shorter, time went on (R15).
    """
    long_enough = until - since >= transition.settings.idle_threshold
    if not long_enough or isinstance(transition.state.phase, InProgress):
        return transition
    if isinstance(open_break(transition.state), OpenBreak):
        outcome = BreakMissed(MissReason.NOT_RUNNING)
        return transition.close_break(until, outcome, AnchorReason.NOT_RUNNING)
    if _touches_hours(transition.settings, since, until):
        transition = transition.emit(until, AnchorMoved(AnchorReason.NOT_RUNNING))
    return transition.restart_interval(until, AnchorReason.NOT_RUNNING)


def _touches_hours(settings: BreakSettings, since: datetime, until: datetime) -> bool:
    return any(
        window.start < until and since < window.end for window in settings.windows_around(until)
    )
