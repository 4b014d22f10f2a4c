"""The way of a break from waiting to its outcome: counted from the anchor, announced, due, offered,
answered or missed, deferred, dropped, in progress until its time is up (R1, R2, R4-R7, R12).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.breaks.event_reasons import FinishReason, MissReason, SkipReason
from app.domain.breaks.events import (
    AnchorMoved,
    BreakAnnounced,
    BreakDeferred,
    BreakDue,
    BreakFinished,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakSkipped,
)
from app.domain.breaks.observations import Observations
from app.domain.breaks.phases import (
    Deferred,
    DueAt,
    InProgress,
    Notice,
    OfferCount,
    Offered,
    OpenBreak,
    Resuming,
    Snoozed,
    Waiting,
)
from app.domain.breaks.scheduling import ANSWER_WITHIN, NOTIFY_AGAIN_AFTER, in_hours, plan
from app.domain.breaks.state import Anchor, AnchorReason
from app.domain.breaks.transition import Transition
from app.domain.breaks.windows import BetweenWindows, HoursWindow

OFFER_AFTER_INHIBITOR = timedelta(seconds=20)


def when_due(
    transition: Transition, due_at: datetime, observations: Observations, now: datetime
) -> Transition:
    """Open the break planned for `due_at`; when it is too late for its hours, drop it."""
    transition, one = transition.opening(due_at)
    transition = transition.emit(now, BreakDue(due_at), one.id)
    window = transition.settings.window_at(due_at)
    if isinstance(window, BetweenWindows) or now not in window:
        return _dropped(transition.with_phase(Offered(one, now)), now)
    return _offered(transition, one, observations, now)


def when_unanswered(
    transition: Transition, observations: Observations, now: datetime
) -> Transition:
    """Notify once more at half time; after the time for an answer the break is missed (R6)."""
    match transition.state.phase:
        case Offered(_, since) if since + ANSWER_WITHIN <= now:
            outcome = BreakMissed(MissReason.NO_ANSWER)
            return transition.close_break(since + ANSWER_WITHIN, outcome, AnchorReason.MISSED)
        case Offered(one, since, OfferCount.ONCE) as phase if since + NOTIFY_AGAIN_AFTER <= now:
            if observations.inhibitors or not in_hours(transition.settings, now):
                return transition.with_phase(replace(phase, told=OfferCount.NOT_AGAIN))
            transition = transition.with_phase(replace(phase, told=OfferCount.TWICE))
            return transition.emit(now, BreakOfferedAgain(), one.id)
        case _:
            return transition


def when_snooze_over(
    transition: Transition, observations: Observations, now: datetime
) -> Transition:
    """Offer a snoozed break again (R7)."""
    match transition.state.phase:
        case Snoozed(one, until) if until <= now:
            if not in_hours(transition.settings, now):
                return _dropped(transition, now)
            return _offered(transition, one, observations, now)
        case _:
            return transition


def when_deferred(transition: Transition, observations: Observations, now: datetime) -> Transition:
    """Offer a deferred break shortly after the inhibitor ends (R12), within the hours (R4)."""
    match transition.state.phase:
        case Deferred() | Resuming() if not in_hours(transition.settings, now):
            return _dropped(transition, now)
        case Deferred(one) if not observations.inhibitors:
            return transition.with_phase(Resuming(one, now + OFFER_AFTER_INHIBITOR))
        case Resuming(one) if observations.inhibitors:
            return transition.with_phase(Deferred(one, observations.inhibitors[0]))
        case Resuming(one, at) if at <= now:
            return _offered(transition, one, observations, now)
        case _:
            return transition


def _offered(
    transition: Transition, one: OpenBreak, observations: Observations, now: datetime
) -> Transition:
    if observations.inhibitors:
        why = observations.inhibitors[0]
        return transition.with_phase(Deferred(one, why)).emit(now, BreakDeferred(why), one.id)
    return transition.with_phase(Offered(one, now)).emit(now, BreakOffered(), one.id)


def _dropped(transition: Transition, now: datetime) -> Transition:
    return transition.close_break(now, BreakSkipped(SkipReason.HOURS), AnchorReason.SKIPPED)


def finish_when_over(transition: Transition, now: datetime) -> Transition:
    """Finish a break whose time is up, at the instant at which it ended."""
    match transition.state.phase:
        case InProgress(_, since, until) if until <= now:
            outcome = BreakFinished(since, FinishReason.TIME_WAS_UP)
            return transition.close_break(until, outcome, AnchorReason.BREAK_TAKEN)
        case _:
            return transition


AFTER_SETTINGS = timedelta(seconds=60)


def hours_began(transition: Transition, _observations: Observations, now: datetime) -> Transition:
    """Move the anchor to the start of a window (R2). A break planned before that comes first. Fixed
    times are not counted from anything, so what went before stays the anchor.
    """
    window = transition.settings.window_at(now)
    match transition.state.phase:
        case Waiting(_, planned) if isinstance(window, HoursWindow):
            if transition.settings.fixed_times:
                return transition
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
            if plan(transition.state.anchor, earliest, transition.settings) != planned:
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
    anchor = transition.state.anchor
    fresh = plan(anchor, phase.earliest, transition.settings)
    if isinstance(fresh, DueAt) and fresh.at <= now:
        earliest = now + AFTER_SETTINGS
        return Waiting(earliest, plan(anchor, earliest, transition.settings))
    return Waiting(phase.earliest, fresh)
