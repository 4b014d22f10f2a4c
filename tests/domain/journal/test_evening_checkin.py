"""The evening check-in: when, for which day, about what."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Skip
from app.domain.journal.evening_checkin import (
    Evening,
    NotNow,
    evening,
    felt_at,
    next_change,
    still_to_ask,
)
from tests.domain.journal_values import NOON, entry, instants, spot

BERLIN = ZoneInfo("Europe/Berlin")
EIGHT = time(20, 0)
MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("clock", "asked"),
    [
        ((2, 19, 59), NotNow()),
        ((2, 20, 0), Evening(MONDAY)),
        ((2, 23, 59), Evening(MONDAY)),
        ((3, 0, 0), Evening(MONDAY)),
        ((3, 2, 59), Evening(MONDAY)),
        ((3, 3, 0), NotNow()),
    ],
)
def test_it_is_asked_from_its_time_until_three_in_the_morning(
    clock: tuple[int, int, int], asked: Evening | NotNow
) -> None:
    day, hour, minute = clock
    assert evening(datetime(2026, 3, day, hour, minute, tzinfo=BERLIN), EIGHT) == asked


def test_a_check_in_set_for_after_midnight_asks_for_the_new_day() -> None:
    at = time(1, 0)
    assert evening(datetime(2026, 3, 3, 1, 30, tzinfo=BERLIN), at) == Evening(date(2026, 3, 3))
    assert evening(datetime(2026, 3, 3, 0, 30, tzinfo=BERLIN), at) == Evening(MONDAY)


@given(instants, st.times())
def test_it_never_asks_for_a_day_to_come_nor_for_one_long_past(local: datetime, at: time) -> None:
    asked = evening(local, at)
    if isinstance(asked, Evening):
        assert local.date() - asked.day in (timedelta(0), timedelta(days=1))
        assert felt_at(asked.day, at, local).date() == asked.day
        assert felt_at(asked.day, at, local) <= local


def test_only_open_spots_of_which_the_day_says_nothing_are_asked() -> None:
    silent, scored, skipped, clear = (spot(id=f"s{n}") for n in range(4))
    away = spot(id="s9", archived=NOON)
    said = {
        scored.id: [entry(3)],
        skipped.id: [entry(Skip())],
        clear.id: [entry(Clear())],
        silent.id: [entry(5, NOON - timedelta(days=1))],
    }
    assert still_to_ask([silent, scored, skipped, clear, away], said, MONDAY) == (silent,)


def test_a_spot_never_logged_is_asked() -> None:
    assert still_to_ask([spot()], {SpotId("other"): [entry(3)]}, MONDAY) == (spot(),)


def test_an_answer_after_midnight_counts_for_the_evening_it_was_asked_for() -> None:
    late = datetime(2026, 3, 3, 0, 30, tzinfo=BERLIN)
    assert felt_at(MONDAY, EIGHT, late) == datetime(2026, 3, 2, 20, 0, tzinfo=BERLIN)


@given(instants, st.times(min_value=time(4)))  # clocks there jump before four
def test_between_two_turns_the_answer_does_not_change(instant: datetime, at: time) -> None:
    local = instant.astimezone(BERLIN)
    turn = next_change(local, at)
    just_before = (turn - timedelta(microseconds=1)).astimezone(BERLIN)
    assert local < turn
    assert turn - local <= timedelta(hours=25)
    assert evening(just_before, at) == evening(local, at)


def test_the_evening_begins_at_its_time_and_ends_at_three() -> None:
    morning = datetime(2026, 3, 2, 9, 0, tzinfo=BERLIN)
    begins = next_change(morning, EIGHT)
    assert begins == datetime(2026, 3, 2, 20, 0, tzinfo=BERLIN)
    ends = next_change(begins.astimezone(BERLIN), EIGHT)
    assert ends == datetime(2026, 3, 3, 3, 0, tzinfo=BERLIN)
