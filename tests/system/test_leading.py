"""The whole way from Start on a desktop notification to the steps: on a bus, with a daemon and a
browser of the test's own."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.breaks import BreakSettings, first_state
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import BreakFinished
from app.storage.store import disk_store
from tests.e2e.server import ROOT, environment, running
from tests.fakes import FakeClock
from tests.system.private_bus import Notice, NotificationDaemon, private_bus
from tests.system.test_desktop import PATIENCE, events, soon

MONDAY = "2026-03-02T09:44:55+01:00"


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the addresses stand that the person's browser was given."""
    told, program = tmp_path / "told.txt", tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" >> "{told}"\n')
    program.chmod(0o700)
    monkeypatch.setenv("BROWSER", str(program))
    monkeypatch.setenv("DISPLAY", ":7")
    return told


async def almost_due(data: Path) -> None:
    """A break comes up in a few seconds."""
    now = datetime.fromisoformat(MONDAY)
    settings = BreakSettings("Europe/Berlin")
    begun = first_state(settings, now - settings.interval + timedelta(seconds=5))
    store = disk_store(data, FakeClock(now))
    await store.break_state.put(replace(begun, seen=now))
    store.close()


@asynccontextmanager
async def reminding(data: Path) -> AsyncIterator[None]:
    process = subprocess.Popen(  # noqa: ASYNC220 - a moment's work
        [sys.executable, "-m", "app", "remind", "--quiet"],
        cwd=ROOT,
        env=environment(data, MONDAY),
    )
    try:
        yield
    finally:
        process.terminate()
        assert process.wait(20) == 0


async def press(daemon: NotificationDaemon, button: str, holds: Callable[[], bool]) -> None:
    """Press a button of the latest notification until it has worked: a test may be so quick that
    its sender does not know the notification yet."""
    async with asyncio.timeout(PATIENCE):
        while not holds():
            daemon.press(daemon.shown[-1], button)
            with suppress(TimeoutError):
                await soon(holds, 1.0)


async def next_after(daemon: NotificationDaemon, button: str) -> Notice:
    """The notification that comes when a button of the latest is pressed."""
    already = len(daemon.shown)
    await press(daemon, button, lambda: len(daemon.shown) > already)
    return daemon.shown[-1]


def ended(data: Path) -> list[FinishReason]:
    """How breaks ended so far."""
    return [one.what.why for one in events(data) if isinstance(one.what, BreakFinished)]


async def test_with_no_app_open_notifications_lead_through_the_break(
    bus: str, browser: Path, tmp_path: Path
) -> None:
    daemon, data = await NotificationDaemon.on(bus), tmp_path / "data"
    await almost_due(data)
    async with reminding(data):
        await soon(lambda: bool(daemon.shown))
        names = daemon.shown[0].body
        first = await next_after(daemon, "start")
        assert first.title.lower() in names.lower()
        assert "seconds" in first.body
        assert {"next", "stop"} <= set(first.buttons)
        second = await next_after(daemon, "next")
        assert second.title != first.title
        await press(daemon, "stop", lambda: bool(ended(data)))
        await soon(lambda: daemon.up == [])
    assert ended(data) == [FinishReason.STOPPED_EARLY]
    assert not browser.exists()


async def test_the_app_that_is_open_is_brought_to_the_break_instead(
    bus: str, browser: Path, tmp_path: Path
) -> None:
    daemon, data = await NotificationDaemon.on(bus), tmp_path / "data"
    await almost_due(data)
    async with reminding(data):
        with running(data, MONDAY) as app:
            await soon(lambda: bool(daemon.shown))
            await press(daemon, "start", lambda: browser.exists() and bool(browser.read_text()))
            (opened,) = browser.read_text().split()
            assert opened.startswith(f"{app.address}/break?token=")
            assert len(daemon.shown) == 1
