"""A Linux desktop: what must not be interrupted (do not disturb, a call or a video that keeps the
screen awake, a full-screen window), and checking the reminders as soon as the machine wakes up.

1. Do not disturb is read from those notification daemons that report it.
2. A program that keeps the screen awake for longer than two hours is not in a call, and breaks
   come.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from app.domain.breaks import Inhibitor
from app.ports import Clock
from app.system.activity.x11 import X11Display
from app.system.dbus import BusAddress, DBusConnection

NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
PLASMA = BusAddress(NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS)
DUNST = BusAddress(NOTIFICATIONS, NOTIFICATIONS_PATH, "org.dunstproject.cmd0")
XFCONF = BusAddress("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf")
PORTAL = BusAddress(
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
GNOME_SESSION = BusAddress(
    "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager"
)
PLASMA_POWER = BusAddress(
    "org.kde.Solid.PowerManagement.PolicyAgent",
    "/org/kde/Solid/PowerManagement/PolicyAgent",
    "org.kde.Solid.PowerManagement.PolicyAgent",
)
LOGIND = BusAddress(
    "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
)
GOES_IDLE, TURNS_THE_SCREEN_OFF = 8, 4
LONGEST = timedelta(hours=2)


class DesktopInhibitors:
    """The current reasons to defer a break."""

    def __init__(
        self, clock: Clock, session: DBusConnection, system: DBusConnection, display: X11Display
    ) -> None:
        self._clock = clock
        self._session = session
        self._system = system
        self._display = display
        self._awake_since: list[datetime] = []
        self._reasons: tuple[Inhibitor, ...] = ()

    async def poll(self) -> None:
        """Ask the sources again."""
        found: list[Inhibitor] = []
        if await self._quiet():
            found.append(Inhibitor.DO_NOT_DISTURB)
        if self._display.is_filled():
            found.append(Inhibitor.FULL_SCREEN)
        if self._is_fresh(await self._keeps_awake()):
            found.append(Inhibitor.SCREEN_AWAKE)
        self._reasons = tuple(found)

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The inhibitors of the last answer."""
        return self._reasons

    async def _quiet(self) -> bool:
        if True in (
            await self._session.get(PLASMA, "Inhibited"),
            await self._session.get(DUNST, "paused"),
        ):
            return True
        xfce = await self._session.ask(
            XFCONF, "GetProperty", "ss", "xfce4-notifyd", "/do-not-disturb"
        )
        gnome = await self._session.ask(
            PORTAL, "Read", "ss", "org.gnome.desktop.notifications", "show-banners"
        )
        return _plain(xfce) is True or _plain(gnome) is False

    async def _keeps_awake(self) -> bool:
        session = self._session
        if await session.ask(GNOME_SESSION, "IsInhibited", "u", GOES_IDLE) == [True]:
            return True
        if await session.ask(PLASMA_POWER, "HasInhibition", "u", TURNS_THE_SCREEN_OFF) == [True]:
            return True
        match await self._system.ask(LOGIND, "ListInhibitors"):
            case [inhibitors]:
                return any(
                    "idle" in what.split(":") and mode == "block"
                    for what, _, _, mode, *_ in inhibitors
                )
            case _:
                return False

    def _is_fresh(self, awake: bool) -> bool:
        if not awake:
            self._awake_since.clear()
            return False
        if not self._awake_since:
            self._awake_since.append(self._clock.now())
        return self._clock.now() - self._awake_since[0] < LONGEST


def _plain(answer: object) -> object:
    """The single value inside an answer, however often it is wrapped."""
    value: Any = answer[0] if isinstance(answer, list) and len(answer) == 1 else None
    while hasattr(value, "value"):
        value = value.value
    return value


SLEEP_SIGNAL = "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'"


class ResumeSignal:
    """Calls `look` after each sleep that logind reports.

    Without logind, the clocks show the sleep at the next beat.
    """

    def __init__(self, system: DBusConnection, look: Callable[[], None]) -> None:
        self._bus = system
        self._look = look

    async def start(self) -> None:
        """Start listening."""
        await self._bus.listen(SLEEP_SIGNAL, self._heard)
        await self._bus.get(LOGIND, "PreparingForSleep")  # opens the connection

    async def stop(self) -> None:
        """Stop listening."""
        self._bus.close()

    def _heard(self, member: str, values: list[Any]) -> None:
        if values == [False]:  # true before the sleep, false after it
            self._look()
