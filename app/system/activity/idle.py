"""How long the person has been away: the first source that works, and those on the message bus."""

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
    """One way to know."""

    async def seconds(self) -> float | NotKnown:
        """Since the last key, click or touch."""
        ...


class IdleTime:
    """The sources in the order of trust; what was answered holds until asked again."""

    def __init__(self, clock: Clock, sources: Sequence[Source]) -> None:
        self._clock = clock
        self._sources = list(sources)
        self._idle: Idle = IdleUnknown()

    async def ask(self) -> None:
        """Ask anew."""
        self._idle = await self._asked()

    def idle(self) -> Idle:
        """As it was when last asked."""
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
    """GNOME counts milliseconds, under Wayland too."""

    def __init__(self, session: DBusConnection) -> None:
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

    def __init__(self, system: DBusConnection, wall: Callable[[], float]) -> None:
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
