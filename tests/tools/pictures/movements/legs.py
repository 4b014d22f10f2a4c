"""Movements of hips and legs while standing."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import desk, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Piece
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def _beside(x: float) -> Arm:
    """The left arm, its hand this far to the left on a desk beside somebody who stands."""
    return Arm(At(x, 99, 8), elbow=BACK + LEFT * 0.6, fingers=LEFT + FRONT * 0.4, palm=DOWN)


def _desk_beside(x: float) -> list[Piece]:
    return desk(-22, deep=44, wide=50, x=x, top=94)


def hip_flexor() -> Motion:
    """One foot far back, a hand on the desk; the pelvis tucked, the back knee a little bent."""
    step = replace(
        STAND,
        pelvis=Vec(0, 82, -10),
        hips=Bend(9),
        head=Bend(-5),
        left_leg=Leg(At(9, ANKLE, 22)),
        right_leg=Leg(At(-9, ANKLE + 5, -44), toes=FRONT + DOWN * 0.5),
        left_arm=Arm(hang=DOWN + FRONT * 0.12),
        right_arm=Arm(At(-14, 79.5, 21), elbow=BACK + RIGHT * 0.3, palm=DOWN, fingers=FRONT),
    )
    tucked = replace(
        step,
        pelvis=Vec(0, 77, -2),
        hips=Bend(-9),
        waist=Bend(5),
        head=Bend(2),
        right_leg=Leg(At(-9, ANKLE + 6, -44), toes=FRONT + DOWN * 0.7),
    )
    stage = Scene(
        View(84, 6, 1.55, Vec(0, 84, 8)),
        behind=[*floor(), *desk(15, deep=56, wide=70)],
        before=[straight(Vec(-20, 80, -46), Vec(-20, 83, -21))],
    )
    return Motion((step, tucked), stage, away="left")


def weight_shift() -> Motion:
    """A hand on a desk, the weight moves from one foot over the other; the heel of the first is
    light."""
    middle = replace(
        STAND,
        left_leg=Leg(At(13, ANKLE, 0)),
        right_leg=Leg(At(-13, ANKLE, 0)),
        left_arm=_beside(37),
    )
    light = FRONT + DOWN * 0.3
    to_left = replace(
        middle,
        pelvis=Vec(9, 86, 0),
        hips=Bend(lean=3),
        waist=Bend(lean=-3),
        right_leg=Leg(At(-13, ANKLE + 4.5, 0), toes=light),
    )
    to_right = replace(
        middle,
        pelvis=Vec(-9, 86, 0),
        hips=Bend(lean=-3),
        waist=Bend(lean=3),
        left_leg=Leg(At(13, ANKLE + 4.5, 0), toes=light),
    )
    stage = Scene(
        View(0, 6, 1.58, Vec(6, 86, 0)),
        behind=[*floor(), *_desk_beside(62)],
        before=[straight(Vec(-26, 74, 24), Vec(26, 74, 24), both=True)],
    )
    halfway = replace(middle, pelvis=Vec(0, 87.5, 0))
    return Motion((to_right, to_left), stage, [halfway], shadow=True)


def march() -> Motion:
    """Marching on the spot, a hand on the desk: one knee high, then the other."""
    high = {
        side: Leg(At(x * 9, 46, 20), toes=FRONT + DOWN * 0.25)
        for side, x in (("left", 1), ("right", -1))
    }
    ahead = Arm(At(-18, -12, 28, "chest"), elbow=BACK + DOWN, palm=LEFT, fist=True)
    behind = Arm(hang=DOWN + BACK * 0.45, fist=True)
    standing = replace(STAND, left_arm=_beside(33), right_arm=Arm(hang=DOWN, fist=True))
    right_up = replace(standing, right_leg=high["right"], right_arm=behind)
    left_up = replace(standing, left_leg=high["left"], right_arm=ahead)
    stage = Scene(
        View(58, 7, 1.58, Vec(0, 86, 6)),
        behind=[*floor(), *_desk_beside(58)],
        before=[straight(Vec(-9, 66, 72), Vec(-9, 96, 72), both=True)],
    )
    return Motion((right_up, left_up), stage, [standing], away="left")


def hip_abduction() -> Motion:
    """A hand on the desk, the outer leg lifts to its side, the body stays upright."""
    start = replace(STAND, left_arm=_beside(33), right_arm=Arm(hang=DOWN))
    out = replace(
        start,
        pelvis=Vec(2, 89, 0),
        right_leg=Leg(At(-39, 16, 0), toes=FRONT + DOWN * 0.1),
        right_arm=Arm(hang=DOWN + RIGHT * 0.25),
    )
    stage = Scene(
        View(0, 6, 1.58, Vec(6, 86, 0)),
        behind=[*floor(), *_desk_beside(58)],
        before=[arc(Vec(-12, 88, 10), DOWN * 70, RIGHT * 70, 12, 44)],
    )
    return Motion((start, out), stage, shadow=True)


def hamstring_hinge() -> Motion:
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
    stage = Scene(
        View(84, 6, 1.6, Vec(0, 82, 10)),
        behind=floor(),
        before=[arc(Vec(-20, 84, -8), UP * 88, FRONT * 88, 4, 36)],
    )
    return Motion((start, hinged), stage, away="left", shadow=True)


def quadriceps_stretch() -> Motion:
    """One hand on the desk, the other holds the foot behind, the knee points down."""
    held = Arm(At(14, 99, 36), elbow=BACK + DOWN * 0.3, palm=DOWN, fingers=FRONT)
    start = replace(STAND, left_arm=held)
    lifted = replace(
        start,
        hips=Bend(2),
        right_leg=Leg(At(-9.5, 80, -24), knee=DOWN, toes=UP + BACK * 0.5),
        right_arm=Arm(
            At(-13, 87, -22),
            elbow=BACK + RIGHT * 0.4,
            fingers=DOWN + BACK * 0.3 + LEFT * 0.5,
            palm=LEFT + FRONT * 0.2,
        ),
    )
    stage = Scene(
        View(84, 6, 1.55, Vec(0, 86, 6)),
        behind=[*floor(), *desk(34, deep=56, wide=70, top=94)],
        before=[arc(Vec(-20, 52, 0), DOWN * 40, BACK * 46, 20, 96)],
    )
    behind = replace(start, right_leg=Leg(At(-9.5, 50, -38), knee=DOWN + FRONT, toes=DOWN))
    return Motion((start, lifted), stage, [behind], away="left", shadow=True)
