"""Ranges of hours with intervals of their own, and what holds where they meet."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import BreakSettings, Hours, explain, parse_hours, preview
from app.domain.breaks.intervals import due_after
from app.domain.breaks.status import HoursTooShort
from app.domain.breaks.windows import HoursWindow
from tests.domain.breaks.life import BERLIN, BREAK, Life, at, local
from tests.domain.breaks.test_windows import instants, some_hours, zones

SLOWER = "mon 09:00-13:00 every 30, 13:00-17:00 every 60"
FASTER = "mon 09:00-13:00 every 60, 13:00-17:00 every 30"


def settings_of(hours: str, minutes: int = 45) -> BreakSettings:
    return BreakSettings(BERLIN.key, minutes, parse_hours(hours))


def due(hours: str, anchor: str) -> str:
    settings = settings_of(hours)
    window = settings.window_at(at(anchor))
    assert isinstance(window, HoursWindow)
    return local(due_after(at(anchor), window, settings))


@pytest.mark.parametrize(
    ("hours", "anchor", "expected"),
    [
        (FASTER, "mon 11:00", "mon 12:00:00"),
        (FASTER, "mon 12:10", "mon 13:10:00"),
        (FASTER, "mon 12:50", "mon 13:30:00"),
        (FASTER, "mon 13:00", "mon 13:30:00"),
        (SLOWER, "mon 12:50", "mon 13:20:00"),
        (SLOWER, "mon 13:20", "mon 14:20:00"),
        ("mon 09:00-13:00 every 60, 13:00-17:00", "mon 12:50", "mon 13:45:00"),
        ("mon 22:00-06:00 every 60; tue 06:00-12:00 every 30", "tue 05:50", "tue 06:30:00"),
        ("mon-sun 00:00-12:00 every 30, 12:00-24:00 every 60", "tue 11:40", "tue 12:10:00"),
        ("mon-sun 00:00-12:00 every 30, 12:00-24:00 every 60", "mon 23:50", "tue 00:30:00"),
    ],
)
def test_the_interval_of_the_anchor_counts_and_a_shorter_one_from_its_start(
    hours: str, anchor: str, expected: str
) -> None:
    assert due(hours, anchor) == expected


def test_a_day_follows_its_ranges() -> None:
    found = preview(settings_of("mon 9-11 every 60; 13-14:30 every 30; 15-16"), at("mon 08:00"),
                    at("tue 00:00"))  # fmt: skip
    assert [local(each) for each in found] == [
        "mon 10:00:00",
        "mon 13:30:00",
        "mon 14:01:30",
        "mon 15:45:00",
    ]


def test_a_changed_interval_of_a_range_is_counted_from_the_old_anchor() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:40"))
    life.change(hours=parse_hours("mon-fri 09:00-18:00 every 60"))
    assert life.next_due == "mon 10:00:00"
    life.change(hours=parse_hours("mon-fri 09:00-18:00 every 30"))
    assert life.next_due == "mon 09:41:00"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # In spring the ranges meet at 03:00; in autumn both hold while clocks show 02:30 twice.
        ("2026-03-29T01:50", "2026-03-29T03:20:00+02:00"),
        ("2026-10-25T01:50", "2026-10-25T02:50:00+02:00"),
    ],
)
def test_where_the_clock_changes_between_two_ranges(day: str, expected: str) -> None:
    settings = settings_of("sun 01:00-02:30 every 60, 02:30-05:00 every 30")
    if "03-29" in day:
        settings = settings_of("sun 01:00-02:30 every 30, 02:30-05:00 every 60")
    window = settings.window_at(at(day))
    assert isinstance(window, HoursWindow)
    assert due_after(at(day), window, settings).astimezone(BERLIN).isoformat() == expected


def test_ranges_too_short_for_their_intervals_say_so() -> None:
    life = Life(at("mon 09:00"), settings_of("mon 9-9:50 every 60; 11-11:30 every 30"))
    said = explain(life.state, life.settings, life.now)
    assert said == HoursTooShort(timedelta(minutes=60))


@given(some_hours, zones, instants, st.integers(30, 60))
def test_nobody_waits_longer_than_the_range_says_nor_shorter_than_any(
    hours: Hours, tz: object, anchor: datetime, minutes: int
) -> None:
    settings = BreakSettings(str(tz), minutes, hours)
    window = settings.window_at(anchor)
    if not isinstance(window, HoursWindow):
        return
    due_at = due_after(anchor, window, settings)
    here = [s for s in settings.spans_around(anchor) if s.start <= anchor < s.end]
    assert due_at - anchor <= min(settings.interval_of(span.every) for span in here)
    assert due_at - anchor >= settings.intervals[0]
    for span in settings.spans_around(anchor):
        if anchor < span.start < window.end:
            assert due_at <= span.start + settings.interval_of(span.every)
    if all(span.every == here[0].every for span in here) and due_at < here[0].end:
        assert due_at - anchor == settings.interval_of(here[0].every)


def test_a_later_anchor_never_brings_an_earlier_break() -> None:
    settings = settings_of(FASTER)
    window = settings.window_at(at("mon 09:00"))
    assert isinstance(window, HoursWindow)
    found = [due_after(at("mon 09:00") + BREAK * n, window, settings) for n in range(300)]
    assert found == sorted(found)
