"""What may be chosen, in types and in text."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.content_loader import load_content
from app.domain.errors import InvalidInput
from app.domain.settings import EveningCheckIn, Settings, ZoneFrom, with_system_zone, with_zone
from app.domain.settings_keys import KEYS, key_named

LIBRARY = load_content(paths.shipped("data"))
DEFAULTS = Settings()
MOVEMENTS = [movement.id for movement in LIBRARY.movements]

spans = st.tuples(st.integers(0, 11), st.integers(13, 24)).map(lambda s: f"{s[0]}:00-{s[1]}:00")
ALLOWED = {
    "interval_minutes": st.integers(30, 60).map(str),
    "windows": st.tuples(st.sampled_from(["mon-fri", "sat", "sun,tue"]), spans).map(" ".join),
    "zone": st.sampled_from(["Europe/Berlin", "Asia/Kathmandu", "UTC"]),
    "notice_seconds": st.sampled_from(["0", "30", "60"]),
    "idle_minutes": st.integers(3, 15).map(str),
    "cannot_do": st.sets(st.sampled_from(MOVEMENTS)).map(", ".join),
    "checkin_at": st.times(time(3), time(23, 59)).map(lambda t: f"{t:%H:%M}"),
    "hold_seconds": st.integers(10, 120).map(str),
    "breathing": st.sampled_from(["long_exhale", "coherent", "sigh", "own"]),
    "volume": st.floats(0, 1).map(str),
    "welcome": st.sampled_from(["ahead", "done"]),
    "level": st.sampled_from(["easy", "Usual"]),
    "look": st.sampled_from(["light", "Dark", "system"]),
}
ON_OFF = st.sampled_from(["on", "off", "Yes", "no", "TRUE", "0"])


@pytest.mark.parametrize("name", [key.name for key in KEYS])
@given(data=st.data())
def test_what_a_key_writes_it_reads_back_and_it_touches_no_other(
    name: str, data: st.DataObject
) -> None:
    key = key_named(name)
    text = data.draw(ALLOWED.get(name, ON_OFF))
    changed = key.changed(DEFAULTS, text, LIBRARY)
    again = key.changed(DEFAULTS, key.written(changed), LIBRARY)
    assert again == changed
    others = [other for other in KEYS if other is not key]
    assert [o.value(changed) for o in others] == [o.value(DEFAULTS) for o in others]


@pytest.mark.parametrize(
    ("name", "text", "allowed"),
    [
        ("interval_minutes", "29", "from 30 to 60"),
        ("interval_minutes", "61", "from 30 to 60"),
        ("interval_minutes", "45.5", "a whole number of minutes from 30 to 60"),
        ("interval_minutes", "often", "a whole number of minutes from 30 to 60"),
        ("windows", "mon 18:00-09:00", "ends before it starts"),
        ("windows", "mon 09:00-12:00, 11:00-13:00", "overlap"),
        ("windows", "", "at least one range"),
        ("zone", "Europe/Atlantis", "isn’t a time zone we know"),
        ("zone", "../../etc/passwd", "isn’t a time zone we know"),
        ("notice_seconds", "45", "0, 30 or 60"),
        ("idle_minutes", "2", "from 3 to 15"),
        ("checkin", "perhaps", "on or off"),
        ("checkin_at", "25:00", "a time of day"),
        ("checkin_at", "02:59", "from 03:00 to 23:59"),
        ("checkin_at", "evening", "such as 20:00"),
        ("hold_seconds", "9", "10 to 120"),
        ("hold_seconds", "121", "10 to 120"),
        ("breathing", "box", "one of long_exhale, coherent, sigh, own"),
        ("volume", "2", "0 to 1"),
        ("volume", "nan", "0 to 1"),
        ("look", "blue", "light, dark or system"),
        ("cannot_do", "cartwheel", "ids of movements"),
        ("level", "hard", "easy or usual"),
    ],
)
def test_a_refusal_names_the_key_and_what_is_allowed(name: str, text: str, allowed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        key_named(name).changed(DEFAULTS, text, LIBRARY)
    assert str(refused.value).startswith(f"{name}: ")
    assert allowed in str(refused.value)


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    with pytest.raises(
        InvalidInput, match=r"“colour” isn’t a setting\. The .* interval_minutes, win"
    ):
        key_named("colour")


def test_a_breathing_pattern_that_holds_the_breath_is_never_offered_for_pressing() -> None:
    with pytest.raises(InvalidInput):
        key_named("breathing").changed(DEFAULTS, "4-7-8", LIBRARY)


def test_hours_may_run_past_midnight() -> None:
    changed = key_named("windows").changed(DEFAULTS, "fri 22:00-06:00", LIBRARY)
    assert key_named("windows").written(changed) == "fri 22:00-06:00"


def test_the_systems_zone_is_used_only_while_none_is_chosen() -> None:
    assert with_system_zone(DEFAULTS, "Asia/Tokyo").reminders.zone == "Asia/Tokyo"
    chosen = with_zone(DEFAULTS, "Europe/Berlin")
    assert chosen.zone_from is ZoneFrom.PERSON
    assert with_system_zone(chosen, "Asia/Tokyo").reminders.zone == "Europe/Berlin"


def test_the_check_in_can_be_switched_off_and_keeps_its_time() -> None:
    off = key_named("checkin").changed(DEFAULTS, "off", LIBRARY)
    assert (off.checkin, off.checkin_at) == (EveningCheckIn.OFF, time(20))
