"""The calendar of public holidays, by its library."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from app.domain.breaks.public_holidays import Holiday
from app.domain.errors import InvalidInput
from app.system.holiday_calendar import LibraryCalendar
from tests.fakes import FakeClock

CALENDAR = LibraryCalendar(FakeClock())  # in March 2026


def test_the_holidays_of_a_part_of_a_country_are_known_for_years_by_their_names() -> None:
    found = CALENDAR.look_up("DE-by")
    assert (found.place, found.last_year) == ("DE-BY", 2029)
    assert Holiday(date(2026, 1, 6), "Epiphany") in found.days
    assert Holiday(date(2029, 12, 26), "Second Day of Christmas") in found.days
    assert list(found.days) == sorted(found.days)
    assert Holiday(date(2026, 1, 6), "Epiphany") not in CALENDAR.look_up("DE").days


def test_the_holidays_of_the_year_before_are_known_for_the_weeks_just_past() -> None:
    found = CALENDAR.look_up("DE")
    assert Holiday(date(2025, 12, 25), "Christmas Day") in found.days
    assert found.last_year == 2029


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("XX", "“XX” isn’t a country we know"),
        ("DE-ZZ", "“ZZ” isn’t a part of DE we know. We know BB, BE"),
    ],
)
def test_an_unknown_place_is_refused(place: str, says: str) -> None:
    with pytest.raises(InvalidInput, match="holidays_of") as refused:
        CALENDAR.look_up(place)
    assert says in refused.value.allowed


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(InvalidInput, match=r'pip install "unknot\[holidays\]"'):
        CALENDAR.look_up("DE")


def test_the_library_is_not_loaded_before_a_place_is_looked_up() -> None:
    loading = (
        "import sys, app.system.holiday_calendar, app.bootstrap.production; "
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", loading], check=False).returncode == 0
