"""Movements of ankles, feet and toes on a chair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.tools.pictures.arrows import Arrow, arc, straight
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
NEAR = 33
"""How far before the hips the ankle is when the ball is under the toes."""


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


def shin_and_toes() -> Motion:
    """At the edge of a chair: one foot flat, drawn back under the chair on the tops of its toes,
    then flat before it again with the toes lifted, and lowered."""
    flat = replace(SIT, left_leg=Leg(At(11, ANKLE, 44)), right_leg=Leg(At(-10, ANKLE, 40)))
    back = replace(flat, right_leg=Leg(At(-10, 12.5, 16), toes=DOWN + BACK * 0.6))
    lifted = replace(flat, right_leg=Leg(At(-10, ANKLE + 1.2, 40), toes=FRONT + UP * 0.75))
    raised = replace(flat, right_leg=Leg(At(-10, 24, 28), toes=FRONT + DOWN * 1.6))
    stage = Scene(
        View(80, 7, 1.85, Vec(0, 70, 14)),
        behind=[*floor(), *chair(-13)],
        before=[Arrow((Vec(-24, -4, 44), Vec(-24, -10, 24), Vec(-24, -4, 4)), both=True)],
    )
    return Motion((flat, back, lifted, flat), stage, [raised, raised], away="left")


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
            At(24, 73, 32), elbow=LEFT + BACK, fingers=FRONT + RIGHT * 0.6 + DOWN * 0.4, palm=RIGHT
        ),
    )
    stage = Scene(
        View(24, 12, 1.9, Vec(0, 70, 14)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(10, 60, 46), LEFT * 34, UP * 34, -14, 40)],
    )
    return Motion((start, drawn), stage, drawn=_barefoot)


def foot_roll() -> Motion:
    """A bare foot on a ball: under the toes when the foot is near, under the heel when far."""

    def foot(high: float, far: float, toes: Vec) -> Pose:
        return replace(SIT, right_leg=Leg(At(-10, high, far), toes=toes))

    near = foot(ANKLE + 2.6, NEAR, FRONT + UP * 0.42)
    level = foot(ANKLE + 8, NEAR + 12, FRONT)
    far = foot(ANKLE + 8.4, NEAR + 24, FRONT + DOWN * 0.3)

    stage = Scene(
        View(82, 6, 1.85, Vec(0, 66, 18)),
        behind=[*floor(), *chair()],
        before=[straight(Vec(-24, -10, 32), Vec(-24, -10, 66), both=True)],
    )
    return Motion((near, far), stage, [level], drawn=_on_a_ball)


def _barefoot(pose: Pose) -> Sequence[Piece]:
    return person(pose, BAREFOOT)


def _on_a_ball(pose: Pose) -> Sequence[Piece]:
    """Somebody and the ball under their foot, which goes half as far as the foot."""
    far = NEAR + 10 + (pose.right_leg.ankle.z - NEAR) / 2
    return [*person(pose, BAREFOOT, "left"), PressBall(Vec(-10, 4.8, far), 4.8)]
