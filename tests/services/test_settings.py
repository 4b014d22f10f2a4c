"""Keeping what a person chose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app import paths
from app.content_loader import load_content
from app.domain.breaks.public_holidays import Holiday, PublicHolidays
from app.domain.errors import InvalidInput, StorageError
from app.domain.settings import Settings, ThemeChoice
from app.services.settings import SettingsService
from app.storage.memory import MemoryValue
from app.storage.store import disk_store, memory_store
from tests.fakes import FakeClock

LIBRARY = load_content(paths.shipped("data"))


def settings_service(zone: str = "Europe/Berlin") -> SettingsService:
    return SettingsService(memory_store(), LIBRARY, lambda: zone)


def test_before_anything_is_chosen_the_defaults_hold_in_the_systems_zone() -> None:
    now = settings_service("Asia/Tokyo").current
    assert (now.reminders.zone, now.reminders.interval_minutes) == ("Asia/Tokyo", 45)
    assert f"{now.checkin_at:%H:%M}" == "20:00"


async def test_the_zone_follows_the_device_until_one_is_chosen() -> None:
    device = ["Europe/Berlin"]
    chosen = SettingsService(memory_store(), LIBRARY, lambda: device[0])
    await chosen.set("look", "dark")
    device[0] = "Asia/Tokyo"
    assert chosen.current.reminders.zone == "Asia/Tokyo"
    await chosen.set("zone", "Europe/Paris")
    device[0] = "America/Lima"
    assert chosen.current.reminders.zone == "Europe/Paris"
    await chosen.set("zone", "system")
    assert chosen.current.reminders.zone == "America/Lima"


async def test_listeners_hear_of_a_change_once_it_is_kept() -> None:
    chosen = settings_service()
    heard: list[ThemeChoice] = []

    def listen() -> None:
        heard.append(chosen.current.look)

    chosen.changed.connect(listen)
    await chosen.set("look", "dark")
    assert heard == [ThemeChoice.DARK]


async def test_a_value_that_is_not_allowed_changes_nothing() -> None:
    chosen = settings_service()
    await chosen.set("interval_minutes", "50")
    with pytest.raises(InvalidInput, match="interval_minutes: a whole number of minutes from 30"):
        await chosen.set("interval_minutes", "61")
    assert chosen.current.reminders.interval_minutes == 50


async def test_what_cannot_be_kept_is_not_pretended() -> None:
    class Full(MemoryValue[Settings]):
        async def put(self, value: Settings) -> None:
            raise StorageError("the disk is full")

    store = memory_store()
    store.settings = Full(Settings())
    chosen = SettingsService(store, LIBRARY, lambda: "UTC")
    with pytest.raises(StorageError):
        await chosen.set("look", "dark")
    assert chosen.current.look is ThemeChoice.SYSTEM


async def test_two_processes_do_not_undo_each_others_choices(tmp_path: Path) -> None:
    window = SettingsService(disk_store(tmp_path, FakeClock()), LIBRARY, lambda: "UTC")
    command = SettingsService(disk_store(tmp_path, FakeClock()), LIBRARY, lambda: "UTC")
    await window.set("look", "dark")
    await command.set("interval_minutes", "60")
    await window.set("checkin_at", "21:30")
    now = SettingsService(disk_store(tmp_path, FakeClock()), LIBRARY, lambda: "UTC").current
    assert now.look is ThemeChoice.DARK
    assert (now.reminders.interval_minutes, f"{now.checkin_at:%H:%M}") == (60, "21:30")


async def test_a_change_is_made_to_the_newest_settings() -> None:
    chosen = settings_service()
    await chosen.set("interval_minutes", "30")
    now = await chosen.change(lambda newest: replace(newest, look=ThemeChoice.LIGHT))
    assert (now.reminders.interval_minutes, now.look) == (30, ThemeChoice.LIGHT)


class Calendar:
    """Knows one place, until it is gone."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.last_year = 2026

    def look_up(self, place: str) -> PublicHolidays:
        self.asked.append(place)
        if place != "XX" or not self.last_year:
            raise InvalidInput("holidays_of", "there is no such place")
        feast = Holiday(date(self.last_year, 3, 3), "The Feast")
        return PublicHolidays(place, (feast,), self.last_year)


async def test_public_holidays_are_looked_up_once_when_the_place_is_chosen() -> None:
    settings, calendar = settings_service("UTC"), Calendar()
    settings.holiday_calendar = calendar
    await settings.set("holidays_of", "xx")
    await settings.set("days_off", "2026-05-01")
    await settings.set("holidays_of", "XX")
    days_off = settings.current.reminders.days_off
    assert date(2026, 3, 3) in days_off
    assert date(2026, 5, 1) in days_off
    assert calendar.asked == ["XX"]
    with pytest.raises(InvalidInput, match="no such place"):
        await settings.set("holidays_of", "YY")
    assert settings.current.reminders.days_off == days_off
    await settings.set("holidays_of", "none")
    assert date(2026, 3, 3) not in settings.current.reminders.days_off


async def test_they_are_looked_up_again_in_their_last_year_and_kept_when_they_cannot_be() -> None:
    settings, calendar = settings_service("UTC"), Calendar()
    settings.holiday_calendar = calendar
    await settings.set("holidays_of", "XX")
    await settings.renew_holidays(date(2025, 12, 31))
    assert calendar.asked == ["XX"]
    calendar.last_year = 0
    await settings.renew_holidays(date(2026, 1, 1))
    assert date(2026, 3, 3) in settings.current.reminders.days_off
    calendar.last_year = 2029
    await settings.renew_holidays(date(2026, 1, 1))
    assert date(2029, 3, 3) in settings.current.reminders.days_off
    await settings.renew_holidays(date(2026, 1, 1))
    assert calendar.asked == ["XX"] * 3


async def test_data_with_holidays_opens_where_there_is_no_calendar() -> None:
    store, calendar = memory_store(), Calendar()
    first = SettingsService(store, LIBRARY, lambda: "UTC")
    first.holiday_calendar = calendar
    await first.set("holidays_of", "XX")
    elsewhere = SettingsService(store, LIBRARY, lambda: "UTC")
    await elsewhere.set("interval_minutes", "30")
    await elsewhere.renew_holidays(date(2027, 1, 1))
    assert date(2026, 3, 3) in elsewhere.current.reminders.days_off
    with pytest.raises(InvalidInput, match="no calendar of holidays"):
        await elsewhere.set("holidays_of", "DE")
