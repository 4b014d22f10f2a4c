"""Movements of the neck, the shoulders and the jaw."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.poses import SIT, STAND
from tests.tools.pictures.room import chair, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import Arm, At
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def shoulder_rolls() -> Motion:
    """Both shoulders low, then high; a round arrow at the near one, and one at the far one."""
    high = Arm(hang=DOWN + BACK * 0.05, lifted=6, forward=-1)
    lifted = replace(STAND, left_arm=high, right_arm=high)
    stage = Scene(
        View(30, 8, 2.45, Vec(0, 120, 0)),
        before=[
            arc(Vec(-36, 139, 0), FRONT * 24, UP * 15, -60, 225),
            arc(Vec(36, 139, 0), FRONT * 24, UP * 15, -60, 225),
        ],
    )
    return Motion((STAND, lifted), stage, away="left", shadow=True)


def neck_turns() -> Motion:
    """The head looks ahead, then over one shoulder; an arrow goes round it."""
    turned = replace(SIT, head=Bend(turn=-48))
    over = Vec(0, 146, 2)
    stage = Scene(
        View(0, 14, 2.5, Vec(0, 106, 0)),
        behind=chair(),
        before=[arc(over, FRONT * 24, LEFT * 24, -72, 72, both=True)],
    )
    return Motion((SIT, turned), stage)


def neck_side_tilt() -> Motion:
    """One hand holds the seat; the head sinks to the other side."""
    holding = replace(
        SIT, left_arm=Arm(At(21, 47, -2), elbow=BACK + LEFT, fingers=DOWN, palm=RIGHT)
    )
    tilted = replace(holding, neck=Bend(lean=-16), head=Bend(lean=-24))
    stage = Scene(
        View(18, 9, 1.95, Vec(0, 73, 8)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(0, 108, 0), UP * 40, RIGHT * 40, 5, 50)],
    )
    return Motion((holding, tilted), stage, shadow=True)


def levator_stretch() -> Motion:
    """One hand holds the seat; the nose turns and sinks towards the other armpit."""
    holding = replace(
        SIT, right_arm=Arm(At(-21, 47, -2), elbow=BACK + RIGHT, fingers=DOWN, palm=LEFT)
    )
    sunk = replace(holding, neck=Bend(20, turn=22), head=Bend(22, turn=24))
    stage = Scene(
        View(-14, 9, 1.95, Vec(0, 73, 8)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(12, 104, 12), UP * 44 + RIGHT * 4, LEFT * 22 + FRONT * 22, 22, 74)],
    )
    return Motion((holding, sunk), stage, shadow=True)


def chin_tucks() -> Motion:
    """From the side: the head glides straight back."""
    before = replace(STAND, neck=Bend(26), head=Bend(-26), glide=2.5)
    after = replace(STAND, neck=Bend(1), head=Bend(4), glide=-3)
    stage = Scene(
        View(90, 3, 3.6, Vec(0, 143, 3)),
        before=[straight(Vec(-30, 145, 40), Vec(-30, 145, 20))],
    )
    return Motion((before, after), stage, away="left", shadow=True)


def jaw_release() -> Motion:
    """A face with the lips together, then the mouth a little open; the chin sinks."""
    stage = Scene(
        View(26, 2, 5.4, Vec(0, 148, 1)),
        before=[straight(Vec(20, 147, 10), Vec(20, 134, 10))],
    )
    return Motion((STAND, replace(STAND, jaw=2.6)), stage)
