"""The figures on the screen: each is there, says what it shows, and is mirrored for the left."""

from __future__ import annotations

import flet as ft
import pytest

from app import paths
from app.domain.body import OTHER, RegionId, Side
from app.domain.learn.muscle import Pressable
from app.texts import figure_alt as words
from app.ui.app import build_main
from app.ui.components.figure import movement_figure, technique_figure
from app.ui.components.thumbnail import region_thumbnail
from tests.graph import graph, shipped_content
from tests.tools.pictures import movements as drawn
from tests.ui.harness import Screen, render

LIBRARY = shipped_content()
PRESSED = [each.id for each in LIBRARY.muscles if isinstance(each.pressing, Pressable)]
MOVEMENTS = [each.id for each in LIBRARY.movements]


def label_and_image(figure: ft.Control) -> tuple[str, ft.Image]:
    assert isinstance(figure, ft.Semantics)
    assert isinstance(figure.content, ft.Image)
    return figure.label or "", figure.content


def is_shipped(picture: ft.Image) -> bool:
    return (paths.shipped("assets") / str(picture.src)).is_file()


@pytest.mark.parametrize("movement_id", MOVEMENTS)
def test_every_movement_has_a_figure_with_a_description(movement_id: str) -> None:
    label, picture = label_and_image(movement_figure(movement_id, 200))
    assert label == words.MOVEMENTS[movement_id]
    assert is_shipped(picture)


@pytest.mark.parametrize("muscle_id", PRESSED)
def test_every_pressed_muscle_has_a_figure_with_a_description(muscle_id: str) -> None:
    label, picture = label_and_image(technique_figure(muscle_id, 200))
    assert label.startswith(words.TECHNIQUES[muscle_id])
    assert is_shipped(picture)


def test_no_words_are_kept_for_a_figure_that_is_not_there() -> None:
    assert set(MOVEMENTS) == set(words.MOVEMENTS) == set(drawn.MOTIONS)
    assert set(words.TECHNIQUES) == set(PRESSED)


def test_the_left_is_the_mirror_image_of_the_right() -> None:
    right, unturned = label_and_image(technique_figure("soleus", 200, Side.RIGHT))
    left, mirrored = label_and_image(technique_figure("soleus", 200, Side.LEFT))
    assert isinstance(unturned.flip, ft.Flip)
    assert isinstance(mirrored.flip, ft.Flip)
    assert not unturned.flip.flip_x
    assert mirrored.flip.flip_x
    assert "right side" in right
    assert "left side" in left
    assert (
        "side"
        not in label_and_image(technique_figure("soleus", 200, Side.MIDDLE))[0].split("roller")[1]
    )


@pytest.mark.parametrize(
    "figure", [movement_figure("headstand", 200), technique_figure("iliopsoas", 200)]
)
def test_what_has_no_figure_gets_an_icon(figure: ft.Control) -> None:
    assert isinstance(figure, ft.Container)
    assert isinstance(figure.content, ft.Icon)


def test_a_movement_is_mirrored_for_the_other_side() -> None:
    _, mirrored = label_and_image(movement_figure("seated_twist", 200, Side.LEFT))
    assert isinstance(mirrored.flip, ft.Flip)
    assert mirrored.flip.flip_x


async def shown_at(route: str) -> tuple[Screen, list[str]]:
    screen = await render(build_main(graph().services), route)
    return screen, [str(picture.src) for picture in screen.all(ft.Image)]


async def test_the_page_of_a_muscle_shows_how_it_is_pressed() -> None:
    screen, shown = await shown_at("/learn/muscle/soleus")
    assert "figures/techniques/soleus.svg" in shown
    said = [each.label for each in screen.all(ft.Semantics)]
    assert words.technique("soleus", Side.RIGHT) in said


async def test_the_page_of_a_muscle_for_reading_shows_no_pressing() -> None:
    _, shown = await shown_at("/learn/muscle/iliopsoas")
    assert not [each for each in shown if each.startswith("figures")]


async def test_every_row_of_the_list_of_muscles_shows_where_the_muscle_is() -> None:
    _, shown = await shown_at("/learn/muscles")
    assert shown == [f"figures/muscles/{each.id}.svg" for each in LIBRARY.muscles]


async def test_every_movement_in_the_settings_is_pictured() -> None:
    _, shown = await shown_at("/settings/movements")
    assert shown == [f"figures/movements/{each}-2.svg" for each in MOVEMENTS]


def test_a_place_is_pictured_on_its_own_side_and_elsewhere_has_an_icon() -> None:
    left = region_thumbnail(RegionId("back.glute.left"))
    assert isinstance(left, ft.Image)
    assert isinstance(left.flip, ft.Flip)
    assert is_shipped(left)
    right = region_thumbnail(RegionId("back.glute.right"))
    assert isinstance(right, ft.Image)
    assert right.flip is None
    assert isinstance(region_thumbnail(OTHER), ft.Container)
