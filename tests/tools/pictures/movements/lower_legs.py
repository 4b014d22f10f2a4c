"""Movements of the calves while standing."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import straight
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import WallEnd, desk, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def _at_the_desk() -> list[Arm]:
    return [
        Arm(At(x * 14, 101, 32), elbow=BACK + DOWN * 0.3, palm=DOWN, fingers=FRONT + DOWN * 0.5)
        for x in (1, -1)
    ]


def calf_raises() -> Motion:
    """Fingertips on the desk, the heels down, then up."""
    arms = _at_the_desk()
    flat = replace(STAND, left_arm=arms[0], right_arm=arms[1])
    toes = FRONT + DOWN * 1.5
    raised = replace(
        flat,
        pelvis=Vec(0, 99, 4),
        left_leg=Leg(At(9, 18, 4), toes=toes),
        right_leg=Leg(At(-9, 18, 4), toes=toes),
    )
    stage = Scene(
        View(84, 6, 1.5, Vec(0, 90, 10)),
        behind=[*floor(), *desk(34, deep=56, wide=70, top=94)],
        before=[straight(Vec(-20, 8, -22), Vec(-20, 36, -22))],
    )
    return Motion((flat, raised), stage, away="left", shadow=True)


def calf_stretch() -> Motion:
    """Hands on the wall: both feet under the body, one leg back and straight, its knee bent."""
    hands = [
        Arm(At(x * 16, 124, 53), elbow=DOWN + side * 0.5, fingers=UP, palm=FRONT)
        for x, side in ((1, LEFT), (-1, RIGHT))
    ]
    upright = replace(
        STAND,
        pelvis=Vec(0, 88, 12),
        hips=Bend(3),
        left_leg=Leg(At(9, ANKLE, 16)),
        right_leg=Leg(At(-9, ANKLE, 12)),
        left_arm=hands[0],
        right_arm=hands[1],
    )
    back = Leg(At(-9, ANKLE, -37))
    straight_knee = replace(
        upright, pelvis=Vec(0, 80, 1), hips=Bend(18), head=Bend(-10), right_leg=back
    )
    bent_knee = replace(straight_knee, pelvis=Vec(0, 74, -3), hips=Bend(20))
    stage = Scene(
        View(90, 5, 1.55, Vec(0, 86, 8)),
        behind=[*floor(), WallEnd(Vec(0, 0, 57), FRONT)],
        before=[straight(Vec(-20, 30, -56), Vec(-20, 8, -56))],
    )
    stepping = replace(
        upright,
        pelvis=Vec(0, 84, 6),
        hips=Bend(10),
        right_leg=Leg(At(-9, ANKLE + 7, -12), toes=FRONT + DOWN * 0.4),
    )
    return Motion((upright, straight_knee, bent_knee), stage, [stepping], away="left")
