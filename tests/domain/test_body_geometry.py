"""Which region a tap falls on, with the shipped drawing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, Area, AreaId, Point, RegionId, Side, View
from app.domain.body_geometry import (
    NEAR,
    Outline,
    area_at,
    centre_of,
    contains,
    distance,
    drawn_on_left,
    polygon_of,
    surface,
)
from tests.graph import shipped_content

AREAS = shipped_content().areas
SQUARE = (Point(0.1, 0.1), Point(0.3, 0.1), Point(0.3, 0.3), Point(0.1, 0.3))
SMALL = (Point(0.15, 0.15), Point(0.2, 0.15), Point(0.2, 0.2), Point(0.15, 0.2))
# Parts that have an exact mirror image in binary.
PARTS = st.integers(0, 1024).map(lambda n: n / 1024)
POINTS = st.builds(Point, PARTS, PARTS)


def area(name: str, polygon: tuple[Point, ...]) -> Area:
    return Area(AreaId(f"back.{name}"), name, name, polygon[0], polygon)


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("drawn", AREAS, ids=lambda each: each.id.text)
def test_the_middle_of_every_area_is_that_area_on_that_side(drawn: Area, side: Side) -> None:
    assert area_at(AREAS, drawn.id.view, centre_of(drawn, side)) == drawn.id.on(side)


@given(st.sampled_from(View), POINTS)
def test_the_mirrored_tap_is_the_same_area_on_the_other_side(view: View, tap: Point) -> None:
    here, there = area_at(AREAS, view, tap), area_at(AREAS, view, tap.mirrored)
    assert here.areas == there.areas
    if tap.x != tap.mirrored.x:
        assert there.side is here.side.opposite


def test_from_behind_the_left_of_the_picture_is_the_persons_left() -> None:
    assert drawn_on_left(View.BACK, Side.LEFT)
    assert area_at(AREAS, View.BACK, Point(0.4, 0.15)).text == "back.suboccipital.left"


def test_from_the_front_the_left_of_the_picture_is_the_persons_right() -> None:
    assert drawn_on_left(View.FRONT, Side.RIGHT)
    assert area_at(AREAS, View.FRONT, Point(0.1, 0.58)).text == "front.hand_thumb.right"


@given(st.sampled_from(AREAS), st.sampled_from([Side.LEFT, Side.RIGHT]))
def test_an_area_is_drawn_where_it_is_tapped(drawn: Area, side: Side) -> None:
    assert contains(polygon_of(drawn, side), centre_of(drawn, side))


def test_a_tap_beside_the_body_is_no_area() -> None:
    assert area_at(AREAS, View.BACK, Point(0.02, 0.05)) == OTHER


def test_a_tap_just_outside_the_body_still_counts() -> None:
    shoulder = next(each for each in AREAS if each.id.text == "back.trap_upper")
    above = Point(0.36, 0.21)
    assert not contains(shoulder.polygon, above)
    assert area_at(AREAS, View.BACK, above) == shoulder.id.on(Side.LEFT)


def test_where_areas_overlap_the_smaller_one_is_meant() -> None:
    both = (area("glute", SQUARE), area("piriformis", SMALL))
    assert area_at(both, View.BACK, Point(0.18, 0.18)) == RegionId("back.piriformis.left")
    assert area_at(both, View.BACK, Point(0.25, 0.25)) == RegionId("back.glute.left")


@pytest.mark.parametrize(("outside", "counts"), [(NEAR - 0.001, True), (NEAR + 0.001, False)])
def test_how_near_is_near_enough(outside: float, counts: bool) -> None:
    only = (area("glute", SQUARE),)
    found = area_at(only, View.BACK, Point(0.2, 0.3 + outside))
    assert found == (RegionId("back.glute.left") if counts else OTHER)


def test_distance_is_what_the_eye_sees_in_a_picture_half_as_wide_as_high() -> None:
    assert distance(SQUARE, Point(0.4, 0.2)) == pytest.approx(0.05)
    assert distance(SQUARE, Point(0.2, 0.4)) == pytest.approx(0.1)


def test_the_surface_of_a_square() -> None:
    assert surface(SQUARE) == pytest.approx(0.04)
    assert surface(SQUARE[::-1]) == pytest.approx(0.04)


def test_the_whole_outline_is_both_halves() -> None:
    half = (Point(0.5, 0), Point(0.2, 0.5), Point(0.5, 1))
    whole = Outline(View.FRONT, half, ()).whole
    assert whole[:3] == half
    assert whole[3:] == (Point(0.5, 1), Point(0.8, 0.5), Point(0.5, 0))


@pytest.mark.parametrize("view", View)
def test_the_areas_lie_on_the_body(view: View) -> None:
    content = shipped_content()
    body = content.outline(view).whole
    for drawn in content.areas_on(view):
        assert contains(body, drawn.centre), drawn.id
        outside = [p for p in drawn.polygon if not contains(body, p) and distance(body, p) > 0.004]
        assert not outside, drawn.id


@pytest.mark.parametrize("view", View)
def test_the_areas_hardly_overlap(view: View) -> None:
    drawn = shipped_content().areas_on(view)
    steps = [Point(x / 100, y / 200) for x in range(51) for y in range(201)]
    twice = [p for p in steps if sum(contains(each.polygon, p) for each in drawn) > 1]
    inside = [p for p in steps if any(contains(each.polygon, p) for each in drawn)]
    assert len(twice) <= len(inside) * 0.05  # the piriformis lies within the gluteals
