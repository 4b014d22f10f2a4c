"""Somebody who presses a ball against a wall with their body."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.tools.pictures.contact import touching
from tests.tools.pictures.flesh import person, surface
from tests.tools.pictures.room import WallEnd, floor
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.shapes import Ball, Piece
from tests.tools.pictures.skeleton import At, Pose, stand
from tests.tools.pictures.tools import PressBall, sock
from tests.tools.pictures.vectors import Vec
from tests.tools.pictures.view import View

FAR_OFF = 80.0
NEAREST = 300.0


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody, and balls between them and a wall: the wall is `into` that way."""

    pose: Pose
    places: tuple[At, ...]
    into: Vec
    r: float = 5

    @property
    def balls(self) -> tuple[Ball, ...]:
        """Every ball, where it touches the body."""
        bones = stand(self.pose)
        body = surface(bones)
        starts = (bones.point(place) + self.into * FAR_OFF for place in self.places)
        return tuple(Ball(touching(body, start, -self.into, self.r), self.r) for start in starts)

    @property
    def face(self) -> Vec:
        """A point on the wall: where the farthest ball ends."""
        return max((ball.at + self.into * ball.r for ball in self.balls), key=self.into.dot)


def at_the_wall(
    pressed: Pressed, view: View, inset: View, away: str = "", at: tuple[float, float] = (254, 74)
) -> Scene:
    """The whole person at the wall, and from near where the ball is."""
    balls = [PressBall(ball.at, ball.r) for ball in pressed.balls]
    socks = [sock(pressed.balls, NEAREST - 10)] if len(balls) > 1 else []
    near: list[Piece] = [*socks, *(replace(ball, nearer=NEAREST) for ball in balls)]
    return Scene(
        view,
        behind=[*floor(), WallEnd(pressed.face, pressed.into)],
        among=[*person(pressed.pose, away=away), *balls],
        inset=Inset(inset, [*person(pressed.pose), *near], *at),
    )
