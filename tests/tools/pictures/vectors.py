"""Points, directions, and frames that turn."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, radians, sin


@dataclass(frozen=True, slots=True)
class Vec:
    """A point or a direction in space, in centimetres."""

    x: float
    y: float
    z: float

    def __add__(self, other: Vec) -> Vec:
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Vec) -> Vec:
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, by: float) -> Vec:
        return Vec(self.x * by, self.y * by, self.z * by)

    def __neg__(self) -> Vec:
        return self * -1

    def dot(self, other: Vec) -> float:
        """How far one goes along the other."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other: Vec) -> Vec:
        """At right angles to both."""
        return Vec(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    @property
    def length(self) -> float:
        """Its length."""
        return hypot(self.x, self.y, self.z)

    @property
    def unit(self) -> Vec:
        """The same way, one long."""
        return self * (1 / self.length)

    def across(self, axis: Vec) -> Vec:
        """What is left of this at right angles to a unit `axis`, one long."""
        return (self - axis * self.dot(axis)).unit

    def towards(self, other: Vec, part: float) -> Vec:
        """The point at this part of the way to the other."""
        return self + (other - self) * part


NOWHERE = Vec(0, 0, 0)
LEFT, UP, FRONT = Vec(1, 0, 0), Vec(0, 1, 0), Vec(0, 0, 1)
RIGHT, DOWN, BACK = -LEFT, -UP, -FRONT


@dataclass(frozen=True, slots=True)
class Bend:
    """How one part is turned against the next: bowed forward, turned and leaned to its left."""

    bow: float = 0
    turn: float = 0
    lean: float = 0


STRAIGHT = Bend()


@dataclass(frozen=True, slots=True)
class Frame:
    """A place with its own left, up and front."""

    at: Vec = NOWHERE
    left: Vec = LEFT
    up: Vec = UP
    front: Vec = FRONT

    def point(self, x: float, y: float, z: float) -> Vec:
        """The point this far to its left, up and front."""
        return self.at + self.way(x, y, z)

    def way(self, x: float, y: float, z: float) -> Vec:
        """The direction that is this much left, up and front."""
        return self.left * x + self.up * y + self.front * z

    def turned(self, way: Vec) -> Vec:
        """A direction that is told as this frame sees it."""
        return self.way(way.x, way.y, way.z)

    def moved(self, x: float, y: float, z: float) -> Frame:
        """The same, this far away."""
        return Frame(self.point(x, y, z), self.left, self.up, self.front)

    def bent(self, bend: Bend) -> Frame:
        """Turned first, then bowed, then leaned."""
        left, front = _turned(self.left, self.front, -bend.turn)
        up, front = _turned(self.up, front, bend.bow)
        up, left = _turned(up, left, bend.lean)
        return Frame(self.at, left, up, front)


def _turned(one: Vec, other: Vec, angle: float) -> tuple[Vec, Vec]:
    c, s = cos(radians(angle)), sin(radians(angle))
    return one * c + other * s, other * c - one * s
