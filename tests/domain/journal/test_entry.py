"""Entries: what may be said, when, on which day, and what is known from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.journal.entry import Entry, JournalEdit, Score, as_score, check_note, check_when
from tests.domain.journal_values import NOON, entries, entry, instants, journals, offsets

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 3, 2)


@given(st.integers(0, 10))
def test_every_whole_number_from_0_to_10_is_a_score(value: int) -> None:
    assert Score(value) == value


def test_there_are_only_eleven_scores_however_often_they_are_given() -> None:
    assert len({id(Score(value)) for value in [*range(11), *map(float, range(11))]}) == 11
    assert all(type(Score(value)) is Score for value in range(11))


@given(st.integers().filter(lambda n: not 0 <= n <= 10))
def test_any_other_number_is_refused_with_what_is_allowed(value: int) -> None:
    with pytest.raises(InvalidInput, match="score: a whole number from 0 to 10"):
        Score(value)


@pytest.mark.parametrize("value", [3.5, float("nan"), float("inf")])
def test_a_number_that_is_not_whole_is_refused(value: float) -> None:
    with pytest.raises(InvalidInput, match="whole number"):
        Score(value)


def test_a_refused_sleep_score_names_sleep() -> None:
    with pytest.raises(InvalidInput, match="sleep: a whole number from 0 to 10"):
        as_score(11, "sleep")


@given(entries, offsets)
def test_an_entry_stays_on_the_date_it_was_felt_wherever_it_is_read(
    felt: Entry, elsewhere: timezone
) -> None:
    local = felt.occurred_at.replace(tzinfo=None)
    assert felt.day == local.date()
    same_instant = felt.occurred_at.astimezone(elsewhere)
    assert same_instant == felt.occurred_at
    assert abs(same_instant.date() - felt.day) <= timedelta(days=2)


def test_just_after_midnight_in_berlin_is_the_new_day_though_utc_has_the_old_one() -> None:
    felt = entry(4, datetime(2026, 3, 2, 0, 30, tzinfo=BERLIN))
    assert felt.day == date(2026, 3, 2)
    assert felt.occurred_at.astimezone(UTC).date() == date(2026, 3, 1)


@given(instants, st.timedeltas(timedelta(0), timedelta(days=30_000)))
def test_the_past_since_1900_may_be_entered_and_keeps_its_instant_and_offset(
    felt: datetime, later: timedelta
) -> None:
    kept = check_when(felt, felt.astimezone(UTC) + later)
    assert kept == felt
    assert kept.utcoffset() == felt.utcoffset()


def test_the_offset_of_a_named_zone_is_fixed_to_what_it_was_then() -> None:
    first = datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN)
    second = first.replace(fold=1)
    kept = [check_when(at, NOON) for at in (first, second)]
    assert [at.utcoffset() for at in kept] == [timedelta(hours=2), timedelta(hours=1)]
    assert kept[1] - kept[0] == timedelta(hours=1)


def test_a_minute_ahead_passes_for_a_clock_difference_and_more_does_not() -> None:
    check_when(NOON + timedelta(minutes=1), NOON)
    with pytest.raises(InvalidInput, match="time: not in the future"):
        check_when(NOON + timedelta(minutes=1, seconds=1), NOON)


def test_before_1900_is_refused() -> None:
    check_when(datetime(1900, 1, 1, tzinfo=UTC), NOON)
    with pytest.raises(InvalidInput, match="time: 1900 or later"):
        check_when(datetime(1899, 12, 31, 23, 59, tzinfo=UTC), NOON)


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(InvalidInput, match="offset"):
        check_when(NOON.replace(tzinfo=None), NOON)


@given(journals, journals)
def test_turning_a_change_round_twice_is_the_change_itself(
    before: list[Entry], after: list[Entry]
) -> None:
    change = JournalEdit(tuple(before), tuple(after))
    assert change.inverse.inverse == change
    assert change.inverse.after == change.before


@given(st.text(max_size=200))
def test_a_note_is_kept_to_the_letter(note: str) -> None:
    assert check_note(note) == note
    assert replace(entry(1), note=note).note == note


@pytest.mark.parametrize("letter", ["ß", "字", "ع", "\u200d", "🙂", "\x00", "\n"])
def test_ten_thousand_characters_of_any_script_are_a_note(letter: str) -> None:
    assert check_note(letter * 10_000) == letter * 10_000


def test_broken_text_is_refused_by_name() -> None:
    with pytest.raises(InvalidInput, match="note"):
        check_note("half a letter: \ud83d")
