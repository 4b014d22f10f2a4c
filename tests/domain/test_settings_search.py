"""Finding a setting by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.settings_keys.search import SettingPlace, find_settings

HOURS = SettingPlace("When to remind you", "working hours office", "/hours")
SOUND = SettingPlace("A sound when a break is due", "chime bell", "/sound")
VOLUME = SettingPlace("Volume", "loud sound", "/volume")
THREE = (HOURS, SOUND, VOLUME)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("hours", (HOURS,)),
        ("Working Hours", (HOURS,)),
        ("sound", (SOUND, VOLUME)),  # a name comes before other words
        ("sounds", (SOUND, VOLUME)),
        ("vol", (VOLUME,)),
        ("volumne", (VOLUME,)),
        ("chiem", (SOUND,)),
        ("chum", ()),
        ("chimme", (SOUND,)),
        ("sound loud", (VOLUME,)),
        ("change my hours", (HOURS,)),
        ("zebra", ()),
        ("", ()),
        ("the", ()),
    ],
)
def test_worked_cases(asked: str, found: tuple[SettingPlace, ...]) -> None:
    assert find_settings(asked, THREE) == found


@given(st.text(max_size=30), st.permutations(THREE))
def test_whatever_is_typed_finds_known_settings_once_each(
    asked: str, places: list[SettingPlace]
) -> None:
    found = find_settings(asked, places)
    assert set(found) <= set(places)
    assert len(set(found)) == len(found)


@given(st.sampled_from(THREE))
def test_every_setting_is_found_first_by_its_whole_name(place: SettingPlace) -> None:
    assert find_settings(place.name, THREE)[0] == place
