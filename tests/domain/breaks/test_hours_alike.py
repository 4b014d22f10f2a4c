"""Days with the same hours, taken together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import Hours, Weekday, format_hours, parse_hours
from app.domain.breaks.hours import DayRange
from app.domain.breaks.hours_alike import COMMON_HOURS, alike

day_ranges = st.builds(
    DayRange,
    st.sampled_from(Weekday),
    st.sampled_from([480, 540, 780]),
    st.sampled_from([790, 1020]),
    st.sampled_from([0, 30]),
)


def test_five_days_of_office_hours_are_one() -> None:
    (one,) = alike(parse_hours("mon-fri 09:00-18:00"))
    assert one.days == tuple(Weekday)[:5]
    assert (one.first.start, one.first.end) == (9 * 60, 18 * 60)


def test_a_day_that_differs_in_time_or_interval_is_its_own() -> None:
    found = alike(parse_hours("mon-thu 9-12 every 30, 13-17; fri 9-12, 13-17; sat 13-17"))
    assert [len(one.days) for one in found] == [4, 6, 1]
    assert found[1].days[-2:] == (Weekday.FRIDAY, Weekday.SATURDAY)


def test_the_common_hours_are_written_as_they_are_called() -> None:
    assert [format_hours(hours) for hours in COMMON_HOURS] == [
        "mon-fri 09:00-17:00",
        "mon-fri 09:00-18:00",
        "mon-sun 08:00-20:00",
    ]


@given(st.lists(day_ranges, min_size=1, max_size=12))
def test_every_range_is_in_one_of_them_and_none_is_changed(ranges: list[DayRange]) -> None:
    hours = Hours(tuple(ranges))
    found = alike(hours)
    assert sorted(one for each in found for one in each.ranges) == sorted(hours.ranges)
    for each in found:
        assert len({(one.start, one.end, one.every) for one in each.ranges}) == 1
        assert len(set(each.days)) == len(each.days)
