"""Entries are combined into known days."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence import KnownDay
from app.domain.recurrence.days import known_days, until
from tests.domain.recurrence.diary import START, day, lines, said

FIRST = START.toordinal()


def test_a_day_says_its_worst_its_median_and_what_was_ticked() -> None:
    assert list(known_days(said("2+5f . c 3+c+c s"))) == [
        KnownDay(FIRST, worst=5, halves=7, flare=True, marked_clear=False),
        KnownDay(FIRST + 2, worst=0, halves=0, flare=False, marked_clear=True),
        KnownDay(FIRST + 3, worst=3, halves=0, flare=False, marked_clear=True),
    ]


@given(lines, st.integers(0, 60))
def test_days_until_a_date_are_those_up_to_it(line: str, number: int) -> None:
    days = known_days(said(line))
    last = day(number)
    assert list(until(days, last)) == [each for each in days if each.date <= last]


def test_the_same_days_are_equal_and_others_are_not() -> None:
    assert known_days(said("1 . 2")) == known_days(said("1 s 2"))
    assert known_days(said("1 . 2")) != known_days(said("1 2"))
    assert len({known_days(said("1 . 2")), known_days(said("1 s 2"))}) == 1
