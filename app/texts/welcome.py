"""Texts of the first start."""

from __future__ import annotations

from app.texts.shell import APP

TITLE = "Welcome"
SKIP_ALL = "Skip to the app"
SKIP = "Skip this step"
NEXT = "Next"
BACK = "Back"
ON_BODY = "On the body"
IN_LIST = "In a list"
ALL_SET = "All set. You can change any of this in the settings."

WHERE = "Where does it knot?"
WHERE_ABOUT = (
    "Tap each place that keeps coming back, or choose it by name. You can log and hold it from the "
    "first screen, and add others at any time."
)
PICKED = "Your places"

WHEN = "When do you work?"
WHEN_ABOUT = "A small break comes within these hours, and never outside them."

SAFE = "Is pressing all right for you?"


def step(number: int, of: int) -> str:
    """“Unknot · Step 1 of 3”."""
    return f"{APP} · Step {number} of {of}"


def other_side_of(name: str) -> str:
    """The label, for a screen reader, of the button that changes the side."""
    return f"{name}: the other side"


def remove(name: str) -> str:
    """The label, for a screen reader, of the button that removes a place."""
    return f"Remove {name}"
