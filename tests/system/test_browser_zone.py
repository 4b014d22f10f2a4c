"""The zone of the browser, and its change on a journey."""

from __future__ import annotations

import pytest

from app.system.browser_zone import ZoneWatch


def test_a_change_of_the_zone_is_followed_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    zones = ["Etc/UTC"]
    told: list[str] = []
    watch = ZoneWatch(lambda: zones[-1])
    watch.on_change = lambda: told.append(watch.zone.name)
    watch.look()
    assert told == []
    zones.append("Asia/Kolkata")
    watch.look()
    watch.look()
    assert len(told) == 1


async def test_it_stops_watching() -> None:
    watch = ZoneWatch(lambda: "Etc/UTC")
    await watch.stop()
    await watch.start()
    await watch.stop()
