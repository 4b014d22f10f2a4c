"""The drawn body: which area a tap hits, and where an area is on the picture.

1. Areas and outlines are drawn for the half on the left of the picture; the other half is mirrored.
2. From behind, the left of the picture is the person's left; from the front it is their right.
3. A tap belongs to the area it falls in. Where areas overlap, the smaller one wins.
4. A tap just outside every area belongs to the nearest one, if that is within `NEAR`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from app.domain.body import OTHER, Area, Point, Polygon, RegionId, Side, View

ASPECT = 0.5
"""The width of the picture as a fraction of its height: distances are compared as they are seen."""

NEAR = 0.025
"""How far outside an area a tap may fall, as a fraction of the picture's height."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The silhouette on one view: a line from the crown to the crotch along the left of the
    picture.

    `marks` are thin lines that distinguish front from back (eyes, mouth, spine), for the same half.
    """

    view: View
    half: Polygon
    marks: tuple[Polygon, ...]

    @property
    def whole(self) -> Polygon:
        """The closed outline of both halves."""
        return self.half + tuple(point.mirrored for point in reversed(self.half))


def drawn_on_left(view: View, side: Side) -> bool:
    """Whether the person's `side` is on the left of the picture (rule 2)."""
    return side is (Side.LEFT if view is View.BACK else Side.RIGHT)


def polygon_of(area: Area, side: Side) -> Polygon:
    """The area's outline on the person's `side`, in the whole picture's coordinates."""
    if drawn_on_left(area.id.view, side):
        return area.polygon
    return tuple(point.mirrored for point in area.polygon)


def centre_of(area: Area, side: Side) -> Point:
    """A point well inside the area on the person's `side`."""
    return area.centre if drawn_on_left(area.id.view, side) else area.centre.mirrored


def area_at(areas: Iterable[Area], view: View, point: Point) -> RegionId:
    """The region under a tap (rules 1-4); `OTHER` where there is none."""
    on_left = point.x <= 0.5
    folded = point if on_left else point.mirrored
    side = Side.LEFT if drawn_on_left(view, Side.LEFT) is on_left else Side.RIGHT
    here = [area for area in areas if area.id.view is view]
    hit = [area for area in here if contains(area.polygon, folded)]
    if hit:
        return min(hit, key=lambda area: surface(area.polygon)).id.on(side)
    near = [(distance(area.polygon, folded), area.id) for area in here]
    within = [(apart, area_id) for apart, area_id in near if apart <= NEAR]
    return min(within)[1].on(side) if within else OTHER


def contains(polygon: Polygon, point: Point) -> bool:
    """Whether the point lies in the polygon, by counting the edges that a ray crosses."""
    inside = False
    for a, b in _edges(polygon):
        crosses = (a.y > point.y) is not (b.y > point.y)
        if crosses and point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x:
            inside = not inside
    return inside


def surface(polygon: Polygon) -> float:
    """The area of the polygon, as a fraction of the picture's."""
    return abs(sum(a.x * b.y - b.x * a.y for a, b in _edges(polygon))) / 2


def distance(polygon: Polygon, point: Point) -> float:
    """The distance of the point from the polygon's edge, as a fraction of the picture's height."""
    return min(_to_edge(a, b, point) for a, b in _edges(polygon))


def _edges(polygon: Polygon) -> Iterable[tuple[Point, Point]]:
    return zip(polygon, polygon[1:] + polygon[:1], strict=True)


def _to_edge(a: Point, b: Point, point: Point) -> float:
    ax, bx, px = a.x * ASPECT, b.x * ASPECT, point.x * ASPECT
    along_x, along_y = bx - ax, b.y - a.y
    length = along_x**2 + along_y**2
    share = ((px - ax) * along_x + (point.y - a.y) * along_y) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(px - ax - share * along_x, point.y - a.y - share * along_y)
