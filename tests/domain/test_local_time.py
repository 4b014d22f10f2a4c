"""Local times that come twice."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.time_zones import is_ambiguous, recognised

BERLIN = ZoneInfo("Europe/Berlin")
EARLIEST, LATEST = datetime(1980, 1, 1), datetime(2030, 1, 1)  # noqa: DTZ001 - Hypothesis wants them bare


@pytest.mark.parametrize(
    ("utc", "twice"),
    [
        ("2026-10-24T23:59:59", False),  # 01:59:59
        ("2026-10-25T00:00:00", True),  # 02:00, the first time
        ("2026-10-25T00:59:59", True),
        ("2026-10-25T01:00:00", True),  # 02:00, the second time
        ("2026-10-25T01:59:59", True),
        ("2026-10-25T02:00:00", False),  # 03:00
        ("2026-03-29T00:59:59", False),  # the hour that is left out
        ("2026-03-29T01:00:00", False),
    ],
)
def test_the_hour_that_is_repeated_in_autumn_comes_twice(utc: str, twice: bool) -> None:
    at = datetime.fromisoformat(utc).replace(tzinfo=UTC).astimezone(BERLIN)
    assert is_ambiguous(at) is twice


@given(
    st.datetimes(EARLIEST, LATEST),
    st.sampled_from(
        ["Europe/Berlin", "Europe/Dublin", "Australia/Lord_Howe", "America/New_York", "Asia/Tokyo"]
    ),
)
def test_a_time_comes_twice_when_two_instants_show_it(when: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    at = when.replace(tzinfo=UTC).astimezone(zone)
    shown = at.replace(tzinfo=None)
    near = (at.astimezone(UTC) + timedelta(minutes=30 * n) for n in range(-4, 5))
    same = {each for each in near if each.astimezone(zone).replace(tzinfo=None) == shown}
    assert is_ambiguous(at) is (len(same) == 2)


def test_a_fixed_offset_shows_every_time_once() -> None:
    assert not is_ambiguous(datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2))))


def test_a_moment_of_this_zone_is_recognised_and_one_felt_elsewhere_stays_there() -> None:
    here = datetime.fromisoformat("2026-10-25T02:30:00+01:00")
    elsewhere = datetime.fromisoformat("2026-10-25T02:30:00-05:00")
    assert is_ambiguous(recognised(here, BERLIN))
    assert recognised(elsewhere, BERLIN) is elsewhere
