"""The whole app on this machine, put together, started and stopped."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.bootstrap import build
from app.domain.errors import StorageError
from app.services.signal import Signal
from app.system.clock import SystemClock, clock_from


async def test_it_starts_and_stops_and_leaves_nothing_running(tmp_path: Path) -> None:
    before = asyncio.all_tasks()
    services = build(tmp_path, SystemClock())
    await services.start()
    await services.stop()
    services.close()
    for _ in range(5):
        await asyncio.sleep(0)
    assert asyncio.all_tasks() == before


async def test_what_never_started_can_be_stopped(tmp_path: Path) -> None:
    services = build(tmp_path, SystemClock())
    await services.stop()
    services.close()


def test_everything_goes_by_the_clock_it_is_given(tmp_path: Path) -> None:
    services = build(tmp_path, clock_from({"UNKNOT_CLOCK": "2031-05-06T07:08:09Z"}))
    assert services.local_time.now().year == 2031
    services.close()


def test_an_impossible_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="file"):
        build(tmp_path / "file" / "inside", SystemClock())


def test_who_listens_to_anything_hears_that_all_may_have_changed(tmp_path: Path) -> None:
    services, heard = build(tmp_path, SystemClock()), []
    listeners = {}
    for name, part in vars(services).items():
        changed = getattr(part, "changed", None)
        if isinstance(changed, Signal):
            listeners[name] = lambda name=name: heard.append(name)
            changed.connect(listeners[name])
    services.fire_all()
    assert {"journal", "settings", "reminders"} <= set(heard)
    assert set(heard) == set(listeners)
    services.close()
