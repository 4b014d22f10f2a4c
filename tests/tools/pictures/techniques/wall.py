"""A ball between the wall and the back or the chest."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.poses import STAND, across
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg, Pose, stand
from tests.tools.pictures.techniques.against import Pressed, at_the_wall
from tests.tools.pictures.tools import spine
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, Bend, Vec
from tests.tools.pictures.view import View

SIDE = View(90, 3, 1.62, Vec(0, 85, 27))
FROM_BEHIND = View(180, 0, 1.75)


def _leaning(back: float) -> Pose:
    return replace(
        STAND,
        pelvis=Vec(0, 85, -8),
        hips=Bend(-back),
        left_leg=Leg(At(9, ANKLE, 12)),
        right_leg=Leg(At(-9, ANKLE, 12)),
    )


def levator_scapulae() -> Scene:
    """Back to the wall, the ball at the inner upper corner of the shoulder blade."""
    pose = replace(_leaning(8), head=Bend(8), right_arm=across(RIGHT, 17))
    pressed = Pressed(pose, (At(-7.5, 12.5, 0, "chest"),), BACK)
    return at_the_wall(pressed, SIDE, replace(FROM_BEHIND, centre=Vec(0, 126, 0)))


def rhomboids_mid_trapezius() -> Scene:
    """Back to the wall, arms hugged, the ball between the spine and the shoulder blade."""
    hugging = replace(
        _leaning(8), head=Bend(8), left_arm=across(LEFT, 14), right_arm=across(RIGHT, 17)
    )
    pressed = Pressed(hugging, (At(-5.5, 5, 0, "chest"),), BACK)
    return at_the_wall(pressed, SIDE, replace(FROM_BEHIND, centre=Vec(0, 122, 0)))


def thoracic_paraspinals() -> Scene:
    """Back to the wall, two balls in a sock, one each side of the spine: from near, seen from
    behind and from the right, with the head, so that it is a back at once.
    """
    pose = replace(_leaning(6), head=Bend(6))
    pressed = Pressed(pose, (At(-6.2, 1, 0, "chest"), At(6.2, 1, 0, "chest")), BACK, 4.4)
    scene = at_the_wall(
        pressed, replace(SIDE, above=12), replace(FROM_BEHIND, centre=Vec(0, 117, 0))
    )
    bones = stand(pose)
    heights = (
        ("waist", 1),
        ("waist", 6),
        ("waist", 11),
        *(("chest", y) for y in (-4, 2, 8, 14, 19)),
    )
    knobs = spine([bones[part].point(0, y, -9) for part, y in heights], LEFT * 1.2, 200)
    return replace(
        scene,
        inset=Inset(
            View(128, 25, 1.8, Vec(0, 124, 0)),
            [*scene.inset.among, *knobs] if scene.inset else knobs,
            232,
            96,
            72,
        ),
    )


def lumbar_paraspinals() -> Scene:
    """Back to the wall with soft knees, the ball at belt level."""
    pressed = Pressed(_leaning(2), (At(-6.5, 7, 0, "pelvis"),), BACK, 5.6)
    return at_the_wall(pressed, SIDE, replace(FROM_BEHIND, centre=Vec(0, 98, 0)))


def piriformis() -> Scene:
    """Back to the wall, the weight on the other leg, the ball in the middle of the buttock."""
    pose = replace(_leaning(0), right_leg=Leg(At(-9, ANKLE + 4, 22), toes=FRONT + DOWN * 0.4))
    pressed = Pressed(pose, (At(-8.5, -5, 0, "pelvis"),), BACK, 5.6)
    return at_the_wall(pressed, SIDE, replace(FROM_BEHIND, centre=Vec(0, 90, 0)))


def pectoralis_major() -> Scene:
    """Facing the wall, the ball on the outer upper chest, the arm relaxed behind."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 88, 0),
        hips=Bend(7),
        head=Bend(-5, turn=40),
        left_leg=Leg(At(9, ANKLE, 4)),
        right_leg=Leg(At(-9, ANKLE, -14)),
        right_arm=Arm(At(-18, 8, -16, "pelvis"), elbow=BACK + RIGHT * 0.3, palm=LEFT),
    )
    pressed = Pressed(pose, (At(-10, 8, 0, "chest"),), FRONT)
    return at_the_wall(
        pressed,
        replace(SIDE, centre=Vec(0, 85, -31)),
        View(0, 0, 1.75, Vec(0, 126, 0)),
        at=(66, 74),
    )


def infraspinatus() -> Scene:
    """Side-on to the wall, turned a little, the ball on the flat of the shoulder blade."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 88, 0),
        hips=Bend(turn=48, lean=-5),
        left_leg=Leg(At(16, ANKLE, 0), toes=FRONT + LEFT * 0.9),
        right_leg=Leg(At(0, ANKLE, 10), toes=FRONT + LEFT * 0.9),
        right_arm=across(RIGHT, 17),
    )
    pressed = Pressed(pose, (At(-11, 7, -8, "chest"),), RIGHT)
    return at_the_wall(
        pressed,
        View(0, 3, 1.62, Vec(27, 85, 0)),
        View(132, 0, 1.75, Vec(0, 122, 0)),
    )


def latissimus_teres_major() -> Scene:
    """Side-on to the wall, turned a little, the ball at the back fold of the armpit."""
    pose = replace(
        STAND,
        pelvis=Vec(0, 88, 0),
        hips=Bend(turn=12, lean=-4),
        left_leg=Leg(At(16, ANKLE, 0), toes=FRONT + LEFT * 0.5),
        right_leg=Leg(At(0, ANKLE, 8), toes=FRONT + LEFT * 0.5),
        right_arm=across(RIGHT, 17),
    )
    pressed = Pressed(pose, (At(-13, -1, -5, "chest"),), RIGHT)
    return at_the_wall(
        pressed,
        View(0, 3, 1.62, Vec(27, 85, 0)),
        View(130, 0, 1.75, Vec(0, 116, 0)),
    )
