"""What is known from entries, and what stays unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import SpotId
from app.domain.holds import HoldRecord
from app.domain.holds.hold_entries import hold_entries
from app.domain.journal.entry import Clear, Entry, EntryDetails, Skip
from app.domain.journal.entry_queries import (
    DayAnswer,
    JournalDay,
    NeverLogged,
    answer_of_day,
    by_day,
    last_known,
    newest_days,
    newest_first,
)
from tests.domain.holds.examples import held
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


def test_a_day_has_its_holds_and_their_scores_are_not_said_twice() -> None:
    hold = replace(held(), spot=SpotId("s1"))
    before, after = hold_entries(hold)
    (day,) = by_day([before, after], [hold])
    assert (day.date, day.entries, day.holds) == (hold.day, (), (hold,))
    noted = after.saying(EntryDetails(note="warm afterwards"))
    (day,) = by_day([before, noted], [hold])
    assert day.entries == (noted,)
    assert by_day([after], []) == (JournalDay(hold.day, (after,)),)


def over_midnight(ago: int) -> HoldRecord:
    """A hold that was rated afterwards on the day after it was begun."""
    begun = datetime(2026, 3, 2, 23, 58, tzinfo=UTC) - timedelta(days=ago)
    ended = begun + timedelta(minutes=4)
    return replace(held(ago), spot=SpotId("s1"), begun_at=begun, ended_at=ended)


def test_a_score_after_midnight_is_told_on_its_own_day() -> None:
    hold = over_midnight(0)
    before, after = hold_entries(hold)
    days = (JournalDay(after.day, (after,)), JournalDay(hold.day, (), (hold,)))
    assert by_day([before, after], [hold]) == days
    assert newest_days([before, after], 1, [hold]) == days[:1]


@given(journals, st.lists(st.integers(0, 9), unique=True), st.integers(0, 6))
def test_no_day_is_counted_that_then_has_nothing_to_show(
    journal: list[Entry], ago: list[int], count: int
) -> None:
    holds = [over_midnight(each) for each in ago]
    entries = [*journal, *(entry for hold in holds for entry in hold_entries(hold))]
    days = by_day(entries, holds)
    assert newest_days(entries, count, holds) == days[:count]
    assert {each.day for each in entries} <= {day.date for day in days}


def test_a_hold_in_which_nothing_was_pressed_is_no_day() -> None:
    assert by_day([], [held(pressed=0)]) == ()


@given(journals, st.lists(st.integers(0, 400), unique=True), st.integers(0, 6))
def test_the_newest_days_with_holds_are_the_first_of_all_days(
    journal: list[Entry], ago: list[int], count: int
) -> None:
    holds = [held(each) for each in ago]
    days = by_day(journal, holds)
    assert newest_days(journal, count, holds) == days[:count]
    assert sum(len(day.holds) for day in days) == len(holds)
    assert all(each.day == day.date for day in days for each in day.holds)
