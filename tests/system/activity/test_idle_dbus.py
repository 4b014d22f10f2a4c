"""Absence, disturbance and waking up, as a desktop's bus tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.domain.breaks import Inhibitor
from app.domain.breaks.observations import IdleSince, IdleUnknown
from app.system.activity import idle, linux
from app.system.activity.idle import IdleTime, LogindIdle, MutterIdle, NotKnown
from app.system.activity.linux import DesktopInhibitors, ResumeSignal
from app.system.activity.x11 import X11Display
from app.system.dbus import BusKind, DBusConnection
from tests.fakes import FakeClock
from tests.system.private_bus import Answering, private_bus
from tests.system.test_desktop import soon

WALL = 1_000_000.0


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """One bus, as that of the session and that of the machine."""
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address


async def test_gnome_tells_for_how_long_nobody_was_there(bus: str) -> None:
    gnome = await Answering.on(bus, idle.MUTTER.name)
    gnome.table[(idle.MUTTER.interface, "GetIdletime")] = ("t", [90_500])
    assert await MutterIdle(DBusConnection(BusKind.SESSION)).seconds() == 90.5


async def test_without_anybody_to_ask_absence_is_unknown_and_not_presence(bus: str) -> None:
    clock = FakeClock()
    absence = IdleTime(clock, (MutterIdle(DBusConnection(BusKind.SESSION)),))
    await absence.poll()
    assert absence.idle() == IdleUnknown()


async def test_the_first_source_that_knows_is_believed(bus: str) -> None:
    gnome = await Answering.on(bus, idle.MUTTER.name)
    gnome.table[(idle.MUTTER.interface, "GetIdletime")] = ("t", [60_000])
    clock = FakeClock()
    absence = IdleTime(
        clock, (Breaks(), X11Display({}), MutterIdle(DBusConnection(BusKind.SESSION)))
    )
    await absence.poll()
    assert absence.idle() == IdleSince(clock.now() - timedelta(minutes=1))


class Breaks:
    """A source that fails."""

    async def seconds(self) -> float | NotKnown:
        raise OSError("no such thing")


async def test_a_hint_that_was_never_given_says_nothing(bus: str) -> None:
    logind = await Answering.on(bus, idle.LOGIND.name)
    source = LogindIdle(DBusConnection(BusKind.SYSTEM), lambda: WALL)
    logind.has(idle.LOGIND.interface, "IdleHint", "b", False)
    assert await source.seconds() == NotKnown()
    logind.has(idle.LOGIND.interface, "IdleHint", "b", True)
    logind.has(idle.LOGIND.interface, "IdleSinceHint", "t", int((WALL - 300) * 1_000_000))
    assert await source.seconds() == 300
    logind.has(idle.LOGIND.interface, "IdleHint", "b", False)
    assert await source.seconds() == 0


def inhibitors(clock: FakeClock) -> DesktopInhibitors:
    return DesktopInhibitors(
        clock, DBusConnection(BusKind.SESSION), DBusConnection(BusKind.SYSTEM), X11Display({})
    )


async def test_nothing_disturbs_where_nobody_says_so(bus: str) -> None:
    source = inhibitors(FakeClock())
    await source.poll()
    assert source.inhibitors() == ()


@pytest.mark.parametrize(
    ("interface", "name"),
    [
        (linux.PLASMA.interface, "Inhibited"),
        (linux.DUNST.interface, "paused"),
    ],
)
async def test_do_not_disturb_of_a_daemon_holds_breaks_back(
    bus: str, interface: str, name: str
) -> None:
    daemon, source = (
        await Answering.on(bus, linux.NOTIFICATIONS),
        inhibitors(FakeClock()),
    )
    daemon.has(interface, name, "b", True)
    await source.poll()
    assert source.inhibitors() == (Inhibitor.DO_NOT_DISTURB,)
    daemon.has(interface, name, "b", False)
    await source.poll()
    assert source.inhibitors() == ()


async def test_do_not_disturb_of_xfce_and_gnome_holds_breaks_back(bus: str) -> None:
    from dbus_fast import Variant

    source = inhibitors(FakeClock())
    xfce = await Answering.on(bus, linux.XFCONF.name)
    xfce.table[(linux.XFCONF.interface, "GetProperty")] = ("v", [Variant("b", True)])
    await source.poll()
    assert source.inhibitors() == (Inhibitor.DO_NOT_DISTURB,)
    xfce.leave()
    gnome = await Answering.on(bus, linux.PORTAL.name)
    wrapped = Variant("v", Variant("b", False))  # banners are not shown
    gnome.table[(linux.PORTAL.interface, "Read")] = ("v", [wrapped])
    await source.poll()
    assert source.inhibitors() == (Inhibitor.DO_NOT_DISTURB,)


async def test_a_call_holds_breaks_back_but_not_for_the_whole_day(bus: str) -> None:
    clock = FakeClock()
    source, session = (
        inhibitors(clock),
        await Answering.on(bus, linux.GNOME_SESSION.name),
    )
    session.table[(linux.GNOME_SESSION.interface, "IsInhibited")] = ("b", [True])
    await source.poll()
    assert source.inhibitors() == (Inhibitor.SCREEN_AWAKE,)
    await clock.advance(2 * 3600)
    await source.poll()
    assert source.inhibitors() == ()


@pytest.mark.parametrize(
    ("what", "mode", "held"),
    [("idle", "block", True), ("sleep:idle", "block", True), ("sleep", "block", False)],
)
async def test_an_inhibitor_of_logind_counts_when_it_keeps_the_screen_awake(
    bus: str, what: str, mode: str, held: bool
) -> None:
    logind, source = await Answering.on(bus, linux.LOGIND.name), inhibitors(FakeClock())
    inhibitor = [what, "video call", "talking", mode, 1000, 4711]
    logind.table[(linux.LOGIND.interface, "ListInhibitors")] = (
        "a(ssssuu)",
        [[inhibitor]],
    )
    await source.poll()
    assert bool(source.inhibitors()) is held


async def test_it_looks_at_once_when_the_machine_wakes_up(bus: str) -> None:
    logind, looks = await Answering.on(bus, linux.LOGIND.name), list[int]()
    part = ResumeSignal(DBusConnection(BusKind.SYSTEM), lambda: looks.append(1))
    await part.start()
    logind.tell(linux.LOGIND.path, linux.LOGIND.interface, "PrepareForSleep", "b", True)
    logind.tell(linux.LOGIND.path, linux.LOGIND.interface, "PrepareForSleep", "b", False)
    await soon(lambda: looks == [1])
    await part.stop()
