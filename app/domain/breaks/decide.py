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

from app.domain.breaks.counting import due, hours_began
from app.domain.breaks.natural import after_passage, away_or_back
from app.domain.breaks.offering import owed, snooze_over, unanswered
from app.domain.breaks.pauses import ended_pause
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.signals import Signals
from app.domain.breaks.state import NotPaused, State
from app.domain.breaks.taking import finished_taking
from app.domain.breaks.turn import Decision, Turn


def decide(state: State, signals: Signals, settings: BreakSettings, now: datetime) -> Decision:
    """The state at the UTC instant `now`, what happened on the way, and when to look again."""
    turn = Turn(state, settings)
    for passage in signals.passages:
        turn = after_passage(turn, passage, now)
    while (following := next(_changed(turn, signals, now), turn)) is not turn:
        turn = following
    return turn.decided(now)


def _changed(turn: Turn, signals: Signals, now: datetime) -> Iterator[Turn]:
    """The turn after each thing that can happen next, the most pressing first."""
    for ending in (ended_pause, finished_taking):
        if (after := ending(turn, now)) is not turn:
            yield after
    if not isinstance(turn.state.pausing, NotPaused):
        return
    for sense in (away_or_back, owed, unanswered, snooze_over, hours_began, due):
        if (after := sense(turn, signals, now)) is not turn:
            yield after
