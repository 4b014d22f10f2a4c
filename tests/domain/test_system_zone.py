"""The zone of a device, told from what its clock shows."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.time_zones import (
    MOST_LIVED_IN,
    Offsets,
    SystemZone,
    ZoneCertainty,
    clock_keeps,
    zone_matching,
)
from tests.examples import examples

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
ALL = zoneinfo.available_timezones()


def clock_of(name: str) -> Offsets:
    zone = ZoneInfo(name)
    return lambda at: at.astimezone(zone).utcoffset() or timedelta()


def fixed(hours: float) -> Offsets:
    return lambda at: timedelta(hours=hours)


def test_a_name_is_believed_when_the_clock_shows_its_offsets() -> None:
    assert clock_keeps("Europe/Berlin", clock_of("Europe/Berlin"), NOW)
    assert not clock_keeps("Europe/Berlin", clock_of("Etc/UTC"), NOW)
    assert not clock_keeps("Europe/Berlin", fixed(1), NOW)  # right today, wrong in summer
    assert not clock_keeps("Middle-earth/Shire", fixed(1), NOW)
    assert not clock_keeps("", fixed(0), NOW)


@pytest.mark.parametrize("name", ["Europe/Paris", "Asia/Tokyo", "Asia/Kathmandu"])
def test_a_zone_is_distinguished_by_its_past_from_others_that_agree_today(name: str) -> None:
    found = zone_matching(clock_of(name), NOW, ALL)
    assert found.certainty is ZoneCertainty.MATCHED
    assert all(clock_of(found.name)(at) == clock_of(name)(at) for at in (NOW, NOW.replace(1950)))


@pytest.mark.parametrize(
    ("hours", "name"),
    [(0, "Etc/UTC"), (9, "Etc/GMT-9"), (-5, "Etc/GMT+5"), (5.5, "Asia/Kolkata")],
)
def test_an_offset_that_never_changes_is_no_country_where_it_need_not_be(
    hours: float, name: str
) -> None:
    assert zone_matching(fixed(hours), NOW, ALL) == SystemZone(name, ZoneCertainty.MATCHED)


def test_where_no_zone_keeps_these_offsets_the_nearest_is_used_and_reported() -> None:
    assert zone_matching(fixed(3.3), NOW, ALL) == SystemZone("Etc/GMT-3", ZoneCertainty.UNKNOWN)
    assert zone_matching(fixed(3.3), NOW, ()) == SystemZone("UTC", ZoneCertainty.UNKNOWN)


def test_all_that_are_preferred_are_there() -> None:
    assert set(MOST_LIVED_IN) <= ALL


@examples(15)
@given(st.sampled_from(sorted(ALL - {"Factory", "localtime"})))
def test_every_zone_finds_one_that_keeps_the_same_time_around_now(name: str) -> None:
    found = zone_matching(clock_of(name), NOW, ALL)
    assert found.certainty is ZoneCertainty.MATCHED
    assert clock_keeps(found.name, clock_of(name), NOW)
