"""Movements of hips, legs and feet that begin on a chair."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import Arrow, arc, straight
from tests.tools.pictures.flesh import person
from tests.tools.pictures.poses import SIT, STAND
from tests.tools.pictures.room import chair, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import ANKLE, SITTING, Arm, At, Leg
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def stand_and_walk() -> Scene:
    """From the chair into a brisk walk."""

    ahead = 62
    seated = replace(
        SIT,
        pelvis=Vec(0, SITTING, -34),
        left_leg=Leg(At(10, ANKLE, 7)),
        right_leg=Leg(At(-10, ANKLE, 7)),
    )
    walking = replace(
        STAND,
        pelvis=Vec(0, 85, ahead),
        hips=Bend(3),
        left_leg=Leg(At(8, ANKLE + 2, ahead + 30), toes=FRONT + UP * 0.35),
        right_leg=Leg(At(-8, ANKLE + 8, ahead - 33), toes=FRONT + DOWN * 0.75),
        left_arm=Arm(hang=DOWN + BACK * 0.5, fist=True),
        right_arm=Arm(At(-20, -9, 27, "chest"), elbow=BACK + DOWN, palm=LEFT, fist=True),
    )
    return Scene(
        View(80, 6, 1.36, Vec(0, 84, 22)),
        behind=[*floor(), *chair(-34)],
        ghost=person(seated),
        among=person(walking, away="left"),
        before=[Arrow((Vec(0, 132, -22), Vec(0, 150, -2), Vec(0, 157, 26)))],
    )


def sit_to_stand() -> Scene:
    """Half up from a chair, arms forward."""
    arms = [Arm(At(x * 14, 6, 44, "chest"), elbow=DOWN + FRONT * 0.1, palm=DOWN) for x in (1, -1)]
    feet = (Leg(At(10, ANKLE, 33)), Leg(At(-10, ANKLE, 33)))
    sitting = replace(SIT, left_leg=feet[0], right_leg=feet[1])
    rising = replace(
        sitting,
        pelvis=Vec(0, 68, 12),
        hips=Bend(32),
        waist=Bend(6),
        head=Bend(-22),
        left_arm=arms[0],
        right_arm=arms[1],
    )
    return Scene(
        View(80, 6, 1.75, Vec(0, 78, 18)),
        behind=[*floor(), *chair()],
        ghost=person(sitting),
        among=person(rising, away="left"),
        before=[Arrow((Vec(-20, 62, -28), Vec(-20, 88, -24), Vec(-20, 112, -10)))],
    )


def seated_figure_four() -> Scene:
    """An ankle on the other knee, leaning forward from the hips."""
    crossed = Leg(
        At(8, 61, 38), knee=RIGHT + FRONT * 0.6 + UP * 0.25, toes=LEFT + FRONT * 0.15 + DOWN * 0.2
    )
    upright = replace(SIT, right_leg=crossed)
    leaned = replace(
        upright,
        hips=Bend(20),
        chest=Bend(6),
        left_arm=Arm(
            At(17, 64, 22), elbow=BACK + LEFT * 0.8, palm=DOWN, fingers=FRONT + LEFT * 0.2
        ),
        right_arm=Arm(
            At(-26, 70, 20), elbow=BACK + RIGHT * 0.6, palm=DOWN, fingers=FRONT + DOWN * 0.3
        ),
    )
    return Scene(
        View(28, 14, 1.9, Vec(-2, 70, 14)),
        behind=[*floor(), *chair()],
        ghost=person(upright),
        among=person(leaned),
        before=[arc(Vec(0, 54, 0), UP * 86, FRONT * 86, -4, 34)],
    )


def butterfly() -> Scene:
    """On the floor, the soles of the feet together, the knees out to the sides."""
    pose = replace(
        SIT,
        pelvis=Vec(0, 11.6, 0),
        hips=Bend(8),
        left_leg=Leg(At(4.2, 7.5, 32), knee=LEFT + UP * 0.35, toes=FRONT + UP * 0.25),
        right_leg=Leg(At(-4.2, 7.5, 32), knee=RIGHT + UP * 0.35, toes=FRONT + UP * 0.25),
        left_arm=Arm(At(9, 17, 31), elbow=LEFT + BACK, fingers=FRONT + RIGHT * 0.6, palm=DOWN),
        right_arm=Arm(At(-9, 17, 31), elbow=RIGHT + BACK, fingers=FRONT + LEFT * 0.6, palm=DOWN),
    )
    return Scene(
        View(16, 12, 2.3, Vec(0, 42, 10)),
        behind=floor(),
        among=person(pose),
        before=[straight(Vec(x * 46, 46, 10), Vec(x * 47, 33, 10)) for x in (1, -1)],
    )


def ankle_pumps() -> Scene:
    """Sitting: the toes of one foot are up, the heel of the other."""
    up = replace(
        SIT,
        left_leg=Leg(At(10, ANKLE + 1.2, 56), toes=FRONT + UP * 0.75),
        right_leg=Leg(At(-10, ANKLE + 9, 32), toes=FRONT + DOWN * 0.9),
    )
    return Scene(
        View(70, 8, 1.85, Vec(0, 70, 18)),
        behind=[*floor(), *chair()],
        among=person(up, away="left"),
        before=[
            arc(Vec(10, 5, 54), FRONT * 27, UP * 27, 5, 68, both=True),
            straight(Vec(-22, 6, 20), Vec(-22, 24, 20), both=True),
        ],
    )
