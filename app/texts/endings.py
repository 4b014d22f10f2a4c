"""Texts at the end of a break, a hold or breathing: what was done, and the count of today."""

from __future__ import annotations

from collections.abc import Iterable

from app.texts.breaks import movements

HOLD_EASED = "It eased this time. If it comes back, that’s usual, and no step back."
BREATHING_DONE = "All done. Notice how your shoulders feel now."
BREATHE_AGAIN = "Do it again"
BREATHE_ONE_MINUTE = "Breathe for 1 minute"
CLOSE = "Stop and close"
FINISH = "Finish"
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """“1st”, “2nd”, “3rd”, “11th”."""
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def breaks_today(number: int) -> str:
    """“Your 3rd break today”; without a count if none is known."""
    if number < 1:
        return "A break well taken"
    return "Your first break today" if number == 1 else f"Your {ordinal(number)} break today"


def movements_done(names: Iterable[str]) -> str:
    """What the movements of the break were."""
    return f"{movements(names)}."


def holds_today(number: int) -> str:
    """“Your 2nd hold today”."""
    return "Your first hold today" if number == 1 else f"Your {ordinal(number)} hold today"


def before_and_after(before: int, after: int) -> str:
    """What a screen reader says of the picture of both scores."""
    return f"{before} before, {after} after"


def breathed(seconds: float, pattern: str) -> str:
    """“1 minute with “Box””: how long, and how."""
    return f"{_length(seconds)} with “{pattern}”"


def breathing_today(minutes: int) -> str:
    """The minutes breathed today."""
    if minutes < 1:
        return "Your first slow breaths today"
    return f"Slow breathing today: {minutes} minute{'' if minutes == 1 else 's'}"


def _length(seconds: float) -> str:
    if seconds < 55:
        return f"{round(seconds)} seconds"
    minutes = max(1, round(seconds / 60))
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
