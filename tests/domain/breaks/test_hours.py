import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import DayRange, Hours, Weekday, checked_hours, format_hours, parse_hours
from app.domain.breaks.hours import USUAL
from app.domain.errors import InvalidInput

MON, SAT, SUN = Weekday.MONDAY, Weekday.SATURDAY, Weekday.SUNDAY


def hours(*ranges: tuple[Weekday, int, int]) -> Hours:
    return Hours(tuple(DayRange(day, start * 60, end * 60) for day, start, end in ranges))


def test_the_default_is_the_working_week() -> None:
    assert format_hours(parse_hours("mon-fri 09:00-18:00")) == "mon-fri 09:00-18:00"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("mon 09:00-12:00, 13:00-17:00", hours((MON, 9, 12), (MON, 13, 17))),
        ("Monday 9-12", hours((MON, 9, 12))),
        ("mon 22:00-06:00", hours((MON, 22, 30))),
        ("mon 18:00-24:00", hours((MON, 18, 24))),
        ("mon 18:00-00:00", hours((MON, 18, 24))),
        ("sat-mon 10:00-12:00", hours((SAT, 10, 12), (SUN, 10, 12), (MON, 10, 12))),
        ("sat,sun 10–12", hours((SAT, 10, 12), (SUN, 10, 12))),
        ("mon 09:00-12:00; mon 12:00-14:00;", hours((MON, 9, 14))),
        ("mon 20:00-24:00; tue 00:00-08:00", parse_hours("tue 0-8; mon 20-24")),
        ("mon 9am-5pm", hours((MON, 9, 17))),
        ("Mondays 9 a.m. to 5 p.m.", hours((MON, 9, 17))),
        ("mon 9-5pm", hours((MON, 9, 17))),
        ("mon 1-5pm", hours((MON, 13, 17))),
        ("mon 11:00-1pm", hours((MON, 11, 13))),
        ("mon 12pm-12am", hours((MON, 12, 24))),
        ("mon 12am-8am", hours((MON, 0, 8))),
        ("mon 10pm-6am", hours((MON, 22, 30))),
        ("mon 09.00-17.00", hours((MON, 9, 17))),
        ("weekdays 9-17", parse_hours("mon-fri 09:00-17:00")),
        ("weekends 10-12", hours((SAT, 10, 12), (SUN, 10, 12))),
        ("every day 9-17", parse_hours("mon-sun 09:00-17:00")),
        ("sat and sun 10-12", hours((SAT, 10, 12), (SUN, 10, 12))),
        ("mon to wed 9am - 5pm", parse_hours("mon-wed 9-17")),
        ("mon 9-12 every 30", Hours((DayRange(MON, 540, 720, 30),))),
        (
            "mon 9-12 every 30 min; 13-17",
            Hours((DayRange(MON, 540, 720, 30), DayRange(MON, 780, 1020))),
        ),
        ("mon 9-12 every 30, 12-14 every 30 minutes", Hours((DayRange(MON, 540, 840, 30),))),
        (
            "mon 9-12 every 30, 12-14 every 45",
            Hours((DayRange(MON, 540, 720, 30), DayRange(MON, 720, 840, 45))),
        ),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, read: Hours) -> None:
    assert parse_hours(text) == read


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "at least one range"),
        ("09:00-18:00", "needs days and times"),
        ("mon", "needs days and times"),
        ("mon 9-12 every 20", "every 30 to 60 minutes"),
        ("mon 9-12 every 61", "every 30 to 60 minutes"),
        ("mon 9-12 every", "isn’t a time range"),
        ("mon 9-12 every 30, 11-13", "mon 09:00-12:00 and mon 11:00-13:00 overlap"),
        ("mon 9-12 every 30, 9-12 every 45", "overlap"),
        ("mon-fry 09:00-18:00", "“mon-fry” isn’t a day"),
        ("mon 9", "“9” isn’t a time range"),
        ("mon 09:00-25:00", "“25:00” isn’t a time of day"),
        ("mon 09:60-10:00", "“09:60” isn’t a time of day"),
        ("mon 13pm-3pm", "“13pm” isn’t a time of day"),
        ("mon 0am-3am", "“0am” isn’t a time of day"),
        ("mon 24:00-25:00", "“25:00” isn’t a time of day"),
        ("mon 24:00-02:00", "can’t start at 24:00"),
        ("mon 09:00-09:00", "“09:00-09:00” is empty"),
        ("mon 18:00-09:00", "“18:00-09:00” ends before it starts"),
        ("mon 09:00-12:00, 11:00-13:00", "mon 09:00-12:00 and mon 11:00-13:00 overlap"),
        ("mon-fri 09:00-18:00; fri 17:00-19:00", "fri 09:00-18:00 and fri 17:00-19:00 overlap"),
        ("sun 22:00-06:00; mon 05:00-09:00", "sun 22:00-06:00 and mon 05:00-09:00 overlap"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_reason(text: str, says: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse_hours(text)
    assert refused.value.field == "windows"
    assert says in refused.value.allowed


def test_ranges_from_a_file_that_touch_or_overlap_are_one() -> None:
    assert hours((MON, 9, 12), (MON, 11, 14), (MON, 14, 15)) == hours((MON, 9, 15))


def test_of_ranges_from_a_file_that_overlap_with_other_intervals_the_first_goes_on() -> None:
    read = Hours((DayRange(MON, 540, 720, 30), DayRange(MON, 600, 700), DayRange(MON, 660, 840)))
    assert format_hours(read) == "mon 09:00-12:00 every 30, 12:00-14:00"


@pytest.mark.parametrize(
    ("text", "always"),
    [
        ("mon-sun 00:00-24:00", True),
        ("mon-sun 12:00-24:00; mon-sun 00:00-12:00", True),
        ("mon-sun 18:00-06:00; mon-sun 06:00-18:00", True),
        ("mon-sun 00:00-23:59", False),
        ("mon-sat 00:00-24:00", False),
    ],
)
def test_hours_know_whether_they_ever_end(text: str, always: bool) -> None:
    assert parse_hours(text).always is always


starts = st.integers(0, 24 * 4 - 1)
ranges = st.builds(
    lambda day, start, length, every: DayRange(day, start * 15, start * 15 + length * 15, every),
    st.sampled_from(Weekday),
    starts,
    st.integers(1, 48),
    st.sampled_from([USUAL, 30, 60]),
)


@given(st.lists(ranges, min_size=1, max_size=6))
def test_what_is_written_is_read_back(chosen: list[DayRange]) -> None:
    try:
        written = checked_hours(chosen)
    except InvalidInput:
        return  # they overlap, and nobody can write that
    if all(one.end - one.start <= 12 * 60 or one.end <= 24 * 60 for one in written.ranges):
        assert parse_hours(format_hours(written)) == written


@given(st.integers(0, 22 * 60), st.integers(1, 12 * 60))
def test_twelve_and_twenty_four_hour_clocks_mean_the_same(start: int, length: int) -> None:
    end = min(start + length, 24 * 60 - 1)
    on_a_clock = [f"{(m // 60 - 1) % 12 + 1}:{m % 60:02}{'ap'[m >= 720]}m" for m in (start, end)]
    assert parse_hours(f"mon {'-'.join(on_a_clock)}") == Hours((DayRange(MON, start, end),))
