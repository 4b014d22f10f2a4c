"""Movements of the back, seated or standing."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.poses import SIT, STAND, across
from tests.tools.pictures.room import chair, desk, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.skeleton import Arm, At
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def thoracic_extension() -> Motion:
    """Hands behind the head, the upper back leans over the chair back."""

    def arms(out: float) -> tuple[Arm, Arm]:
        left = Arm(
            At(8, -5, -12, "head"), elbow=FRONT + LEFT * out, fingers=RIGHT + UP * 0.4, palm=FRONT
        )
        right = Arm(
            At(-8, -5, -12, "head"), elbow=FRONT + RIGHT * out, fingers=LEFT + UP * 0.4, palm=FRONT
        )
        return left, right

    start = replace(SIT, left_arm=arms(1.1)[0], right_arm=arms(1.1)[1])
    leaned = replace(start, waist=Bend(-8), chest=Bend(-26), neck=Bend(8))
    stage = Scene(
        View(78, 7, 1.85, Vec(0, 76, 14)),
        behind=[*floor(), *chair(top=84)],
        before=[arc(Vec(-20, 84, 0), UP * 66, BACK * 66, -8, 28)],
    )
    return Motion((start, leaned), stage, away="left", shadow=True)


def seated_twist() -> Motion:
    """Arms crossed on the chest, the ribs turned to one side."""
    crossed = replace(SIT, left_arm=across(LEFT, 14), right_arm=across(RIGHT, 17))
    twisted = replace(crossed, waist=Bend(turn=20), chest=Bend(turn=22), head=Bend(turn=6))
    stage = Scene(
        View(18, 14, 1.9, Vec(0, 70, 12)),
        behind=[*floor(), *chair()],
        before=[arc(Vec(0, 78, 0), FRONT * 34, LEFT * 34, -50, 50)],
    )
    return Motion((crossed, twisted), stage)


def slouch_and_arch() -> Motion:
    """Sitting, the back round and the head low, then the chest lifted and the back hollow."""
    hands = [
        Arm(At(x * 9, 65.5, 28), elbow=BACK + side * 0.5, palm=DOWN, fingers=FRONT)
        for x, side in ((1, LEFT), (-1, RIGHT))
    ]
    resting = replace(SIT, left_arm=hands[0], right_arm=hands[1])
    slouched = replace(
        resting,
        hips=Bend(-16),
        waist=Bend(22),
        chest=Bend(20),
        neck=Bend(12),
        head=Bend(8),
    )
    arched = replace(
        resting, hips=Bend(12), waist=Bend(-12), chest=Bend(-14), neck=Bend(2), head=Bend(-4)
    )
    stage = Scene(
        View(84, 6, 1.85, Vec(0, 72, 14)),
        behind=[*floor(), *chair(back=False)],
        before=[arc(Vec(-20, 84, 4), BACK * 36, UP * 44, -14, 50, both=True)],
    )
    return Motion((slouched, arched), stage, away="left", shadow=True)


def standing_back_bend() -> Motion:
    """Standing, hands on the back of the hips, the chest lifting up and a little back."""
    hands = [
        Arm(
            At(x * 15, 6, -9, "pelvis"),
            elbow=BACK + side * 0.7,
            fingers=DOWN + side * -0.5,
            palm=FRONT,
            seen_from="pelvis",
        )
        for x, side in ((1, LEFT), (-1, RIGHT))
    ]
    start = replace(STAND, left_arm=hands[0], right_arm=hands[1])
    bent = replace(
        start,
        pelvis=Vec(0, 89, 5),
        hips=Bend(-5),
        waist=Bend(-10),
        chest=Bend(-14),
        neck=Bend(2),
        head=Bend(3),
    )
    stage = Scene(
        View(78, 6, 1.58, Vec(0, 86, 0)),
        behind=floor(),
        before=[arc(Vec(-20, 90, 0), UP * 86, BACK * 86, -6, 26)],
    )
    return Motion((start, bent), stage, away="left", shadow=True)


def lat_reach() -> Motion:
    """Sitting back from the desk, hands on it; they slide ahead, the chest sinks between them."""

    def arms(far: float) -> list[Arm]:
        return [
            Arm(At(x * 15, 77, far), elbow=DOWN + side, fingers=FRONT, palm=DOWN)
            for x, side in ((1, LEFT), (-1, RIGHT))
        ]

    near, far = arms(58), arms(80)
    start = replace(
        SIT, hips=Bend(16), waist=Bend(4), head=Bend(-14), left_arm=near[0], right_arm=near[1]
    )
    sunk = replace(
        start,
        hips=Bend(44),
        waist=Bend(12),
        neck=Bend(4),
        head=Bend(2),
        left_arm=far[0],
        right_arm=far[1],
    )
    stage = Scene(
        View(84, 6, 1.62, Vec(0, 72, 36)),
        behind=[*floor(), *chair(), *desk(53, deep=50, wide=70)],
        before=[straight(Vec(-20, 92, 76), Vec(-20, 92, 100))],
    )
    return Motion((start, sunk), stage, away="left", shadow=True)
