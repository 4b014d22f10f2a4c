from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import BreakSettings, DayRange, Hours, Weekday, parse_hours
from app.domain.breaks.windows import BetweenWindows, HoursWindow, start_of_day, windows_around
from tests.domain.breaks.life import BERLIN, at
from tests.domain.breaks.test_hours import ranges


def window(text: str, instant: str) -> tuple[str, str]:
    """The window at a Berlin time, as clocks there show its edges."""
    found = BreakSettings(BERLIN.key, hours=parse_hours(text)).window_at(at(instant))
    assert isinstance(found, HoursWindow)
    start, end = found.start.astimezone(BERLIN), found.end.astimezone(BERLIN)
    return start.isoformat(timespec="minutes"), end.isoformat(timespec="minutes")


def test_a_window_holds_its_start_and_not_its_end() -> None:
    office = parse_hours("mon-fri 09:00-18:00")
    assert isinstance(
        BreakSettings(BERLIN.key, hours=office).window_at(at("mon 09:00")), HoursWindow
    )
    assert BreakSettings(BERLIN.key, hours=office).window_at(at("mon 18:00")) == BetweenWindows()


def test_a_night_belongs_to_the_day_on_which_it_starts() -> None:
    assert window("fri 22:00-06:00", "sat 05:59") == (
        "2026-03-06T22:00+01:00",
        "2026-03-07T06:00+01:00",
    )
    assert (
        BreakSettings(BERLIN.key, hours=parse_hours("fri 22:00-06:00")).window_at(at("fri 05:00"))
        == BetweenWindows()
    )


def test_ranges_that_meet_at_midnight_are_one_window() -> None:
    assert window("mon 20:00-24:00; tue 00:00-08:00", "tue 01:00") == (
        "2026-03-02T20:00+01:00",
        "2026-03-03T08:00+01:00",
    )


def test_an_edge_inside_the_spring_gap_is_the_first_instant_after_it() -> None:
    assert window("sun 02:30-05:00", "2026-03-29T04:00")[0] == "2026-03-29T03:00+02:00"
    assert window("sun 00:00-02:30", "2026-03-29T01:00")[1] == "2026-03-29T03:00+02:00"


def test_a_range_wholly_inside_the_gap_does_not_come_that_day() -> None:
    after = BreakSettings(BERLIN.key, hours=parse_hours("sun 02:10-02:50")).windows_after(
        at("2026-03-28T12:00")
    )
    assert after[0].start == at("2026-04-05T02:10")


def test_a_gap_that_closes_the_space_between_ranges_makes_one_window() -> None:
    assert window("sun 01:00-02:00, 03:00-04:00", "2026-03-29T01:30") == (
        "2026-03-29T01:00+01:00",
        "2026-03-29T04:00+02:00",
    )


def test_in_autumn_a_start_is_the_first_of_two_and_an_end_the_second() -> None:
    assert window("sun 02:30-06:00", "2026-10-25T05:00")[0] == "2026-10-25T02:30+02:00"
    assert window("sat 20:00-02:30", "2026-10-25T01:00")[1] == "2026-10-25T02:30+01:00"


def test_hours_that_cover_the_week_never_start_or_end() -> None:
    always = parse_hours("mon-sun 00:00-24:00")
    found = BreakSettings(BERLIN.key, hours=always).window_at(at("mon 00:00"))
    assert isinstance(found, HoursWindow)
    assert at("mon 00:00") - found.start > timedelta(days=10_000)
    assert BreakSettings(BERLIN.key, hours=always).windows_after(at("mon 00:00")) == ()


def test_a_day_without_midnight_begins_when_it_does() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # on 24 April 2026 clocks there go from 00:00 to 01:00
    begins = start_of_day(datetime(2026, 4, 24, tzinfo=UTC).date(), cairo)
    assert begins.astimezone(cairo).isoformat() == "2026-04-24T01:00:00+03:00"


zones = st.sampled_from(
    ["Europe/Berlin", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
).map(ZoneInfo)
instants = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
some_hours = st.lists(ranges, min_size=1, max_size=5).map(lambda found: Hours(tuple(found)))


@given(some_hours, zones, instants)
def test_windows_come_in_order_and_never_touch(
    hours: Hours, tz: ZoneInfo, instant: datetime
) -> None:
    found = windows_around(hours, tz, instant)
    assert all(one.start < one.end for one in found)
    assert all(one.end < other.start for one, other in pairwise(found))


@given(some_hours, zones, instants)
def test_a_moment_is_inside_when_clocks_say_so(
    hours: Hours, tz: ZoneInfo, instant: datetime
) -> None:
    wall = instant.astimezone(tz)
    near = {
        (instant + timedelta(hours=hour)).astimezone(tz).utcoffset() for hour in (-30, -3, 3, 30)
    }
    if len(near) > 1:
        return  # the clocks change near here: those cases are told one by one above
    minute = wall.hour * 60 + wall.minute
    day, before = Weekday(wall.weekday()), Weekday((wall.weekday() - 1) % 7)
    said = [*_shown(hours, day, minute), *_shown(hours, before, minute + 24 * 60)]
    assert isinstance(BreakSettings(tz.key, hours=hours).window_at(instant), HoursWindow) is bool(
        said
    )


def _shown(hours: Hours, day: Weekday, minute: int) -> list[DayRange]:
    return [one for one in hours.on(day) if one.start <= minute < one.end]


@pytest.mark.parametrize("field", ["start", "end"])
def test_a_range_stays_within_a_day_of_its_start(field: str) -> None:
    values = {"start": 60, "end": 120} | {field: 60 + 24 * 60 + 1}
    with pytest.raises(Exception, match="windows"):
        DayRange(Weekday.MONDAY, values["start"], values["end"])
