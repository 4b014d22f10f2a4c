"""Days and times as they are read."""

from __future__ import annotations

from datetime import date

import pytest

from app.ui.words.days import heading, in_line

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
