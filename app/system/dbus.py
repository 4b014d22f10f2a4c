"""A connection to the desktop's message bus (D-Bus), for single questions.

1. The connection is opened on first use, and again after it was lost.  Where there is no bus, or no
   service to answer, the answer is `NoAnswer`: a normal state, not an error.
2. After a second without an answer the result is `NoAnswer`.
3. A service that is absent is not asked again and again: the bus signals when a name appears or
   vanishes.  A service that the bus could start is asked all the same.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from importlib.util import find_spec
from typing import Any

log = logging.getLogger(__name__)

TIMEOUT = 1.0  # seconds
AGAIN_AFTER = 60.0  # seconds until an absent bus is looked for again

PROPERTIES = "org.freedesktop.DBus.Properties"
OWNERS = (
    "type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',"
    "member='NameOwnerChanged',arg0='{name}'"
)


class BusKind(Enum):
    """The bus of the person's session, or that of the machine."""

    SESSION = "session"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """There is no service, or it did not answer."""


@dataclass(frozen=True, slots=True)
class BusAddress:
    """The address of a question: a name on the bus, an object, and one of its interfaces."""

    name: str
    path: str
    interface: str


OnBusSignal = Callable[[str, list[Any]], None]
DAEMON = BusAddress("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class DBusConnection:
    """One connection, shared by all callers."""

    def __init__(self, which: BusKind) -> None:
        self._which = which
        self._bus: Any = None
        self._tried = -AGAIN_AFTER
        self._rules: dict[str, OnBusSignal] = {}
        self._known: dict[str, bool] = {}
        self._moves = 0

    async def ask(self, place: BusAddress, member: str, signature: str = "", *body: Any) -> Any:
        """The values of the answer as a list, or `NoAnswer`."""
        if not await self.has(place.name):
            return NoAnswer()
        return await self._ask(place, member, signature, *body)

    async def _ask(self, place: BusAddress, member: str, signature: str = "", *body: Any) -> Any:
        from dbus_fast import Message, MessageType

        question = Message(
            destination=place.name,
            path=place.path,
            interface=place.interface,
            member=member,
            signature=signature,
            body=list(body),
        )
        try:
            reply = await asyncio.wait_for(self._bus.call(question), TIMEOUT)
        except (TimeoutError, OSError, EOFError) as error:
            log.info("%s.%s got no answer: %r", place.interface, member, error)
            return NoAnswer()
        if reply is None or reply.message_type is MessageType.ERROR:
            return NoAnswer()
        return reply.body

    async def get(self, place: BusAddress, name: str) -> Any:
        """The value of a property, or `NoAnswer`."""
        where = BusAddress(place.name, place.path, PROPERTIES)
        match await self.ask(where, "Get", "ss", place.interface, name):
            case [variant]:
                return variant.value
            case _:
                return NoAnswer()

    async def has(self, name: str) -> bool:
        """Whether a service owns this name now, or would be started when called (rule 3)."""
        if not await self._is_open():
            return False
        if name not in self._known:
            await self._learn(name)
        return self._known.get(name, False)

    async def listen(self, rule: str, heard: OnBusSignal) -> None:
        """Call `heard(member, values)` for each matching signal, as long as this object lives."""
        self._rules[rule] = heard
        if self._bus is not None and self._bus.connected:
            await self._match(rule)

    def close(self) -> None:
        """Close the connection."""
        if self._bus is not None:
            self._bus.disconnect()
            self._bus = None

    async def _is_open(self) -> bool:
        if self._bus is not None and self._bus.connected:
            return True
        now = asyncio.get_running_loop().time()
        if now - self._tried < AGAIN_AFTER or find_spec("dbus_fast") is None:
            return False
        self._known.clear()
        self._tried, self._bus = now, await _open(self._which)
        if self._bus is None:
            return False
        self._bus.add_message_handler(self._hear)
        for rule in self._rules:
            await self._match(rule)
        return True

    async def _learn(self, name: str) -> None:
        """Find out whether this name has an owner; without an answer that stays unknown."""
        rule = OWNERS.format(name=name)
        self._rules[rule] = self._came_or_went
        await self._match(rule)  # first, so that no change is missed in between
        moves = self._moves
        owned = await self._ask(DAEMON, "NameHasOwner", "s", name)
        startable = await self._ask(DAEMON, "ListActivatableNames")
        match owned, startable:
            case [bool(is_there)], [names] if moves == self._moves:
                self._known[name] = is_there or name in names

    def _came_or_went(self, _member: str, values: list[Any]) -> None:
        self._moves += 1
        self._known.pop(values[0], None)

    async def _match(self, rule: str) -> None:
        await self._ask(DAEMON, "AddMatch", "s", rule)

    def _hear(self, message: Any) -> None:
        for rule, heard in self._rules.items():
            if f"interface='{message.interface}'" in rule and f"member='{message.member}'" in rule:
                heard(message.member, message.body)


async def _open(which: BusKind) -> Any:
    from dbus_fast import BusType
    from dbus_fast.aio import MessageBus

    kind = BusType.SESSION if which is BusKind.SESSION else BusType.SYSTEM
    try:
        return await asyncio.wait_for(MessageBus(bus_type=kind).connect(), TIMEOUT)
    except Exception as error:  # no address, no socket, no permission: there is no bus for us
        log.info("there is no %s bus: %r", which.value, error)
        return None
