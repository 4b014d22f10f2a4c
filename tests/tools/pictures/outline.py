"""The outline around circles, as a rubber band would lie: straight lines and arcs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin, sqrt

FINE = 72
"""In how many steps one walks around to see which circle is outermost."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle on the picture, in pixels."""

    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Side:
    """A straight piece of an outline, from one circle to the next, and the arc that follows."""

    start: tuple[float, float]
    end: tuple[float, float]
    r: float
    wide: bool
    """Whether the arc after it goes more than half around."""


def sides_around(circles: Sequence[Circle]) -> list[Side]:
    """The straight pieces of the outline, in order; none if one circle holds all others."""
    order = _outermost(circles)
    if len(order) < 2:
        return []
    lines = [_tangent(a, b) for a, b in zip(order, order[1:] + order[:1], strict=True)]
    sides = []
    for i, (start, end) in enumerate(lines):
        circle, onward = order[(i + 1) % len(order)], lines[(i + 1) % len(lines)][0]
        turn = _angle(circle, onward) - _angle(circle, end)
        sides.append(Side(start, end, circle.r, turn % (2 * pi) > pi))
    return sides


def outline(circles: Sequence[Circle]) -> str:
    """The outline as the `d` of an SVG path."""
    sides = sides_around(circles)
    if not sides:
        c = max(circles, key=lambda each: each.r)
        round_ = round(c.r, 2)
        arc = f"a{number(round_)} {number(round_)} 0 1 1"
        wide = number(2 * round_)
        return f"M{number(c.x - c.r)} {number(c.y)}{arc} {wide} 0{arc} -{wide} 0Z"
    path = [f"M{_at(sides[0].start)}"]
    for i, side in enumerate(sides):
        onward = sides[(i + 1) % len(sides)].start
        r = number(side.r)
        path.append(f"L{_at(side.end)}A{r} {r} 0 {int(side.wide)} 1 {_at(onward)}")
    return "".join(path) + "Z"


def straight_pieces(circles: Sequence[Circle]) -> str:
    """Only the straight pieces of the outline, as the `d` of an SVG path; may be empty."""
    return "".join(f"M{_at(side.start)}L{_at(side.end)}" for side in sides_around(circles))


def _outermost(circles: Sequence[Circle]) -> list[Circle]:
    order: list[Circle] = []
    for step in range(FINE):
        angle = 2 * pi * step / FINE
        c, s = cos(angle), sin(angle)
        best = max(circles, key=lambda each: each.x * c + each.y * s + each.r)
        if not order or order[-1] != best:
            order.append(best)
    if len(order) > 1 and order[0] == order[-1]:
        order.pop()
    return order


def _tangent(a: Circle, b: Circle) -> tuple[tuple[float, float], tuple[float, float]]:
    # The line that has both circles on its right, walking clockwise on a picture (y goes down).
    dx, dy = b.x - a.x, b.y - a.y
    far = hypot(dx, dy)
    lean = (a.r - b.r) / far
    out = sqrt(max(0.0, 1 - lean * lean))
    nx, ny = (dx * lean + dy * out) / far, (dy * lean - dx * out) / far
    return (a.x + nx * a.r, a.y + ny * a.r), (b.x + nx * b.r, b.y + ny * b.r)


def _angle(circle: Circle, point: tuple[float, float]) -> float:
    return atan2(point[1] - circle.y, point[0] - circle.x)


def _at(point: tuple[float, float]) -> str:
    return f"{number(point[0])} {number(point[1])}"


def number(value: float) -> str:
    """A length to a hundredth of a pixel, as short as that can be written."""
    return f"{round(value, 2) + 0:g}"
