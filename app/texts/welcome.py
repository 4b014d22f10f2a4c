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
ALL_SET = "All set. You can change any of this in Settings."

WHERE = "Where do your knots come back?"
WHERE_ABOUT = (
    "Tap each place that keeps hurting, or choose it by name. You can then log it and "
    "hold it from the first screen. You can add more at any time."
)
PICKED = "Your places"

WHEN = "When do you work?"
WHEN_ABOUT = "We’ll remind you to take short breaks during these hours, and never outside them."

SAFE = "Is pressing right for you?"


def step(number: int, of: int) -> str:
    """“Unknot · Step 1 of 3”."""
    return f"{APP} · Step {number} of {of}"


def other_side_of(name: str) -> str:
    """The label, for a screen reader, of the button that changes the side."""
    return f"{name}: the other side"


def remove(name: str) -> str:
    """The label, for a screen reader, of the button that removes a place."""
    return f"Remove {name}"
