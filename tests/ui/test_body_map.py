"""The drawn body and the list of places beside it."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Any

import flet as ft
import flet.canvas as cv
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, Point, RegionId, Side, View
from app.domain.body_zoom import TREMBLE, WHOLE, BodyPart, Frame, Viewport, closer, fitted
from app.domain.safety.screening import Answered, No
from app.texts import body as words
from app.texts import holds
from app.ui.app import build_main
from app.ui.components.body_frame import GAP, frame_in, frame_of_view
from app.ui.components.body_map import AreaStyle, BodyDot, BodyMap
from app.ui.components.body_picker import BodyPicker
from app.ui.components.body_touch import Tapped
from app.ui.components.figure import LIES, SENDS, styles_of, window_around
from app.ui.components.region_list import RegionList
from app.ui.hooks import Window, provide_window
from app.ui.theme import Width
from tests.graph import graph, shipped_content
from tests.ui.harness import DESKTOP, PHONE, Screen, render

SMALL_PHONE = (360.0, 640.0)


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


@pytest.mark.parametrize("window", [WHOLE, closer(Point(0.3, 0.4), Frame(300, 340))])
async def test_the_picture_is_where_its_window_says(window: Viewport) -> None:
    screen = await show(lambda: BodyMap(View.BACK, {}, wide=300, window=window))
    (picture,) = screen.all(ft.Image)
    middle = window.place(Point(0.5, 0.5), 300)
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


@pytest.mark.parametrize("size", [SMALL_PHONE, PHONE, DESKTOP])
async def test_front_and_back_are_seen_at_once(size: tuple[float, float]) -> None:
    screen = await render(build_main(graph().services), "/learn/find", size=size)
    assert [each.key for each in screen.all(ft.GestureDetector)] == ["whole-front", "whole-back"]


async def test_the_way_back_to_the_whole_body_is_there_once_one_looks_closer() -> None:
    screen = await show(lambda: BodyPicker({}))

    def place() -> ft.Container:
        found = screen.get(ft.OutlinedButton, key="whole-body").parent
        assert isinstance(found, ft.Container)
        return found

    assert place().opacity == 0
    assert place().ignore_interactions
    back = screen.get(ft.GestureDetector, key="whole-back")
    await screen.fire(back, "tap_up", {"l": {"x": 60, "y": 90}})
    assert place().opacity == 1
    assert not place().ignore_interactions


def test_a_muscle_is_shaded_where_it_lies_and_where_it_sends_pain() -> None:
    styles = styles_of(shipped_content().muscle("infraspinatus"), Side.LEFT)
    assert styles[RegionId("back.infraspinatus_teres.left")] == LIES
    assert styles[RegionId("front.deltoid.left")] == SENDS
    assert SENDS.dashed  # told apart without colour, too
    assert not LIES.dashed


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
async def test_the_map_before_a_hold_is_of_the_side_that_is_held(side: Side) -> None:
    made = graph()
    safety = made.services.safety
    await safety.answer([Answered(each.id, No()) for each in safety.questions])
    screen = await render(build_main(made.services), f"/hold/levator_scapulae/{side}")
    await screen.click(holds.MORE)
    shaded = [
        shape
        for canvas in screen.all(cv.Canvas)
        for shape in canvas.shapes
        if isinstance(shape, cv.Path) and shape.paint.color == LIES.fill
    ]
    assert shaded
    middle = (screen.all(cv.Canvas)[0].width or 0) / 2
    for shape in shaded:
        places = [each.x for each in shape.elements if isinstance(each, cv.Path.LineTo)]
        assert all((place < middle) is (side is Side.LEFT) for place in places)  # from behind


HOVER: dict[str, Any] = {"k": "mouse", "g": {"x": 0, "y": 0}, "ts": 0, "dev": 0} | dict.fromkeys(
    ("ps", "pMin", "pMax", "dist", "distMax", "size", "rMj", "rMn", "rMin", "rMax", "or", "tilt"),
    0.0,
)


async def test_a_finger_that_slides_names_what_it_passes_and_chooses_where_it_is_lifted() -> None:
    chosen: list[Tapped] = []
    screen = await show(lambda: BodyPicker({}, on_tap=chosen.append))
    frame = frame_in(360, 640)
    skull, neck = Point(0.447, 0.133), Point(0.467, 0.199)
    half = frame_of_view(frame)
    x, y = fitted(half).place(skull, half.wide)
    whole = screen.get(ft.GestureDetector, key="whole-back")
    await screen.fire(whole, "hover", HOVER | {"l": {"x": x, "y": y}})
    assert screen.sees(words.part_under(BodyPart.HEAD_AND_NECK))
    await screen.fire(whole, "tap_up", {"l": {"x": x, "y": y}})
    assert screen.sees(words.now_tap(BodyPart.HEAD_AND_NECK))
    (part,) = screen.all(ft.GestureDetector)
    for point, name in ((skull, "Left base of the skull"), (neck, "Left back of the neck")):
        x, y = closer(skull, frame).place(point, frame.wide)
        await screen.fire(
            part, "vertical_drag_update", {"l": {"x": x, "y": y}, "g": {"x": 0, "y": 0}}
        )
        assert screen.sees(name)
    assert chosen == []
    lifted = {"l": {"x": x, "y": y}, "g": {"x": 0, "y": 0}, "v": {"x": 0, "y": 0}}
    await screen.fire(part, "vertical_drag_end", lifted)
    assert [each.region for each in chosen] == [RegionId("back.neck_post.left")]


@pytest.mark.parametrize("size", [(360, 640), (412, 915), (915, 412), (820, 1180), (1280, 800)])
def test_the_frame_fits_its_window(size: tuple[int, int]) -> None:
    frame = frame_in(*size)
    assert frame.wide <= size[0] - 64
    assert 264 <= frame.high <= size[1] - 100
    assert frame_of_view(frame).wide * 2 + GAP == frame.wide


@pytest.mark.parametrize("size", [(360, 640), (412, 915), (915, 412), (820, 1180), (1280, 800)])
@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 2 * pi))
def test_a_trembling_finger_still_sees_what_it_meant(
    size: tuple[int, int], across: float, down: float, way: float
) -> None:
    frame = frame_in(*size)
    whole = frame_of_view(frame)
    meant, window = Point(across, down), fitted(whole)
    x, y = window.place(meant, whole.wide)
    hit = window.point(x + TREMBLE * cos(way), y + TREMBLE * sin(way), whole.wide)
    x, y = closer(hit, frame).place(meant, frame.wide)
    assert 0 <= x <= frame.wide
    assert 0 <= y <= frame.high


@given(st.lists(st.builds(Point, st.floats(0, 1), st.floats(0, 1)), min_size=3, max_size=9))
def test_a_figure_shows_all_that_is_shaded(points: list[Point]) -> None:
    window = window_around([tuple(points)])
    for point in points:
        assert window.left - 1e-9 <= point.x <= window.left + window.width + 1e-9
        assert window.top - 1e-9 <= point.y <= window.top + window.height + 1e-9
    assert window.height >= 0.3 - 1e-9
