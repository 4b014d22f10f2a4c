"""Lying or sitting on the floor, on balls or a roller."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.flesh import person
from tests.tools.pictures.palette import HAIR, PAPER, SHIRT, SKIN
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import floor
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.shapes import Ball, Hull, Line, Piece
from tests.tools.pictures.skeleton import Arm, At, Leg, Pose
from tests.tools.pictures.tools import PressBall, Roller, sock, spine
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import MIDDLE, View


def suboccipitals() -> Scene:
    """On the back with bent knees, two balls under the edge of the skull."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 11.6, 10),
        hips=Bend(-90),
        neck=Bend(16),
        head=Bend(0),
        left_leg=Leg(At(9, 8, 52), knee=FRONT),
        right_leg=Leg(At(-9, 8, 52), knee=FRONT),
        left_arm=Arm(
            At(9, 14, 10, "pelvis"), elbow=LEFT + BACK * 0.2, fingers=FRONT + RIGHT * 0.5, palm=DOWN
        ),
        right_arm=Arm(
            At(-9, 14, 10, "pelvis"),
            elbow=RIGHT + BACK * 0.2,
            fingers=FRONT + LEFT * 0.5,
            palm=DOWN,
        ),
    )
    balls = [PressBall(Vec(x, 4.2, -53), 4.2, nearer=near) for x, near in ((4.8, -60), (-4.8, -60))]
    return Scene(
        View(76, 10, 1.9, Vec(0, 60, 0)),
        behind=floor(),
        among=[*person(pose, away="left"), *balls],
        inset=Inset(View(180, 0, 2.6), _nape(), 234, 86, 70),
    )


def _nape() -> list[Piece]:
    """The back of the head and of the neck as seen through the floor, lying as in the picture: two
    balls in a sock under the edge of the skull, one each side of the spine."""

    def at(aside: float, along: float, near: float) -> Vec:
        return MIDDLE + Vec(along + 1, aside, -near)

    pair = [Ball(at(x, -5.6, 40), 3.6) for x in (5.2, -5.2)]
    edge = tuple(at(x, 0.7 + x * x * 0.045, 30) for x in (-8, -5, -2.5, 0, 2.5, 5, 8))
    back = (Ball(at(0, 11.5, 20), 11.8), *(Ball(at(x, 5.5, 20), 7.4) for x in (3.6, -3.6)))
    return [
        Hull((*(Ball(at(x, -25, 0), 6) for x in (19, -19)), Ball(at(0, -19, 0), 7)), SHIRT),
        Hull((Ball(at(0, -17, 10), 6.6), Ball(at(0, 4, 10), 7.2)), SKIN),
        *(Hull((Ball(at(x, 8, 15), 2.6), Ball(at(x, 5, 15), 1.9)), SKIN) for x in (12, -12)),
        Hull(back, HAIR, around=True),
        Hull((Ball(at(0, 19, 22), 4.8),), HAIR, around=True),
        Line(edge, PAPER, 3),
        *spine([at(0, y, 25) for y in (-10.5, -14, -17.5)], UP * 0.9, 0),
        sock(pair, 0),
        *(PressBall(ball.at, ball.r, nearer=10) for ball in pair),
    ]


def quadriceps() -> Scene:
    """Face down on the forearms, a roller under the thigh."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 23, 0),
        hips=Bend(84),
        waist=Bend(-6),
        chest=Bend(-8),
        head=Bend(-34),
        left_leg=Leg(At(9, 17, -81.5), toes=DOWN + BACK * 0.3),
        right_leg=Leg(At(-9, 17, -81.5), toes=DOWN + BACK * 0.3),
        left_arm=Arm(At(17, 5, 66), elbow=FRONT + DOWN * 0.3, palm=DOWN, fingers=FRONT),
        right_arm=Arm(At(-17, 5, 66), elbow=FRONT + DOWN * 0.3, palm=DOWN, fingers=FRONT),
    )
    return Scene(
        View(90, 6, 1.62, Vec(0, 62, -5)),
        behind=floor(),
        among=[*person(pose, away="left"), Roller(Vec(0, 6.4, -24), 6.4, nearer=30)],
    )


def _sitting(ankle: At, knee_up: float) -> Pose:
    """On the floor, hands behind, one leg over what is under it, the other bent."""
    return replace(
        STAND,
        pelvis=Vec(0, 11.6, 0),
        hips=Bend(-14),
        head=Bend(10),
        right_leg=Leg(ankle, knee=FRONT + UP * knee_up, toes=FRONT * 0.3 + UP),
        left_leg=Leg(At(11, 8, 38), toes=FRONT),
        left_arm=Arm(At(20, 6, -33), elbow=BACK, fingers=BACK + LEFT * 0.3, palm=DOWN),
        right_arm=Arm(At(-20, 6, -33), elbow=BACK, fingers=BACK + RIGHT * 0.3, palm=DOWN),
    )


def gastrocnemius() -> Scene:
    """Sitting on the floor, hands behind, the thick part of the calf on a roller."""
    pose = _sitting(At(-9, 9.5, 80), 1)
    return Scene(
        View(86, 6, 1.85, Vec(0, 54, 24)),
        behind=floor(),
        among=[*person(pose, away="left"), Roller(Vec(-13, 5.6, 50), 5.6, 24, nearer=-12)],
    )


def soleus() -> Scene:
    """Sitting on the floor, the knee bent, the lower calf on a roller."""
    pose = _sitting(At(-9, 9.5, 70), 1)
    return Scene(
        View(86, 6, 1.85, Vec(0, 54, 24)),
        behind=floor(),
        among=[*person(pose, away="left"), Roller(Vec(-13, 5.6, 58), 5.6, 24, nearer=-12)],
    )
