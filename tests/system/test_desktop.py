"""Desktop notifications, on a bus and with a daemon of the test's own."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.domain.breaks import BreakEvent
from app.domain.breaks.event_reasons import HoldPass
from app.domain.breaks.events import (
    BreakShown,
    BreakSkipped,
    BreakSnoozed,
    BreakStarted,
    HoldPassed,
)
from app.storage.store import disk_store
from app.system.clock import SystemClock
from app.system.dbus import BusKind, DBusConnection
from app.system.desktop import DesktopNotifier, NotShown
from tests.e2e.server import ROOT, environment, unknot
from tests.system.private_bus import Notice, NotificationDaemon, private_bus

BUTTONS = {"start": "Start", "snooze": "In 10 minutes", "skip": "Skip"}
PATIENCE = 30.0


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


async def soon(holds: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(patience):
        while not holds():  # noqa: ASYNC110 - another process does not set our events
            await asyncio.sleep(0.01)


def desktop(pressed: list[tuple[str, str]]) -> DesktopNotifier:
    return DesktopNotifier(
        DBusConnection(BusKind.SESSION),
        lambda id: BUTTONS if id else {},
        lambda *which: pressed.append(which),
    )


async def test_a_notification_has_its_buttons_and_pressing_one_is_heard(bus: str) -> None:
    daemon, pressed = await NotificationDaemon.on(bus), list[tuple[str, str]]()
    channel = desktop(pressed)
    assert await channel.available()
    await channel.show("one", "Time for a movement break", "Shoulder rolls")
    notice = daemon.shown[0]
    assert (notice.title, notice.body) == ("Time for a movement break", "Shoulder rolls")
    assert set(BUTTONS) <= set(notice.buttons)
    daemon.press(notice, "snooze")
    await soon(lambda: pressed == [("snooze", "one")])


async def test_it_is_taken_back_when_answered_elsewhere_and_never_stands_twice(bus: str) -> None:
    daemon = await NotificationDaemon.on(bus)
    channel = desktop([])
    await channel.show("one", "Time for a break", "")
    await channel.show("one", "Still waiting", "")
    assert [notice.title for notice in daemon.up] == ["Still waiting"]
    await channel.withdraw("one")
    await channel.withdraw("one")
    assert daemon.up == []


async def test_an_announcement_has_no_buttons_to_press(bus: str) -> None:
    daemon = await NotificationDaemon.on(bus)
    await desktop([]).show("", "A break is coming up", "")
    assert not set(BUTTONS) & set(daemon.shown[0].buttons)


async def test_without_a_daemon_it_is_no_channel_and_an_id_is_not_delivery(bus: str) -> None:
    channel = desktop([])
    assert not await channel.available()
    with pytest.raises(NotShown):
        await channel.show("one", "Nobody", "sees this")


async def test_without_a_bus_it_is_no_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert not await desktop([]).available()


async def test_what_a_dead_process_left_on_the_desktop_is_taken_back_by_another(bus: str) -> None:
    daemon, dead, living = await NotificationDaemon.on(bus), desktop([]), desktop([])
    await dead.show("one", "Time for a break", "")
    await living.withdraw_trace(dead.left_behind("one"))
    assert daemon.up == []


async def test_the_number_of_another_daemon_is_not_taken_for_ours(bus: str) -> None:
    first, dead, living = await NotificationDaemon.on(bus), desktop([]), desktop([])
    await dead.show("one", "Time for a break", "")
    first.leave()
    await soon_known(living, there=False)
    second = await NotificationDaemon.on(bus)
    await soon_known(living, there=True)
    await living.show("two", "Of somebody else", "")
    await living.withdraw_trace(dead.left_behind("one"))
    assert [notice.title for notice in second.up] == ["Of somebody else"]


async def test_a_daemon_that_went_and_came_back_is_a_channel_again(bus: str) -> None:
    channel, first = desktop([]), await NotificationDaemon.on(bus)
    await channel.show("one", "Once", "")
    first.leave()
    await soon_known(channel, there=False)
    second = await NotificationDaemon.on(bus)
    await soon_known(channel, there=True)
    await channel.show("two", "Again", "")
    assert [notice.title for notice in second.up] == ["Again"]


async def soon_known(channel: DesktopNotifier, *, there: bool) -> None:
    """Wait until the bus has told that the daemon came or went."""
    async with asyncio.timeout(PATIENCE):
        while await channel.available() is not there:  # noqa: ASYNC110 - nor does the bus
            await asyncio.sleep(0.01)


# The whole way: `unknot remind`, its notification, a press, and the store.


@asynccontextmanager
async def reminding(data: Path, clock: str) -> AsyncIterator[subprocess.Popen[bytes]]:
    """A reminder of its own."""
    unknot(data, "settings", "set", "interval_minutes", "30", clock=clock)
    process = subprocess.Popen(  # noqa: ASYNC220 - a moment's work
        [sys.executable, "-m", "app", "remind"], cwd=ROOT, env=environment(data, clock)
    )
    try:
        yield process
    finally:
        process.terminate()
        assert process.wait(20) == 0


def events(data: Path) -> list[BreakEvent]:
    """What was logged so far."""
    store = disk_store(data, SystemClock())
    try:
        return [logged.event for logged in store.break_events.all()]
    finally:
        store.close()


async def test_pressing_the_buttons_starts_snoozes_and_skips_in_the_store(
    bus: str, tmp_path: Path
) -> None:
    daemon = await NotificationDaemon.on(bus)
    seen: list[BreakEvent] = []

    def logged(kind: type) -> bool:
        seen[:] = events(tmp_path)
        return any(isinstance(event.what, kind) for event in seen)

    async with reminding(tmp_path, "2026-03-02T09:00:00+01:00@600"):
        for button, kind in (
            ("snooze", BreakSnoozed),
            ("skip", BreakSkipped),
            ("start", BreakStarted),
        ):
            while not logged(kind):  # a break waits for a second only: on a busy machine, again
                already = len(daemon.shown)
                await soon(lambda already=already: len(daemon.shown) > already)  # type: ignore[misc]
                daemon.press(daemon.shown[-1], button)
                await asyncio.sleep(0.2)
    channels = {event.what.channel for event in seen if isinstance(event.what, BreakShown)}
    assert channels == {"desktop", "terminal"}


async def test_a_planned_hold_is_rung_with_buttons_of_its_own_and_answered_from_there(
    bus: str, tmp_path: Path
) -> None:
    daemon = await NotificationDaemon.on(bus)
    clock = "2026-03-02T09:00:00+01:00"
    unknot(tmp_path, "log", "--region", "back.trap_upper.left", "--score", "4", clock=clock)
    unknot(tmp_path, "screening", "set", "all", "no", "--yes", clock=clock)
    spot = "Left top of the shoulder"
    unknot(tmp_path, "plan", "--spot", spot, "--times-a-week", "7", "--at", "09:05", clock=clock)

    def passed() -> list[HoldPass]:
        found = [event.what for event in events(tmp_path)]
        return [each.how for each in found if isinstance(each, HoldPassed)]

    def rung() -> list[Notice]:
        return [each for each in daemon.shown if spot in each.title]

    async def presses_until(notice: Notice, button: str, answered: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not answered():  # it can be pressed before the app knows its number
                daemon.press(notice, button)
                await asyncio.sleep(0.5)

    async with reminding(tmp_path, f"{clock}@120"):
        await soon(lambda: len(rung()) == 1)
        assert set(rung()[0].buttons) >= {"hold", "later", "not_today"}
        await presses_until(rung()[0], "later", lambda: passed() == [HoldPass.LATER])
        await soon(lambda: len(rung()) == 2, patience=90)
        answers = [HoldPass.LATER, HoldPass.NOT_TODAY]
        await presses_until(rung()[1], "not_today", lambda: passed() == answers)
        assert "Not today" in unknot(tmp_path, "plan", clock="2026-03-02T12:00:00+01:00")
    assert len(rung()) == 2


async def test_with_no_daemon_the_status_says_so_and_reminders_go_on(
    bus: str, tmp_path: Path
) -> None:
    async with reminding(tmp_path, "") as process:
        await soon(lambda: "in the terminal" in unknot(tmp_path, "status"))
        assert "desktop" not in unknot(tmp_path, "status")
        assert process.poll() is None
