"""Known days are a row of days like any other, whatever they are kept in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence import KnownDay
from app.domain.recurrence.days import known_days
from tests.domain.recurrence.diary import START, day, entries_of, lines

FIRST = START.toordinal()


def test_a_day_says_its_worst_its_median_and_what_was_ticked() -> None:
    assert list(known_days(entries_of("2+5f . c 3+c+c s"))) == [
        KnownDay(FIRST, worst=5, halves=7, flare=True, marked_clear=False),
        KnownDay(FIRST + 2, worst=0, halves=0, flare=False, marked_clear=True),
        KnownDay(FIRST + 3, worst=3, halves=0, flare=False, marked_clear=True),
    ]


@given(lines, st.data())
def test_a_part_of_them_is_that_part(line: str, data: st.DataObject) -> None:
    days = known_days(entries_of(line))
    begin, end = (data.draw(st.integers(0, len(days))) for _ in range(2))
    assert list(days[begin:end]) == list(days)[begin:end]
    assert [days[place] for place in range(len(days))] == list(days)


@given(lines, st.integers(0, 60))
def test_days_until_a_date_are_those_up_to_it(line: str, number: int) -> None:
    days = known_days(entries_of(line))
    last = day(number)
    assert list(days.until(last)) == [each for each in days if each.date <= last]


def test_the_same_days_are_equal_and_others_are_not() -> None:
    assert known_days(entries_of("1 . 2")) == known_days(entries_of("1 s 2"))
    assert known_days(entries_of("1 . 2")) != known_days(entries_of("1 2"))
    assert len({known_days(entries_of("1 . 2")), known_days(entries_of("1 s 2"))}) == 1
