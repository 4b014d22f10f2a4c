"""The last two weeks of a spot as a small line."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft
import flet.canvas as cv

from app.domain.recurrence import KnownDay
from app.ui.journal.sparkline import sparkline

TODAY = date(2026, 3, 20)


def drawn(*known: tuple[int, int]) -> list[cv.Points]:
    """The shapes for (days ago, worst score), without the line at the bottom."""
    days = [
        KnownDay((TODAY - timedelta(days=ago)).toordinal(), worst, 2 * worst, False, False)
        for ago, worst in known
    ]
    told = sparkline(days, TODAY)
    assert isinstance(told, ft.Semantics)
    assert isinstance(told.content, cv.Canvas)
    shapes = [each for each in told.content.shapes if isinstance(each, cv.Points)]
    assert len(shapes) == len(told.content.shapes)
    return shapes[1:]


def test_days_in_a_row_are_joined_and_no_line_crosses_an_unknown_day() -> None:
    pieces, days, *_ = drawn((6, 4), (5, 3), (2, 1), (1, 0))
    first, second, third, fourth = days.points or []
    assert pieces.points == [first, second, third, fourth]
    assert pieces.point_mode is cv.PointMode.LINES


def test_more_pain_is_higher_and_later_is_further_right() -> None:
    _, days, *_ = drawn((3, 0), (1, 10))
    (left, low), (right, high) = [point for point in days.points or [] if isinstance(point, tuple)]
    assert left < right
    assert high < low


def test_days_of_one_score_are_one_shape_so_two_weeks_are_few() -> None:
    pieces, days, *fills = drawn(*((ago, ago % 3) for ago in range(13, -1, -1)))
    assert [len(each.points or []) for each in (pieces, days)] == [26, 14]
    assert [len(each.points or []) for each in fills] == [5, 5, 4]


def test_nothing_known_is_an_empty_line() -> None:
    assert [each.points for each in drawn()] == [[], []]
