"""No break is open: counting from the anchor to the next one (R1, R2, R4, R5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.breaks.events import AnchorMoved, BreakAnnounced
from app.domain.breaks.observations import Observations
from app.domain.breaks.phases import DueAt, Notice, Waiting
from app.domain.breaks.scheduling import in_hours, plan
from app.domain.breaks.state import Anchor, AnchorReason
from app.domain.breaks.transition import Transition
from app.domain.breaks.transitions.offered import when_due
from app.domain.breaks.windows import HoursWindow, window_at

AFTER_SETTINGS = timedelta(seconds=60)


def hours_began(transition: Transition, _observations: Observations, now: datetime) -> Transition:
    """Move the anchor to the start of a window (R2). A break planned before that comes first."""
    window = window_at(transition.settings.hours, transition.settings.tz, now)
    match transition.state.phase:
        case Waiting(_, planned) if isinstance(window, HoursWindow):
            if window.start <= transition.state.anchor.at:
                return transition
            if isinstance(planned, DueAt) and planned.at < window.start:
                return transition
            anchor = Anchor(window.start, AnchorReason.HOURS_BEGAN)
            transition = replace(transition, state=replace(transition.state, anchor=anchor))
            return transition.emit(window.start, AnchorMoved(anchor.why))
        case _:
            return transition


def due(transition: Transition, observations: Observations, now: datetime) -> Transition:
    """Offer the planned break, announce it, or plan it anew."""
    match transition.state.phase:
        case Waiting(earliest, planned, notice) as phase:
            if plan(transition.state.anchor.at, earliest, transition.settings) != planned:
                return transition.with_phase(_replanned(transition, phase, now))
            if not isinstance(planned, DueAt):
                return transition
            if planned.at <= now:
                return when_due(transition, planned.at, observations, now)
            announce = (
                planned.at - transition.settings.notice <= now and not observations.inhibitors
            )
            if announce and notice is Notice.AHEAD and in_hours(transition.settings, now):
                transition = transition.with_phase(replace(phase, notice=Notice.GIVEN))
                return transition.emit(now, BreakAnnounced(planned.at))
    return transition


def _replanned(transition: Transition, phase: Waiting, now: datetime) -> Waiting:
    """Plan again after a change of settings or of the wall clock. The anchor stays the same, but a
    break never comes up at once because of the change (R2).
    """
    anchor = transition.state.anchor.at
    fresh = plan(anchor, phase.earliest, transition.settings)
    if isinstance(fresh, DueAt) and fresh.at <= now:
        earliest = now + AFTER_SETTINGS
        return Waiting(earliest, plan(anchor, earliest, transition.settings))
    return Waiting(phase.earliest, fresh)
