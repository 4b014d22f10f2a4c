"""Flares by month: worked cases, and that the months add up to all flares."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from app.domain.insights import FlareMonth, flares_by_month
from tests.domain.recurrence.diary import lines, read

# Day 1 is 5 January 2026, so January has 27 words and February 28.
QUIET_MONTH = "0 0 5 0 0 0 0 0 6 5 0 0 0 " + "0 " * 14
LONG = "0 0 0 " + ". " * 20 + "0 0 5 5 " + "5 " * 28 + "5 0 0 0"


def test_a_flare_counts_in_the_month_in_which_it_began() -> None:
    january, february = flares_by_month(read(QUIET_MONTH + "0 0 4 0 0"), months=2)
    assert january == FlareMonth(date(2026, 1, 1), 31, 27, 3, 2, True)
    assert february == FlareMonth(date(2026, 2, 1), 5, 5, 1, 1, True)


def test_one_that_goes_on_is_not_counted_again_but_the_month_is_in_it() -> None:
    january, february, march = flares_by_month(read(LONG), months=3)
    assert (january.flares, january.sore) == (1, 2)
    assert (february.flares, february.sore, february.in_flare) == (0, 28, True)
    assert (march.flares, march.sore, march.in_flare) == (0, 1, True)


def test_a_month_without_entries_is_unknown_not_quiet() -> None:
    *_, january, february = flares_by_month(read("0 0 0 0", silent_days=30))
    assert (january.is_known, january.in_flare) == (True, False)
    assert (february.known, february.is_known) == (0, False)


def test_a_year_is_twelve_months_up_to_this_one() -> None:
    months = flares_by_month(read("5"))
    assert [each.first.month for each in months] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]
    assert (months[0].first, months[-1].days) == (date(2025, 2, 1), 5)


@given(lines)
def test_the_months_add_up_to_the_whole_journal(line: str) -> None:
    found = read(line)
    months = flares_by_month(found, months=24)
    assert sum(each.flares for each in months) == len(found.history.episodes)
    assert sum(each.known for each in months) == found.counts.known
    assert sum(each.sore for each in months) == found.counts.pain
    assert all(each.sore <= each.known <= each.days for each in months)
    assert all(each.in_flare for each in months if each.flares)
