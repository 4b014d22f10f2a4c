"""A muscle is shaded on the side that was chosen, and on no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Point, Side, View
from app.domain.body_geometry import drawn_on_left, polygon_of
from app.domain.learn.muscle import Muscle, Sides
from app.domain.learn.muscle_regions import lies_in, sends_to
from tests.graph import shipped_content

CONTENT = shipped_content()
MUSCLES = st.sampled_from(CONTENT.muscles)
BOTH = (Side.LEFT, Side.RIGHT)


def on_the_side(point: Point, view: View, side: Side) -> bool:
    return point.x <= 0.5 if drawn_on_left(view, side) else point.x >= 0.5


@given(MUSCLES, st.sampled_from(BOTH))
def test_what_is_shaded_lies_on_the_chosen_side(muscle: Muscle, side: Side) -> None:
    regions = (*lies_in(muscle, side), *sends_to(muscle, side))
    assert regions
    if muscle.sides is Sides.MIDLINE_PAIR:
        assert {region.side for region in regions} == set(BOTH)
        return
    for region in regions:
        assert region.side is side
        for area in region.areas:
            drawn = polygon_of(CONTENT.area(area), region.side)
            assert all(on_the_side(point, area.view, side) for point in drawn)


@given(MUSCLES)
def test_left_and_right_are_the_same_areas(muscle: Muscle) -> None:
    for regions in (lies_in, sends_to):
        left, right = (regions(muscle, side) for side in BOTH)
        assert {each.areas for each in left} == {each.areas for each in right}
        assert regions(muscle, Side.MIDDLE) == right or muscle.sides is Sides.MIDLINE_PAIR
