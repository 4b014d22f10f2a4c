"""The commands that a person gives about breaks, as pure transitions (R7, R8, R13, R14).

1. A command may name the break it means; `CURRENT` means whichever is open.
2. A command that no longer applies changes nothing and is logged with the reason: repeating one is
   harmless.
3. `start` with no open break begins an extra one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.breaks.event_reasons import (
    FinishReason,
    IgnoreReason,
    RequestedAction,
    ResumeReason,
    SkipReason,
)
from app.domain.breaks.events import (
    ActionIgnored,
    AnchorMoved,
    BreakFinished,
    BreakSkipped,
    BreakSnoozed,
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
    BreakStarted,
)
from app.domain.breaks.pauses import PauseLength, pause_of, unpaused
from app.domain.breaks.phases import (
    BreakId,
    InProgress,
    Offered,
    OpenBreak,
    Snoozed,
    Waiting,
)
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import AnchorReason, NotPaused, PausedUntilResumed, ReminderState
from app.domain.breaks.transition import Decision, NoBreakOpen, Transition, open_break
from app.domain.breaks.windows import BetweenWindows
from app.domain.errors import InvalidInput

CURRENT = BreakId("current")
SNOOZE_MINUTES = (5, 10, 15)
SNOOZE_ALLOWED = f"{', '.join(map(str, SNOOZE_MINUTES[:-1]))} or {SNOOZE_MINUTES[-1]} minutes"
MOST_SNOOZES = 3


def start(
    state: ReminderState,
    settings: BreakSettings,
    now: datetime,
    lasting: timedelta,
    break_id: BreakId = CURRENT,
) -> Decision:
    """Start the open break, or an extra one; it ends after `lasting` unless it is ended before."""
    transition = Transition(state, settings)
    match _named_break(state, break_id):
        case IgnoreReason.NOTHING_OPEN if break_id == CURRENT:
            transition, one = transition.opening(now)
        case OpenBreak() as one if not isinstance(state.phase, InProgress):
            pass
        case OpenBreak():
            return _ignored(
                transition, RequestedAction.START, IgnoreReason.ALREADY_TAKING, now, break_id
            )
        case IgnoreReason() as why:
            return _ignored(transition, RequestedAction.START, why, now, break_id)
    transition = transition.with_phase(InProgress(one, now, now + lasting))
    return transition.emit(now, BreakStarted(), one.id).decided(now)


def reschedule_end(
    state: ReminderState, settings: BreakSettings, now: datetime, until: datetime
) -> Decision:
    """Let the break in progress end at `until` instead; does nothing when none is in progress."""
    transition = Transition(state, settings)
    if isinstance(state.phase, InProgress):
        transition = transition.with_phase(replace(state.phase, until=until))
    return transition.decided(now)


def finish(
    state: ReminderState,
    settings: BreakSettings,
    now: datetime,
    why: FinishReason,
    break_id: BreakId = CURRENT,
) -> Decision:
    """Finish the break in progress; the interval is counted from now."""
    transition = Transition(state, settings)
    match state.phase, _named_break(state, break_id):
        case InProgress(_, since), OpenBreak():
            outcome = BreakFinished(since, why)
            return transition.close_break(now, outcome, AnchorReason.BREAK_TAKEN).decided(now)
        case _, IgnoreReason() as ignored:
            return _ignored(transition, RequestedAction.FINISH, ignored, now, break_id)
        case _:
            return _ignored(
                transition, RequestedAction.FINISH, IgnoreReason.NOT_TAKING, now, break_id
            )


def snooze(
    state: ReminderState,
    settings: BreakSettings,
    now: datetime,
    minutes: int,
    break_id: BreakId = CURRENT,
) -> Decision:
    """Snooze the offered break; past the end of the window it is closed instead (R7).

    Raises `InvalidInput` unless `minutes` is one of `SNOOZE_MINUTES`.
    """
    if minutes not in SNOOZE_MINUTES:
        raise InvalidInput("snooze", SNOOZE_ALLOWED)
    transition = Transition(state, settings)
    match state.phase, _named_break(state, break_id):
        case _, IgnoreReason() as why:
            return _ignored(transition, RequestedAction.SNOOZE, why, now, break_id)
        case Offered(one), _ if one.snoozes < MOST_SNOOZES:
            return _snoozed(transition, one, now, now + timedelta(minutes=minutes))
        case Offered(), _:
            return _ignored(
                transition, RequestedAction.SNOOZE, IgnoreReason.NO_SNOOZE_LEFT, now, break_id
            )
        case Snoozed(), _:
            return _ignored(
                transition, RequestedAction.SNOOZE, IgnoreReason.ALREADY_SNOOZED, now, break_id
            )
        case InProgress(), _:
            return _ignored(
                transition, RequestedAction.SNOOZE, IgnoreReason.ALREADY_TAKING, now, break_id
            )
        case _:
            return _ignored(
                transition, RequestedAction.SNOOZE, IgnoreReason.NOTHING_OPEN, now, break_id
            )


def skip(
    state: ReminderState,
    settings: BreakSettings,
    now: datetime,
    break_id: BreakId = CURRENT,
    why: SkipReason = SkipReason.CHOSEN,
) -> Decision:
    """Close the open break without taking it (R8)."""
    transition = Transition(state, settings)
    match state.phase, _named_break(state, break_id):
        case _, IgnoreReason() as ignored:
            return _ignored(transition, RequestedAction.SKIP, ignored, now, break_id)
        case InProgress(), _:
            return _ignored(
                transition, RequestedAction.SKIP, IgnoreReason.ALREADY_TAKING, now, break_id
            )
        case _:
            outcome = BreakSkipped(why)
            return transition.close_break(now, outcome, AnchorReason.SKIPPED).decided(now)


def pause(
    state: ReminderState, settings: BreakSettings, now: datetime, length: PauseLength
) -> Decision:
    """Pause reminders; an open break that has not started is closed. A new pause replaces the old
    one (R13).

    Raises `InvalidInput` for a date that is not after today, or is over a year ahead.
    """
    active = pause_of(length, settings, now)
    transition = Transition(state, settings)
    if not isinstance(state.phase, InProgress):
        if isinstance(open_break(state), OpenBreak):
            outcome = BreakSkipped(SkipReason.PAUSED)
            transition = transition.close_break(now, outcome, AnchorReason.SKIPPED)
        else:
            transition = transition.restart_interval(state.anchor.at, state.anchor.why)
    transition = replace(transition, state=replace(transition.state, pausing=active))
    match active:
        case PausedUntilResumed():
            return transition.emit(now, BreaksPausedUntilResumed()).decided(now)
        case limited:
            return transition.emit(now, BreaksPaused(limited.until)).decided(now)


def resume(state: ReminderState, settings: BreakSettings, now: datetime) -> Decision:
    """End a pause; the interval is counted from now, so nothing is due at once (R13)."""
    transition = Transition(state, settings)
    if isinstance(state.pausing, NotPaused):
        return _ignored(transition, RequestedAction.RESUME, IgnoreReason.NOT_PAUSED, now, CURRENT)
    transition = transition.emit(now, BreaksResumed(ResumeReason.CHOSEN))
    return unpaused(transition, now).decided(now)


def start_over(state: ReminderState, settings: BreakSettings, now: datetime) -> Decision:
    """Count the interval from now, as at the end of a pause; does nothing while a break is open."""
    transition = Transition(state, settings)
    if isinstance(state.pausing, NotPaused) and isinstance(state.phase, Waiting):
        transition = transition.restart_interval(now, AnchorReason.PAUSE_ENDED)
        transition = transition.emit(now, AnchorMoved(AnchorReason.PAUSE_ENDED))
    return transition.decided(now)


def _named_break(state: ReminderState, break_id: BreakId) -> OpenBreak | IgnoreReason:
    match open_break(state):
        case NoBreakOpen():
            return IgnoreReason.NOTHING_OPEN
        case OpenBreak() as one:
            return one if break_id in (CURRENT, one.id) else IgnoreReason.ANOTHER_BREAK


def _snoozed(transition: Transition, one: OpenBreak, now: datetime, until: datetime) -> Decision:
    window = transition.settings.window_at(now)
    if isinstance(window, BetweenWindows) or until not in window:
        outcome = BreakSkipped(SkipReason.HOURS)
        return transition.close_break(now, outcome, AnchorReason.SKIPPED).decided(now)
    one = replace(one, snoozes=one.snoozes + 1)
    transition = transition.with_phase(Snoozed(one, until))
    return transition.emit(now, BreakSnoozed(until, one.snoozes), one.id).decided(now)


def _ignored(
    transition: Transition,
    action: RequestedAction,
    why: IgnoreReason,
    now: datetime,
    break_id: BreakId,
) -> Decision:
    return transition.emit(now, ActionIgnored(action, why), break_id).decided(now)
