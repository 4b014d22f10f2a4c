"""What becomes of reminders now.

1. First what passed while nobody looked is taken in, then every boundary up to now is crossed,
   one after another.
2. A boundary with an instant of its own (the end of a pause, of a break, of the time for an
   answer) is crossed at that instant, however late anybody looks.  An offer is made when it is
   made.
3. Deciding again at the same instant with the same signals changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain.breaks.observations import Observations
from app.domain.breaks.pauses import ended_pause
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import NotPaused, ReminderState
from app.domain.breaks.transition import Decision, Transition
from app.domain.breaks.transitions.natural import after_time_jump, away_or_back
from app.domain.breaks.transitions.offered import (
    finish_when_over,
    when_deferred,
    when_snooze_over,
    when_unanswered,
)
from app.domain.breaks.transitions.waiting import due, hours_began


def decide(
    state: ReminderState, observations: Observations, settings: BreakSettings, now: datetime
) -> Decision:
    """The state at the UTC instant `now`, what happened on the way, and when to look again."""
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
    """The turn after each thing that can happen next, the most pressing first."""
    for ending in (ended_pause, finish_when_over):
        if (after := ending(transition, now)) is not transition:
            yield after
    if not isinstance(transition.state.pausing, NotPaused):
        return
    for sense in (away_or_back, when_deferred, when_unanswered, when_snooze_over, hours_began, due):
        if (after := sense(transition, observations, now)) is not transition:
            yield after
