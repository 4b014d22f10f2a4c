"""What may be chosen, in types and in text."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.content_loader import load_content
from app.domain.errors import InvalidInput
from app.domain.outside import OutsideSettings, leaves_topic
from app.domain.settings import EveningCheckIn, Settings, ZoneFrom, with_system_zone, with_zone
from app.domain.settings_keys import KEYS, key_named

LIBRARY = load_content(paths.shipped("data"))
DEFAULTS = Settings()
MOVEMENTS = [movement.id for movement in LIBRARY.movements]

spans = st.tuples(st.integers(0, 11), st.integers(13, 24)).map(lambda s: f"{s[0]}:00-{s[1]}:00")
ALLOWED = {
    "interval_minutes": st.integers(30, 60).map(str),
    "windows": st.tuples(
        st.sampled_from(["mon-fri", "sat", "sun,tue"]), spans, st.sampled_from(["", "every 40"])
    ).map(" ".join),
    "days_off": st.lists(
        st.one_of(st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(str), st.just("sat")), max_size=4
    ).map("; ".join),
    "ill_days": st.sampled_from(["none", "2026-03-02", "2026-03-02..2026-03-04; 2026-05-01"]),
    "holidays_of": st.sampled_from(["none", "DE", "de-by", "GB-SCT"]),
    "fixed_times": st.sampled_from(["none", "10:30, 14:00", "2pm"]),
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
    "ntfy": st.sampled_from(["off", "No"]),  # it cannot be turned on without a topic
    "ntfy_server": st.sampled_from(["https://ntfy.example.net/", "http://192.168.1.5:8080"]),
    "ntfy_topic": st.sampled_from(["unknot-1a2b", "X_y"]),
    "ntfy_token": st.sampled_from(["", "tk_abc"]),
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
        ("windows", "mon 09:00-12:00 every 5", "every 30 to 60 minutes"),
        ("days_off", "2026-02-30", "isn’t in the calendar"),
        ("days_off", "2027-01-01..2026-12-24", "ends before it starts"),
        ("days_off", "christmas", "dates, runs of dates and weekdays, such as"),
        ("ntfy", "on", "choose an ntfy topic first"),
        ("ntfy_server", "ntfy.sh", "begins with https://"),
        ("ntfy_server", "ftp://ntfy.sh", "begins with https://"),
        ("ntfy_server", "https://me:secret@ntfy.sh", "begins with https://"),
        ("ntfy_server", "https://:secret@ntfy.sh", "begins with https://"),
        ("ntfy_server", "https://@ntfy.sh", "begins with https://"),
        ("ntfy_server", "https://ntfy.sh#", "begins with https://"),
        ("ntfy_server", "https://ntfy.sh:port", "begins with https://"),
        ("ntfy_server", "https://ntfy.sh/?a=b", "begins with https://"),
        ("ntfy_topic", "my topic", "letters, digits, hyphens"),
        ("ntfy_topic", "x/y", "letters, digits, hyphens"),
        ("ntfy_token", "a b", "no spaces"),
        ("days_off", "every", "“every” isn’t a day"),
        ("days_off", "24.12.", "isn’t a date"),
        ("days_off", "2026-12-24..2062-12-31", "longer than a year"),
        ("days_off", "weekdays", "leave at least one day with hours"),
        ("ill_days", "mon", "dates and runs of dates, such as"),
        ("ill_days", "flu", "such as"),
        ("holidays_of", "Germany", "a country code"),
        ("fixed_times", "noon", "times of day, such as 10:30, 14:00, or none"),
        ("fixed_times", "20:00", "inside your hours"),
        ("fixed_times", "10:00, 10:10", "at least 30 minutes apart"),
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


@pytest.mark.parametrize(
    ("typed", "name"),
    [("interval", "interval_minutes"), ("hold-seconds", "hold_seconds"), ("Off", "days_off")]
    + [(key.name, key.name) for key in KEYS],
)
def test_a_key_answers_to_the_beginning_of_its_name_or_a_word_of_it(typed: str, name: str) -> None:
    assert key_named(typed).name == name


@pytest.mark.parametrize(
    ("typed", "meant"), [("only", "desk_only or seated_only"), ("intervall", "interval_minutes")]
)
def test_a_key_that_is_not_clear_gets_a_suggestion(typed: str, meant: str) -> None:
    with pytest.raises(InvalidInput, match=f"Did you mean {meant}"):
        key_named(typed)


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


@pytest.mark.parametrize(
    ("before", "now", "leaves"),
    [
        ({"push": True, "topic": "a"}, {"push": True, "topic": "b"}, True),
        ({"push": True, "topic": "a"}, {"push": False, "topic": "a"}, True),
        ({"push": True, "topic": "a"}, {"push": True, "topic": "a", "server": "https://x.y"}, True),
        ({"push": True, "topic": "a"}, {"push": True, "topic": "a", "token": "t"}, False),
        ({"push": False, "topic": "a"}, {"push": True, "topic": "b"}, False),
    ],
)
def test_a_topic_is_left_where_reminders_went_and_go_no_more(
    before: dict[str, Any], now: dict[str, Any], leaves: bool
) -> None:
    assert leaves_topic(OutsideSettings(**before), OutsideSettings(**now)) is leaves
