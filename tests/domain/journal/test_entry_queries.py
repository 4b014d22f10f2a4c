"""What is known from entries, and what stays unknown."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal.entry import Clear, Entry, Skip
from app.domain.journal.entry_queries import (
    DayAnswer,
    NeverLogged,
    answer_of_day,
    by_day,
    last_known,
    newest_days,
    newest_first,
)
from tests.domain.journal_values import NOON, entry, journals

TODAY = date(2026, 3, 2)


@given(journals)
def test_newest_first_keeps_every_entry_and_never_goes_forward_in_time(
    journal: list[Entry],
) -> None:
    ordered = newest_first(journal)
    assert sorted(e.id for e in ordered) == sorted(e.id for e in journal)
    assert all(a.occurred_at >= b.occurred_at for a, b in pairwise(ordered))
    assert newest_first(reversed(journal)) == ordered


@given(journals)
def test_each_day_comes_once_newest_first_with_its_own_entries_only(journal: list[Entry]) -> None:
    days = by_day(journal)
    assert all(a.date > b.date for a, b in pairwise(days))
    assert all(e.day == day.date for day in days for e in day.entries)
    assert all(day.entries == newest_first(day.entries) for day in days)
    assert sum(len(day.entries) for day in days) == len(journal)


@given(journals, st.integers(0, 6))
def test_the_newest_days_are_the_first_of_all_days(journal: list[Entry], count: int) -> None:
    assert newest_days(journal, count) == by_day(journal)[:count]


def test_a_skip_does_not_hide_what_was_known_before() -> None:
    scored = entry(4, NOON - timedelta(days=1))
    assert last_known([scored, entry(Skip(), NOON, "e2")]) == scored


def test_all_clear_is_known() -> None:
    clear = entry(Clear(), NOON, "e2")
    assert last_known([entry(4, NOON - timedelta(days=1)), clear]) == clear


def test_of_two_entries_felt_at_one_time_the_later_recorded_counts() -> None:
    first, second = entry(4), entry(2, name="e0", recorded=NOON + timedelta(seconds=1))
    assert last_known([second, first]) == second


def test_nothing_is_known_of_a_spot_without_entries_or_with_skips_only() -> None:
    assert last_known([]) == NeverLogged()
    assert last_known([entry(Skip())]) == NeverLogged()


@given(journals, st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_a_day_without_entries_is_unknown_never_zero(journal: list[Entry], day: date) -> None:
    others = [e for e in journal if e.day != day]
    assert answer_of_day(others, day) is DayAnswer.NOTHING


def test_a_skip_is_an_answer_and_a_score_beside_it_is_knowledge() -> None:
    assert answer_of_day([entry(Skip())], TODAY) is DayAnswer.SKIPPED
    assert answer_of_day([entry(Skip()), entry(0, name="e2")], TODAY) is DayAnswer.KNOWN
