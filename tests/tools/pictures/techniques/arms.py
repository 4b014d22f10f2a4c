"""The upper arm and the back of the shoulder."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.flesh import person
from tests.tools.pictures.grips import THUMB_OUT
from tests.tools.pictures.poses import SIT, STAND, across
from tests.tools.pictures.room import chair
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg, stand
from tests.tools.pictures.techniques.against import Pressed, at_the_wall
from tests.tools.pictures.techniques.fingertips import thumb_at
from tests.tools.pictures.tools import Ripples, cushion
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def biceps() -> Scene:
    """The forearm rests on a cushion, palm up; the other thumb presses the front of the arm."""
    rests = Arm(At(-19, 17, 29, "pelvis"), elbow=BACK + RIGHT * 0.4, palm=UP)
    presses = Arm(
        At(-2, 2, 16, "chest"),
        elbow=DOWN + LEFT + FRONT * 0.3,
        fingers=RIGHT + UP * 0.25,
        palm=BACK + DOWN * 0.2,
        grip=THUMB_OUT,
    )
    place = At(0, -13, -5.4, "right_upper_arm")
    pose = thumb_at(replace(SIT, head=Bend(12, turn=-14), right_arm=rests, left_arm=presses), place)
    return Scene(
        View(36, 10, 2.7, Vec(-6, 98, 10)),
        behind=chair(),
        among=[*person(pose), cushion(Vec(-16, 66, 8), Vec(14, 68, 30), 4)],
        before=[Ripples(stand(pose).point(place), 3.8)],
    )


def triceps() -> Scene:
    """Back to the wall, the ball between the wall and the back of the upper arm."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 86, -4),
        hips=Bend(2),
        left_leg=Leg(At(9, ANKLE, 6)),
        right_leg=Leg(At(-9, ANKLE, 6)),
        left_arm=across(LEFT, 14),
        right_arm=Arm(hang=DOWN + BACK * 0.32, palm=LEFT),
    )
    pressed = Pressed(pose, (At(0, -14, 0, "right_upper_arm"),), BACK)
    return at_the_wall(
        pressed,
        View(90, 3, 1.62, Vec(0, 85, 27)),
        View(160, 0, 1.75, Vec(-14, 112, 0)),
    )


def posterior_deltoid() -> Scene:
    """Turned away from the wall a little, the ball at the back of the shoulder."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 88, 0),
        hips=Bend(turn=46, lean=-4),
        left_leg=Leg(At(16, ANKLE, 0), toes=FRONT + LEFT * 0.9),
        right_leg=Leg(At(0, ANKLE, 10), toes=FRONT + LEFT * 0.9),
        right_arm=across(RIGHT, 17),
    )
    pressed = Pressed(pose, (At(-16.5, 10, -3, "chest"),), RIGHT)
    return at_the_wall(
        pressed,
        View(0, 3, 1.62, Vec(27, 85, 0)),
        View(132, 0, 1.75, Vec(-8, 124, 0)),
    )
