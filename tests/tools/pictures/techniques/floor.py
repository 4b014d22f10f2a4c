"""Lying or sitting on the floor, on balls or a roller."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.flesh import person
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import floor
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.shapes import Ball, Piece
from tests.tools.pictures.skeleton import Arm, At, Leg, Pose
from tests.tools.pictures.tools import PressBall, Roller, sock
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def suboccipitals() -> Scene:
    """On the back with bent knees, two balls under the edge of the skull."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 11.6, 10),
        hips=Bend(-90),
        neck=Bend(7),
        head=Bend(4),
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
    pair = [Ball(Vec(x, 147, -12), 4.2) for x in (5, -5)]
    seen: list[Piece] = [
        sock(pair, 290),
        *(PressBall(ball.at, ball.r, nearer=300) for ball in pair),
    ]
    balls = [PressBall(Vec(x, 4.2, -55), 4.2, nearer=-60) for x in (4.4, -4.4)]
    return Scene(
        View(90, 4, 1.9, Vec(0, 54, 0)),
        behind=floor(),
        among=[*person(pose, away="left"), *balls],
        inset=Inset(View(180, 0, 2.1, Vec(0, 146, 0)), [*person(STAND), *seen], 240, 84, 56),
    )


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
