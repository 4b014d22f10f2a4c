"""The lengths of a pause as people write them, and what they mean across clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import BreakSettings, UntilDate, UntilResumed, UntilTomorrow, Weekday
from app.domain.breaks.hours_format import parse_hours
from app.domain.breaks.pause_parser import parse_pause
from app.domain.breaks.pauses import (
    ForDays,
    ForMinutes,
    PauseLength,
    UntilTime,
    UntilWeekday,
    pause_of,
)
from app.domain.breaks.state import PausedFor, PausedUntil
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import BERLIN, at, local

SETTINGS = BreakSettings("Europe/Berlin")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("", UntilResumed()),
        ("30m", ForMinutes(30)),
        ("90", ForMinutes(90)),
        ("for 1h", ForMinutes(60)),
        ("1.5h", ForMinutes(90)),
        ("1,5 hours", ForMinutes(90)),
        ("1h 30m", ForMinutes(90)),
        ("2 hours and 5 minutes", ForMinutes(125)),
        ("until 14:00", UntilTime(time(14))),
        ("until 14", UntilTime(time(14))),
        ("14.30", UntilTime(time(14, 30))),
        ("until 2pm", UntilTime(time(14))),
        ("until 24:00", UntilTime(time(0))),
        ("until tomorrow", UntilTomorrow()),
        ("until friday", UntilWeekday(Weekday.FRIDAY)),
        ("Mon", UntilWeekday(Weekday.MONDAY)),
        ("until next tue", UntilWeekday(Weekday.TUESDAY)),
        ("3 days", ForDays(3)),
        ("for 1 day", ForDays(1)),
        ("2 weeks", ForDays(14)),
        ("a week", ForDays(7)),
        ("until 2026-03-09", UntilDate(date(2026, 3, 9))),
    ],
)
def test_a_length_is_read_as_people_write_it(text: str, means: PauseLength) -> None:
    assert parse_pause(text) == means


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a while", "“a while” isn’t a length of time"),
        ("until doomsday", "isn’t a length of time"),
        ("mon-fri", "isn’t a length of time"),
        ("until 25:00", "isn’t a time of day"),
        ("until 13pm", "isn’t a time of day"),
        ("25h", "from 1 to 1440 minutes"),
        ("0m", "from 1 to 1440 minutes"),
        ("0 days", "from 1 to 366 days"),
        ("53 weeks", "from 1 to 366 days"),
        ("1.5 days", "isn’t a length of time"),
    ],
)
def test_what_is_no_length_is_refused_with_its_reason(text: str, says: str) -> None:
    with pytest.raises(InvalidInput, match=r"^pause: ") as refused:
        parse_pause(text)
    assert says in str(refused.value)


def ends(text: str, now: str, settings: BreakSettings = SETTINGS) -> str:
    pause = pause_of(parse_pause(text), settings, at(now))
    assert isinstance(pause, PausedFor | PausedUntil)
    return local(pause.until)


@pytest.mark.parametrize(
    ("text", "now", "end"),
    [
        ("until 14:00", "mon 10:00", "mon 14:00:00"),
        ("until 14:00", "mon 14:00", "tue 14:00:00"),
        ("until 14:00", "mon 15:00", "tue 14:00:00"),
        ("until fri", "mon 10:00", "fri 09:00:00"),
        ("until mon", "mon 08:00", "mon 09:00:00"),
        ("until sat", "mon 10:00", "mon 09:00:00"),
        ("1 day", "mon 10:00", "tue 09:00:00"),
        ("3 days", "mon 10:00", "thu 09:00:00"),
        ("3 days", "wed 10:00", "mon 09:00:00"),
        # 29 March 2026: clocks go from 02:00 to 03:00; 25 October: from 03:00 back to 02:00.
        ("until 02:30", "2026-03-29T01:00", "sun 03:00:00"),
        ("until 14:00", "2026-03-28T15:00", "sun 14:00:00"),
        ("until 02:30", "2026-10-25T01:00", "sun 02:30:00"),
    ],
)
def test_a_pause_ends_when_the_words_say(text: str, now: str, end: str) -> None:
    assert ends(text, now) == end


def test_a_weekday_is_never_today() -> None:
    pause = pause_of(parse_pause("until mon"), SETTINGS, at("mon 08:00"))
    assert isinstance(pause, PausedUntil)
    assert pause.until == at("2026-03-09T09:00")


def test_in_the_repeated_hour_a_time_is_the_one_still_to_come() -> None:
    now = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)  # 02:45 in summer time, and 02:30 comes again
    pause = pause_of(parse_pause("until 02:30"), SETTINGS, now)
    assert isinstance(pause, PausedFor)
    assert pause.until == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_where_hours_go_on_for_days_a_pause_ends_with_the_day() -> None:
    settings = BreakSettings("Europe/Berlin", hours=parse_hours("mon-fri 00:00-24:00"))
    assert ends("tomorrow", "mon 10:00", settings) == "tue 00:00:00"
    assert ends("tomorrow", "fri 10:00", settings) == "mon 00:00:00"


@given(
    st.times(),
    st.integers(0, 3 * 365 * 24 * 60).map(
        lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
)
def test_a_time_of_day_always_comes_within_a_day_and_an_hour(clock: time, now: datetime) -> None:
    clock = clock.replace(second=0, microsecond=0)
    pause = pause_of(UntilTime(clock), SETTINGS, now)
    assert isinstance(pause, PausedFor)
    assert now < pause.until <= now + timedelta(hours=25)
    shown = pause.until.astimezone(BERLIN)
    gap = shown.utcoffset() != (pause.until - timedelta(seconds=1)).astimezone(BERLIN).utcoffset()
    assert shown.time() == clock or gap
