"""A message bus that belongs to a test, and somebody on it who shows notifications."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

INTROSPECTION = """<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
<node><interface name="org.freedesktop.Notifications">
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
<arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>"""


@contextmanager
def private_bus() -> Iterator[str]:
    """The address of a bus that nobody else is on."""
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


Answer = tuple[str, list[Any]]
"""A signature, and values that fit it."""


class Answering:
    """A name on the bus that answers questions from a table: `(interface, member)` -> answer, or
    what to call for one."""

    def __init__(self, bus: MessageBus) -> None:
        self.bus = bus
        self._properties: dict[tuple[str, str], Variant] = {}
        self.table: dict[tuple[str, str], Answer | Callable[[list[Any]], Answer]] = {}
        bus.add_message_handler(self._answer)

    @classmethod
    async def on(cls, address: str, *names: str) -> Answering:
        """Somebody with these names."""
        bus = await MessageBus(bus_address=address).connect()
        for name in names:
            await bus.request_name(name)
        return cls(bus)

    def has(self, interface: str, name: str, signature: str, value: Any) -> None:
        """From now on it has this property."""
        self._properties[(interface, name)] = Variant(signature, value)

    def tell(self, path: str, interface: str, member: str, signature: str, *body: Any) -> None:
        """Send a signal to whoever listens."""
        self.bus.send(Message.new_signal(path, interface, member, signature, list(body)))

    def leave(self) -> None:
        """Be gone."""
        self.bus.disconnect()

    def _answer(self, message: Message) -> Message | bool | None:
        if message.message_type is not MessageType.METHOD_CALL:
            return None
        if (message.interface, message.member) == ("org.freedesktop.DBus.Properties", "Get"):
            found = self._properties.get((message.body[0], message.body[1]))
            return Message.new_method_return(message, "v", [found]) if found else None
        answer = self.table.get((str(message.interface), str(message.member)))
        if answer is None:
            return None
        signature, body = answer(message.body) if callable(answer) else answer
        return Message.new_method_return(message, signature, body)


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification on the desktop."""

    id: int
    title: str
    body: str
    buttons: tuple[str, ...]


@dataclass
class NotificationDaemon:
    """Shows notifications, and lets a test press their buttons."""

    answering: Answering
    shown: list[Notice] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)
    is_local: bool = True

    @classmethod
    async def on(cls, address: str) -> NotificationDaemon:
        """A daemon at work on this bus."""
        found = cls(await Answering.on(address, NAME))
        found.answering.table |= {
            ("org.freedesktop.DBus.Introspectable", "Introspect"): ("s", [INTROSPECTION]),
            (NAME, "GetCapabilities"): ("as", [["actions", "body", "persistence"]]),
            (NAME, "GetServerInformation"): ("ssss", ["test", "unknot", "1", "1.2"]),
            (NAME, "Notify"): found._notify,
            (NAME, "CloseNotification"): found._close,
        }
        return found

    @property
    def up(self) -> list[Notice]:
        """Those that are still on the desktop."""
        return [one for one in self.shown if one.id not in self.closed]

    def press(self, notice: Notice, button: str) -> None:
        """As a person would: the notification goes, and its sender is told."""
        self.answering.tell(PATH, NAME, "ActionInvoked", "us", notice.id, button)
        self.closed.append(notice.id)
        self.answering.tell(PATH, NAME, "NotificationClosed", "uu", notice.id, 2)

    def leave(self) -> None:
        """The daemon ends."""
        self.is_local = False
        self.answering.leave()

    def _notify(self, said: list[Any]) -> Answer:
        notice = Notice(len(self.shown) + 1, said[3], said[4], tuple(said[5][::2]))
        self.shown.append(notice)
        return "u", [notice.id]

    def _close(self, said: list[Any]) -> Answer:
        self.closed.append(said[0])
        return "", []
