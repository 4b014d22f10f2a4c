"""Which time zone this device is set to."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from app.system.zone import FALLBACK, system_zone


def nothing() -> str | None:
    return None


def refused() -> str | None:
    raise OSError("no such file")


def test_the_zone_of_this_device_is_one_there_is() -> None:
    assert ZoneInfo(system_zone()).key == system_zone()


def test_a_device_is_taken_at_its_word() -> None:
    assert system_zone(lambda: "Asia/Kathmandu") == "Asia/Kathmandu"


def test_a_device_that_cannot_say_is_taken_to_keep_universal_time() -> None:
    assert [system_zone(nothing), system_zone(refused)] == [FALLBACK, FALLBACK]


def test_a_zone_nobody_knows_is_not_believed_and_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert system_zone(lambda: "Middle-earth/Shire") == FALLBACK
    assert "Middle-earth" in caplog.text
