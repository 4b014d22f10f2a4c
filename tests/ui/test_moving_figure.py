"""A movement on the screen: it eases from pose to pose in place, and is still with less motion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft
import pytest

from app import paths
from app.domain.body import Side
from app.texts import figure_alt
from app.ui.components.moving_figure import (
    BETWEEN,
    EASE,
    fading_time,
    moving_figure,
    pictures_of,
    poses_of,
)
from tests.graph import shipped_content
from tests.tools.pictures import motion, movements
from tests.ui.harness import Screen, render
from tests.ui.hold_screens import LESS_MOTION


async def shown(
    movement_id: str, side: Side = Side.RIGHT, **how: Any
) -> tuple[Screen, Callable[[int], None]]:
    """A window with nothing but this figure, and what sets its pose."""
    setters: list[Callable[[int], None]] = []

    @ft.component
    def Root() -> ft.Control:
        pose, set_pose = ft.use_state(0)
        setters[:] = [set_pose]
        return ft.Column([moving_figure(movement_id, pose, 200, side)])

    screen = await render(lambda page: page.render(Root), **how)
    return screen, lambda pose: setters[0](pose)


def opaque(screen: Screen) -> int:
    """How many pictures are opaque: the topmost of them is seen."""
    return sum(picture.opacity == 1 for picture in screen.all(ft.Image))


@pytest.mark.parametrize("movement_id", movements.MOTIONS)
def test_every_picture_that_is_asked_for_is_shipped(movement_id: str) -> None:
    assert poses_of(movement_id) == len(movements.MOTIONS[movement_id]().poses)
    for src in pictures_of(movement_id):
        assert (paths.shipped("assets") / src).is_file()


def test_every_pose_that_a_step_names_is_drawn() -> None:
    for movement in shipped_content().movements:
        named = {pose for step in movement.steps for pose in step.poses}
        assert named <= set(range(poses_of(movement.id))), movement.id


def test_the_screen_plays_as_many_pictures_as_are_drawn() -> None:
    assert BETWEEN == motion.BETWEEN


async def test_a_figure_goes_to_another_pose_in_place_and_by_one_patch() -> None:
    screen, set_pose = await shown("calf_raises")
    assert opaque(screen) == 1
    before = [picture._i for picture in screen.all(ft.Image)]
    sent = len(screen.connection.patches)
    set_pose(1)
    await screen.settle()
    assert opaque(screen) == len(before)
    assert [picture._i for picture in screen.all(ft.Image)] == before
    assert len(screen.connection.patches) == sent + 1
    set_pose(0)
    await screen.settle()
    assert opaque(screen) == 1


async def test_a_third_pose_is_reached_and_a_number_past_the_last_shows_the_last() -> None:
    screen, set_pose = await shown("calf_stretch")
    for pose, layers in ((1, 1 + 5), (2, 1 + 10), (7, 1 + 10), (1, 1 + 5), (-3, 1)):
        set_pose(pose)
        await screen.settle()
        assert opaque(screen) == layers


def test_pictures_follow_each_other_both_ways() -> None:
    up = [fading_time(layer, 0, 5) for layer in range(1, 6)]
    assert up == sorted(up)
    assert up[-1] == EASE
    assert [fading_time(layer, 5, 0) for layer in range(5, 0, -1)] == up


async def test_who_asked_for_less_motion_sees_only_the_pose_itself() -> None:
    screen, set_pose = await shown(
        "calf_raises", replies={"get_accessibility_features": LESS_MOTION}
    )
    for pose, src in ((0, "calf_raises"), (1, "calf_raises-2")):
        set_pose(pose)
        await screen.settle()
        picture = screen.get(ft.Image)
        assert picture.src == f"figures/movements/{src}.svg"
        assert picture.animate_opacity is None


async def test_it_says_what_it_shows_and_is_mirrored_for_the_left() -> None:
    screen, _ = await shown("seated_twist", Side.LEFT)
    assert figure_alt.MOVEMENTS["seated_twist"] in [each.label for each in screen.all(ft.Semantics)]
    flip = screen.get(ft.Stack).flip
    assert isinstance(flip, ft.Flip)
    assert flip.flip_x


async def test_what_is_not_drawn_gets_an_icon() -> None:
    screen, _ = await shown("headstand")
    assert not screen.all(ft.Image)
    assert screen.get(ft.Icon)
