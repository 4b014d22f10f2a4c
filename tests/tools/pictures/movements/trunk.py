"""Movements of the chest and the back."""

from __future__ import annotations

from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.flesh import person
from tests.tools.pictures.palette import SHIRT, WOOD_LIGHT, mixed
from tests.tools.pictures.poses import SIT, STAND, across
from tests.tools.pictures.room import block, chair, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Ball, Hull
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg, stand
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def scapular_squeeze() -> Scene:
    """From behind: the shoulder blades come together."""
    arms = [
        Arm(hang=DOWN + side * 0.16 + BACK * 0.14, palm=FRONT, forward=-3.5, lifted=-1.5)
        for side in (LEFT, RIGHT)
    ]
    pose = replace(STAND, left_arm=arms[0], right_arm=arms[1], chest=Bend(-4))
    bones = stand(pose)
    chest = bones["chest"]
    blades = [
        Hull(
            (
                Ball(chest.point(x * 4.5, 10, -9.6), 1.6),
                Ball(chest.point(x * 12, 9, -8), 1.6),
                Ball(chest.point(x * 5.5, -3.5, -10), 1.4),
            ),
            mixed(SHIRT, "#ffffff", 0.3),
            gap=0,
        )
        for x in (1, -1)
    ]
    return Scene(
        View(180, 4, 2.5, Vec(0, 118, 0)),
        among=person(pose),
        before=[
            *blades,
            *(straight(Vec(x * 23, 124, -20), Vec(x * 8.5, 121, -20)) for x in (1, -1)),
        ],
    )


def doorway_chest() -> Scene:
    """A forearm on the door frame, one foot stepped through."""
    through = replace(
        STAND,
        pelvis=Vec(0, 83, 10),
        chest=Bend(-4, turn=12),
        left_leg=Leg(At(9, ANKLE, 40)),
        right_leg=Leg(At(-9, ANKLE + 2, -12), toes=FRONT + DOWN * 0.2),
        right_arm=Arm(At(-34, 150, -4), elbow=RIGHT + BACK * 0.4 + DOWN, fingers=UP, palm=FRONT),
    )
    frame = [
        block((-38, -28), (0, 205), (0, 12), WOOD_LIGHT),
        block((40, 50), (0, 205), (0, 12), WOOD_LIGHT),
    ]
    return Scene(
        View(52, 8, 1.58, Vec(0, 90, 8)),
        behind=floor(),
        among=[*person(through), *frame],
        before=[straight(Vec(-20, 100, 34), Vec(-20, 100, 62))],
    )


def cross_body_arm() -> Scene:
    """One arm straight across the chest, drawn closer by the other hand."""
    pose = replace(
        STAND,
        chest=Bend(turn=4),
        right_arm=Arm(At(27, 11, 25, "chest"), elbow=DOWN, palm=DOWN, forward=2),
        left_arm=Arm(
            At(9, 6, 25, "chest"),
            elbow=DOWN + LEFT * 0.6,
            fingers=UP + RIGHT * 0.5,
            palm=BACK,
        ),
    )
    return Scene(
        View(-14, 8, 2.5, Vec(2, 118, 6)),
        among=person(pose),
        before=[straight(Vec(18, 112, 30), Vec(38, 114, 24))],
    )


def thoracic_extension() -> Scene:
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
    return Scene(
        View(78, 7, 1.85, Vec(0, 76, 14)),
        behind=[*floor(), *chair(top=84)],
        ghost=person(start),
        among=person(leaned, away="left"),
        before=[arc(Vec(-20, 84, 0), UP * 66, BACK * 66, -8, 28)],
    )


def seated_twist() -> Scene:
    """Arms crossed on the chest, the ribs turned to one side."""
    left, right = across(LEFT, 14), across(RIGHT, 17)
    twisted = replace(
        SIT,
        waist=Bend(turn=20),
        chest=Bend(turn=22),
        head=Bend(turn=6),
        left_arm=left,
        right_arm=right,
    )
    return Scene(
        View(8, 14, 1.9, Vec(0, 70, 12)),
        behind=[*floor(), *chair()],
        among=person(twisted),
        before=[arc(Vec(0, 78, 0), FRONT * 34, LEFT * 34, -50, 50)],
    )


def overhead_reach() -> Scene:
    """One arm over the head, leaning to the other side."""
    up = Arm(
        At(-2, 57, 4, "chest"), elbow=LEFT + UP * 0.4, fingers=UP * 0.7 + RIGHT, palm=DOWN + RIGHT
    )
    hip = Arm(At(-19, 6, 8, "pelvis"), elbow=RIGHT, fingers=DOWN + FRONT + LEFT * 0.3, palm=LEFT)
    start = replace(STAND, right_arm=hip)
    leaned = replace(
        STAND,
        pelvis=Vec(3, 89, 0),
        waist=Bend(lean=-12),
        chest=Bend(lean=-14),
        left_arm=up,
        right_arm=hip,
    )
    return Scene(
        View(0, 6, 1.42, Vec(-6, 99, 0)),
        behind=floor(),
        ghost=person(start),
        among=person(leaned),
        before=[arc(Vec(4, 90, 0), UP * 108, RIGHT * 108, 0, 26)],
    )
