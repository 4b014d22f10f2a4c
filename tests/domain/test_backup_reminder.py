"""When a file is due, case by case and for any dates."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.backup_reminder import (
    EVERY,
    NO_FILE,
    PUT_OFF,
    BackupDates,
    begun,
    is_due,
    put_off,
    saved,
)

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("dates", "newest", "day", "due"),
    [
        (BackupDates(), 0, 100, False),  # not counted yet
        (begun(START), 0, 29, False),
        (begun(START), 0, 30, True),
        (saved(START), 3, 29, False),
        (saved(START), 3, 30, True),
        (saved(START), 0, 300, False),  # nothing entered since the file
        (saved(START), -5, 300, False),
        (put_off(saved(START), START + 30 * DAY), 3, 36, False),
        (put_off(saved(START), START + 30 * DAY), 3, 37, True),
        (saved(START + 900 * DAY), 3, 10, True),  # the clock was years ahead
    ],
)
def test_worked_cases(dates: BackupDates, newest: int, day: int, due: bool) -> None:
    assert is_due(dates, START + newest * DAY, START + day * DAY) is due


def test_nobody_is_reminded_of_an_empty_journal() -> None:
    assert not is_due(begun(START), NO_FILE, START + 400 * DAY)


moments = st.integers(-2000, 2000).map(lambda day: START + day * DAY)


@given(moments, moments, st.booleans())
def test_it_comes_within_a_month_and_an_answer_ends_it(
    at: datetime, now: datetime, file: bool
) -> None:
    dates = saved(at) if file else begun(at)
    entered = max(at, now) + timedelta(seconds=1)
    assert is_due(dates, entered, entered + EVERY)
    assert not is_due(saved(now), now, now + 10 * EVERY)
    later = put_off(dates, now)
    assert not is_due(later, entered, now + PUT_OFF - timedelta(seconds=1))
    assert later.saved_at == dates.saved_at
