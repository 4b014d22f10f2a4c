"""Movements of hips and legs that begin on a chair or on the floor."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import Arrow, arc, straight
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.poses import SIT, STAND
from tests.tools.pictures.room import chair, chair_sideways, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import ANKLE, SITTING, Arm, At, Leg
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View

AHEAD = 62


def stand_and_walk() -> Motion:
    """On a chair, up from it, and in a brisk walk."""
    seated = replace(
        SIT,
        pelvis=Vec(0, SITTING, -34),
        left_leg=Leg(At(10, ANKLE, 7)),
        right_leg=Leg(At(-10, ANKLE, 7)),
    )
    rising = replace(
        seated,
        pelvis=Vec(0, 72, -16),
        hips=Bend(30),
        head=Bend(-18),
        left_arm=Arm(hang=DOWN + FRONT * 0.5),
        right_arm=Arm(hang=DOWN + FRONT * 0.5),
    )
    up = replace(
        STAND,
        pelvis=Vec(0, 89, 6),
        left_leg=Leg(At(10, ANKLE, 7)),
        right_leg=Leg(At(-10, ANKLE, 7)),
    )
    walking = replace(
        STAND,
        pelvis=Vec(0, 85, AHEAD),
        hips=Bend(3),
        left_leg=Leg(At(8, ANKLE + 2, AHEAD + 30), toes=FRONT + UP * 0.35),
        right_leg=Leg(At(-8, ANKLE + 8, AHEAD - 33), toes=FRONT + DOWN * 0.75),
        left_arm=Arm(hang=DOWN + BACK * 0.5, fist=True),
        right_arm=Arm(At(-20, -9, 27, "chest"), elbow=BACK + DOWN, palm=LEFT, fist=True),
    )
    stage = Scene(
        View(80, 6, 1.36, Vec(0, 84, 22)),
        behind=[*floor(), *chair(-34)],
        before=[Arrow((Vec(0, 132, -34), Vec(0, 164, -18), Vec(0, 178, 14)))],
    )
    return Motion((seated, up, walking), stage, [rising], away="left", shadow=True)


def sit_to_stand() -> Motion:
    """Up from a chair through a lean forward, arms ahead."""
    arms = [Arm(At(x * 14, 6, 44, "chest"), elbow=DOWN + FRONT * 0.1, palm=DOWN) for x in (1, -1)]
    sitting = replace(SIT, left_leg=Leg(At(10, ANKLE, 33)), right_leg=Leg(At(-10, ANKLE, 33)))
    rising = replace(
        sitting,
        pelvis=Vec(0, 68, 12),
        hips=Bend(32),
        waist=Bend(6),
        head=Bend(-22),
        left_arm=arms[0],
        right_arm=arms[1],
    )
    ahead = [Arm(hang=DOWN + FRONT * 0.25)] * 2
    standing = replace(
        sitting,
        pelvis=Vec(0, 89, 32),
        left_arm=ahead[0],
        right_arm=ahead[1],
    )
    stage = Scene(
        View(80, 6, 1.58, Vec(0, 84, 18)),
        behind=[*floor(), *chair()],
        before=[Arrow((Vec(-20, 70, -32), Vec(-20, 104, -28), Vec(-20, 136, -12)))],
    )
    return Motion((sitting, standing), stage, [rising], away="left", shadow=True)


def seated_figure_four() -> Motion:
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
    upright = replace(upright, left_arm=leaned.left_arm, right_arm=leaned.right_arm)
    stage = Scene(
        View(28, 14, 1.9, Vec(-2, 70, 14)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(0, 54, 0), UP * 86, FRONT * 86, -4, 34)],
    )
    return Motion((upright, leaned), stage, shadow=True)


def butterfly() -> Motion:
    """On the floor, the soles of the feet together; the knees sink, the body leans forward."""

    def pose(hips: float, knees: float) -> tuple[Bend, Leg, Leg]:
        toes = FRONT + UP * 0.25
        return (
            Bend(hips),
            Leg(At(4.2, 7.5, 32), knee=LEFT + UP * knees, toes=toes),
            Leg(At(-4.2, 7.5, 32), knee=RIGHT + UP * knees, toes=toes),
        )

    hips, left, right = pose(-2, 0.85)
    tall = replace(
        SIT,
        pelvis=Vec(0, 11.6, 0),
        hips=hips,
        left_leg=left,
        right_leg=right,
        left_arm=Arm(At(9, 17, 31), elbow=LEFT + BACK, fingers=FRONT + RIGHT * 0.6, palm=DOWN),
        right_arm=Arm(At(-9, 17, 31), elbow=RIGHT + BACK, fingers=FRONT + LEFT * 0.6, palm=DOWN),
    )
    hips, left, right = pose(12, 0.3)
    sunk = replace(tall, hips=hips, left_leg=left, right_leg=right, head=Bend(-4))
    stage = Scene(
        View(16, 12, 2.3, Vec(0, 42, 10)),
        behind=floor(),
        before=[straight(Vec(x * 50, 46, 10), Vec(x * 51, 33, 10)) for x in (1, -1)],
    )
    return Motion((tall, sunk), stage)


def hip_flexor_chair() -> Motion:
    """Sideways on a chair, one hip over the edge of its seat: that leg slides back, its knee low,
    the body upright."""
    hands = [
        Arm(At(9, 65.5, 26), elbow=BACK + LEFT * 0.5, palm=DOWN, fingers=FRONT),
        Arm(At(-19, 6, 8, "pelvis"), elbow=RIGHT + BACK, fingers=DOWN + FRONT, palm=LEFT),
    ]
    start = replace(SIT, left_arm=hands[0], right_arm=hands[1])
    slid = replace(
        start,
        hips=Bend(-3),
        right_leg=Leg(At(-10, 19, -34), knee=DOWN + FRONT, toes=DOWN + FRONT * 0.2),
    )
    stage = Scene(
        View(80, 7, 1.8, Vec(0, 70, 8)),
        behind=[*floor(), *chair_sideways(-4)],
        before=[Arrow((Vec(-16, 6, 34), Vec(-16, 2, 12), Vec(-16, 6, -8)))],
    )
    beside = replace(start, right_leg=Leg(At(-10, 15, 14), toes=FRONT + DOWN * 0.5))
    return Motion((start, slid), stage, [beside], away="left", shadow=True)


def seated_leg_straighten() -> Motion:
    """Sitting tall, one knee straightens until the leg is level, the toes up."""
    hands = [
        Arm(At(x * 21, 47, 2), elbow=BACK + side, fingers=DOWN, palm=-side)
        for x, side in ((1, LEFT), (-1, RIGHT))
    ]
    start = replace(SIT, left_arm=hands[0], right_arm=hands[1])
    level = replace(
        start,
        right_leg=Leg(At(-10, 51, 81.6), knee=UP + FRONT * 0.3, toes=UP + FRONT * 0.25),
    )
    stage = Scene(
        View(80, 7, 1.72, Vec(0, 72, 26)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(-12, 52, 40), DOWN * 50, FRONT * 58, 20, 68)],
    )
    return Motion((start, level), stage, away="left", shadow=True)
