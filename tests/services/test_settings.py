"""Keeping what a person chose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import paths
from app.content_loader import load_content
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
