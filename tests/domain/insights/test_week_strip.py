"""The seven days of this week."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.insights import DayActivity
from app.domain.insights.week_strip import WeekDay, week_days

MONDAY = date(2026, 3, 2)
WEDNESDAY = MONDAY + timedelta(days=2)


def test_each_day_has_its_breaks_holds_and_whether_it_was_logged() -> None:
    done = {MONDAY: DayActivity(taken=3, came_up=5, holds=1), WEDNESDAY: DayActivity(2, 2)}
    sunday = MONDAY - timedelta(days=1)
    monday, tuesday, wednesday, *ahead = week_days(WEDNESDAY, done, {sunday, MONDAY})
    assert monday == WeekDay(MONDAY, breaks=3, holds=1, is_logged=True)
    assert tuesday == WeekDay(MONDAY + timedelta(days=1))
    assert wednesday == WeekDay(WEDNESDAY, breaks=2)
    assert all(each.is_ahead for each in ahead)


def test_a_day_ahead_has_nothing_whatever_is_known_of_it() -> None:
    friday = WEDNESDAY + timedelta(days=2)
    days = week_days(WEDNESDAY, {friday: DayActivity(1, 1)}, {friday})
    assert days[4] == WeekDay(friday, is_ahead=True)


@given(st.dates(date(2000, 1, 10), date(2100, 1, 1)))
def test_a_week_is_seven_days_from_monday_with_today_in_it(today: date) -> None:
    days = week_days(today, {}, ())
    assert [each.date.weekday() for each in days] == list(range(7))
    assert [each.date for each in days if not each.is_ahead][-1] == today
