"""The end of a break that was started: told, or when its time is up (R2)."""

from __future__ import annotations

from datetime import datetime

from app.domain.breaks.break_events import BreakFinished
from app.domain.breaks.phases import Taking
from app.domain.breaks.rules import Rule
from app.domain.breaks.state import AnchorWhy
from app.domain.breaks.turn import Turn
from app.domain.breaks.whys import FinishWhy


def finished_taking(turn: Turn, now: datetime) -> Turn:
    """A break whose time is up is done, at the instant at which it was."""
    match turn.state.phase:
        case Taking(_, since, until) if until <= now:
            outcome = BreakFinished(since, FinishWhy.TIME_WAS_UP)
            return turn.closing(until, Rule.R2, outcome, AnchorWhy.BREAK_TAKEN)
        case _:
            return turn
