"""What is summed up for all dates at once is what it is one date, and one week, at a time."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence import Insufficient, Sufficient
from app.domain.recurrence.burden import burden
from app.domain.recurrence.days import known_days
from app.domain.recurrence.packed_bytes import lowest_first, row
from app.domain.recurrence.weeks import weeks_of
from tests.domain.recurrence.diary import START, entries_of, lines

rows = st.integers(1, 9).flatmap(
    lambda length: st.lists(
        st.lists(st.integers(0, 127), min_size=length, max_size=length), min_size=1, max_size=7
    )
)


@given(rows)
def test_rows_are_ranked_at_each_place_for_itself(given_rows: list[list[int]]) -> None:
    length = len(given_rows[0])
    ranked = lowest_first([row(bytes(each)) for each in given_rows], len(given_rows), length)
    places = [each.to_bytes(length, "little") for each in ranked]
    assert list(zip(*places, strict=True)) == [
        tuple(sorted(place)) for place in zip(*given_rows, strict=True)
    ]


@given(lines, st.integers(0, 6))
def test_each_week_is_the_median_of_its_days(line: str, weekday: int) -> None:
    days = known_days(entries_of(line, START.replace(day=START.day + weekday)))
    by_week: dict[int, list[float]] = {}
    for day in days:
        monday = day.ordinal - day.date.weekday()
        by_week.setdefault(monday, []).append(day.median)
    assert [(week.monday, week.severity) for week in weeks_of(days)] == [
        (monday, median(medians)) for monday, medians in by_week.items() if len(medians) >= 3
    ]


@given(lines)
def test_the_burden_is_the_area_between_neighbours_over_its_days(line: str) -> None:
    days = known_days(entries_of(line))
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
