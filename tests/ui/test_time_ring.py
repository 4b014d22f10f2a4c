"""The ring of time left."""

from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from app.ui.holds.time_ring import Passing, passing
from app.ui.hooks.device import Motion


def test_it_walks_to_where_the_next_boundary_is_and_takes_as_long_as_that() -> None:
    assert passing(30, 30, 4, 1.0, Motion.SMOOTH) == Passing(0.1333, 4000)


def test_on_a_faster_clock_it_walks_faster() -> None:
    assert passing(30, 30, 4, 0.2, Motion.SMOOTH).milliseconds == 800


def test_with_less_motion_it_stands_where_the_time_stands() -> None:
    assert passing(15, 30, 5, 1.0, Motion.STILL) == Passing(0.5, 1)


def test_where_no_boundary_comes_by_itself_it_stands() -> None:
    assert passing(30, 30, inf, 1.0, Motion.SMOOTH) == Passing(0.0, 1)


@given(st.floats(0, 600), st.floats(0, 600), st.floats(0, 700))
def test_it_never_leaves_the_circle(left: float, of: float, wait: float) -> None:
    now = passing(left, of, wait, 1.0, Motion.SMOOTH)
    assert 0 <= now.gone <= 1
    assert now.milliseconds >= 1
