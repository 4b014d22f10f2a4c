"""Days without breaks: how they are written, and that nothing is offered on them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import (
    BreakSettings,
    DaysOff,
    Hours,
    Weekday,
    explain,
    format_days_off,
    parse_days_off,
    parse_hours,
    preview,
)
from app.domain.breaks.events import BreakDue
from app.domain.breaks.runs_of_dates import RunOfDates
from app.domain.breaks.status import DayOff, OutsideHours
from app.domain.breaks.windows import HoursWindow, windows_around
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import BERLIN, Life, at, local
from tests.domain.breaks.test_windows import instants, some_hours, zones

SATURDAY = Weekday.SATURDAY
EASTER = RunOfDates(date(2026, 4, 3), date(2026, 4, 3))
YEAR_END = RunOfDates(date(2026, 12, 24), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("", DaysOff()),
        ("none", DaysOff()),
        ("2026-04-03; 2026-12-24..2027-01-01", DaysOff((EASTER, YEAR_END))),
        ("2026-12-24 to 2027-01-01, 2026-4-3", DaysOff((EASTER, YEAR_END))),
        ("2026-12-24 – 2027-01-01; sat", DaysOff((YEAR_END,), (SATURDAY,))),
        ("every Saturday", DaysOff((), (SATURDAY,))),
        ("Weekends", DaysOff((), (SATURDAY, Weekday.SUNDAY))),
        ("fri-sat; 2026-04-03;", DaysOff((EASTER,), (Weekday.FRIDAY, SATURDAY))),
        ("2026-12-24..2026-12-28; 2026-12-29..2027-01-01", DaysOff((YEAR_END,))),
    ],
)
def test_days_off_are_read_as_people_write_them(text: str, means: DaysOff) -> None:
    assert parse_days_off(text) == means
    assert parse_days_off(format_days_off(means)) == means


def test_they_are_written_in_order() -> None:
    said = format_days_off(parse_days_off("sun; 2026-12-24..2027-01-01; 2026-04-03; sat"))
    assert said == "2026-04-03; 2026-12-24..2027-01-01; sat-sun"


def test_a_date_is_added_and_taken_back_and_weekdays_stay() -> None:
    days = parse_days_off("2026-12-24..2026-12-26; sat")
    assert days.without_day(date(2026, 12, 25)).with_day(date(2026, 12, 25)) == days
    fewer = days.without_day(date(2026, 12, 25)).without_day(date(2026, 12, 24))
    assert format_days_off(fewer) == "2026-12-26; sat"


def berlin(days_off: str, hours: str = "mon-fri 09:00-18:00") -> BreakSettings:
    return BreakSettings("Europe/Berlin", 45, parse_hours(hours), days_off=parse_days_off(days_off))


def test_nothing_is_due_on_a_day_off_and_the_next_day_starts_as_ever() -> None:
    life = Life(at("mon 17:00"), berlin("2026-03-03"))
    life.until(at("wed 10:00"))
    assert life.instants(BreakDue) == ["mon 17:45:00", "wed 09:45:00"]


def test_a_day_off_says_when_breaks_come_again() -> None:
    life = Life(at("tue 10:00"), berlin("2026-03-03..2026-03-05"))
    assert explain(life.state, life.settings, life.now) == DayOff(at("fri 09:00"), at("fri 09:45"))
    life.until(at("fri 08:00"))
    expected = OutsideHours(at("fri 09:00"), at("fri 09:45"))
    assert explain(life.state, life.settings, life.now) == expected


def test_months_off_still_say_when_breaks_come_again() -> None:
    life = Life(at("tue 10:00"), berlin("2026-03-01..2026-08-31"))
    found = explain(life.state, life.settings, life.now)
    assert found == DayOff(at("2026-09-01T09:00"), at("2026-09-01T09:45"))


def test_hours_on_one_weekday_wait_for_the_first_that_is_not_off() -> None:
    settings = berlin("2026-03-02; 2026-03-09; 2026-03-16; 2026-03-23; 2026-03-30", "mon 9-12")
    assert settings.windows_after(at("mon 08:00"))[0].start == at("2026-04-06T09:00")


@pytest.mark.parametrize(
    ("days_off", "inside", "outside"),
    [
        # The night from Thursday to Friday, 22:00-06:00.
        ("2026-03-05", [], ["thu 23:00", "fri 03:00"]),
        ("2026-03-06", ["thu 23:59"], ["fri 00:00", "fri 03:00"]),
        ("2026-03-07", ["thu 23:00", "fri 05:59"], ["fri 06:00"]),
    ],
)
def test_a_night_goes_with_the_day_it_starts_on_and_stops_before_a_day_off(
    days_off: str, inside: list[str], outside: list[str]
) -> None:
    settings = berlin(days_off, "thu 22:00-06:00")
    assert all(isinstance(settings.window_at(at(each)), HoursWindow) for each in inside)
    assert not any(isinstance(settings.window_at(at(each)), HoursWindow) for each in outside)


def test_hours_without_an_end_stop_for_a_day_off() -> None:
    settings = berlin("wed", "mon-sun 00:00-24:00")
    window = settings.window_at(at("tue 12:00"))
    assert isinstance(window, HoursWindow)
    assert local(window.end) == "wed 00:00:00"
    assert local(settings.windows_after(at("tue 12:00"))[0].start) == "thu 00:00:00"


def test_the_preview_of_a_week_leaves_them_out_across_a_clock_change() -> None:
    settings = berlin("2026-03-29", "fri-mon 00:00-24:00")
    due = preview(settings, at("2026-03-28T20:00"), at("2026-03-30T02:00"))
    shown = [each.astimezone(BERLIN) for each in due]
    assert {each.date() for each in shown} == {date(2026, 3, 28), date(2026, 3, 30)}
    assert shown[-1].isoformat() == "2026-03-30T01:31:30+02:00"


def test_every_day_with_hours_off_is_refused() -> None:
    with pytest.raises(InvalidInput, match="pause them instead"):
        berlin("mon-fri")


dates = st.dates(date(2024, 1, 1), date(2027, 12, 31))
runs = st.builds(
    lambda first, length: RunOfDates(first, first + timedelta(days=length)),
    dates,
    st.integers(0, 60),
)
some_days_off = st.builds(
    lambda found, weekdays: DaysOff(tuple(found), tuple(weekdays)),
    st.lists(runs, max_size=6),
    st.sets(st.sampled_from(Weekday), max_size=3),
)


@given(some_days_off)
def test_what_is_written_is_read_back(days_off: DaysOff) -> None:
    if all((run.last - run.first).days < 366 for run in days_off.runs):
        assert parse_days_off(format_days_off(days_off)) == days_off


@given(some_hours, zones, instants, some_days_off)
def test_days_off_only_take_away_and_never_leave_a_moment_of_theirs(
    hours: Hours, tz: ZoneInfo, instant: datetime, days_off: DaysOff
) -> None:
    plain = windows_around(hours, tz, instant)
    left = windows_around(hours, tz, instant, days_off)
    off = instant.astimezone(tz).date() in days_off
    inside = any(instant in window for window in left)
    assert not (inside and off)
    assert not inside or any(instant in window for window in plain)
    near = [(instant.astimezone(tz) - timedelta(days=n)).date() for n in (0, 1)]
    if not any(day in days_off for day in near):
        assert inside is any(instant in window for window in plain)


@given(instants, some_days_off)
def test_there_is_always_a_day_ahead_that_is_not_off(instant: datetime, days_off: DaysOff) -> None:
    everyday = parse_hours("mon-sun 09:00-18:00")
    ahead = [w for w in windows_around(everyday, BERLIN, instant, days_off) if w.start > instant]
    assert ahead
    first = ahead[0].start.astimezone(BERLIN).date()
    day = instant.astimezone(UTC).astimezone(BERLIN).date() + timedelta(days=1)
    while day < first:
        assert day in days_off
        day += timedelta(days=1)
