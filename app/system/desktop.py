"""Desktop notifications with working buttons.

1. A desktop that cannot show notifications is no channel.  On Linux the bus is asked for the
   notification daemon each time; elsewhere the system is asked for permission.
2. An id does not mean delivery: only a notification that the system accepted counts as shown.
3. After an error, the next notification uses a new connection.
4. On Linux a notification outlives the process that sent it.  The process records the bus, the
   daemon and the daemon's number for it, so that another process can withdraw it and never
   withdraws another program's.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.util import find_spec
from typing import Any

from app.domain.permissions import DesktopStatus
from app.system.dbus import DAEMON as MESSAGE_BUS
from app.system.dbus import BusAddress, DBusConnection

log = logging.getLogger(__name__)

DAEMON = "org.freedesktop.Notifications"
NOTIFICATIONS = BusAddress(DAEMON, "/org/freedesktop/Notifications", DAEMON)
APP = "Unknot"
LEADING = "leading"  # not the id of any break

Pressed = Callable[[str, str], None]
"""Called with the name of the button and the id of what the notification is about."""

Buttons = Callable[[str], Mapping[str, str]]
"""Gives the buttons of the notification with this id; none for an announcement or a test."""


class NotShown(OSError):
    """The desktop did not accept a notification."""


class DesktopNotifier:
    """The desktop channel.  `buttons` gives the titles of a notification's buttons by their names;
    `pressed` handles a press.
    """

    channel = "desktop"

    def __init__(self, bus: DBusConnection, buttons: Buttons, pressed: Pressed) -> None:
        self._bus = bus
        self._buttons = buttons
        self._pressed = pressed
        self._notifier: Any = None
        self._shown: dict[str, str] = {}
        self._traces: dict[str, str] = {}

    async def available(self) -> bool:
        """Whether the desktop would show a notification now."""
        return await self.desktop_status() is DesktopStatus.READY

    async def desktop_status(self) -> DesktopStatus:
        """Whether it would, and if not, why (rule 1)."""
        if not _can_be_imported():
            return DesktopStatus.NOT_INSTALLED
        if sys.platform == "linux":
            return (
                DesktopStatus.READY if await self._bus.has(DAEMON) else DesktopStatus.NOBODY_SHOWS
            )
        try:
            allowed = await self._opened().has_authorisation()
        except Exception as error:  # it fails in many ways where it is not supported
            log.info("the desktop cannot notify: %r", error)
            return DesktopStatus.NOBODY_SHOWS
        return DesktopStatus.READY if allowed else DesktopStatus.REFUSED

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Show it, replacing one for the same break.  Raises `NotShown`."""
        await self._notify(
            break_id,
            title,
            body,
            self._buttons(break_id),
            lambda name: self._pressed(name, break_id),
        )

    async def withdraw(self, break_id: str) -> None:
        """Remove the notification, if it is still shown."""
        self._traces.pop(break_id, None)
        shown = self._shown.pop(break_id, "")
        if shown and self._notifier is not None:
            with contextlib.suppress(KeyError):  # its button was pressed, so it is already gone
                await self._notifier.clear(shown)

    def left_behind(self, break_id: str) -> str:
        """What another process needs to remove it (rule 4); empty when it is not shown."""
        return self._traces.get(break_id, "")

    async def withdraw_trace(self, trace: str) -> None:
        """Remove a notification of another process, if that daemon still shows it."""
        daemon, _, number = trace.rpartition(" ")
        if daemon and daemon == await self._daemon():
            await self._bus.ask(NOTIFICATIONS, "CloseNotification", "u", int(number))

    async def lead(
        self, title: str, body: str, buttons: Mapping[str, str], pressed: Callable[[str], None]
    ) -> None:
        """Guide the person through a break, replacing the previous step.  Raises `NotShown`."""
        await self._notify(LEADING, title, body, buttons, pressed)

    async def leave(self) -> None:
        """Remove the guiding notification."""
        await self.withdraw(LEADING)

    async def _notify(
        self,
        place: str,
        title: str,
        body: str,
        buttons: Mapping[str, str],
        pressed: Callable[[str], None],
    ) -> None:
        from desktop_notifier import Button, Urgency

        await self.withdraw(place)
        taken = asyncio.Event()
        sent = await self._opened().send(
            title=title,
            message=body,
            urgency=Urgency.Normal,
            buttons=[
                Button(title=words, identifier=name, on_pressed=partial(pressed, name))
                for name, words in buttons.items()
            ],
            on_dispatched=taken.set,
        )
        if not taken.is_set():
            self._notifier = None
            raise NotShown("the desktop did not take the notification")
        self._shown[place] = sent
        await self._note_trace(place, sent)

    async def _note_trace(self, place: str, sent: str) -> None:
        # The library does not expose the daemon's number; without it, no trace can be recorded.
        numbers = getattr(
            getattr(self._notifier, "_backend", None),
            "_platform_to_interface_notification_identifier",
            None,
        )
        number = numbers.inverse.get(sent) if numbers is not None else None
        if number is not None and (daemon := await self._daemon()):
            self._traces[place] = f"{daemon} {number}"

    async def _daemon(self) -> str:
        """The bus and the daemon that shows notifications now; empty if there is none."""
        bus = await self._bus.ask(MESSAGE_BUS, "GetId")
        owner = await self._bus.ask(MESSAGE_BUS, "GetNameOwner", "s", DAEMON)
        match bus, owner:
            case [str(bus_id)], [str(name)]:
                return f"{bus_id} {name}"
            case _:
                return ""

    def _opened(self) -> Any:
        if self._notifier is None:
            from desktop_notifier import DesktopNotifier

            self._notifier = DesktopNotifier(app_name=APP, app_icon=None)
        return self._notifier


@cache
def _can_be_imported() -> bool:
    """Whether the library can be imported; cached, as this is asked at every beat."""
    return find_spec("desktop_notifier") is not None
