"""Texts of the drawn body and of the list of regions."""

from __future__ import annotations

from app.domain.body import OTHER, RegionId, Side, View
from app.domain.body_zoom import BodyPart

FRONT = "Front"
BACK = "Back"
VIEWS = {View.FRONT: FRONT, View.BACK: BACK}
SEEN = {View.FRONT: "seen from the front", View.BACK: "seen from behind"}
YOURS = {Side.LEFT: "your left", Side.RIGHT: "your right"}

WHOLE = "Whole body"
PARTS = {
    BodyPart.HEAD_AND_NECK: "Head and neck",
    BodyPart.SHOULDERS: "Shoulders, chest and upper back",
    BodyPart.WAIST_AND_HIPS: "Waist and hips",
    BodyPart.ARM: "Upper arm",
    BodyPart.FOREARM_AND_HAND: "Forearm and hand",
    BodyPart.THIGH: "Thigh",
    BodyPart.LOWER_LEG: "Lower leg and foot",
}
TAP_PART = "Tap where it hurts, to look closer."
LONGEST_NAME = "Right inner edge of the shoulder blade, seen from behind: your right"
"""As long as any text above the drawing: it keeps that much room."""

EITHER_OR_BOTH = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.MIDDLE: "Both sides"}

YOUR_LEFT = "your left"
YOUR_RIGHT = "your right"

SEARCH = "Search for a place"
SEARCH_HINT = "neck, behind the knee, thumb"
NO_PLACE = (
    "We can’t find a place with that name. Try a simpler word, such as neck, shoulder or knee."
)
ELSEWHERE = "Somewhere else"
ELSEWHERE_ABOUT = "A place that isn’t on this list"
NOT_AN_AREA = "There’s no named place right there. Try on the body."


def picture(view: View) -> str:
    """The description of the drawn body for a screen reader."""
    return f"Drawing of the body, {SEEN[view]}. You can also choose from the list of places."


def part_under(part: BodyPart) -> str:
    """The part of the whole body that is under the finger."""
    return f"{PARTS[part]}: tap to look closer."


def now_tap(part: BodyPart) -> str:
    """What to do with an enlarged part."""
    return f"{PARTS[part]}: now tap the place, or slide to it."


def named_back(name: str, region: RegionId) -> str:
    """A tapped region, named so that left and right cannot be mixed up.

    “Right top of the shoulder, seen from behind: your right”; `name` is the region's name.
    """
    if region == OTHER:
        return name
    return f"{name}, {SEEN[region.areas[0].view]}: {YOURS[region.side]}"


def side_back(view: View, side: Side) -> str:
    """The side twice, as the person stands: “Left, seen from behind: your left”."""
    return f"{EITHER_OR_BOTH[side]}, {SEEN[view]}: {YOURS[side]}"


def both_back(view: View) -> str:
    """The same for both sides at once."""
    return f"Left and right, {SEEN[view]}: one spot on each side"


def both_sides(name: str) -> str:
    """A place on both sides: “Top of the shoulder, both sides”."""
    return f"{name[:1].upper()}{name[1:]}, both sides"
