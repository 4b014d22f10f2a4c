"""Texts of breathing on its own."""

from __future__ import annotations

from app.domain.breathing.breath import HOLDS, BreathPart, BreathPattern, Paced

PATTERN = "How to breathe"
MINUTES = "How long"
START = "Begin"
STOP = "Enough"
DONE = "That was it. Notice how your shoulders feel now."
AGAIN = "Once more"
EASE = "If you feel dizzy or short of breath, stop and breathe as you like."

MAKE_OWN = "Make your own"
CHANGE = "Change it"
NAME = "Name"
KEEP = "Keep it"
REMOVE = "Remove it"
KEPT = "Kept"
REMOVED = "Removed"
OWN_GONE = "That pattern is not there any more."
BACK = "Back to breathing"
OWN_ABOUT = "Slow and easy does most. Half a second at a time."
FOR_BOTH = "For sitting quietly and for pressing."
FOR_QUIET = "For sitting quietly. While pressing we keep the breath moving."
FOR_QUIET_LONG = "For sitting quietly. While pressing, a whole breath lasts 20 seconds at most."
LENGTHS = {
    BreathPart.IN: "Breathe in",
    BreathPart.TOP_UP: "A little more on top",
    BreathPart.HOLD_IN: "Stay full",
    BreathPart.OUT: "Breathe out",
    BreathPart.HOLD_OUT: "Stay empty",
}
_SHORT = {
    BreathPart.IN: "in",
    BreathPart.TOP_UP: "a little more",
    BreathPart.HOLD_IN: "rest",
    BreathPart.OUT: "out",
    BreathPart.HOLD_OUT: "rest",
}


def seconds(length: float) -> str:
    """The length of a part; a part without length is left out."""
    if length == 0:
        return "Left out"
    return "1 second" if length == 1 else f"{length:g} seconds"


def rhythm(lengths: tuple[tuple[BreathPart, float], ...]) -> str:
    """The parts of a breath on one line: “In 4, rest 7, out 8”."""
    said = ", ".join(f"{_SHORT[part]} {length:g}" for part, length in lengths if length)
    return said[:1].upper() + said[1:]


def whole(length: float) -> str:
    """The length of one breath, and the resulting breaths per minute."""
    return f"One breath lasts {length:g} seconds, about {60 / length:.1f} a minute."


def about(pattern: BreathPattern) -> str:
    """A description of the pattern: its own text, or its rhythm."""
    if pattern.about or not isinstance(pattern.pace, Paced):
        return pattern.about
    return f"{rhythm(pattern.pace.parts)}. {use(pattern)}"


def use(pattern: BreathPattern) -> str:
    """What the pattern is good for."""
    if pattern.while_pressing:
        return FOR_BOTH
    parts = pattern.pace.parts if isinstance(pattern.pace, Paced) else ()
    return FOR_QUIET if any(part in HOLDS for part, _ in parts) else FOR_QUIET_LONG


def minutes(number: int) -> str:
    """A length in minutes."""
    return "1 minute" if number == 1 else f"{number} minutes"


def left(seconds: float) -> str:
    """The time left, in whole minutes or seconds."""
    if seconds > 90:
        return f"About {round(seconds / 60)} minutes left"
    return f"{max(1, round(seconds))} seconds left"
