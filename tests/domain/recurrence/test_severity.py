"""Weeks and burden are what the rules say, written out another way."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence import Insufficient, Sufficient
from app.domain.recurrence.days import known_days
from app.domain.recurrence.severity import burden, weeks_of
from tests.domain.recurrence.diary import START, lines, said


@given(lines, st.integers(0, 6))
def test_each_week_is_the_median_of_its_days(line: str, weekday: int) -> None:
    days = known_days(said(line, START.replace(day=START.day + weekday)))
    by_week: dict[int, list[float]] = {}
    for day in days:
        monday = day.ordinal - day.date.weekday()
        by_week.setdefault(monday, []).append(day.median)
    assert [(week.monday, week.severity) for week in weeks_of(days)] == [
        (monday, median(medians)) for monday, medians in by_week.items() if len(medians) >= 3
    ]


@given(lines)
def test_the_burden_is_the_area_between_neighbours_over_its_days(line: str) -> None:
    days = known_days(said(line))
    steps = [
        (later.ordinal - earlier.ordinal, Fraction(earlier.worst + later.worst, 2))
        for earlier, later in pairwise(days)
        if later.ordinal - earlier.ordinal <= 8
    ]
    found = burden(days)
    if steps:
        covered = sum(length for length, _ in steps)
        assert found == Sufficient(sum(length * mean for length, mean in steps) / covered)
    else:
        assert isinstance(found, Insufficient)
