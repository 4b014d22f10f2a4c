"""Movements of the shoulders and the chest while standing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.tools.pictures.arrows import arc, straight
from tests.tools.pictures.flesh import person
from tests.tools.pictures.motion import Motion
from tests.tools.pictures.palette import SHIRT, WALL, WOOD_LIGHT, mixed
from tests.tools.pictures.poses import STAND
from tests.tools.pictures.room import Ground, block, floor
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Ball, Hull, Piece
from tests.tools.pictures.skeleton import ANKLE, Arm, At, Leg, Pose, stand
from tests.tools.pictures.vectors import BACK, DOWN, FRONT, LEFT, RIGHT, UP, Bend, Vec
from tests.tools.pictures.view import View


def scapular_squeeze() -> Motion:
    """From behind: the shoulder blades come together."""

    def arms(out: float, back: float, forward: float, lifted: float) -> list[Arm]:
        return [
            Arm(hang=DOWN + side * out + BACK * back, palm=FRONT, forward=forward, lifted=lifted)
            for side in (LEFT, RIGHT)
        ]

    loose, drawn = arms(0.1, -0.02, 2, 0.5), arms(0.16, 0.14, -3.5, -1.5)
    start = replace(STAND, left_arm=loose[0], right_arm=loose[1], chest=Bend(2))
    squeezed = replace(STAND, left_arm=drawn[0], right_arm=drawn[1], chest=Bend(-4))
    arrows = [straight(Vec(x * 25, 124, -20), Vec(x * 12, 121, -20)) for x in (1, -1)]
    return Motion(
        (start, squeezed),
        Scene(View(180, 4, 2.5, Vec(0, 118, 0)), before=arrows),
        drawn=_with_blades,
    )


def _with_blades(pose: Pose) -> Sequence[Piece]:
    """Somebody, and their shoulder blades under the shirt: as far apart as the shoulders are
    forward."""
    apart = (pose.right_arm.forward + 3.5) * 0.55
    chest = stand(pose)["chest"]
    blades = [
        Hull(
            (
                Ball(chest.point(x * (4.5 + apart), 10, -9.6 + apart * 0.2), 1.6),
                Ball(chest.point(x * (12 + apart * 0.6), 9, -8 + apart * 0.2), 1.6),
                Ball(chest.point(x * (5.5 + apart), -3.5, -10 + apart * 0.2), 1.4),
            ),
            mixed(SHIRT, "#ffffff", 0.3),
            nearer=90,
            gap=0,
        )
        for x in (1, -1)
    ]
    return [*person(pose), *blades]


def doorway_chest() -> Motion:
    """A forearm on the door frame, then one foot stepped through."""
    arm = Arm(At(-34, 150, -4), elbow=RIGHT + BACK * 0.4 + DOWN, fingers=UP, palm=FRONT)
    before = replace(
        STAND,
        pelvis=Vec(0, 87, 1),
        left_leg=Leg(At(9, ANKLE, 6)),
        right_leg=Leg(At(-9, ANKLE, -8)),
        right_arm=arm,
    )
    through = replace(
        STAND,
        pelvis=Vec(0, 83, 13),
        chest=Bend(-4, turn=12),
        left_leg=Leg(At(9, ANKLE, 40)),
        right_leg=Leg(At(-9, ANKLE + 2, -12), toes=FRONT + DOWN * 0.2),
        right_arm=arm,
    )
    frame = [
        block((-38, -28), (0, 205), (0, 12), WOOD_LIGHT),
        block((40, 50), (0, 205), (0, 12), WOOD_LIGHT),
    ]
    stage = Scene(
        View(52, 8, 1.58, Vec(0, 90, 8)),
        behind=floor(),
        among=frame,
        before=[straight(Vec(-20, 100, 34), Vec(-20, 100, 62))],
    )
    return Motion((before, through), stage)


def cross_body_arm() -> Motion:
    """One arm straight across the chest, drawn closer by the other hand."""
    start = replace(
        STAND,
        right_arm=Arm(At(-57, -18, 12, "chest"), elbow=DOWN, palm=DOWN, forward=1),
        left_arm=Arm(
            At(22, -20, 20, "chest"), elbow=DOWN + LEFT * 0.6, fingers=UP + RIGHT * 0.5, palm=BACK
        ),
    )
    swung = replace(start, right_arm=Arm(At(-10, 9, 49, "chest"), elbow=DOWN, palm=DOWN, forward=2))
    drawn = replace(
        STAND,
        chest=Bend(turn=4),
        right_arm=Arm(At(27, 11, 25, "chest"), elbow=DOWN, palm=DOWN, forward=2),
        left_arm=Arm(
            At(9, 6, 25, "chest"), elbow=DOWN + LEFT * 0.6, fingers=UP + RIGHT * 0.5, palm=BACK
        ),
    )
    stage = Scene(
        View(-14, 8, 2.2, Vec(-4, 118, 6)),
        before=[straight(Vec(24, 146, 20), Vec(46, 146, 14))],
    )
    return Motion((start, drawn), stage, [swung])


def overhead_reach() -> Motion:
    """One arm over the head, leaning to the other side."""
    up = Arm(
        At(-2, 57, 4, "chest"), elbow=LEFT + UP * 0.4, fingers=UP * 0.7 + RIGHT, palm=DOWN + RIGHT
    )
    out = Arm(At(58, 36, 4, "chest"), elbow=LEFT + DOWN, fingers=LEFT + UP * 0.6, palm=FRONT)
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
    stage = Scene(
        View(0, 6, 1.42, Vec(-6, 99, 0)),
        behind=floor(),
        before=[arc(Vec(4, 90, 0), UP * 108, RIGHT * 108, 0, 26)],
    )
    return Motion((start, leaned), stage, [replace(start, left_arm=out)], shadow=True)


def wall_slide() -> Motion:
    """The back to a wall, the arms against it, sliding from low to high."""

    def arms(out: float, up: float) -> list[Arm]:
        return [
            Arm(At(x * out, up, -4, "chest"), elbow=DOWN + side, fingers=UP, palm=FRONT)
            for x, side in ((1, LEFT), (-1, RIGHT))
        ]

    low, high = arms(37, 30), arms(27, 58)
    stage = Scene(
        View(0, 4, 1.42, Vec(0, 100, 0)),
        behind=[Ground(20, WALL)],
        before=[straight(Vec(x * 60, 138, 0), Vec(x * 60, 176, 0), both=True) for x in (1, -1)],
    )
    return Motion(
        (
            replace(STAND, left_arm=low[0], right_arm=low[1]),
            replace(STAND, left_arm=high[0], right_arm=high[1]),
        ),
        stage,
    )
