"""Changing working hours one range at a time."""

from __future__ import annotations

import pytest

from app.domain.breaks import OFFICE_HOURS, Weekday, format_hours, parse_hours
from app.domain.breaks.hours_format import Span, read_span, with_span, without
from app.domain.errors import InvalidInput

WEEKEND = (Weekday.SATURDAY, Weekday.SUNDAY)


def test_a_range_is_put_on_several_days_at_once() -> None:
    hours = with_span(OFFICE_HOURS, read_span("10:00", "12:00"), WEEKEND)
    assert format_hours(hours) == "mon-fri 09:00-18:00; sat-sun 10:00-12:00"


def test_a_range_takes_the_place_of_what_it_meets() -> None:
    hours = parse_hours("mon 08:00-10:00, 11:00-12:00, 14:00-15:00")
    changed = with_span(hours, read_span("09:00", "11:30"), [Weekday.MONDAY])
    assert format_hours(changed) == "mon 09:00-11:30, 14:00-15:00"


def test_a_range_with_another_interval_leaves_those_that_it_only_touches() -> None:
    hours = parse_hours("mon 08:00-10:00, 12:00-13:00 every 60, 14:00-15:00")
    changed = with_span(hours, read_span("10:00", "12:30", "30"), [Weekday.MONDAY])
    assert format_hours(changed) == "mon 08:00-10:00, 10:00-12:30 every 30, 14:00-15:00"
    with pytest.raises(InvalidInput, match="every 30 to 60"):
        read_span("10:00", "12:30", "often")


def test_the_range_that_was_changed_goes_even_when_they_do_not_meet() -> None:
    hours = parse_hours("mon 08:00-09:00")
    changed = with_span(hours, read_span("20:00", "21:00"), [Weekday.MONDAY], hours.ranges)
    assert format_hours(changed) == "mon 20:00-21:00"


def test_a_range_may_run_past_midnight_but_not_into_the_next_day_s_hours() -> None:
    night = read_span("22:00", "06:00")
    assert night == Span(22 * 60, 30 * 60)
    assert format_hours(with_span(OFFICE_HOURS, night, [Weekday.FRIDAY])).endswith("22:00-06:00")
    with pytest.raises(InvalidInput, match="overlap"):
        with_span(parse_hours("tue 05:00-09:00"), night, [Weekday.MONDAY])


@pytest.mark.parametrize(
    ("start", "end"), [("9am", "5pm"), ("09.00", "17.00"), ("9", "17"), (" 9:00 AM ", "5 p.m.")]
)
def test_times_are_read_as_people_write_them(start: str, end: str) -> None:
    assert read_span(start, end) == Span(9 * 60, 17 * 60)


@pytest.mark.parametrize(("start", "end"), [("9", "9"), ("18:00", "09:00"), ("x", "y"), ("", "")])
def test_times_that_make_no_range_are_refused(start: str, end: str) -> None:
    with pytest.raises(InvalidInput):
        read_span(start, end)


def test_one_range_can_be_taken_away_but_not_the_last() -> None:
    hours = parse_hours("mon 08:00-09:00, 10:00-11:00")
    fewer = without(hours, hours.ranges[:1])
    assert format_hours(fewer) == "mon 10:00-11:00"
    with pytest.raises(InvalidInput, match="pause them instead"):
        without(fewer, fewer.ranges)
