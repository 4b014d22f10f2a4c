"""Decides the present state of reminders.

1. First the time jumps since the last check are applied. Then every boundary up to now is crossed,
   one after another.
2. A boundary with an instant of its own (the end of a pause, of a break, of the time for an answer)
   is crossed at that instant, however late the check. An offer is made at the time of the check.
3. Deciding again at the same instant with the same observations changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain.breaks.natural_breaks import after_time_jump, away_or_back
from app.domain.breaks.observations import Observations
from app.domain.breaks.offers import (
    due,
    finish_when_over,
    hours_began,
    when_deferred,
    when_snooze_over,
    when_unanswered,
)
from app.domain.breaks.pauses import ended_pause
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import NotPaused, ReminderState
from app.domain.breaks.transition import Decision, Transition


def decide(
    state: ReminderState, observations: Observations, settings: BreakSettings, now: datetime
) -> Decision:
    """The state at the UTC instant `now`, the events on the way, and when to check again."""
    transition = Transition(state, settings)
    for jump in observations.jumps:
        transition = after_time_jump(transition, jump, now)
    while (
        following := next(_changed(transition, observations, now), transition)
    ) is not transition:
        transition = following
    return transition.decided(now)


def _changed(
    transition: Transition, observations: Observations, now: datetime
) -> Iterator[Transition]:
    """The transition after each change that is possible now, the most urgent first."""
    for ending in (ended_pause, finish_when_over):
        if (after := ending(transition, now)) is not transition:
            yield after
    if not isinstance(transition.state.pausing, NotPaused):
        return
    for sense in (away_or_back, when_deferred, when_unanswered, when_snooze_over, hours_began, due):
        if (after := sense(transition, observations, now)) is not transition:
            yield after
