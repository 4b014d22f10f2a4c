"""Fingertips and thumbs on the head, the shoulder, the forearm and the hand."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.flesh import person
from tests.tools.pictures.grips import OPEN, PINCH, RELAXED, THREE_TIPS, THUMB_OUT, TWO_TIPS
from tests.tools.pictures.hand import fingers
from tests.tools.pictures.palette import SKIN, SKIN_DARK, WOOD, mixed
from tests.tools.pictures.poses import SIT
from tests.tools.pictures.room import block, chair
from tests.tools.pictures.scene import Inset, Scene
from tests.tools.pictures.shapes import bone
from tests.tools.pictures.skeleton import Arm, At, Pose, stand
from tests.tools.pictures.tools import Ripples, cushion
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Frame, Vec
from tests.tools.pictures.view import View


def temporalis() -> Scene:
    """Elbow on the desk, the temple rests on three fingertips."""
    hand = Arm(
        At(-19, -11, 6, "head"),
        elbow=DOWN + RIGHT * 0.5 + FRONT * 0.4,
        fingers=UP + LEFT * 0.55 + BACK * 0.1,
        palm=LEFT + BACK * 0.3,
        grip=THREE_TIPS,
    )
    return _leaning_on(hand, Bend(lean=-12), At(-10.4, 3.4, 5.5, "head"))


def masseter() -> Scene:
    """Elbow on the desk, two fingertips in the middle of the cheek."""
    hand = Arm(
        At(-19, -21, 9, "head"),
        elbow=DOWN + RIGHT * 0.5 + FRONT * 0.4,
        fingers=UP + LEFT * 0.55 + BACK * 0.1,
        palm=LEFT + BACK * 0.3,
        grip=TWO_TIPS,
    )
    return _leaning_on(hand, Bend(lean=-8), At(-9.4, -5.5, 3.5, "head"))


def _leaning_on(hand: Arm, tilt: Bend, place: At) -> Scene:
    pose = replace(
        SIT,
        hips=Bend(12),
        waist=Bend(12),
        neck=Bend(lean=-6),
        head=tilt,
        right_arm=hand,
        left_arm=Arm(At(8, 77.5, 36), elbow=LEFT + BACK, fingers=RIGHT + FRONT * 0.1, palm=DOWN),
    )
    return Scene(
        View(30, 12, 3.1, Vec(-2, 106, 20)),
        behind=chair(),
        among=[*person(pose), block((-70, 70), (69.5, 73), (16, 60), WOOD, -8)],
        before=[Ripples(stand(pose).point(place), 3.6)],
    )


def neck_extensors() -> Scene:
    """From behind: three fingertips rest on the cord beside the neck bones."""
    pose = replace(
        SIT,
        right_arm=Arm(
            At(-15, -13, -7, "head"),
            elbow=RIGHT + DOWN * 0.5 + FRONT * 0.3,
            fingers=LEFT + BACK * 0.12 + UP * 0.12,
            palm=FRONT + LEFT * 0.1,
            grip=THREE_TIPS,
        ),
    )
    place = Ripples(stand(pose).point(At(-3.4, -11.5, -9, "head")), 3.4)
    return Scene(
        View(160, 8, 2.7, Vec(-4, 110, 0)),
        among=[*chair(), *person(pose)],
        before=[place],
    )


def supraspinatus() -> Scene:
    """The fingertips of the other hand reach over the top of the shoulder blade."""
    pose = replace(
        SIT,
        right_arm=Arm(At(-14, 16, 26, "pelvis"), elbow=BACK + RIGHT * 0.5, palm=DOWN),
        left_arm=Arm(
            At(-9, 13.5, 10.5, "chest"),
            elbow=DOWN + LEFT * 0.5 + FRONT * 0.5,
            fingers=RIGHT * 0.35 + UP * 0.5 + BACK,
            palm=DOWN + BACK * 0.4,
            grip=THREE_TIPS,
        ),
    )
    place = Ripples(stand(pose).point(At(-11.5, 15, -6, "chest")), 4)
    return Scene(
        View(-10, 10, 2.5, Vec(6, 98, 10)),
        behind=chair(),
        among=[*person(pose), cushion(Vec(-14, 66, 6), Vec(14, 68, 30), 4)],
        inset=Inset(View(180, 20, 2.4, Vec(-6, 110, 0)), [*person(pose), place], 64, 70),
    )


def upper_trapezius() -> Scene:
    """One arm rests on a cushion; the other hand pinches the ridge beside the neck."""
    pose = replace(
        SIT,
        right_arm=Arm(At(-14, 16, 26, "pelvis"), elbow=BACK + RIGHT * 0.5, palm=DOWN),
        left_arm=Arm(
            At(-7, 12, 12, "chest"),
            elbow=DOWN + LEFT * 0.5 + FRONT * 0.5,
            fingers=RIGHT * 0.4 + UP * 0.75 + BACK * 0.8,
            palm=DOWN + BACK,
            grip=PINCH,
        ),
    )
    place = Ripples(stand(pose).point(At(-10, 18, -2, "chest")), 4)
    return Scene(
        View(-10, 10, 2.5, Vec(6, 98, 10)),
        behind=chair(),
        among=[*person(pose), cushion(Vec(-14, 66, 6), Vec(14, 68, 30), 4)],
        before=[place],
        inset=Inset(View(180, 20, 2.4, Vec(-6, 112, 0)), [*person(pose), place], 64, 70),
    )


def forearm_extensors() -> Scene:
    """The forearm lies on the desk, palm down; the other thumb presses below the elbow."""
    return _forearm(palm=DOWN)


def forearm_flexors() -> Scene:
    """The forearm lies on the desk, palm up; the other thumb presses below the elbow."""
    return _forearm(palm=UP)


def _forearm(palm: Vec) -> Scene:
    lies = Arm(
        At(-10, 77.5, 46), elbow=DOWN + RIGHT, palm=palm, fingers=FRONT + LEFT * 0.2, grip=RELAXED
    )
    presses = Arm(
        At(4, 84, 34),
        elbow=DOWN + LEFT,
        fingers=RIGHT + FRONT * 0.5 + UP * 0.1,
        palm=FRONT * 0.8 + DOWN,
        grip=THUMB_OUT,
    )
    place = At(1, -8, -4.4, "right_forearm")
    pose = thumb_at(
        replace(SIT, hips=Bend(8), head=Bend(18, turn=6), right_arm=lies, left_arm=presses),
        place,
    )
    return Scene(
        View(26, 28, 3.3, Vec(-5, 94, 30)),
        behind=chair(),
        among=[*person(pose), block((-60, 60), (69.5, 73), (14, 70), WOOD, -10)],
        before=[Ripples(stand(pose).point(place), 3.4)],
    )


def thumb_at(pose: Pose, place: At) -> Pose:
    """The same, with the tip of the left thumb at a place."""
    bones, arm = stand(pose), pose.left_arm
    thumb = fingers(bones["left_hand"], "left", SKIN, arm.grip or RELAXED)[-1].balls[-1].at
    wrist = bones["left_hand"].at + bones.point(place) - thumb
    return replace(pose, left_arm=replace(arm, wrist=At(wrist.x, wrist.y, wrist.z)))


def thumb_muscles() -> Scene:
    """Thumb and finger of one hand squeeze the web of the other."""
    still = Frame(Vec(6, -8, 0), RIGHT, UP, BACK).bent(Bend(lean=6))
    tone = mixed(SKIN, SKIN_DARK, 0.5)
    press = Frame(Vec(-10.4, 9, 1), BACK, (LEFT + DOWN).unit, (RIGHT + DOWN).unit)
    return Scene(
        View(0, 0, 8, Vec(0, 4, 0)),
        among=[
            bone(still.at, 3, still.point(0, -20, 0), 3.8, SKIN),
            *fingers(still, "right", SKIN, OPEN),
            bone(press.at, 3, press.point(0, -20, 0), 3.8, tone, 2),
            *fingers(press, "left", tone, PINCH),
        ],
        before=[Ripples(Vec(-2.4, -0.6, 4), 2.2)],
    )
