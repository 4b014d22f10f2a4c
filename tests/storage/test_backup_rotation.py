"""Seven days, four weeks, twelve months."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.storage.backups import staying

TODAY = date(2026, 3, 2)  # a Monday


def back(*days: int) -> set[date]:
    return {TODAY - timedelta(days=n) for n in days}


def test_the_last_seven_days_stay() -> None:
    assert staying(back(*range(7))) == back(*range(7))


def test_after_a_year_of_every_day_there_are_days_weeks_and_months() -> None:
    kept = staying(back(*range(400)))
    assert back(*range(7)) <= kept
    assert back(8, 15) <= kept  # Sundays: the last of their weeks
    assert date(2026, 1, 31) in kept
    assert date(2025, 4, 30) in kept
    assert date(2025, 3, 31) not in kept
    assert len(kept) == 7 + 2 + 10  # two weeks and two months end within these seven days


def test_long_pauses_lose_nothing() -> None:
    few = back(0, 300, 800, 1500)
    assert staying(few) == few


dates = st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)))


@given(dates)
def test_the_newest_stays_and_never_more_than_twenty_three(days: set[date]) -> None:
    kept = staying(days)
    assert kept <= days
    assert len(kept) <= 7 + 4 + 12
    assert not days or max(days) in kept


@given(dates)
def test_thinning_out_twice_is_thinning_out_once(days: set[date]) -> None:
    assert staying(staying(days)) == staying(days)


@given(st.integers(1, 800))
def test_thinning_out_every_day_keeps_what_a_month_needs(length: int) -> None:
    kept: frozenset[date] = frozenset()
    for n in range(length):
        kept = staying({*kept, TODAY + timedelta(days=n)})
    months = {(day.year, day.month) for day in kept}
    assert len(months) == min(
        12,
        len({((TODAY + timedelta(n)).year, (TODAY + timedelta(n)).month) for n in range(length)}),
    )
