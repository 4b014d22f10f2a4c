"""Checking the reminders as soon as the machine wakes up, instead of at the next beat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.system.dbus import BusAddress, DBusConnection

LOGIND = BusAddress(
    "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
)
RULE = "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'"


class ResumeSignal:
    """Calls `look` after each sleep that logind reports.

    Without logind, the clocks show the sleep at the next beat.
    """

    def __init__(self, system: DBusConnection, look: Callable[[], None]) -> None:
        self._bus = system
        self._look = look

    async def start(self) -> None:
        """Start listening."""
        await self._bus.listen(RULE, self._heard)
        await self._bus.get(LOGIND, "PreparingForSleep")  # opens the connection

    async def stop(self) -> None:
        """Stop listening."""
        self._bus.close()

    def _heard(self, member: str, values: list[Any]) -> None:
        if values == [False]:  # true before the sleep, false after it
            self._look()
