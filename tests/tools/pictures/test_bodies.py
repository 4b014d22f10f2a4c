"""The people in the figures: bones keep their length, feet stand, balls and rollers touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from tests.tools.pictures import techniques
from tests.tools.pictures.catalogue import every_figure
from tests.tools.pictures.contact import MissedError, gap_above, gap_between, touching
from tests.tools.pictures.flesh import person, surface
from tests.tools.pictures.outline import Circle, outline
from tests.tools.pictures.poses import SIT, STAND
from tests.tools.pictures.room import WallEnd
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Ball, Group, Hull, Limb, Piece
from tests.tools.pictures.skeleton import (
    FOREARM,
    SHIN,
    THIGH,
    UPPER_ARM,
    Arm,
    At,
    OutOfReachError,
    Pose,
    stand,
)
from tests.tools.pictures.tools import PressBall, Roller
from tests.tools.pictures.vectors import BACK, FRONT, UP, Bend, Frame, Vec

SCENES = [
    pytest.param(scene, id=path.stem) for path, scene in every_figure() if isinstance(scene, Scene)
]
"""Everything that is drawn."""
PRESSED = [pytest.param(draw(), id=name) for name, draw in techniques.SCENES.items()]


def parts(pieces: Iterable[Piece]) -> Iterator[Hull]:
    """The parts of the people among the pieces."""
    for piece in pieces:
        match piece:
            case Hull():
                yield piece
            case Limb():
                yield from piece.parts
            case Group():
                yield from parts(piece.pieces)
            case _:
                pass


@pytest.mark.parametrize("pose", [STAND, SIT])
def test_bones_keep_their_length(pose: Pose) -> None:
    bones = stand(pose)
    for side in ("left", "right"):
        thigh, shin, foot = (bones[f"{side}_{part}"].at for part in ("thigh", "shin", "foot"))
        arm, forearm, hand = (
            bones[f"{side}_{part}"].at for part in ("upper_arm", "forearm", "hand")
        )
        assert (shin - thigh).length == pytest.approx(THIGH)
        assert (foot - shin).length == pytest.approx(SHIN)
        assert (forearm - arm).length == pytest.approx(UPPER_ARM)
        assert (hand - forearm).length == pytest.approx(FOREARM)


def test_a_hand_that_is_told_to_be_too_far_away_is_refused() -> None:
    reaching = Pose(STAND.left_leg, STAND.right_leg, left_arm=Arm(At(90, 130, 0)))
    with pytest.raises(OutOfReachError, match="left hand"):
        stand(reaching)


def test_knees_bend_forward_and_elbows_back() -> None:
    bones = stand(SIT)
    assert bones["left_shin"].at.z > bones["left_foot"].at.z - 5
    assert bones["left_shin"].at.y > bones["left_foot"].at.y
    shoulder, elbow, wrist = (bones[f"left_{part}"].at for part in ("upper_arm", "forearm", "hand"))
    assert elbow.z < (shoulder.z + wrist.z) / 2


def test_somebody_who_turns_to_their_left_looks_left() -> None:
    turned = Frame().bent(Bend(turn=90))
    assert turned.front.x == pytest.approx(1)
    assert Frame().bent(Bend(bow=90)).up.z == pytest.approx(1)
    assert Frame().bent(Bend(lean=90)).up.x == pytest.approx(1)


@pytest.mark.parametrize("scene", SCENES)
def test_nobody_sinks_into_the_floor(scene: Scene) -> None:
    if scene.behind:
        lowest = min(
            (ball.at.y - ball.r for hull in parts(scene.among) for ball in hull.balls), default=0
        )
        assert lowest > -1.5


@pytest.mark.parametrize("scene", PRESSED)
def test_every_ball_and_roller_touches_who_presses_it(scene: Scene) -> None:
    body = list(parts(scene.among))
    for tool in scene.among:
        if isinstance(tool, PressBall):
            assert -3 < gap_between(body, Ball(tool.at, tool.r)) < 0.5
        if isinstance(tool, Roller):
            assert -3 < gap_above(body, tool.at, tool.r, tool.long) < 0.5


@pytest.mark.parametrize("scene", PRESSED)
def test_a_ball_at_a_wall_touches_the_wall_and_nobody_is_in_it(scene: Scene) -> None:
    for wall in (piece for piece in scene.behind if isinstance(piece, WallEnd)):
        depths = [
            (tool.at + wall.into * tool.r - wall.face).dot(wall.into)
            for tool in scene.among
            if isinstance(tool, PressBall)
        ]
        assert max(depths) == pytest.approx(0)
        for hull in parts(scene.among):
            for ball in hull.balls:
                assert (ball.at + wall.into * ball.r - wall.face).dot(wall.into) < 1


def test_a_rolling_ball_stops_where_it_touches() -> None:
    body = surface(stand(STAND))
    at = touching(body, Vec(0, 115, -80), FRONT, 5, sinks=0)
    assert gap_between(body, Ball(at, 5)) == pytest.approx(0, abs=0.05)
    with pytest.raises(MissedError):
        touching(body, Vec(0, 115, -80), UP + BACK, 5)


def test_the_outline_of_one_circle_is_round_and_of_two_has_two_straight_sides() -> None:
    assert outline([Circle(0, 0, 5)]).count("a5 5") == 2
    assert outline([Circle(0, 0, 5), Circle(20, 0, 3)]).count("L") == 2
    assert outline([Circle(0, 0, 5), Circle(1, 0, 1)]).count("L") == 0


def test_a_person_is_made_of_many_parts() -> None:
    assert len(list(parts(person(STAND)))) > 15
