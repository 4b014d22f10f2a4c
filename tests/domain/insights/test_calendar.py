"""Months and regions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, Side
from app.domain.insights import (
    DayActivity,
    InFuture,
    KnownDayScore,
    OutsideMonth,
    UnknownDay,
    month,
    month_after,
    month_before,
    region_burden,
)
from tests.domain.journal_values import spot
from tests.domain.recurrence.diary import day, read


def test_a_month_is_whole_weeks_with_the_days_of_others_left_empty() -> None:
    found = month([], {}, date(2026, 3, 17), date(2026, 3, 20))
    assert [len(row) for row in found.weeks] == [7] * 6
    assert found.weeks[0][:6] == (OutsideMonth(),) * 6
    assert found.weeks[0][6] == UnknownDay(date(2026, 3, 1), DayActivity(), False)
    assert found.weeks[3][0] == UnknownDay(date(2026, 3, 16), DayActivity(), False)
    assert found.weeks[3][6] == InFuture(date(2026, 3, 22))


def test_a_day_shows_the_worst_of_all_spots_and_what_was_done() -> None:
    spots = [read("0 5 5 0 0 0"), read("1 . 2 0 0 0")]
    done = DayActivity(2, 3, 1)
    days = month(spots, {day(2): done}, day(1), day(6)).days
    by_date = {cell.date: cell for cell in days}
    assert by_date[day(1)] == KnownDayScore(day(1), DayActivity(), False, 1)
    assert by_date[day(2)] == KnownDayScore(day(2), done, True, 5)
    assert by_date[day(3)] == KnownDayScore(day(3), DayActivity(), True, 5)


def test_a_silent_day_stays_unknown_whatever_was_done_on_it() -> None:
    by_date = {
        c.date: c for c in month([read("0 . 0")], {day(2): DayActivity(1, 1)}, day(1), day(3)).days
    }
    assert by_date[day(2)] == UnknownDay(day(2), DayActivity(1, 1), False)


@given(st.dates(date(1900, 2, 1), date(2100, 1, 1)))
def test_months_follow_each_other(on: date) -> None:
    first = on.replace(day=1)
    assert month_after(month_before(first)) == first == month_before(month_after(first))


def test_the_first_and_the_last_month_stay_where_they_are() -> None:
    assert month_before(date.min) == date.min
    assert month_after(date(9999, 12, 1)) == date(9999, 12, 1)


def test_regions_are_ordered_by_the_burden_of_their_spots() -> None:
    mild, sore = spot(id="a", region="back.ql.left"), spot(id="b", region="back.ql.right")
    again = spot(id="c", region="back.ql.right")
    found = [(mild, read("0 1 0 1")), (sore, read("0 5 5 0")), (again, read("0 3 0 0"))]
    first, second = region_burden(found, day(1), day(4))
    assert (first.region, first.flares, first.known) == (sore.region, 2, 8)
    assert second.region == mild.region
    assert first.burden > second.burden


def test_a_region_without_a_known_day_has_no_value() -> None:
    elsewhere = replace(spot(), region=OTHER, side=Side.MIDDLE)
    found = [(spot(), read("5 . . .")), (elsewhere, read("5 5 5 5"))]
    assert region_burden(found, day(2), day(4)) == ()
