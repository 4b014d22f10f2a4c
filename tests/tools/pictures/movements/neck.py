"""Movements of the neck, the shoulders and the jaw."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.flesh import person
from tests.tools.pictures.poses import SIT, STAND
from tests.tools.pictures.room import chair, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import Arm, At
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def shoulder_rolls() -> Scene:
    """Both shoulders high; a round arrow at the near one, and one at the far one."""
    high = Arm(hang=DOWN + BACK * 0.05, lifted=6, forward=-1)
    lifted = replace(STAND, left_arm=high, right_arm=high)
    view = View(30, 8, 2.45, Vec(0, 120, 0))
    return Scene(
        view,
        ghost=person(STAND),
        among=person(lifted, away="left"),
        before=[
            arc(Vec(-36, 139, 0), FRONT * 24, UP * 15, -60, 225),
            arc(Vec(36, 139, 0), FRONT * 24, UP * 15, -60, 225),
        ],
    )


def neck_turns() -> Scene:
    """The head looks over one shoulder; an arrow goes round it."""
    turned = replace(SIT, head=Bend(turn=-48))
    over = Vec(0, 146, 2)
    return Scene(
        View(0, 14, 2.5, Vec(0, 106, 0)),
        behind=chair(),
        among=person(turned),
        before=[arc(over, FRONT * 24, LEFT * 24, -72, 72, both=True)],
    )


def neck_side_tilt() -> Scene:
    """One hand holds the seat; the head sinks to the other side."""
    holding = replace(
        SIT,
        left_arm=Arm(At(21, 47, -2), elbow=BACK + LEFT, fingers=DOWN, palm=RIGHT),
        neck=Bend(lean=-16),
        head=Bend(lean=-24),
    )
    return Scene(
        View(18, 9, 1.95, Vec(0, 73, 8)),
        behind=[*floor(), *chair()],
        ghost=[person(SIT)[-1]],
        among=person(holding),
        before=[arc(Vec(0, 108, 0), UP * 40, RIGHT * 40, 5, 50)],
    )


def chin_tucks() -> Scene:
    """From the side: the head glides straight back."""
    before = replace(STAND, neck=Bend(26), head=Bend(-26), glide=2.5)
    after = replace(STAND, neck=Bend(1), head=Bend(4), glide=-3)
    return Scene(
        View(90, 3, 3.6, Vec(0, 143, 3)),
        ghost=person(before),
        among=person(after, away="left"),
        before=[straight(Vec(-30, 145, 40), Vec(-30, 145, 20))],
    )


def jaw_release() -> Scene:
    """A face with the mouth a little open; the chin sinks."""
    return Scene(
        View(26, 2, 5.4, Vec(0, 148, 1)),
        among=person(replace(STAND, jaw=2.6)),
        before=[straight(Vec(20, 147, 10), Vec(20, 134, 10))],
    )
