"""The room: floor, wall, chair, desk, door frame."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from tests.tools.pictures.outline import number
from tests.tools.pictures.palette import EDGE, FLOOR, WALL, WOOD, WOOD_DARK, mixed
from tests.tools.pictures.shapes import Ball, Hull, Piece, Plane, bone
from tests.tools.pictures.strokes import filled, stroked
from tests.tools.pictures.vectors import Vec
from tests.tools.pictures.view import SIZE, View

FAR = 400.0
SEAT = 44.5
"""How high the top of a chair's seat is."""
DESK = 73.0
"""How high the top of a desk is."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The floor, as far away as it is seen; above it what is behind everything."""

    deep: float = 90
    behind: str = ""

    def near(self, view: View) -> float:
        return -FAR

    def svg(self, view: View) -> str:
        level = Vec(view.centre.x, 0, view.centre.z) - Vec(view.near.x, 0, view.near.z) * self.deep
        y = view.spot(level).y
        floor = filled(f"M0 {number(y)}H{SIZE}V{SIZE}H0Z", FLOOR)
        wall = filled(f"M0 0H{SIZE}V{number(y)}H0Z", self.behind) if self.behind else ""
        return wall + floor

    def plain(self, tone: str) -> Ground:
        return self


def floor() -> list[Piece]:
    """Only the floor."""
    return [Ground()]


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its sides along the room's: two opposite corners."""

    low: Vec
    high: Vec
    tone: str = WOOD
    nearer: float = 0

    def near(self, view: View) -> float:
        return view.spot(self.low.towards(self.high, 0.5)).near + self.nearer

    def svg(self, view: View) -> str:
        shades = (mixed(self.tone, "#000000", 0.16), mixed(self.tone, "#ffffff", 0.2), self.tone)
        sides = ((view.near.x, 0), (view.near.y, 1), (view.near.z, 2))
        return "".join(
            Plane(self._side(axis, towards > 0), shade).svg(view)
            for (towards, axis), shade in zip(sides, shades, strict=True)
            if abs(towards) > 1e-6
        )

    def plain(self, tone: str) -> Box:
        return replace(self, tone=tone)

    def _side(self, axis: int, high: bool) -> tuple[Vec, ...]:
        ends = [(self.low.x, self.high.x), (self.low.y, self.high.y), (self.low.z, self.high.z)]
        fixed = ends[axis][1 if high else 0]
        others = [end for i, end in enumerate(ends) if i != axis]
        round_ = ((0, 0), (1, 0), (1, 1), (0, 1))
        corners = []
        for i, j in round_:
            point = [others[0][i], others[1][j]]
            point.insert(axis, fixed)
            corners.append(Vec(*point))
        return tuple(corners)


def block(
    x: tuple[float, float],
    y: tuple[float, float],
    z: tuple[float, float],
    tone: str = WOOD,
    nearer: float = 0,
) -> Box:
    """A box from its extent each way."""
    return Box(Vec(x[0], y[0], z[0]), Vec(x[1], y[1], z[1]), tone, nearer)


@dataclass(frozen=True, slots=True)
class WallEnd:
    """A wall seen exactly from its end; it goes on in the direction `into`."""

    face: Vec
    into: Vec

    def near(self, view: View) -> float:
        return -FAR

    def svg(self, view: View) -> str:
        x = view.spot(self.face).x
        edge = SIZE if self.into.dot(view.right) > 0 else 0
        whole = filled(f"M{number(x)} 0H{edge}V{SIZE}H{number(x)}Z", WALL)
        return whole + stroked(f"M{number(x)} -9V{SIZE + 9}", EDGE, 3)

    def plain(self, tone: str) -> WallEnd:
        return self


def chair(z: float = 0, back: bool = True, top: float = 88, behind_x: float = 0) -> list[Piece]:
    """A plain chair without arms, looking along z; `z` is where the hips are above its seat."""
    near, far, wide = z + 26, z - 15, 20
    legs = [
        bone(Vec(x, 1.5, depth), 1.6, Vec(x, SEAT - 4, depth), 1.8, WOOD_DARK)
        for x, depth in product((-wide + 3, wide - 3), (far + 2, near - 3))
    ]
    seat = block((-wide, wide), (SEAT - 4, SEAT), (far, near), WOOD, -6)
    rest = [
        *(
            bone(Vec(x, SEAT, far + 1), 1.7, Vec(x, top - 3, far - 4), 1.7, WOOD_DARK)
            for x in (-wide + 3, wide - 3)
        ),
        Hull(
            tuple(
                Ball(Vec(x, y, far - 2 - (y - SEAT) * 0.06), 2.4)
                for x in (-wide + 3, wide - 3)
                for y in (top - 16, top - 2)
            ),
            WOOD,
            gap=0,
        ),
    ]
    return [*(replace(leg, gap=0) for leg in legs), seat, *(rest if back else ())]


def chair_sideways(x: float, top: float = 88) -> list[Piece]:
    """The same chair for somebody who sits sideways on it: its back at their left, the edge of its
    seat at `x`."""

    def turned(point: Vec) -> Vec:
        return Vec(x + 26 - point.z, point.y, point.x)

    pieces: list[Piece] = []
    for piece in chair(top=top):
        match piece:
            case Hull():
                balls = tuple(Ball(turned(ball.at), ball.r) for ball in piece.balls)
                pieces.append(replace(piece, balls=balls))
            case Box():
                one, other = turned(piece.low), turned(piece.high)
                low, high = Vec(other.x, one.y, one.z), Vec(one.x, other.y, other.z)
                pieces.append(replace(piece, low=low, high=high))
    return pieces


def desk(
    z: float, deep: float = 50, wide: float = 100, x: float = 0, top: float = DESK
) -> list[Piece]:
    """A desk whose near edge (to somebody who sits before it) is at `z`."""
    legs = [
        Hull(tuple(Ball(Vec(x + dx, y, z + dz), 2) for y in (2, top - 4)), WOOD_DARK, gap=0)
        for dx, dz in product((-wide / 2 + 5, wide / 2 - 5), (5, deep - 5))
    ]
    return [*legs, block((x - wide / 2, x + wide / 2), (top - 3.5, top), (z, z + deep), WOOD)]
