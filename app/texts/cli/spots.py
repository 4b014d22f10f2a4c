"""Texts of `unknot spots` and `unknot regions`."""

from __future__ import annotations

SPOTS = "Show the spots you follow."
SPOTS_ABOUT = (
    "Show the spots you follow: the last two weeks of each, and what you logged last.\n\n"
    "Days you didn't log are a dot, or “-” where the output isn't a terminal."
)
HEADING = ("Spot", "Last 14 days", "Last logged")
REGIONS = "Show the places on the body, and their ids."
REGIONS_ABOUT = (
    "Show the places on the body that have these words in their name, or all of them. “unknot "
    "log” takes the names or the ids.\n\nFor example: unknot regions shoulder blade left"
)


def no_region(asked: str) -> str:
    """No place has these words."""
    return f"There’s no place called “{asked}”. “unknot regions” lists them all."
