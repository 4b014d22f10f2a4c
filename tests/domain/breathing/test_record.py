"""Breathing on its own, as it is recorded."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.domain.breathing.breath import PatternId
from app.domain.breathing.record import BreathingId, BreathingRecord, chosen_last, minutes_by_day
from app.domain.errors import InvalidInput

LATE = datetime.fromisoformat("2026-03-02T23:59:00+01:00")


def breathed(at: datetime, seconds: float) -> BreathingRecord:
    return BreathingRecord(BreathingId("r"), at, PatternId("box"), seconds)


def test_the_seconds_of_a_day_are_added_before_they_are_minutes() -> None:
    records = [breathed(LATE, 90.0), breathed(LATE, 45.0), breathed(LATE, 40.0)]
    assert minutes_by_day(records)[LATE.date()] == 3


def test_breathing_over_midnight_belongs_to_the_day_on_which_it_began() -> None:
    over = breathed(LATE, 300.0)
    assert minutes_by_day([over]) == {LATE.date(): 5}


@pytest.mark.parametrize("seconds", [0.0, -1.0, 3601.0, float("nan")])
def test_no_session_lasts_nothing_or_hours(seconds: float) -> None:
    with pytest.raises(InvalidInput):
        breathed(LATE, seconds)


USUAL = PatternId("long_exhale"), 3
LENGTHS = (1, 2, 3, 5, 10)


def test_the_pattern_and_the_nearest_length_of_the_newest_record_are_offered_first() -> None:
    earlier = breathed(LATE.replace(hour=8), 600.0)
    assert chosen_last([breathed(LATE, 250.0), earlier], USUAL, LENGTHS) == (PatternId("box"), 5)
    assert chosen_last([breathed(LATE, 64.0)], USUAL, LENGTHS) == (PatternId("box"), 1)


def test_without_a_record_the_usual_is_offered() -> None:
    assert chosen_last([], USUAL, LENGTHS) == USUAL
