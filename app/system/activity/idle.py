"""How long the person has been away: the first source that works, and those on D-Bus."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from app.domain.breaks.observations import Idle, IdleSince, IdleUnknown
from app.ports import Clock
from app.system.dbus import BusAddress, DBusConnection

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NotKnown:
    """This source cannot tell."""


class Source(Protocol):
    """A source of idle time."""

    async def seconds(self) -> float | NotKnown:
        """Seconds since the last key, click or touch."""
        ...


class IdleTime:
    """The sources in order of trust; an answer is kept until the next question."""

    def __init__(self, clock: Clock, sources: Sequence[Source]) -> None:
        self._clock = clock
        self._sources = list(sources)
        self._idle: Idle = IdleUnknown()

    async def poll(self) -> None:
        """Ask the sources again."""
        self._idle = await self._asked()

    def idle(self) -> Idle:
        """The idle time of the last answer."""
        return self._idle

    async def _asked(self) -> Idle:
        for source in self._sources:
            try:
                seconds = await source.seconds()
            except Exception:
                log.exception("%s could not be asked", type(source).__name__)
                continue
            if not isinstance(seconds, NotKnown):
                return IdleSince(self._clock.now() - timedelta(seconds=max(0.0, seconds)))
        return IdleUnknown()


MUTTER = BusAddress(
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
)
LOGIND = BusAddress(
    "org.freedesktop.login1",
    "/org/freedesktop/login1/session/auto",
    "org.freedesktop.login1.Session",
)


class MutterIdle:
    """GNOME's idle time in milliseconds, also under Wayland."""

    def __init__(self, session: DBusConnection) -> None:
        self._bus = session

    async def seconds(self) -> float | NotKnown:
        """Seconds since the last input."""
        match await self._bus.ask(MUTTER, "GetIdletime"):
            case [int(milliseconds)]:
                return milliseconds / 1000
            case _:
                return NotKnown()


class LogindIdle:
    """A hint from the desktop, which comes late and only while the person is away.

    On a desktop that never gives the hint it is always false, so it is trusted once it was true.
    `wall` returns the machine's own time, in seconds since 1970.
    """

    def __init__(self, system: DBusConnection, wall: Callable[[], float]) -> None:
        self._bus = system
        self._wall = wall
        self._is_given = False

    async def seconds(self) -> float | NotKnown:
        """Seconds since the hint was given; 0 while the person is present."""
        match await self._bus.get(LOGIND, "IdleHint"):
            case True:
                self._is_given = True
                since = await self._bus.get(LOGIND, "IdleSinceHint")
                return self._wall() - since / 1_000_000 if isinstance(since, int) else NotKnown()
            case False if self._is_given:
                return 0.0
            case _:
                return NotKnown()
