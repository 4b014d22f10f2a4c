"""Arrows that say which way something moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, radians, sin

from tests.tools.pictures.outline import number
from tests.tools.pictures.palette import ACCENT, PAPER
from tests.tools.pictures.strokes import smooth, stroked
from tests.tools.pictures.vectors import Vec
from tests.tools.pictures.view import Spot, View

WIDE = 4.6
HEAD = 10.0
STEPS = 10


@dataclass(frozen=True, slots=True)
class Arrow:
    """A curve through points in space, with a head at its end, and at its start if `both`."""

    points: tuple[Vec, ...]
    both: bool = False
    size: float = 1

    def near(self, view: View) -> float:
        return max(view.spot(point).near for point in self.points)

    def svg(self, view: View) -> str:
        spots = [view.spot(point) for point in self.points]
        paths = [smooth(spots), _head(spots[-1], spots[-2], self.size)]
        if self.both:
            paths.append(_head(spots[0], spots[1], self.size))
        wide = WIDE * self.size
        paper = "".join(stroked(path, PAPER, wide + 5) for path in paths)
        return paper + "".join(stroked(path, ACCENT, wide) for path in paths)

    def plain(self, tone: str) -> Arrow:
        return self


def straight(start: Vec, end: Vec, both: bool = False, size: float = 1) -> Arrow:
    """An arrow from here to there."""
    return Arrow((start, start.towards(end, 0.5), end), both, size)


def arc(
    centre: Vec, one: Vec, other: Vec, start: float, end: float, both: bool = False, size: float = 1
) -> Arrow:
    """Part of a round: from `one` (0 degrees) towards `other` (90 degrees), which both reach from
    the centre to the curve."""
    angles = (radians(start + (end - start) * i / STEPS) for i in range(STEPS + 1))
    return Arrow(tuple(centre + one * cos(a) + other * sin(a) for a in angles), both, size)


def _head(tip: Spot, before: Spot, size: float) -> str:
    back = atan2(before.y - tip.y, before.x - tip.x)
    ends: Sequence[tuple[float, float]] = [
        (tip.x + HEAD * size * cos(back + turn), tip.y + HEAD * size * sin(back + turn))
        for turn in (pi / 5, -pi / 5)
    ]
    (ax, ay), (bx, by) = ends
    return f"M{number(ax)} {number(ay)}L{number(tip.x)} {number(tip.y)}L{number(bx)} {number(by)}"
