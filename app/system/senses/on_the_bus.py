"""Absence as Linux desktops tell it over their bus: GNOME's Mutter, and logind for others."""

from __future__ import annotations

from collections.abc import Callable

from app.system.bus import Bus, Place
from app.system.senses.absence import NotKnown

MUTTER = Place(
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
)
LOGIND = Place(
    "org.freedesktop.login1",
    "/org/freedesktop/login1/session/auto",
    "org.freedesktop.login1.Session",
)


class MutterIdle:
    """GNOME counts milliseconds, under Wayland too."""

    def __init__(self, session: Bus) -> None:
        self._bus = session

    async def seconds(self) -> float | NotKnown:
        """Since the last touch."""
        match await self._bus.ask(MUTTER, "GetIdletime"):
            case [int(milliseconds)]:
                return milliseconds / 1000
            case _:
                return NotKnown()


class LogindIdle:
    """A hint that the desktop gives, late and only while it lasts.

    Where a desktop never gives it, it is always false; so it is believed once it was true.
    `wall` gives the machine's own time, in seconds since 1970.
    """

    def __init__(self, system: Bus, wall: Callable[[], float]) -> None:
        self._bus = system
        self._wall = wall
        self._is_given = False

    async def seconds(self) -> float | NotKnown:
        """Since the hint was given; none while somebody is there."""
        match await self._bus.get(LOGIND, "IdleHint"):
            case True:
                self._is_given = True
                since = await self._bus.get(LOGIND, "IdleSinceHint")
                return self._wall() - since / 1_000_000 if isinstance(since, int) else NotKnown()
            case False if self._is_given:
                return 0.0
            case _:
                return NotKnown()
