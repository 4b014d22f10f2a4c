"""Looking closer at the drawn body: the first tap shows a part, the second sets the point.

1. A picture is seen through a window: the whole body in its frame, or a part of it, `CLOSE` pixels
   high as a whole.  At that size the centres of any two regions are at least 48 pixels apart.
2. A tap on the whole body opens the window around the finger, within the picture.  So a finger
   that trembles by `TREMBLE` pixels still sees the place it meant, away from the edge; in a low
   frame, the picture is less high for this.
3. A tap belongs to the region whose centre is nearest, if that is within `SNAP` pixels; otherwise
   to the region that is drawn there (`body_geometry`).
4. Every area belongs to one part of the body; a point, to the part of the nearest area.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import hypot

from app.domain.body import Area, Point, RegionId, Side, View
from app.domain.body_geometry import ASPECT, area_at, centre_of, contains, distance

CLOSE = 1720
"""The height of the enlarged picture in pixels (rule 1)."""

TREMBLE = 20
"""How far a finger lands from where it was meant to, in pixels."""

SNAP = 24
"""How near the centre of a region draws a tap, in pixels: half of the smallest target."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a picture, in pixels."""

    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Viewport:
    """The visible part of the picture, as shares of the whole; it may reach beyond the picture."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0

    def pixels_high(self, pixels_wide: float) -> float:
        """The height at this width, in pixels."""
        return pixels_wide * self.height / (self.width * ASPECT)

    def place(self, point: Point, wide: float) -> tuple[float, float]:
        """The position of a point of the picture, in pixels."""
        high = self.pixels_high(wide)
        return (
            round((point.x - self.left) / self.width * wide, 1),
            round((point.y - self.top) / self.height * high, 1),
        )

    def point(self, x: float, y: float, wide: float) -> Point:
        """The point of the picture at this position in pixels; the nearest one, beside it."""
        across = self.left + x / wide * self.width
        down = self.top + y / self.pixels_high(wide) * self.height
        return Point(min(1.0, max(0.0, across)), min(1.0, max(0.0, down)))


WHOLE = Viewport()


def fitted(frame: Frame) -> Viewport:
    """The whole body in the middle of the frame."""
    high = min(frame.high, frame.wide / ASPECT)
    return _around(Point(0.5, 0.5), frame, high)


def closer(point: Point, frame: Frame) -> Viewport:
    """The part of the body around a tap on the whole (rule 2)."""
    in_sight = (frame.high / 2 - TREMBLE) / TREMBLE * frame.high
    return _around(point, frame, max(min(CLOSE, in_sight), frame.high))


def around(points: Iterable[Point], frame: Frame, margin: float) -> Viewport:
    """All the points in the middle of the frame, with this margin in shares of the height."""
    across, down = zip(*((point.x, point.y) for point in points), strict=True)
    room_across = (max(across) - min(across)) * ASPECT + 2 * margin
    room_down = max(down) - min(down) + 2 * margin
    middle = Point((min(across) + max(across)) / 2, (min(down) + max(down)) / 2)
    return _around(middle, frame, min(frame.wide / room_across, frame.high / room_down))


def _around(middle: Point, frame: Frame, picture_high: float) -> Viewport:
    """The window with this middle, as far as it then lies within the picture."""
    width, height = frame.wide / (picture_high * ASPECT), frame.high / picture_high
    return Viewport(_start(middle.x, width), _start(middle.y, height), width, height)


def _start(middle: float, length: float) -> float:
    if length >= 1:
        return 0.5 - length / 2
    return min(1 - length, max(0.0, middle - length / 2))


def region_at(areas: Iterable[Area], view: View, point: Point, picture_high: float) -> RegionId:
    """The region that is meant by a tap on a picture so many pixels high (rule 3)."""
    here = [area for area in areas if area.id.view is view]
    centres = [
        (apart(centre_of(area, side), point) * picture_high, area.id.on(side))
        for area in here
        for side in (Side.LEFT, Side.RIGHT)
    ]
    pixels, nearest = min(centres)
    return nearest if pixels <= SNAP else area_at(here, view, point)


def apart(one: Point, other: Point) -> float:
    """The distance as it is seen, as a fraction of the picture's height."""
    return hypot((one.x - other.x) * ASPECT, one.y - other.y)


class BodyPart(StrEnum):
    """A part of the body, on either view."""

    HEAD_AND_NECK = "head_and_neck"
    SHOULDERS = "shoulders"
    WAIST_AND_HIPS = "waist_and_hips"
    ARM = "arm"
    FOREARM_AND_HAND = "forearm_and_hand"
    THIGH = "thigh"
    LOWER_LEG = "lower_leg"


_AREAS = {
    BodyPart.HEAD_AND_NECK: "suboccipital neck_post masseter temporalis scm scalene",
    BodyPart.SHOULDERS: (
        "levator trap_upper trap_mid_rhomboid trap_lower supraspinatus infraspinatus_teres"
        " pec_major pec_minor deltoid"
    ),
    BodyPart.WAIST_AND_HIPS: (
        "lat thoracic_paraspinal lumbar_paraspinal ql glute piriformis oblique hip_flexor tfl"
    ),
    BodyPart.ARM: "triceps biceps",
    BodyPart.FOREARM_AND_HAND: "forearm_ext forearm_flex hand_thumb",
    BodyPart.THIGH: "hamstring quad vastus_lat adductor",
    BodyPart.LOWER_LEG: "gastroc soleus tib_ant foot",
}
_PART = {area: part for part, areas in _AREAS.items() for area in areas.split()}


def part_of(area: Area) -> BodyPart:
    """The part to which an area belongs (rule 4)."""
    return _PART[area.id.text.split(".")[1]]


def part_at(areas: Iterable[Area], view: View, point: Point) -> BodyPart:
    """The part in which a point lies (rule 4)."""
    folded = point if point.x <= 0.5 else point.mirrored
    here = (area for area in areas if area.id.view is view)
    return part_of(min(here, key=lambda area: _outside(area, folded)))


def _outside(area: Area, point: Point) -> float:
    return 0.0 if contains(area.polygon, point) else distance(area.polygon, point)
