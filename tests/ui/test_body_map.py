"""The drawn body and the list of places beside it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft
import flet.canvas as cv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, Point, RegionId, View
from app.texts import body as words
from app.ui.app import build_main
from app.ui.components.body_map import WHOLE, AreaStyle, BodyDot, BodyMap
from app.ui.components.body_picker import BodyPart, RegionList
from app.ui.components.figure import LIES, SENDS, styles_of, window_around
from app.ui.hooks import Window, provide_window
from app.ui.theme import Width
from tests.graph import graph, shipped_content
from tests.ui.harness import DESKTOP, Screen, render


async def show(part: Callable[[], ft.Control]) -> Screen:
    """A narrow window with nothing but this part."""
    window = Window(graph().services, Width.NARROW)

    @ft.component
    def Root() -> ft.Control:
        return provide_window(window, part)

    return await render(lambda page: page.render(Root))


def coloured(screen: Screen) -> list[str]:
    """The fills that lie over the silhouette."""
    over = screen.get(cv.Canvas)
    return [str(shape.paint.color) for shape in over.shapes if isinstance(shape, cv.Path)]


@given(
    st.sampled_from(list(BodyPart)),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(100, 900),
)
def test_a_tap_is_on_the_point_that_is_drawn_there(
    part: BodyPart, across: float, down: float, wide: int
) -> None:
    window = part.window
    point = Point(
        min(1.0, window.left + across * window.width), min(1.0, window.top + down * window.height)
    )
    tapped = window.point(*window.place(point, wide), wide)
    assert tapped.x == pytest.approx(point.x, abs=0.002)
    assert tapped.y == pytest.approx(point.y, abs=0.002)


def test_the_whole_body_is_twice_as_high_as_wide() -> None:
    assert WHOLE.pixels_high(280) == 560


@pytest.mark.parametrize("part", BodyPart)
def test_enlarged_parts_stay_on_the_picture_and_in_proportion(part: BodyPart) -> None:
    window = part.window
    assert 0 <= window.left < window.left + window.width <= 1.0001
    assert 0 <= window.top < window.top + window.height <= 1.0001
    assert window.left + window.width / 2 == pytest.approx(0.5)


@pytest.mark.parametrize("part", BodyPart)
async def test_what_is_coloured_lies_on_the_picture_where_its_area_is(part: BodyPart) -> None:
    screen = await show(lambda: BodyMap(View.BACK, {}, wide=300, window=part.window))
    for picture in screen.all(ft.Image):
        middle = part.window.place(Point(0.5, 0.5), 300)
        assert (picture.left or 0) + (picture.width or 0) / 2 == pytest.approx(middle[0], abs=0.1)
        assert (picture.top or 0) + (picture.height or 0) / 2 == pytest.approx(middle[1], abs=0.1)


async def test_only_the_regions_of_the_view_are_coloured() -> None:
    styles = {
        RegionId("back.ql.left"): AreaStyle("primary"),
        RegionId("front.quad.left"): AreaStyle("error"),
        OTHER: AreaStyle("error"),
    }
    screen = await show(lambda: BodyMap(View.BACK, styles))
    assert "primary" in coloured(screen)
    assert "error" not in coloured(screen)


async def test_spots_of_the_view_are_drawn_as_dots() -> None:
    dots = [BodyDot(View.BACK, Point(0.5, 0.5)), BodyDot(View.FRONT, Point(0.5, 0.5))]
    screen = await show(lambda: BodyMap(View.BACK, {}, dots))
    circles = [c for c in screen.all(cv.Circle) if c.radius == 8]
    assert [(circle.x, circle.y) for circle in circles] == [(140, 280)]


async def test_the_picture_says_to_a_screen_reader_what_it_is() -> None:
    screen = await show(lambda: BodyMap(View.FRONT, {}))
    assert words.picture(View.FRONT) in [each.label for each in screen.all(ft.Semantics)]


async def test_the_list_offers_every_place_and_tells_the_chosen_one() -> None:
    chosen: list[RegionId] = []
    screen = await show(lambda: RegionList(chosen.append))
    assert len(screen.all(ft.ListTile)) == 75
    await screen.type(words.SEARCH, "left upper trap")
    assert [tile.title for tile in screen.all(ft.ListTile)] == [
        "Left top of the shoulder",
        words.ELSEWHERE,
    ]
    await screen.click("Left top of the shoulder")
    assert chosen == [RegionId("back.trap_upper.left")]
    await screen.click(words.ELSEWHERE)
    assert chosen[1] == OTHER


async def test_a_search_that_finds_no_place_says_so() -> None:
    screen = await show(lambda: RegionList(lambda _: None))
    await screen.type(words.SEARCH, "xyzzy")
    assert screen.sees(words.NO_PLACE)


async def test_a_wide_window_shows_both_views_at_once() -> None:
    screen = await render(build_main(graph().services), "/learn/find", size=DESKTOP)
    assert len(screen.all(ft.GestureDetector)) == 2


def test_a_muscle_is_shaded_where_it_lies_and_where_it_sends_pain() -> None:
    styles = styles_of(shipped_content().muscle("infraspinatus"))
    assert styles[RegionId("back.infraspinatus_teres.right")] == LIES
    assert styles[RegionId("front.deltoid.right")] == SENDS
    assert SENDS.dashed  # told apart without colour, too
    assert not LIES.dashed
    assert {region.text.rpartition(".")[2] for region in styles} == {"right"}


def test_a_pair_along_the_spine_is_shaded_on_both_sides() -> None:
    styles = styles_of(shipped_content().muscle("thoracic_paraspinals"))
    assert RegionId("back.thoracic_paraspinal.left") in styles
    assert RegionId("back.thoracic_paraspinal.right") in styles


@given(st.lists(st.builds(Point, st.floats(0, 1), st.floats(0, 1)), min_size=3, max_size=9))
def test_a_figure_shows_all_that_is_shaded(points: list[Point]) -> None:
    window = window_around([tuple(points)])
    for point in points:
        assert window.left - 1e-9 <= point.x <= window.left + window.width + 1e-9
        assert window.top - 1e-9 <= point.y <= window.top + window.height + 1e-9
    assert window.height >= 0.3 - 1e-9
