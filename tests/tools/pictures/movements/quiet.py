"""Pauses in which little moves: the eyes look far away, the breath comes and goes."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import Arrow, straight
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.palette import WALL, WOOD_DARK
from tests.tools.pictures.poses import SIT
from tests.tools.pictures.room import DESK, Ground, block, chair, desk
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import Arm, At
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def eyes_20_20_20() -> Motion:
    """At a desk: the eyes on the screen, then far out of the window beside it."""
    hands = [
        Arm(At(x * 8, DESK + 3.5, 34), elbow=DOWN + BACK, palm=DOWN, fingers=FRONT) for x in (1, -1)
    ]
    near = replace(SIT, neck=Bend(10), head=Bend(4), left_arm=hands[0], right_arm=hands[1])
    far = replace(near, neck=Bend(2, turn=-12), head=Bend(-5, turn=-34))
    screen = [
        block((-2, 2), (DESK, DESK + 12), (62, 64), WOOD_DARK),
        block((-22, 22), (DESK + 9, DESK + 40), (60, 62), WOOD_DARK),
    ]
    stage = Scene(
        View(66, 8, 1.75, Vec(0, 76, 26)),
        behind=[Ground(70, WALL), *chair(), *desk(26, deep=52, wide=80), *screen],
        before=[Arrow((Vec(-20, 128, 32), Vec(-30, 131, 44), Vec(-46, 134, 62)))],
    )
    return Motion((near, far), stage, away="left")


def breathing_minute() -> Motion:
    """Sitting, one hand on the belly: it widens with the ribs, and the shoulders stay."""

    def hand(ahead: float) -> Arm:
        return Arm(
            At(-6, 1, ahead, "waist"),
            elbow=BACK + RIGHT * 0.7 + DOWN,
            fingers=LEFT + FRONT * 0.2 + UP * 0.1,
            palm=BACK,
            seen_from="waist",
        )

    empty = replace(SIT, right_arm=hand(12))
    full = replace(empty, breath=6, right_arm=hand(19))
    stage = Scene(
        View(62, 8, 2.4, Vec(0, 96, 10)),
        behind=chair(),
        before=[straight(Vec(0, 88, 32), Vec(0, 88, 50), both=True)],
    )
    return Motion((empty, full), stage, away="left")
