"""What this device lets the app do to reach a person, as of the last check.

Permission is requested only when the person asks for it, never automatically. The result is read
again from the device, not taken from the answer.
"""

from __future__ import annotations

import sys

from app.domain.permissions import DesktopStatus, DeviceKind, NotAPhone, PhonePermissions
from app.ports import DesktopStatusSource, PhoneStatusSource
from app.services.signal import Signal


class NoDesktop:
    """A status source for devices without a desktop."""

    async def desktop_status(self) -> DesktopStatus:
        """There is no desktop."""
        return DesktopStatus.NONE


class NoPhoneSource:
    """A permission source for devices that are not phones."""

    async def phone_permissions(self) -> PhonePermissions | NotAPhone:
        """Not a phone."""
        return NotAPhone()

    async def ask_to_notify(self) -> None:
        """Do nothing."""

    async def ask_for_exact_alarms(self) -> None:
        """Do nothing."""

    async def open_settings(self) -> None:
        """Do nothing."""


class Permissions:
    """The desktop status and the phone permissions. `changed` fires when one of them changes."""

    def __init__(self) -> None:
        self.desktop_source: DesktopStatusSource = NoDesktop()
        self.phone_source: PhoneStatusSource = NoPhoneSource()
        self.desktop = DesktopStatus.NONE
        self.phone: PhonePermissions | NotAPhone = NotAPhone()
        self.changed = Signal()

    @property
    def device(self) -> DeviceKind:
        """Where the app runs."""
        if isinstance(self.phone, PhonePermissions):
            return DeviceKind.ANDROID
        return DeviceKind.BROWSER if sys.platform == "emscripten" else DeviceKind.COMPUTER

    async def refresh(self) -> None:
        """Read the present status."""
        before = self.desktop, self.phone
        self.desktop, self.phone = (
            await self.desktop_source.desktop_status(),
            await self.phone_source.phone_permissions(),
        )
        if (self.desktop, self.phone) != before:
            self.changed.fire()

    async def ask_to_notify(self) -> None:
        """Have the phone ask for permission to notify."""
        await self.phone_source.ask_to_notify()
        await self.refresh()

    async def ask_for_exact_alarms(self) -> None:
        """Have the phone ask for permission to set exact alarms."""
        await self.phone_source.ask_for_exact_alarms()
        await self.refresh()

    async def open_settings(self) -> None:
        """Open the phone's settings for the app's notifications."""
        await self.phone_source.open_settings()
