"""The body: regions, sides and spots.

1. A region id is `view.area.side` (`back.trap_upper.left`), or `other`.
2. Sides are the person's own: their left is `left` in both views.
3. Each view is drawn for one half and mirrored: x and y are 0-1 over the whole view, x from the
   left edge of the picture, y from the top. Seen from behind, the person's left is on the left of
   the picture; seen from the front, it is on the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from app.domain.errors import InvalidInput

SpotId = NewType("SpotId", str)
MuscleId = NewType("MuscleId", str)


class View(StrEnum):
    """Which way the body is turned."""

    FRONT = "front"
    BACK = "back"


class Side(StrEnum):
    """The person's own left and right; `MIDDLE` where neither applies."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"

    @property
    def opposite(self) -> Side:
        """The other side; the middle is its own opposite."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, Side.MIDDLE)


AREAS: dict[View, tuple[str, ...]] = {
    View.BACK: (
        "suboccipital", "neck_post", "levator", "trap_upper", "trap_mid_rhomboid", "trap_lower",
        "supraspinatus", "infraspinatus_teres", "lat", "thoracic_paraspinal",
        "lumbar_paraspinal", "ql", "glute", "piriformis", "hamstring", "gastroc", "soleus",
        "triceps", "forearm_ext",
    ),
    View.FRONT: (
        "masseter", "temporalis", "scm", "scalene", "pec_major", "pec_minor", "deltoid",
        "biceps", "forearm_flex", "hand_thumb", "oblique", "hip_flexor", "tfl", "quad",
        "vastus_lat", "adductor", "tib_ant", "foot",
    ),
}  # fmt: skip
_AREA_IDS = frozenset(f"{view}.{area}" for view, areas in AREAS.items() for area in areas)


@dataclass(frozen=True, slots=True, order=True)
class AreaId:
    """One of the 37 areas, both sides together: `back.trap_upper`."""

    text: str

    def __post_init__(self) -> None:
        if self.text not in _AREA_IDS:
            raise InvalidInput(
                "region", f"“{self.text}” isn’t a body area. Try one such as back.trap_upper"
            )

    def __str__(self) -> str:
        return self.text

    @property
    def view(self) -> View:
        """The view it is drawn on."""
        return View(self.text.split(".")[0])

    def on(self, side: Side) -> RegionId:
        """This area on one side. Raises `InvalidInput` for the middle."""
        return RegionId(f"{self.text}.{side}")


@dataclass(frozen=True, slots=True, order=True)
class RegionId:
    """A place on the body: an area with its side, or `other` (rule 1)."""

    text: str

    def __post_init__(self) -> None:
        area, _, side = self.text.rpartition(".")
        known = area in _AREA_IDS and side in (Side.LEFT, Side.RIGHT)
        if not known and self.text != "other":
            raise InvalidInput(
                "region",
                (
                    f"“{self.text}” isn’t a place on the body. Write view.area.side, such as "
                    "back.trap_upper.left, or other"
                ),
            )

    def __str__(self) -> str:
        return self.text

    @property
    def side(self) -> Side:
        """The person's own side; `MIDDLE` for `other`."""
        return Side.MIDDLE if self == OTHER else Side(self.text.rpartition(".")[2])

    @property
    def areas(self) -> tuple[AreaId, ...]:
        """The area without its side: one, or none for `other`."""
        return () if self == OTHER else (AreaId(self.text.rpartition(".")[0]),)


OTHER = RegionId("other")


@dataclass(frozen=True, slots=True)
class Point:
    """A point on one view, 0-1 in each direction (rule 3)."""

    x: float
    y: float

    def __post_init__(self) -> None:
        if not (0 <= self.x <= 1 and 0 <= self.y <= 1):
            raise InvalidInput("position", "x and y run from 0 to 1")

    @property
    def mirrored(self) -> Point:
        """The same point on the other half."""
        return Point(1 - self.x, self.y)


Polygon = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it is drawn and named: the polygon of the half on the left of the picture.

    `name` is the name of the muscle, `where` describes the place in everyday words; `centre` lies
    inside.
    """

    id: AreaId
    name: str
    where: str
    centre: Point
    polygon: Polygon


@dataclass(frozen=True, slots=True)
class Spot:
    """A persistent, named place that knots. Two spots may share a region."""

    id: SpotId
    region: RegionId
    side: Side
    name: str
    opened: datetime
    at: Point | None = None
    muscle: MuscleId | None = None
    archived: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still followed (not archived)."""
        return self.archived is None
