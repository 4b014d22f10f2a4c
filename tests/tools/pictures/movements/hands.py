"""Movements of wrists and hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.flesh import person
from tests.tools.pictures.grips import CLAW, FIST, FLAT, OPEN, RELAXED, Finger, Grip
from tests.tools.pictures.hand import fingers
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.palette import SHIRT, SKIN, mixed
from tests.tools.pictures.poses import SIT, STAND
from tests.tools.pictures.room import chair
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Ball, Hull, Piece, bone
from tests.tools.pictures.skeleton import Arm, At, Pose, stand
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Frame, Vec
from tests.tools.pictures.view import View

PALM = replace(FLAT, thumb=Finger(4, 6, 46))
"""Flat, the thumb away from the palm."""


def wrist_circle_stretch() -> Motion:
    """One arm straight ahead: the palm up and its fingers drawn back by the other hand; then the
    palm down and the wrist folded."""
    ahead = FRONT + LEFT * 0.12 + UP * 0.04
    back = replace(
        SIT,
        chest=Bend(turn=-28),
        head=Bend(turn=24),
        right_arm=Arm(
            hang=ahead, palm=FRONT + UP * 0.5 + RIGHT * 0.1, fingers=DOWN + FRONT * 0.45, grip=PALM
        ),
        left_arm=Arm(
            At(1, 85, 53), elbow=DOWN + LEFT, fingers=RIGHT + DOWN * 0.15, palm=BACK, grip=RELAXED
        ),
    )
    folded = replace(
        back,
        right_arm=Arm(hang=ahead, palm=BACK, fingers=DOWN + BACK * 0.15, grip=FLAT),
        left_arm=Arm(
            At(2, 89, 48), elbow=DOWN + LEFT, fingers=RIGHT + DOWN * 0.1, palm=BACK, grip=RELAXED
        ),
    )
    turning = replace(
        back,
        right_arm=Arm(hang=ahead, palm=LEFT, fingers=FRONT, grip=FLAT),
        left_arm=Arm(
            At(12, 84, 44), elbow=DOWN + LEFT, fingers=RIGHT + FRONT, palm=BACK, grip=RELAXED
        ),
    )
    stage = Scene(
        View(48, 10, 2.7, Vec(-4, 108, 26)),
        behind=chair(),
        before=[arc(Vec(-24, 111, 62), FRONT * 30, DOWN * 24, -50, 40)],
    )
    return Motion((back, folded), stage, [turning], drawn=_with_palm)


def _with_palm(pose: Pose) -> Sequence[Piece]:
    """Somebody, and the lighter inside of their right hand, seen where the palm faces who looks."""
    hand = stand(pose)["right_hand"]
    inside = Hull(
        (
            Ball(hand.point(0.4, 3.4, 1.4), 1.8),
            *(Ball(hand.point(x, 8, 1.4), 1.4) for x in (2.4, -2.4)),
        ),
        mixed(SKIN, "#ffffff", 0.3),
        gap=0,
    )
    return [*person(pose), inside]


def prayer_stretch() -> Motion:
    """Palms together before the chest; the hands sink, the elbows go out."""

    def arms(height: float, out: float) -> list[Arm]:
        return [
            Arm(
                At(x * 2.6, height, 23, "chest"),
                elbow=side + DOWN * out,
                fingers=UP,
                palm=-side,
                seen_from="chest",
                grip=FLAT,
            )
            for x, side in ((1, LEFT), (-1, RIGHT))
        ]

    high, low = arms(6, 1.4), arms(-9, 0.1)
    stage = Scene(
        View(-22, 8, 2.5, Vec(0, 118, 6)),
        before=[straight(Vec(44, 136, 20), Vec(44, 114, 20))],
    )
    return Motion(
        (
            replace(STAND, left_arm=high[0], right_arm=high[1]),
            replace(STAND, left_arm=low[0], right_arm=low[1]),
        ),
        stage,
    )


def _gripping(grip: Grip) -> Pose:
    return replace(STAND, right_arm=Arm(grip=grip))


def _arm(hand: Frame) -> list[Piece]:
    return [
        bone(hand.at, 3, hand.point(0, -14, 0), 3.6, SKIN),
        bone(hand.point(0, -12, 0), 4.4, hand.point(0, -26, 0), 5, SHIRT),
    ]


def finger_spread() -> Motion:
    """Two hands wide open, then loose fists."""

    def drawn(pose: Pose) -> Sequence[Piece]:
        pieces: list[Piece] = []
        for x, side in ((-11.5, "right"), (11.5, "left")):
            hand = Frame(Vec(x, -1, 0), LEFT, UP, FRONT)
            pieces += _arm(hand)
            pieces += fingers(hand, side, SKIN, pose.right_arm.grip or OPEN)
        return pieces

    stage = Scene(
        View(0, 0, 7.6, Vec(0, 6.5, 0)),
        before=[straight(Vec(0, 24, 12), Vec(0, 13, 12), both=True)],
    )
    return Motion((_gripping(OPEN), _gripping(FIST)), stage, drawn=drawn)


def tendon_glides() -> Motion:
    """One hand: fingers straight, then bent like a hook, then a fist."""

    def drawn(pose: Pose) -> Sequence[Piece]:
        hand = Frame(Vec(0, -4, 0), LEFT, UP, FRONT).bent(Bend(turn=64))
        return [*_arm(hand), *fingers(hand, "right", SKIN, pose.right_arm.grip or FLAT)]

    stage = Scene(
        View(0, 4, 7.6, Vec(-2, 4, 0)),
        before=[arc(Vec(-1, 5, 12), UP * 13, RIGHT * 13 + FRONT * 4, 20, 80)],
    )
    return Motion((_gripping(FLAT), _gripping(CLAW), _gripping(FIST)), stage, drawn=drawn)
