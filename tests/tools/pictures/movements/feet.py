"""Movements of ankles, feet and toes on a chair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.flesh import Clothes, person
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.palette import SKIN
from tests.tools.pictures.poses import SIT
from tests.tools.pictures.room import chair, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Piece
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg, Pose
from tests.tools.pictures.tools import PressBall
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View

BAREFOOT = Clothes(shoes=SKIN)


def ankle_pumps() -> Motion:
    """Sitting with the feet ahead: the toes of both feet up, then the heels."""

    def feet(height: float, far: float, toes: Vec) -> Pose:
        return replace(
            SIT,
            left_leg=Leg(At(12, height, far), toes=toes),
            right_leg=Leg(At(-12, height, far), toes=toes),
        )

    stage = Scene(
        View(68, 8, 1.85, Vec(0, 70, 22)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(-12, 4, 54), FRONT * 34, UP * 40, 14, 66, both=True)],
    )
    toes_up = feet(ANKLE + 1.2, 54, FRONT + UP * 0.8)
    heels_up = feet(ANKLE + 9, 56, FRONT + DOWN * 0.95)
    return Motion((toes_up, heels_up), stage, away="left")


def toe_pull() -> Motion:
    """One ankle on the other knee, a hand drawing the toes back towards the shin."""
    crossed = Leg(
        At(6, 63, 37), knee=RIGHT + FRONT * 0.6 + UP * 0.25, toes=LEFT + FRONT * 0.25 + DOWN * 0.35
    )
    start = replace(
        SIT,
        hips=Bend(8),
        waist=Bend(4),
        head=Bend(10),
        right_leg=crossed,
        right_arm=Arm(
            At(-2, 70, 33), elbow=BACK + RIGHT, fingers=LEFT + FRONT * 0.3 + DOWN * 0.4, palm=DOWN
        ),
        left_arm=Arm(
            At(27, 66, 31), elbow=LEFT + BACK, fingers=FRONT + RIGHT * 0.4 + DOWN * 0.4, palm=RIGHT
        ),
    )
    drawn = replace(
        start,
        right_leg=replace(crossed, toes=LEFT + FRONT * 0.15 + UP * 0.55),
        left_arm=Arm(
            At(26, 76, 30), elbow=LEFT + BACK, fingers=FRONT + RIGHT * 0.6 + DOWN * 0.4, palm=RIGHT
        ),
    )
    stage = Scene(
        View(24, 12, 1.9, Vec(0, 70, 14)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(10, 60, 46), LEFT * 34, UP * 34, -14, 40)],
    )
    return Motion((start, drawn), stage, drawn=_barefoot)


def foot_roll() -> Motion:
    """A bare foot on a ball, rolling from the toes to the heel."""

    def foot(far: float) -> Pose:
        return replace(SIT, right_leg=Leg(At(-10, ANKLE + 6.5, far), toes=FRONT + DOWN * 0.06))

    stage = Scene(
        View(82, 6, 1.85, Vec(0, 66, 18)),
        behind=[*floor(), *chair()],
        before=[straight(Vec(-24, -10, 34), Vec(-24, -10, 66), both=True)],
    )
    return Motion((foot(36), foot(48)), stage, drawn=_on_a_ball)


def _barefoot(pose: Pose) -> Sequence[Piece]:
    return person(pose, BAREFOOT)


def _on_a_ball(pose: Pose) -> Sequence[Piece]:
    """Somebody and the ball under their foot, which goes half as far as the foot."""
    far = 45 + (pose.right_leg.ankle.z - 42) / 2
    return [*person(pose, BAREFOOT, "left"), PressBall(Vec(-10, 4.4, far), 4.4)]
