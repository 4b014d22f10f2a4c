"""Lying or sitting on the floor, on balls or a roller."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.flesh import person
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import floor
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.shapes import Ball, Piece
from tests.tools.pictures.skeleton import Arm, At, Leg, Pose, stand
from tests.tools.pictures.tools import PressBall, Roller, sock, spine
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View

FROM_BEHIND = View(128, 25, 2.6, Vec(0, 150, 0))
"""At the back of the head, from its right: straight from behind, two balls look like glasses."""


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
        inset=Inset(FROM_BEHIND, _nape(), 234, 86, 70),
    )


def _nape() -> list[Piece]:
    """The same head as if it stood, from behind at an angle: hair above, the bones of the neck and
    back, and a ball at each side of them under the edge of the skull."""
    bones = stand(STAND)
    knobs = [("head", y, -6.5) for y in (-12, -16)] + [("chest", y, -10) for y in (17, 12.5, 8)]
    pair = [Ball(bones["head"].point(x, -8.5, -8.5), 3.3) for x in (5.2, -5.2)]
    return [
        *person(STAND),
        *spine([bones[part].point(0, up, deep) for part, up, deep in knobs], LEFT * 1.1, 200),
        sock(pair, 240),
        *(PressBall(ball.at, ball.r, nearer=260) for ball in pair),
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
