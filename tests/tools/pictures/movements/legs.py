"""Movements of hips and legs while standing."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.flesh import person
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import WallEnd, desk, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def hip_flexor() -> Scene:
    """One foot far back, a hand on the desk, the pelvis tucked."""
    step = replace(
        STAND,
        pelvis=Vec(0, 82, 0),
        hips=Bend(-9),
        waist=Bend(5),
        left_leg=Leg(At(9, ANKLE, 22)),
        right_leg=Leg(At(-9, ANKLE + 6, -44), toes=FRONT + DOWN * 0.7),
        left_arm=Arm(hang=DOWN + FRONT * 0.12),
        right_arm=Arm(At(-14, 79.5, 21), elbow=BACK + RIGHT * 0.3, palm=DOWN, fingers=FRONT),
    )
    return Scene(
        View(84, 6, 1.55, Vec(0, 84, 8)),
        behind=[*floor(), *desk(15, deep=56, wide=70)],
        among=person(step, away="left"),
        before=[straight(Vec(-20, 80, -42), Vec(-20, 83, -17))],
    )


def weight_shift() -> Scene:
    """The weight moves over one foot; the heel of the other is light."""
    middle = replace(STAND, left_leg=Leg(At(13, ANKLE, 0)), right_leg=Leg(At(-13, ANKLE, 0)))
    shifted = replace(
        middle,
        pelvis=Vec(9, 86, 0),
        hips=Bend(lean=3),
        waist=Bend(lean=-3),
        right_leg=Leg(At(-13, ANKLE + 4.5, 0), toes=FRONT + DOWN * 0.3),
    )
    return Scene(
        View(0, 6, 1.62, Vec(0, 84, 0)),
        behind=floor(),
        ghost=person(middle),
        among=person(shifted),
        before=[straight(Vec(-26, 74, 24), Vec(30, 74, 24), both=True)],
    )


def hamstring_hinge() -> Scene:
    """One heel forward with the toes up, the long back leans from the hips."""
    front = Leg(At(-9, ANKLE + 1.2, 26), toes=FRONT + UP * 0.9)
    back = Leg(At(9, ANKLE, -10))
    start = replace(STAND, left_leg=back, right_leg=front, pelvis=Vec(0, 80, -10))
    hands = [
        Arm(At(x * 3 + 9, 69, 3), elbow=BACK + side * 0.5, palm=DOWN)
        for x, side in ((1.6, LEFT), (-0.4, RIGHT))
    ]
    hinged = replace(
        start,
        pelvis=Vec(0, 76, -20),
        hips=Bend(46),
        head=Bend(-14),
        left_arm=hands[0],
        right_arm=hands[1],
    )
    return Scene(
        View(84, 6, 1.6, Vec(0, 82, 10)),
        behind=floor(),
        ghost=person(start),
        among=person(hinged, away="left"),
        before=[arc(Vec(-20, 84, -8), UP * 88, FRONT * 88, 4, 36)],
    )


def calf_raises() -> Scene:
    """On the toes, fingertips on the desk."""
    arms = [
        Arm(At(x * 14, 101, 32), elbow=BACK + DOWN * 0.3, palm=DOWN, fingers=FRONT + DOWN * 0.5)
        for x in (1, -1)
    ]
    flat = replace(STAND, left_arm=arms[0], right_arm=arms[1])
    toes = FRONT + DOWN * 1.5
    raised = replace(
        flat,
        pelvis=Vec(0, 99, 4),
        left_leg=Leg(At(9, 18, 4), toes=toes),
        right_leg=Leg(At(-9, 18, 4), toes=toes),
    )
    return Scene(
        View(84, 6, 1.5, Vec(0, 90, 10)),
        behind=[*floor(), *desk(34, deep=56, wide=70, top=94)],
        ghost=person(flat),
        among=person(raised, away="left"),
        before=[straight(Vec(-20, 8, -22), Vec(-20, 36, -22))],
    )


def calf_stretch() -> Scene:
    """Hands on the wall, one leg back with its heel down."""
    lean = replace(
        STAND,
        pelvis=Vec(0, 80, 0),
        hips=Bend(16),
        head=Bend(-8),
        left_leg=Leg(At(9, ANKLE, 18)),
        right_leg=Leg(At(-9, ANKLE, -37)),
        left_arm=Arm(At(16, 124, 53), elbow=DOWN + LEFT * 0.5, fingers=UP, palm=FRONT),
        right_arm=Arm(At(-16, 124, 53), elbow=DOWN + RIGHT * 0.5, fingers=UP, palm=FRONT),
    )
    return Scene(
        View(90, 5, 1.55, Vec(0, 86, 8)),
        behind=[*floor(), WallEnd(Vec(0, 0, 57), FRONT)],
        among=person(lean, away="left"),
        before=[
            straight(Vec(-20, 30, -52), Vec(-20, 8, -52)),
            straight(Vec(-20, 90, -30), Vec(-20, 86, -8)),
        ],
    )
