"""Breaks at fixed times of day: how they are written, and when they come."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.breaks import (
    BreakSettings,
    ForMinutes,
    Hours,
    Inhibitor,
    UntilTomorrow,
    explain,
    format_fixed_times,
    parse_days_off,
    parse_fixed_times,
    parse_hours,
    pause,
    preview,
    resume,
    skip,
    snooze,
    start,
)
from app.domain.breaks.events import BreakDue, BreakOffered, BreakSkipped
from app.domain.breaks.fixed_times import check_fixed_times, outside, spread, suggested
from app.domain.breaks.hours import DAY, DayRange, Weekday
from app.domain.breaks.observations import IdleSince, Present, Slept, Stepped
from app.domain.breaks.status import DayOff, NextAtFixedTime, OutsideHours
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import BERLIN, BREAK, Life, at, local
from tests.domain.breaks.test_windows import instants, zones
from tests.examples import examples


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("", ()),
        ("none", ()),
        ("10:30, 14:00", (time(10, 30), time(14))),
        ("2pm; 10.30", (time(10, 30), time(14))),
        ("9, 9:00, 24:00", (time(0), time(9))),
    ],
)
def test_fixed_times_are_read_as_people_write_them(text: str, means: tuple[time, ...]) -> None:
    assert parse_fixed_times(text) == means
    assert parse_fixed_times(format_fixed_times(means)) == means


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("noon", "“noon” isn’t a time of day"),
        ("10:30-14:00", "isn’t a time of day"),
        ("25:00", "isn’t a time of day"),
        ("10:30, 10:59", "at least 30 minutes apart"),
        ("23:50, 00:10, 10:00", "at least 30 minutes apart"),
        ("19:00", "inside your hours"),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, says: str) -> None:
    with pytest.raises(InvalidInput, match="fixed_times") as refused:
        settings_of(text)
    assert says in refused.value.allowed


def settings_of(
    times: str = "10:30, 14:00", hours: str = "mon-fri 09:00-18:00", off: str = ""
) -> BreakSettings:
    return BreakSettings(
        BERLIN.key, hours=parse_hours(hours), days_off=parse_days_off(off),
        fixed_times=parse_fixed_times(times),
    )  # fmt: skip


def test_the_times_outside_the_hours_are_known() -> None:
    night = parse_hours("fri 22:00-06:00; mon 09:00-18:00")
    times = parse_fixed_times("05:00, 10:30, 19:00")
    assert outside(times, night, []) == (time(19),)
    assert outside(times, night, parse_days_off("sat").weekdays) == (time(5), time(19))
    assert suggested(night, []) == parse_fixed_times("10:30, 14:00")
    assert suggested(parse_hours("mon 18:00-20:00"), []) == (time(19),)


def a_day(begins: str = "mon 08:00", **named: str) -> Life:
    return Life(at(begins), settings_of(**named))


def test_breaks_come_at_these_times_on_days_with_hours() -> None:
    life = a_day("fri 08:00", times="10:30, 14:00, 19:00")
    life.take_breaks_until(at("2026-03-09T12:00"))
    assert life.instants(BreakDue) == ["fri 10:30:00", "fri 14:00:00", "mon 10:30:00"]


def test_one_at_the_very_start_of_the_hours_comes_and_one_at_their_end_does_not() -> None:
    life = a_day(times="09:00, 13:00, 18:00")
    life.take_breaks_until(at("tue 08:00"))
    assert life.instants(BreakDue) == ["mon 09:00:00", "mon 13:00:00"]


def test_a_day_off_has_none_and_says_when_they_come_again() -> None:
    life = a_day("tue 08:00", off="2026-03-03")
    assert explain(life.state, life.settings, life.now) == DayOff(at("wed 09:00"), at("wed 10:30"))
    life.until(at("wed 08:00"))
    assert explain(life.state, life.settings, life.now) == OutsideHours(
        at("wed 09:00"), at("wed 10:30")
    )
    life.until(at("wed 09:10"))
    assert explain(life.state, life.settings, life.now) == NextAtFixedTime(at("wed 10:30"))


@pytest.mark.parametrize(("ends", "following"), [("10:00:00", "10:30"), ("10:00:01", "14:00")])
def test_an_extra_break_counts_for_a_time_within_half_an_hour(ends: str, following: str) -> None:
    life = a_day()
    life.until(at(f"mon {ends}") - BREAK)
    life.take_break()
    assert life.next_due == f"mon {following}:00"


def test_time_away_that_ended_within_half_an_hour_counts_too() -> None:
    for back, following in (("10:10", "14:00"), ("09:50", "10:30"), ("10:50", "14:00")):
        life = a_day()
        life.until(at("mon 09:30"))
        life.idle = IdleSince(life.now)
        life.until(at(f"mon {back}"))
        life.idle = Present()
        life.look()
        assert life.next_due == f"mon {following}:00", back
        assert life.all(BreakOffered) == []


def test_a_skip_a_snooze_and_a_miss_move_nothing() -> None:
    life = a_day(times="10:30, 11:00, 11:30, 12:00")
    life.until(at("mon 10:30"))
    life.do(skip)
    assert life.next_due == "mon 11:00:00"
    life.until(at("mon 11:00"))
    life.do(snooze, 15)
    life.until(at("mon 11:15"))
    assert life.is_offered
    life.until(at("mon 11:26"))  # missed at 11:25
    assert life.next_due == "mon 11:30:00"
    life.until(at("mon 11:30"))
    assert life.is_offered


def test_a_time_that_passes_while_a_break_is_kept_back_is_not_made_up_for() -> None:
    life = a_day(times="10:30, 11:00, 12:00")
    life.inhibitors = (Inhibitor.CALL,)
    life.until(at("mon 11:10"))
    life.inhibitors = ()
    life.look()
    life.until(at("mon 11:11"))
    assert life.is_offered
    life.do(start, BREAK)
    assert life.next_due == "mon 12:00:00"
    life.until(at("mon 11:50"))
    assert life.instants(BreakDue) == ["mon 10:30:00"]


def test_a_pause_that_ends_at_a_fixed_time_brings_it_a_minute_later() -> None:
    life = a_day()
    life.until(at("mon 10:00"))
    life.do(pause, ForMinutes(30))
    assert life.next_due == "mon 10:31:00"
    life.until(at("mon 10:30:59"))
    assert life.all(BreakOffered) == []
    life.until(at("mon 10:31"))
    assert life.is_offered


def test_in_a_pause_no_time_comes_and_none_is_made_up_for() -> None:
    life = a_day()
    life.until(at("mon 10:00"))
    life.do(pause, UntilTomorrow())
    assert life.next_due == "tue 10:30:00"
    life.until(at("mon 13:59"))
    life.do(resume)
    assert life.next_due == "mon 14:00:00"
    life.until(at("mon 15:00"))
    assert life.instants(BreakDue) == ["mon 14:00:00"]


def test_one_that_passed_in_a_short_sleep_comes_after_waking_and_in_a_long_one_not() -> None:
    life = a_day()
    life.until(at("mon 10:29"))
    life.jump(at("mon 10:31"), Slept(at("mon 10:29"), at("mon 10:31")))
    assert life.next_due == "mon 10:31:30"
    life = a_day()
    life.until(at("mon 10:29"))
    life.jump(at("mon 11:31"), Slept(at("mon 10:29"), at("mon 11:31")))
    assert life.next_due == "mon 14:00:00"


def test_they_follow_the_clock_when_it_is_set() -> None:
    life = a_day()
    life.until(at("mon 10:00"))
    life.jump(at("mon 10:10"), Stepped(timedelta(minutes=10)))
    assert life.next_due == "mon 10:30:00"
    life.jump(at("mon 12:10"), Stepped(timedelta(hours=2)))
    assert life.next_due == "mon 14:00:00"


def test_a_new_time_that_just_passed_comes_in_a_minute_and_an_older_one_not_today() -> None:
    life = a_day(times="14:00")
    life.until(at("mon 10:40"))
    life.change(fixed_times=parse_fixed_times("10:30, 14:00"))
    assert life.next_due == "mon 10:41:00"
    life.change(fixed_times=parse_fixed_times("10:00, 14:00"))
    assert life.next_due == "mon 14:00:00"


def test_changing_from_an_interval_and_back_brings_nothing_at_once() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:20"))
    life.change(fixed_times=parse_fixed_times("10:30"))
    assert life.next_due == "mon 10:30:00"
    life.until(at("mon 10:29"))
    life.change(fixed_times=())
    assert life.next_due == "mon 10:30:00"  # an interval has passed, so in a minute
    assert life.all(BreakDue) == []


def test_a_snooze_past_the_hours_closes_it() -> None:
    life = a_day(times="17:55")
    life.until(at("mon 17:55"))
    life.do(snooze, 10)
    assert life.instants(BreakSkipped) == ["mon 17:55:00"]
    assert life.next_due == "tue 17:55:00"


@pytest.mark.parametrize(
    ("times", "day", "expected"),
    [
        ("02:30, 04:00", "2026-03-29", ["03:00:00+02:00", "04:00:00+02:00"]),
        ("02:00, 02:30", "2026-03-29", ["03:00:00+02:00"]),
        ("02:31, 03:01", "2026-03-29", ["03:00:00+02:00"]),
        ("02:30, 04:00", "2026-10-25", ["02:30:00+02:00", "04:00:00+01:00"]),
    ],
)
def test_clock_changes(times: str, day: str, expected: list[str]) -> None:
    settings = settings_of(times, "sat-sun 00:00-24:00")
    found = preview(settings, at(f"{day}T00:00"), at(f"{day}T23:00"))
    assert [each.astimezone(BERLIN).isoformat()[11:] for each in found] == expected


quarters = st.integers(0, 95).map(lambda n: time(*divmod(n * 15, 60)))
EVERY_DAY = "mon-sun 00:00-24:00"


def apart(times: tuple[time, ...]) -> bool:
    minutes = [each.hour * 60 + each.minute for each in times]
    return all(b - a >= 30 for a, b in pairwise([*minutes, minutes[0] + 24 * 60]))


some_times = st.sets(quarters, min_size=1, max_size=5).map(lambda t: tuple(sorted(t))).filter(apart)


@given(some_times)
def test_what_is_written_is_read_back(times: tuple[time, ...]) -> None:
    assert parse_fixed_times(format_fixed_times(times)) == times


@examples(60)
@given(some_times, zones, instants, st.integers(0, 600))
def test_each_comes_when_clocks_first_show_it_and_never_two_together(
    times: tuple[time, ...], tz: ZoneInfo, begins: datetime, seconds: int
) -> None:
    settings = BreakSettings(tz.key, hours=parse_hours(EVERY_DAY), fixed_times=times)
    ends = begins + timedelta(days=3)
    due = preview(settings, begins, ends, seconds)
    expected = [each for each in shown(times, tz, begins, ends) if begins <= each < ends]
    skips = {a for a, b in pairwise(expected) if b - a < timedelta(minutes=40 + seconds // 60)}
    assert set(due) <= set(expected)
    if not skips:
        assert list(due) == expected
    assert all(b - a >= timedelta(minutes=30) for a, b in pairwise(due))


def shown(
    times: tuple[time, ...], tz: ZoneInfo, begins: datetime, ends: datetime
) -> list[datetime]:
    """The first minutes at which clocks show each time of a date, or a later one."""
    found: dict[tuple[date, time], datetime] = {}
    minute = (begins - timedelta(days=2)).astimezone(UTC).replace(second=0, microsecond=0)
    while minute < ends:
        here = minute.astimezone(tz)
        for each in times:
            if here.time() >= each:
                found.setdefault((here.date(), each), minute)
        minute += timedelta(minutes=1)
    return sorted(set(found.values()))


@examples(40)
@given(some_times, st.sampled_from(["mon-fri 09:00-18:00", "sat 22:00-06:00", EVERY_DAY]), instants)
def test_they_come_only_inside_the_hours(
    times: tuple[time, ...], hours: str, begins: datetime
) -> None:
    read: Hours = parse_hours(hours)
    if len(outside(times, read, [])) == len(times):
        with pytest.raises(InvalidInput, match="inside your hours"):
            BreakSettings(BERLIN.key, hours=read, fixed_times=times)
        return
    settings = BreakSettings(BERLIN.key, hours=read, fixed_times=times)
    due = preview(settings, begins, begins + timedelta(days=8))
    never = outside(times, read, [])
    assert due
    for each in due:
        assert settings.window_at(each).start <= each  # type: ignore[union-attr]
        assert local(each)[4:9] not in {f"{one:%H:%M}" for one in never}


@pytest.mark.parametrize(
    ("hours", "number", "times"),
    [
        ("mon-fri 9:00-18:00", 3, "10:30, 13:30, 16:30"),
        ("mon-fri 9:00-12:00, 13:00-17:00", 2, "10:45, 15:15"),
        ("mon-fri 9:00-17:00; sat 9:00-10:00", 2, "11:00, 15:00"),
        ("mon-fri 22:00-04:00", 3, "01:00, 03:00, 23:00"),
        ("mon-fri 9:00-10:00", 3, ""),
    ],
)
def test_a_few_breaks_are_spread_over_the_hours(hours: str, number: int, times: str) -> None:
    assert spread(parse_hours(hours), (), number) == parse_fixed_times(times)


def test_breaks_of_a_night_before_a_day_off_are_spread_until_midnight() -> None:
    night = parse_hours("fri 22:00-04:00")
    assert spread(night, [], 2) == parse_fixed_times("02:30, 23:30")
    assert spread(night, [Weekday.SATURDAY], 2) == parse_fixed_times("22:30, 23:30")


@example(start=1439, length=2, number=1, off={Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY})
@given(
    st.integers(0, 1439),
    st.integers(1, 1440),
    st.integers(1, 16),
    st.sets(st.sampled_from(Weekday), max_size=6),
)
def test_times_suggested_or_spread_can_be_set(
    start: int, length: int, number: int, off: set[Weekday]
) -> None:
    hours = Hours(tuple(DayRange(day, start, start + length) for day in Weekday))
    check_fixed_times(suggested(hours, off), hours, off)
    times = spread(hours, off, number)
    check_fixed_times(times, hours, off)
    room = min(length, DAY - start) if off else length
    assert len(times) == (number if room >= 35 * number else len(times))
