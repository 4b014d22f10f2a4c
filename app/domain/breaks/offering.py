"""A break that is due: offered, answered or not, owed, dropped (R4, R6, R7, R12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.breaks.break_events import (
    BreakDue,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakOwed,
    BreakSkipped,
)
from app.domain.breaks.phases import Offered, OpenBreak, Owed, OwedSoon, Snoozed, Told
from app.domain.breaks.plan import ANSWER_WITHIN, TELL_AGAIN_AFTER, in_hours
from app.domain.breaks.rules import Rule
from app.domain.breaks.signals import Signals
from app.domain.breaks.state import AnchorWhy
from app.domain.breaks.turn import Turn
from app.domain.breaks.whys import MissWhy, SkipWhy
from app.domain.breaks.windows import Outside, window_at

AFTER_HOLD_BACK = timedelta(seconds=20)


def came_up(turn: Turn, due_at: datetime, signals: Signals, now: datetime) -> Turn:
    """The break planned for `due_at` is due now; too late for its hours, it is dropped."""
    turn, one = turn.opening(due_at)
    turn = turn.saying(now, Rule.R1, BreakDue(due_at), one.id)
    window = window_at(turn.settings.hours, turn.settings.tz, due_at)
    if isinstance(window, Outside) or now not in window:
        return _dropped(turn.becoming(Offered(one, now)), now)
    return _offered(turn, one, signals, now)


def unanswered(turn: Turn, signals: Signals, now: datetime) -> Turn:
    """The channels are told once more at half time; then the break is missed (R6)."""
    match turn.state.phase:
        case Offered(_, since) if since + ANSWER_WITHIN <= now:
            outcome = BreakMissed(MissWhy.NO_ANSWER)
            return turn.closing(since + ANSWER_WITHIN, Rule.R6, outcome, AnchorWhy.MISSED)
        case Offered(one, since, Told.ONCE) as phase if since + TELL_AGAIN_AFTER <= now:
            if signals.held_back or not in_hours(turn.settings, now):
                return turn.becoming(replace(phase, told=Told.NOT_AGAIN))
            turn = turn.becoming(replace(phase, told=Told.TWICE))
            return turn.saying(now, Rule.R6, BreakOfferedAgain(), one.id)
        case _:
            return turn


def snooze_over(turn: Turn, signals: Signals, now: datetime) -> Turn:
    """A break that was put off is offered again (R7)."""
    match turn.state.phase:
        case Snoozed(one, until) if until <= now:
            if not in_hours(turn.settings, now):
                return _dropped(turn, now)
            return _offered(turn, one, signals, now)
        case _:
            return turn


def owed(turn: Turn, signals: Signals, now: datetime) -> Turn:
    """A break held back is offered a little after that ends (R12), within the hours (R4)."""
    match turn.state.phase:
        case Owed() | OwedSoon() if not in_hours(turn.settings, now):
            return _dropped(turn, now)
        case Owed(one) if not signals.held_back:
            return turn.becoming(OwedSoon(one, now + AFTER_HOLD_BACK))
        case OwedSoon(one) if signals.held_back:
            return turn.becoming(Owed(one, signals.held_back[0]))
        case OwedSoon(one, at) if at <= now:
            return _offered(turn, one, signals, now)
        case _:
            return turn


def _offered(turn: Turn, one: OpenBreak, signals: Signals, now: datetime) -> Turn:
    if signals.held_back:
        why = signals.held_back[0]
        return turn.becoming(Owed(one, why)).saying(now, Rule.R12, BreakOwed(why), one.id)
    return turn.becoming(Offered(one, now)).saying(now, Rule.R6, BreakOffered(), one.id)


def _dropped(turn: Turn, now: datetime) -> Turn:
    return turn.closing(now, Rule.R4, BreakSkipped(SkipWhy.HOURS), AnchorWhy.SKIPPED)
