"""A ball between the wall and the side of the hip."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.poses import STAND, across
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import ANKLE, At, Leg
from tests.tools.pictures.techniques.against import Pressed, at_the_wall
from tests.tools.pictures.vectors import FRONT, LEFT, RIGHT, Bend, Vec
from tests.tools.pictures.view import View


def _hip_side(turn: float, place: At, inset: View) -> Scene:
    """The side of the hip at the wall, the body turned, the other foot a step away."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 87, 0),
        hips=Bend(turn=turn, lean=5),
        chest=Bend(lean=-5),
        left_leg=Leg(At(22, ANKLE, 0), toes=FRONT + LEFT * (turn / 60)),
        right_leg=Leg(At(4, ANKLE, 4), toes=FRONT + LEFT * (turn / 60)),
        right_arm=replace(across(RIGHT, 17), forward=0),
    )
    return at_the_wall(Pressed(pose, (place,), RIGHT), View(0, 3, 1.62, Vec(27, 85, 0)), inset)


def gluteus_medius() -> Scene:
    """Side-on to the wall, the ball at the upper outer buttock."""
    return _hip_side(38, At(-12, 3, -9, "pelvis"), View(140, 0, 1.75, Vec(0, 92, 0)))


def gluteus_minimus() -> Scene:
    """Side-on to the wall, the ball at the side of the hip."""
    return _hip_side(8, At(-14, 2, 1, "pelvis"), View(70, 0, 1.75, Vec(0, 92, 0)))


def tensor_fasciae_latae() -> Scene:
    """Turned a little towards the wall, the ball at the front pocket."""
    return _hip_side(-34, At(-13, -1, 8, "pelvis"), View(20, 0, 1.75, Vec(0, 90, 0)))
