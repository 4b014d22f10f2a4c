"""The breath as a bar: it fills while breathing in, and empties while breathing out."""

from __future__ import annotations

from math import ceil

from app.domain.breathing.breath import BreathMoment, BreathPart, Paced, Unpaced
from app.domain.holds import HoldState, LeadIn, PhaseKind, SecondsLeft
from app.texts import hold_player as player

_WORDS = {
    PhaseKind.PREPARE: player.OWN_BREATH,
    PhaseKind.RELEASE: player.RELEASE,
    PhaseKind.REST: player.REST,
    PhaseKind.STRETCH: player.STRETCH,
}
WIDTH = 24
FULL, EMPTY = "█", "░"
BEFORE_TOP_UP = 0.8
"""How full a first breath in makes it, where a second, short one follows."""


def fullness(pace: Paced, breath: BreathMoment) -> float:
    """How full the bar is, 0 to 1."""
    parts = [part for part, _ in pace.parts]
    first = BEFORE_TOP_UP if BreathPart.TOP_UP in parts else 1.0
    match breath.part:
        case BreathPart.IN:
            return first * breath.fraction
        case BreathPart.TOP_UP:
            return first + (1 - first) * breath.fraction
        case BreathPart.HOLD_IN:
            return 1.0
        case BreathPart.OUT:
            return 1 - breath.fraction
        case BreathPart.HOLD_OUT:
            return 0.0


def bar(fill: float) -> str:
    """A bar that is so full, 0 to 1."""
    full = round(WIDTH * min(1.0, max(0.0, fill)))
    return FULL * full + EMPTY * (WIDTH - full)


def breath_line(pace: Paced, breath: BreathMoment | Unpaced, word: str, left: str) -> str:
    """The word, the bar, the seconds of this part, and what is left in all."""
    if isinstance(breath, Unpaced):
        return time_line(1.0, word, left)
    seconds = max(1, ceil(breath.left - 1e-6))
    return f"{word:<14} {bar(fullness(pace, breath))} {seconds:>2}   {left}"


def time_line(share_left: float, word: str, left: str) -> str:
    """The word, a bar of the time left, and the time left in words."""
    return f"{word:<14} {bar(share_left)}      {left}"


def moment_line(state: HoldState) -> str:
    """A timed phase of a hold at this moment: the breath, or the time left."""
    left = player.time_left(state)
    pace, breath = state.phase.pace, state.breath
    match state.left:
        case LeadIn():
            return time_line(1.0, player.GET_READY, left)
        case SecondsLeft(seconds, of):
            if isinstance(pace, Paced) and isinstance(breath, BreathMoment):
                return breath_line(pace, breath, player.PARTS[breath.part], left)
            word = (
                player.OWN_BREATH
                if state.phase.kind is PhaseKind.PRESS
                else _WORDS.get(state.phase.kind, "")
            )
            return time_line(seconds / of, word, left)
    return ""
