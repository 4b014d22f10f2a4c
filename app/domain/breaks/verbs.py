"""What a person does to breaks, as pure turns (R7, R8, R13, R14).

1. Each verb may name the break it means; `CURRENT` means whichever is open.
2. What no longer applies changes nothing, and is logged with the reason: acting twice is
   harmless.
3. `start` with no break open begins one by hand.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.breaks.break_events import BreakFinished, BreakSkipped, BreakSnoozed, BreakStarted
from app.domain.breaks.pauses import PauseLength, pause_of, unpaused
from app.domain.breaks.phases import BreakId, Offered, OpenBreak, Snoozed, Taking
from app.domain.breaks.reminder_events import (
    ActionIgnored,
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
)
from app.domain.breaks.rules import Rule
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import AnchorWhy, NotPaused, PausedUntilResumed, State
from app.domain.breaks.turn import Decision, NoBreakOpen, Turn, open_break
from app.domain.breaks.whys import Action, FinishWhy, IgnoreWhy, ResumeWhy, SkipWhy
from app.domain.breaks.windows import Outside, window_at
from app.domain.errors import InvalidInput

CURRENT = BreakId("current")
SNOOZE_MINUTES = (5, 10, 15)
MOST_SNOOZES = 3


def start(
    state: State,
    settings: BreakSettings,
    now: datetime,
    lasting: timedelta,
    break_id: BreakId = CURRENT,
) -> Decision:
    """Begin the open break, or one by hand; it is over `lasting` from now unless ended before."""
    turn = Turn(state, settings)
    match _meant(state, break_id):
        case IgnoreWhy.NOTHING_OPEN if break_id == CURRENT:
            turn, one = turn.opening(now)
        case OpenBreak() as one if not isinstance(state.phase, Taking):
            pass
        case OpenBreak():
            return _ignored(turn, Action.START, IgnoreWhy.ALREADY_TAKING, now, break_id)
        case IgnoreWhy() as why:
            return _ignored(turn, Action.START, why, now, break_id)
    turn = turn.becoming(Taking(one, now, now + lasting))
    return turn.saying(now, Rule.R2, BreakStarted(), one.id).decided(now)


def last_until(state: State, settings: BreakSettings, now: datetime, until: datetime) -> Decision:
    """A break being taken ends at `until` instead; nothing happens if none is."""
    turn = Turn(state, settings)
    if isinstance(state.phase, Taking):
        turn = turn.becoming(replace(state.phase, until=until))
    return turn.decided(now)


def finish(
    state: State,
    settings: BreakSettings,
    now: datetime,
    why: FinishWhy,
    break_id: BreakId = CURRENT,
) -> Decision:
    """The break being taken is done; the interval is counted from now."""
    turn = Turn(state, settings)
    match state.phase, _meant(state, break_id):
        case Taking(_, since), OpenBreak():
            outcome = BreakFinished(since, why)
            return turn.closing(now, Rule.R2, outcome, AnchorWhy.BREAK_TAKEN).decided(now)
        case _, IgnoreWhy() as ignored:
            return _ignored(turn, Action.FINISH, ignored, now, break_id)
        case _:
            return _ignored(turn, Action.FINISH, IgnoreWhy.NOT_TAKING, now, break_id)


def snooze(
    state: State,
    settings: BreakSettings,
    now: datetime,
    minutes: int,
    break_id: BreakId = CURRENT,
) -> Decision:
    """Put the offered break off; past the end of the window it is closed instead (R7).

    Raises `InvalidInput` unless `minutes` is 5, 10 or 15.
    """
    if minutes not in SNOOZE_MINUTES:
        raise InvalidInput("snooze", "5, 10 or 15 minutes")
    turn = Turn(state, settings)
    match state.phase, _meant(state, break_id):
        case _, IgnoreWhy() as why:
            return _ignored(turn, Action.SNOOZE, why, now, break_id)
        case Offered(one), _ if one.snoozes < MOST_SNOOZES:
            return _put_off(turn, one, now, now + timedelta(minutes=minutes))
        case Offered(), _:
            return _ignored(turn, Action.SNOOZE, IgnoreWhy.NO_SNOOZE_LEFT, now, break_id)
        case Snoozed(), _:
            return _ignored(turn, Action.SNOOZE, IgnoreWhy.ALREADY_SNOOZED, now, break_id)
        case Taking(), _:
            return _ignored(turn, Action.SNOOZE, IgnoreWhy.ALREADY_TAKING, now, break_id)
        case _:
            return _ignored(turn, Action.SNOOZE, IgnoreWhy.NOTHING_OPEN, now, break_id)


def skip(
    state: State, settings: BreakSettings, now: datetime, break_id: BreakId = CURRENT
) -> Decision:
    """Close the open break without taking it (R8)."""
    turn = Turn(state, settings)
    match state.phase, _meant(state, break_id):
        case _, IgnoreWhy() as why:
            return _ignored(turn, Action.SKIP, why, now, break_id)
        case Taking(), _:
            return _ignored(turn, Action.SKIP, IgnoreWhy.ALREADY_TAKING, now, break_id)
        case _:
            outcome = BreakSkipped(SkipWhy.CHOSEN)
            return turn.closing(now, Rule.R8, outcome, AnchorWhy.SKIPPED).decided(now)


def pause(state: State, settings: BreakSettings, now: datetime, length: PauseLength) -> Decision:
    """Rest; a break that is open and not begun is closed.  A new pause replaces the old (R13).

    Raises `InvalidInput` for a date that is not after today, or over a year ahead.
    """
    resting = pause_of(length, settings, now)
    turn = Turn(state, settings)
    if not isinstance(state.phase, Taking):
        if isinstance(open_break(state), OpenBreak):
            outcome = BreakSkipped(SkipWhy.PAUSED)
            turn = turn.closing(now, Rule.R13, outcome, AnchorWhy.SKIPPED)
        else:
            turn = turn.counting_from(state.anchor.at, state.anchor.why)
    turn = replace(turn, state=replace(turn.state, pausing=resting))
    match resting:
        case PausedUntilResumed():
            return turn.saying(now, Rule.R13, BreaksPausedUntilResumed()).decided(now)
        case limited:
            return turn.saying(now, Rule.R13, BreaksPaused(limited.until)).decided(now)


def resume(state: State, settings: BreakSettings, now: datetime) -> Decision:
    """End a pause; the interval is counted from now, so nothing is due at once (R13)."""
    turn = Turn(state, settings)
    if isinstance(state.pausing, NotPaused):
        return _ignored(turn, Action.RESUME, IgnoreWhy.NOT_PAUSED, now, CURRENT)
    turn = turn.saying(now, Rule.R13, BreaksResumed(ResumeWhy.CHOSEN))
    return unpaused(turn, now).decided(now)


def _meant(state: State, break_id: BreakId) -> OpenBreak | IgnoreWhy:
    match open_break(state):
        case NoBreakOpen():
            return IgnoreWhy.NOTHING_OPEN
        case OpenBreak() as one:
            return one if break_id in (CURRENT, one.id) else IgnoreWhy.ANOTHER_BREAK


def _put_off(turn: Turn, one: OpenBreak, now: datetime, until: datetime) -> Decision:
    window = window_at(turn.settings.hours, turn.settings.tz, now)
    if isinstance(window, Outside) or until not in window:
        outcome = BreakSkipped(SkipWhy.HOURS)
        return turn.closing(now, Rule.R7, outcome, AnchorWhy.SKIPPED).decided(now)
    one = replace(one, snoozes=one.snoozes + 1)
    turn = turn.becoming(Snoozed(one, until))
    return turn.saying(now, Rule.R7, BreakSnoozed(until, one.snoozes), one.id).decided(now)


def _ignored(
    turn: Turn, action: Action, why: IgnoreWhy, now: datetime, break_id: BreakId
) -> Decision:
    return turn.saying(now, Rule.R14, ActionIgnored(action, why), break_id).decided(now)
