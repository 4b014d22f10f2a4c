"""Days by the week."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence.days import KnownDay, weekly_worst

LAST = date(2026, 3, 22)


def a_day(ago: int, worst: int) -> KnownDay:
    return KnownDay(LAST.toordinal() - ago, worst, 2 * worst, False, False)


def test_a_week_ends_today_and_shows_its_worst_day() -> None:
    days = [a_day(28, 9), a_day(20, 0), a_day(7, 1), a_day(6, 3), a_day(0, 2)]
    assert weekly_worst(days, LAST, 4) == (None, 0, 1, 3)
    assert weekly_worst(days, LAST + timedelta(days=1), 2) == (3, 2)
    assert weekly_worst([], LAST, 2) == (None, None)


@given(st.dictionaries(st.integers(0, 60), st.integers(0, 10)), st.integers(1, 10))
def test_the_worst_of_all_weeks_is_that_of_all_their_days(by_ago: dict[int, int], n: int) -> None:
    days = [a_day(ago, worst) for ago, worst in sorted(by_ago.items(), reverse=True)]
    inside = [worst for ago, worst in by_ago.items() if ago < 7 * n]
    weeks = [week for week in weekly_worst(days, LAST, n) if week is not None]
    assert max(weeks, default=-1) == max(inside, default=-1)
