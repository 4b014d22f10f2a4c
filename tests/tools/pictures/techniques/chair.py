"""Sitting, with a ball under the leg or the foot, or knuckles at the shin."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.flesh import Clothes, person
from tests.tools.pictures.palette import SKIN
from tests.tools.pictures.poses import SIT
from tests.tools.pictures.room import SEAT, Ground, block, chair, floor
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg, stand
from tests.tools.pictures.tools import PressBall, Ripples
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View

BAREFOOT = Clothes(shoes=SKIN)


def hamstrings() -> Scene:
    """A ball on the chair, under the middle of the thigh."""
    pose = replace(SIT, right_leg=Leg(At(-10, 36, 60), toes=FRONT + UP * 0.5))
    return Scene(
        View(84, 6, 1.85, Vec(0, 70, 18)),
        behind=[*floor(), *chair()],
        among=[*person(pose, away="left"), PressBall(Vec(-9.5, SEAT + 4.6, 23), 4.8, nearer=-5)],
    )


def plantar_foot() -> Scene:
    """A ball under the arch of the foot."""
    pose = replace(SIT, right_leg=Leg(At(-10, ANKLE + 6.5, 44), toes=FRONT + DOWN * 0.06))
    return Scene(
        View(82, 6, 1.85, Vec(0, 70, 18)),
        behind=[*floor(), *chair()],
        among=[*person(pose, BAREFOOT, "left"), PressBall(Vec(-10, 4.4, 47), 4.4)],
        inset=Inset(
            View(90, 4, 3.4, Vec(-10, 13, 46)),
            [Ground(40), *person(pose, BAREFOOT, "left"), PressBall(Vec(-10, 4.4, 47), 4.4)],
            252,
            76,
        ),
    )


def tibialis_anterior() -> Scene:
    """One foot on a stool, knuckles on the outer side of the shin."""
    knuckles = Arm(
        At(-12, -16, 8, "right_shin"),
        elbow=BACK + RIGHT * 0.5,
        fingers=BACK + LEFT * 0.2 + DOWN * 0.3,
        palm=LEFT,
        fist=True,
    )
    return _on_a_stool(knuckles, At(-5, -17, 4, "right_shin"), 74)


def peroneals() -> Scene:
    """One foot on a stool, knuckles on the outer side of the lower leg."""
    knuckles = Arm(
        At(-14, -18, 0, "right_shin"),
        elbow=BACK + RIGHT * 0.5,
        fingers=LEFT * 0.6 + BACK * 0.3 + DOWN * 0.5,
        palm=LEFT,
        fist=True,
    )
    return _on_a_stool(knuckles, At(-6, -21, -3, "right_shin"), 60)


def _on_a_stool(knuckles: Arm, place: At, round_: float) -> Scene:
    pose = replace(
        SIT,
        hips=Bend(22),
        waist=Bend(8),
        right_leg=Leg(At(-10, 32, 50), toes=FRONT),
        left_leg=Leg(At(12, ANKLE, 28)),
        right_arm=knuckles,
    )
    stool = [
        block((-28, 6), (20, 24), (36, 70)),
        *(
            block((x - 1.6, x + 1.6), (0, 20), (z - 1.6, z + 1.6))
            for x in (-25, 3)
            for z in (39, 67)
        ),
    ]
    return Scene(
        View(round_, 8, 1.85, Vec(0, 70, 18)),
        behind=[*floor(), *chair(), *stool],
        among=person(pose, away="left"),
        before=[Ripples(stand(pose).point(place), 4.5)],
    )
