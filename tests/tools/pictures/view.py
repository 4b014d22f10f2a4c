"""Where one looks from, and what a point in space is on the picture."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from tests.tools.pictures.vectors import Vec

SIZE = 320
"""A picture is square; this is its width in pixels."""

MIDDLE = Vec(0, 84, 0)
"""The middle of somebody who stands."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on the picture: pixels from the left and the top, and how near it is."""

    x: float
    y: float
    near: float


@dataclass(frozen=True, slots=True)
class View:
    """Looking at `centre` from `round_` degrees to the side (0: at somebody's front, 90: so that
    they look to the right of the picture) and `above` degrees from above, without perspective."""

    round_: float = 0
    above: float = 8
    scale: float = 1.6
    centre: Vec = MIDDLE

    def spot(self, point: Vec) -> Spot:
        """Where a point is drawn."""
        away = point - self.centre
        return Spot(
            SIZE / 2 + self.scale * away.dot(self.right),
            SIZE / 2 - self.scale * away.dot(self.up),
            away.dot(self.near),
        )

    @property
    def right(self) -> Vec:
        """What goes to the right of the picture."""
        turn = radians(self.round_)
        return Vec(cos(turn), 0, sin(turn))

    @property
    def up(self) -> Vec:
        """What goes to the top of the picture."""
        return self.near.cross(self.right)

    @property
    def near(self) -> Vec:
        """What comes towards who looks."""
        turn, above = radians(self.round_), radians(self.above)
        return Vec(-sin(turn) * cos(above), sin(above), cos(turn) * cos(above))
