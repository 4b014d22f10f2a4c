"""What this device lets the app do to reach a person, as it was when last looked.

Permission is asked when somebody asks for it, never by itself; what was answered is looked up
anew, not believed.
"""

from __future__ import annotations

from app.domain.permissions import DesktopStatus, NotAPhone, PhonePermissions
from app.ports import DesktopStatusSource, PhoneStatusSource
from app.services.signal import Signal


class NoDesktop:
    """For devices without a desktop."""

    async def desk(self) -> DesktopStatus:
        """There is none."""
        return DesktopStatus.NONE


class NoPhoneSource:
    """For devices that are no phones."""

    async def phone(self) -> PhonePermissions | NotAPhone:
        """It is none."""
        return NotAPhone()

    async def ask_to_notify(self) -> None:
        """There is nobody to ask."""

    async def ask_for_exact_alarms(self) -> None:
        """There is nobody to ask."""

    async def open_settings(self) -> None:
        """There are none to open."""


class Permissions:
    """The desktop's word, and the phone's.  `changed` fires when one of them says something
    else."""

    def __init__(self) -> None:
        self.asks_desk: DesktopStatusSource = NoDesktop()
        self.asks_phone: PhoneStatusSource = NoPhoneSource()
        self.desk = DesktopStatus.NONE
        self.phone: PhonePermissions | NotAPhone = NotAPhone()
        self.changed = Signal()

    async def look(self) -> None:
        """Look how it is now."""
        before = self.desk, self.phone
        self.desk, self.phone = await self.asks_desk.desk(), await self.asks_phone.phone()
        if (self.desk, self.phone) != before:
            self.changed.fire()

    async def ask_to_notify(self) -> None:
        """Have the phone ask its person whether the app may notify."""
        await self.asks_phone.ask_to_notify()
        await self.look()

    async def ask_for_exact_alarms(self) -> None:
        """Have the phone ask its person for alarms on the minute."""
        await self.asks_phone.ask_for_exact_alarms()
        await self.look()

    async def open_settings(self) -> None:
        """Open the phone's own settings of our notifications."""
        await self.asks_phone.open_settings()
