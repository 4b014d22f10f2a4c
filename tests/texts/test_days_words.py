"""Days and times as they are read."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from app.texts.dates_and_times import clock, heading, in_line

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("day", "as_heading", "inside"),
    [
        (date(2026, 3, 2), "Today", "today"),
        (date(2026, 3, 1), "Yesterday", "yesterday"),
        (date(2026, 2, 28), "Saturday 28 February", "Saturday 28 February"),
        (date(2025, 12, 31), "Wednesday 31 December 2025", "Wednesday 31 December 2025"),
        (date(2026, 3, 3), "Tuesday 3 March", "Tuesday 3 March"),
    ],
)
def test_a_day_is_named_by_how_near_it_is(day: date, as_heading: str, inside: str) -> None:
    assert heading(day, TODAY) == as_heading
    assert in_line(day, TODAY) == inside


def test_a_time_of_the_hour_that_is_repeated_has_its_offset() -> None:
    felt = [datetime.fromisoformat(f"2026-10-25T02:30:00+0{n}:00") for n in (2, 1)]
    assert [clock(each, BERLIN) for each in felt] == ["02:30 +02:00", "02:30 +01:00"]
    assert clock(felt[0] - timedelta(hours=1), BERLIN) == "01:30"
    assert clock(felt[0], timezone(timedelta(hours=2))) == "02:30"
