"""Movements of wrists and hands."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc
from tests.tools.pictures.flesh import person
from tests.tools.pictures.grips import FIST, FLAT, OPEN, RELAXED
from tests.tools.pictures.hand import fingers
from tests.tools.pictures.palette import SHIRT, SKIN
from tests.tools.pictures.poses import SIT
from tests.tools.pictures.room import chair
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Piece, bone
from tests.tools.pictures.skeleton import Arm, At
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Frame, Vec
from tests.tools.pictures.view import View


def wrist_circle_stretch() -> Scene:
    """One arm straight ahead, the other hand folds its wrist down."""
    pose = replace(
        SIT,
        chest=Bend(turn=-28),
        head=Bend(turn=24),
        right_arm=Arm(
            hang=FRONT + LEFT * 0.15 + DOWN * 0.04,
            palm=BACK,
            fingers=DOWN + FRONT * 0.35,
            grip=FLAT,
        ),
        left_arm=Arm(
            At(4, 86, 49), elbow=DOWN + LEFT, fingers=RIGHT + DOWN * 0.1, palm=BACK, grip=RELAXED
        ),
    )
    return Scene(
        View(64, 8, 2.7, Vec(0, 108, 30)),
        behind=chair(),
        among=person(pose),
        before=[arc(Vec(-18, 111, 52), FRONT * 22, DOWN * 22, -50, 40)],
    )


def finger_spread() -> Scene:
    """A hand wide open, and a loose fist."""
    wide = Frame(Vec(-11, 0, 0), LEFT, UP, FRONT)
    closed = Frame(Vec(12, -2, 0), LEFT, UP, FRONT)

    def arm(hand: Frame) -> list[Piece]:
        return [
            bone(hand.at, 3, hand.point(0, -14, 0), 3.6, SKIN),
            bone(hand.point(0, -12, 0), 4.4, hand.point(0, -26, 0), 5, SHIRT),
        ]

    return Scene(
        View(0, 0, 7.6, Vec(0, 6.5, 0)),
        among=[
            *arm(wide),
            *fingers(wide, "right", SKIN, OPEN),
            *arm(closed),
            *fingers(closed, "left", SKIN, FIST),
        ],
        before=[arc(Vec(1, 10, 10), LEFT * 9, UP * 14, 30, 150, both=True)],
    )
