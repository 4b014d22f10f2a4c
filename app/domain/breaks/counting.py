"""No break is open: counting from the anchor to the next one (R1, R2, R4, R5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.breaks.break_events import BreakNoticed
from app.domain.breaks.offering import came_up
from app.domain.breaks.phases import DueAt, Notice, Waiting
from app.domain.breaks.plan import in_hours, plan
from app.domain.breaks.reminder_events import AnchorMoved
from app.domain.breaks.rules import Rule
from app.domain.breaks.signals import Signals
from app.domain.breaks.state import Anchor, AnchorWhy
from app.domain.breaks.turn import Turn
from app.domain.breaks.windows import Window, window_at

AFTER_SETTINGS = timedelta(seconds=60)


def hours_began(turn: Turn, _signals: Signals, now: datetime) -> Turn:
    """The start of a window is an anchor (R2).  What was planned before it goes first."""
    window = window_at(turn.settings.hours, turn.settings.tz, now)
    match turn.state.phase:
        case Waiting(_, planned) if isinstance(window, Window):
            if window.start <= turn.state.anchor.at:
                return turn
            if isinstance(planned, DueAt) and planned.at < window.start:
                return turn
            anchor = Anchor(window.start, AnchorWhy.HOURS_BEGAN)
            turn = replace(turn, state=replace(turn.state, anchor=anchor))
            return turn.saying(window.start, Rule.R2, AnchorMoved(anchor.why))
        case _:
            return turn


def due(turn: Turn, signals: Signals, now: datetime) -> Turn:
    """The planned break comes up, or is announced, or is planned anew."""
    match turn.state.phase:
        case Waiting(earliest, planned, notice) as phase:
            if plan(turn.state.anchor.at, earliest, turn.settings) != planned:
                return turn.becoming(_replanned(turn, phase, now))
            if not isinstance(planned, DueAt):
                return turn
            if planned.at <= now:
                return came_up(turn, planned.at, signals, now)
            announce = planned.at - turn.settings.notice <= now and not signals.held_back
            if announce and notice is Notice.AHEAD and in_hours(turn.settings, now):
                turn = turn.becoming(replace(phase, notice=Notice.GIVEN))
                return turn.saying(now, Rule.R5, BreakNoticed(planned.at))
    return turn


def _replanned(turn: Turn, phase: Waiting, now: datetime) -> Waiting:
    """Other settings, or another wall clock, give another instant.  It is counted from the same
    anchor, but a break never comes up at once because of it (R2)."""
    anchor = turn.state.anchor.at
    fresh = plan(anchor, phase.earliest, turn.settings)
    if isinstance(fresh, DueAt) and fresh.at <= now:
        earliest = now + AFTER_SETTINGS
        return Waiting(earliest, plan(anchor, earliest, turn.settings))
    return Waiting(phase.earliest, fresh)
