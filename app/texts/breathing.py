"""Texts of breathing on its own."""

from __future__ import annotations

from app.domain.breathing.breath import HOLDS, BreathPart, BreathPattern, Paced

PATTERN = "How to breathe"
MINUTES = "How long"
START = "Begin"
STOP = "Stop"
LEAVING = "The breathing ends here. What you’ve done so far is saved."
EASE = "If you feel dizzy or short of breath, stop and breathe as you like."

MAKE_OWN = "Make your own"
CHANGE = "Edit"
NAME = "Name"
KEEP = "Save"
REMOVE = "Delete"
KEPT = "Saved"
REMOVED = "Deleted"
OWN_GONE = "We can’t find that pattern. It may have been deleted."
BACK = "Back to breathing"
OWN_ABOUT = "Slow and easy suits most people. Each part changes by half a second."
FOR_BOTH = "For quiet sitting, and for while you press."
FOR_QUIET = "For quiet sitting only. While you press, keep your breath moving, with no pauses."
FOR_QUIET_LONG = (
    "For quiet sitting only. While you press, a whole breath should last no longer than 20 seconds."
)
LENGTHS = {
    BreathPart.IN: "Breathe in",
    BreathPart.TOP_UP: "A little more in",
    BreathPart.HOLD_IN: "Pause (lungs full)",
    BreathPart.OUT: "Breathe out",
    BreathPart.HOLD_OUT: "Pause (lungs empty)",
}
_SHORT = {
    BreathPart.IN: "in",
    BreathPart.TOP_UP: "a little more",
    BreathPart.HOLD_IN: "pause",
    BreathPart.OUT: "out",
    BreathPart.HOLD_OUT: "pause",
}


def seconds(length: float) -> str:
    """The length of a part; a part without length is left out."""
    if length == 0:
        return "Skip"
    return "1 second" if length == 1 else f"{length:g} seconds"


def rhythm(lengths: tuple[tuple[BreathPart, float], ...]) -> str:
    """The parts of a breath on one line: “In 4, rest 7, out 8”."""
    said = ", ".join(f"{_SHORT[part]} {length:g}" for part, length in lengths if length)
    return said[:1].upper() + said[1:]


def whole(length: float) -> str:
    """The length of one breath, and the resulting breaths per minute."""
    return f"One breath lasts {length:g} seconds, about {round(60 / length, 1):g} a minute."


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
    whole = max(1, round(seconds))
    return "1 second left" if whole == 1 else f"{whole} seconds left"
