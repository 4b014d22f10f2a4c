"""The head: a face with a nose, eyes and a mouth, an ear at each side, hair with a small knot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi, radians, sin

from tests.tools.pictures.palette import EYE, HAIR, SKIN, SKIN_DARK
from tests.tools.pictures.shapes import Ball, Group, Hull, Limb, Line, Piece
from tests.tools.pictures.skeleton import CHEST, Skeleton
from tests.tools.pictures.strokes import closed, filled
from tests.tools.pictures.vectors import Frame, Vec
from tests.tools.pictures.view import View

ROUND = 12.0
"""Half as wide as the head is."""
STEPS = 40


def head(bones: Skeleton, nearer: float = 0) -> Group:
    """A head with all that is on it, and the neck it is on."""
    frame, drop = bones["head"], bones.pose.jaw
    knot = Hull((Ball(frame.point(0, 12, -6.2), 4.8),), HAIR, around=True)
    behind = frame.way(0, 0.75, -0.66)
    bridge = (Ball(frame.point(0, 1, 10.8), 1), Ball(frame.point(0, -2.6, 12.6), 1.6))
    throat = (Ball(bones["chest"].point(0, CHEST, -0.5), 5.2), Ball(frame.point(0, -7, -3), 5.2))
    face = Limb(
        (
            Hull(throat, SKIN_DARK),
            Hull(bridge, SKIN, around=True),
            Hull(skull(frame, drop), SKIN, around=True),
        )
    )
    pieces: tuple[Piece, ...] = (
        Shown(knot, -behind, 0),
        face,
        Cap(frame, behind, 97, ROUND + 0.4, HAIR),
        *(_ear(frame, x) for x in (1, -1)),
        *(_eye(frame, x) for x in (1, -1)),
        Shown(_nose(frame), frame.front, 0.3),
        Shown(_mouth(frame, drop), frame.front, -0.1),
        Shown(knot, behind, 0),
    )
    return Group(pieces, frame.at, nearer)


def skull(frame: Frame, drop: float = 0) -> tuple[Ball, ...]:
    """The head without nose, ears and hair; the chin is `drop` lower when the mouth is open."""
    return (
        Ball(frame.at, ROUND),
        *(Ball(frame.point(x, -5, 4), 6.8) for x in (3, -3)),
        Ball(frame.point(0, -9.6 - drop, 6.4 - drop * 0.3), 4.8),
    )


def _ear(frame: Frame, x: int) -> Piece:
    balls = (Ball(frame.point(x * 11.4, -0.5, -0.8), 2.4), Ball(frame.point(x * 11, -3.4, 0), 1.7))
    return Shown(Hull(balls, SKIN_DARK, gap=0), frame.left * x, -0.25)


def _eye(frame: Frame, x: int) -> Piece:
    place = frame.way(x * 4.4, 0.8, 11)
    return Shown(Hull((Ball(frame.at + place, 1.25),), EYE, gap=0), place.unit, 0.3)


def _nose(frame: Frame) -> Piece:
    points = ((1.2, -3.2, 12.4), (0, -4, 13.4), (-1.2, -3.2, 12.4))
    return Line(tuple(frame.point(*each) for each in points), SKIN_DARK, 1.8)


def _mouth(frame: Frame, drop: float) -> Piece:
    if drop:
        low = -7.8 - drop * 0.5
        wide = min(1.7, 0.4 + drop * 0.5)
        lips = [Ball(frame.point(x, y, 10.2), wide) for x in (0.4, -0.4) for y in (-7.6, low)]
        return Hull(tuple(lips), EYE, gap=0)
    corners = ((2.9, -7.1, 9.2), (0, -7.9, 10.6), (-2.9, -7.1, 9.2))
    return Line(tuple(frame.point(*each) for each in corners), EYE, 1.7)


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece that is only seen when what it is on faces who looks: 1 straight, 0 edge-on."""

    piece: Piece
    facing: Vec
    least: float

    def near(self, view: View) -> float:
        return self.piece.near(view)

    def svg(self, view: View) -> str:
        return self.piece.svg(view) if self.facing.unit.dot(view.near) >= self.least else ""

    def plain(self, tone: str) -> Shown:
        return replace(self, piece=self.piece.plain(tone))


@dataclass(frozen=True, slots=True)
class Cap:
    """The part of a ball around a direction, up to an angle from it: hair on a head."""

    frame: Frame
    way: Vec
    angle: float
    r: float
    tone: str

    def near(self, view: View) -> float:
        return view.spot(self.frame.at).near

    def svg(self, view: View) -> str:
        points = self._edge(view)
        if not points:
            return ""
        return filled(closed([view.spot(point) for point in points]), self.tone)

    def plain(self, tone: str) -> Cap:
        return replace(self, tone=tone)

    def _edge(self, view: View) -> list[Vec]:
        axis, centre = self.way.unit, self.frame.at
        one = (view.right if abs(axis.dot(view.right)) < 0.9 else view.up).across(axis)
        other = axis.cross(one)
        c, s = cos(radians(self.angle)), sin(radians(self.angle))
        rim = [
            axis * c + one * (s * cos(a)) + other * (s * sin(a))
            for a in (2 * pi * i / STEPS for i in range(STEPS))
        ]
        seen = [point.dot(view.near) >= 0 for point in rim]
        if all(seen) or not any(seen):
            whole_ball = axis.dot(view.near) > 0 and not any(seen)
            return [
                centre + p * self.r
                for p in (_round(view) if whole_ball else rim if all(seen) else [])
            ]
        start = next(i for i in range(STEPS) if seen[i] and not seen[i - 1])
        arc = [rim[(start + i) % STEPS] for i in range(STEPS) if seen[(start + i) % STEPS]]
        outer = [point for point in _round(view) if point.dot(axis) >= c]
        # Walk on along the ball's outline from where the rim goes out of sight.
        first = min(range(len(outer)), key=lambda i: (outer[i] - arc[-1]).length)
        outer = outer[first:] + outer[:first]
        if len(outer) > 1 and (outer[1] - outer[0]).length > 4 * pi / STEPS:
            outer = [outer[0], *reversed(outer[1:])]
        return [centre + point * self.r for point in (*arc, *outer)]


def _round(view: View) -> list[Vec]:
    return [
        view.right * cos(a) + view.up * sin(a) for a in (2 * pi * i / STEPS for i in range(STEPS))
    ]
