"""Texts of the drawn body and of the list of regions."""

from __future__ import annotations

from app.domain.body import OTHER, RegionId, Side, View

FRONT = "Front"
BACK = "Back"
VIEWS = {View.FRONT: FRONT, View.BACK: BACK}
SEEN = {View.FRONT: "seen from the front", View.BACK: "seen from behind"}
YOURS = {Side.LEFT: "your left", Side.RIGHT: "your right"}

WHOLE = "Whole body"
HEAD = "Head and neck"
TRUNK = "Trunk"
ARMS = "Arms"
LEGS = "Legs"

YOUR_LEFT = "your left"
YOUR_RIGHT = "your right"

SEARCH = "Search for a place"
SEARCH_HINT = "neck, behind the knee, thumb"
NO_PLACE = (
    "We can’t find a place with that name. Try a simpler word, such as neck, shoulder or knee."
)
ELSEWHERE = "Somewhere else"
ELSEWHERE_ABOUT = "A place that isn’t on this list"
NOT_AN_AREA = "There’s no named area right there. Tap a shaded area, or choose from the list."


def picture(view: View) -> str:
    """The description of the drawn body for a screen reader."""
    return f"Drawing of the body, {SEEN[view]}. You can also choose from the list of places."


def named_back(name: str, region: RegionId) -> str:
    """A tapped region, named so that left and right cannot be mixed up.

    “Right top of the shoulder, seen from behind: your right”; `name` is the region's name.
    """
    if region == OTHER:
        return name
    return f"{name}, {SEEN[region.areas[0].view]}: {YOURS[region.side]}"
