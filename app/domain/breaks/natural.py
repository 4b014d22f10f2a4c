"""Breaks that came by themselves: away from the device, or the device asleep; and time in which
nothing of ours ran (R9, R10, R15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.breaks.break_events import BreakCredited, BreakMissed
from app.domain.breaks.pauses import ended_pause
from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    DueAt,
    OpenBreak,
    Snoozed,
    Taking,
    Waiting,
)
from app.domain.breaks.plan import in_hours, plan
from app.domain.breaks.reminder_events import AnchorMoved, ClockStepped
from app.domain.breaks.rules import Rule
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.signals import (
    DRIFT,
    IdleSince,
    NotRunning,
    Passage,
    Signals,
    Slept,
    Stepped,
)
from app.domain.breaks.state import AnchorWhy, NotPaused, PausedUntil, State, shifted
from app.domain.breaks.taking import finished_taking
from app.domain.breaks.turn import NoBreakOpen, Turn, open_break
from app.domain.breaks.whys import CreditWhy, MissWhy
from app.domain.breaks.windows import windows_around

A_DAY = timedelta(days=1)
AFTER_SHORT_SLEEP = timedelta(seconds=30)
_EVER = datetime.min.replace(tzinfo=UTC)


def away_or_back(turn: Turn, signals: Signals, now: datetime) -> Turn:
    """Nothing is shown while somebody is away; on return it counts as a break (R9)."""
    match turn.state.phase, signals.idle:
        case Taking(), _:
            return turn
        case ((Away(since) | AwayWithBreak(since)), idle):
            back = idle.since if isinstance(idle, IdleSince) else now
            if back - since <= DRIFT:
                return turn
            outcome = BreakCredited(since, CreditWhy.IDLE)
            return turn.closing(back, Rule.R9, outcome, AnchorWhy.NATURAL)
        case _, IdleSince(since) if now - since >= turn.settings.idle_threshold:
            match open_break(turn.state):
                case OpenBreak() as left:
                    return turn.becoming(AwayWithBreak(since, left))
                case NoBreakOpen() if in_hours(turn.settings, now):
                    return turn.becoming(Away(since))
    return turn


def after_passage(turn: Turn, passage: Passage, now: datetime) -> Turn:
    """What passed while nobody looked."""
    match passage:
        case Stepped(by):
            turn = replace(turn, state=_promised(shifted(turn.state, by), by, now))
            return turn.saying(now, Rule.R11, ClockStepped(by))
        case Slept(since, until):
            return _after_sleep(ended_pause(turn, until), since, until)
        case NotRunning(since, until):
            turn = finished_taking(ended_pause(turn, until), until)
            return _after_not_running(turn, since, until)


def _promised(state: State, by: timedelta, now: datetime) -> State:
    """A pause to a date stays on that date, unless the clock was wrong when it was promised."""
    match state.pausing:
        case PausedUntil(since, until) if since - now > A_DAY:
            return replace(state, pausing=PausedUntil(since + by, until + by))
        case _:
            return state


def _after_sleep(turn: Turn, since: datetime, until: datetime) -> Turn:
    """Long enough, it was a break; shorter, time went on (R10)."""
    if not isinstance(turn.state.pausing, NotPaused):
        return turn
    if until - max(since, _unpaused_since(turn)) < turn.settings.idle_threshold:
        return _after_short_sleep(turn, until)
    if not isinstance(open_break(turn.state), OpenBreak) and not _touches_hours(
        turn.settings, since, until
    ):
        return turn
    outcome = BreakCredited(since, CreditWhy.ASLEEP)
    return turn.closing(until, Rule.R10, outcome, AnchorWhy.NATURAL)


def _unpaused_since(turn: Turn) -> datetime:
    """A pause may have ended in the middle of the sleep: only what came after it was a break."""
    anchor = turn.state.anchor
    return anchor.at if anchor.why is AnchorWhy.PAUSE_ENDED else _EVER


def _after_short_sleep(turn: Turn, woke: datetime) -> Turn:
    """What fell due meanwhile is due a little after waking."""
    soon = woke + AFTER_SHORT_SLEEP
    match turn.state.phase:
        case Waiting(_, DueAt(at)) if at <= woke:
            return turn.becoming(Waiting(soon, plan(turn.state.anchor.at, soon, turn.settings)))
        case Snoozed(one, until) if until <= woke:
            return turn.becoming(Snoozed(one, soon))
        case _:
            return turn


def _after_not_running(turn: Turn, since: datetime, until: datetime) -> Turn:
    """Long enough, counting begins anew; that was no break.  Shorter, time went on (R15)."""
    long_enough = until - since >= turn.settings.idle_threshold
    if not long_enough or isinstance(turn.state.phase, Taking):
        return turn
    if isinstance(open_break(turn.state), OpenBreak):
        outcome = BreakMissed(MissWhy.NOT_RUNNING)
        return turn.closing(until, Rule.R15, outcome, AnchorWhy.NOT_RUNNING)
    if _touches_hours(turn.settings, since, until):
        turn = turn.saying(until, Rule.R15, AnchorMoved(AnchorWhy.NOT_RUNNING))
    return turn.counting_from(until, AnchorWhy.NOT_RUNNING)


def _touches_hours(settings: BreakSettings, since: datetime, until: datetime) -> bool:
    return any(
        window.start < until and since < window.end
        for window in windows_around(settings.hours, settings.tz, until)
    )
