"""The first tap looks closer, the second sets the point, also with a finger that trembles."""

from __future__ import annotations

from itertools import combinations
from math import cos, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, Area, Point, RegionId, Side, View
from app.domain.body_geometry import centre_of
from app.domain.body_zoom import (
    CLOSE,
    SNAP,
    TREMBLE,
    WHOLE,
    BodyPart,
    Frame,
    Viewport,
    apart,
    around,
    closer,
    fitted,
    part_at,
    part_of,
    region_at,
)
from tests.graph import shipped_content

CONTENT = shipped_content()
SIDED = st.tuples(st.sampled_from(CONTENT.areas), st.sampled_from([Side.LEFT, Side.RIGHT]))
SMALLEST = Frame(296, 288)  # on a phone of 360 by 640 pixels
FRAMES = st.builds(Frame, st.integers(296, 656), st.integers(264, 560))
TREMOR = st.tuples(st.floats(0, TREMBLE), st.floats(0, 2 * pi))
PARTS = st.floats(0, 1)
POINTS = st.builds(Point, PARTS, PARTS)


def touched(window: Viewport, meant: Point, frame: Frame, tremor: tuple[float, float]) -> Point:
    """The point that a trembling finger hits."""
    x, y = window.place(meant, frame.wide)
    off, way = tremor
    return window.point(x + off * cos(way), y + off * sin(way), frame.wide)


@given(SIDED, FRAMES, TREMOR, TREMOR)
def test_two_trembling_taps_give_the_region_that_was_meant(
    sided: tuple[Area, Side], frame: Frame, first: tuple[float, float], second: tuple[float, float]
) -> None:
    area, side = sided
    meant = centre_of(area, side)
    part = closer(touched(fitted(frame), meant, frame, first), frame)
    x, y = part.place(meant, frame.wide)
    assert TREMBLE <= x <= frame.wide - TREMBLE  # in sight, and room for the second tap
    assert TREMBLE <= y <= frame.high - TREMBLE
    hit = touched(part, meant, frame, second)
    assert region_at(CONTENT.areas, area.id.view, hit, frame.high / part.height) == area.id.on(side)


def test_every_region_is_a_target_of_48_pixels_on_the_smallest_phone() -> None:
    assert SMALLEST.high / closer(Point(0.5, 0.5), SMALLEST).height == pytest.approx(CLOSE)
    for view in View:
        centres = [
            centre_of(area, side)
            for area in CONTENT.areas_on(view)
            for side in (Side.LEFT, Side.RIGHT)
        ]
        # A tap nearer than half of this belongs to the centre, so the target is that wide.
        assert min(apart(*pair) for pair in combinations(centres, 2)) * CLOSE >= 2 * SNAP


@given(st.sampled_from(View), POINTS, FRAMES)
def test_a_tap_away_from_all_centres_is_what_is_drawn_there(
    view: View, point: Point, frame: Frame
) -> None:
    found = region_at(CONTENT.areas, view, point, CLOSE)
    for area in found.areas:
        assert area.view is view
    mirrored = region_at(CONTENT.areas, view, point.mirrored, CLOSE)
    assert (found == OTHER) is (mirrored == OTHER) or point.x == pytest.approx(0.5, abs=0.05)


def test_a_tap_beside_the_body_is_no_region() -> None:
    assert region_at(CONTENT.areas, View.BACK, Point(0.02, 0.05), CLOSE) == OTHER


def test_a_centre_within_24_pixels_wins_over_the_area_that_is_drawn_there() -> None:
    skull = CONTENT.area(RegionId("back.suboccipital.left").areas[0]).centre
    above = Point(skull.x, skull.y - 0.9 * SNAP / CLOSE)
    assert region_at(CONTENT.areas, View.BACK, above, CLOSE) == RegionId("back.suboccipital.left")


@given(POINTS, FRAMES)
def test_a_closer_look_stays_on_the_picture_and_in_proportion(point: Point, frame: Frame) -> None:
    window = closer(point, frame)
    assert window.pixels_high(frame.wide) == pytest.approx(frame.high)
    for start, length, tapped in (
        (window.left, window.width, point.x),
        (window.top, window.height, point.y),
    ):
        assert start <= tapped + 1e-9
        assert tapped <= start + length + 1e-9
        assert length >= 1 or 0 <= start <= 1 - length + 1e-9


@given(FRAMES)
def test_the_whole_body_fits_in_the_middle_of_its_frame(frame: Frame) -> None:
    window = fitted(frame)
    assert window.pixels_high(frame.wide) == pytest.approx(frame.high)
    assert window.left <= 0
    assert window.top <= 1e-9
    assert window.left + window.width >= 1 - 1e-9
    assert window.left + window.width / 2 == pytest.approx(0.5)
    middle = frame.wide / 2, frame.high / 2
    assert list(window.place(Point(0.5, 0.5), frame.wide)) == pytest.approx(middle, abs=0.1)


@given(POINTS, FRAMES, st.booleans())
def test_a_tap_is_on_the_point_that_is_drawn_there(point: Point, frame: Frame, near: bool) -> None:
    window = closer(point, frame) if near else fitted(frame)
    again = window.point(*window.place(point, frame.wide), frame.wide)
    assert again.x == pytest.approx(point.x, abs=0.002)
    assert again.y == pytest.approx(point.y, abs=0.002)


def test_the_whole_body_is_twice_as_high_as_wide() -> None:
    assert WHOLE.pixels_high(280) == 560


@given(st.lists(POINTS, min_size=1, max_size=9))
def test_a_crop_shows_all_its_points(points: list[Point]) -> None:
    frame = Frame(112, 112)
    window = around(points, frame, 0.05)
    for point in points:
        x, y = window.place(point, frame.wide)
        assert -0.1 <= x <= frame.wide + 0.1
        assert -0.1 <= y <= frame.high + 0.1


def test_every_area_belongs_to_a_part_and_its_centre_lies_in_it() -> None:
    assert {part_of(area) for area in CONTENT.areas} == set(BodyPart)
    for area in CONTENT.areas:
        for side in (Side.LEFT, Side.RIGHT):
            at = centre_of(area, side)
            assert part_at(CONTENT.areas, area.id.view, at) is part_of(area)


@pytest.mark.parametrize(
    ("view", "point", "part"),
    [
        (View.FRONT, Point(0.5, 0.01), BodyPart.HEAD_AND_NECK),
        (View.BACK, Point(0.7, 0.24), BodyPart.SHOULDERS),
        (View.BACK, Point(0.5, 0.48), BodyPart.WAIST_AND_HIPS),
        (View.FRONT, Point(0.9, 0.62), BodyPart.FOREARM_AND_HAND),
        (View.BACK, Point(0.4, 0.99), BodyPart.LOWER_LEG),
    ],
)
def test_the_part_of_a_point(view: View, point: Point, part: BodyPart) -> None:
    assert part_at(CONTENT.areas, view, point) is part
