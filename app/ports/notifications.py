"""Reaching a person, and telling whether that would disturb them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, runtime_checkable

from app.domain.breaks import Inhibitor
from app.domain.breaks.observations import Idle
from app.domain.permissions import DesktopStatus, NotAPhone, PhonePermissions


class Notifier(Protocol):
    """One channel a reminder can take out of the app."""

    @property
    def channel(self) -> str:
        """Its name in words.py: `in_app`, `desktop`, `browser`, `android`."""
        ...

    async def available(self) -> bool:
        """Whether a person would really see it now.  Asked, never assumed."""
        ...

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Tell the person once."""
        ...

    async def withdraw(self, break_id: str) -> None:
        """Take it back, where that can be done."""
        ...


@runtime_checkable
class LeavesTraces(Protocol):
    """A channel that goes on showing a notification when the process that sent it is gone."""

    def left_behind(self, break_id: str) -> str:
        """What another process needs to take it back; empty when nothing of it is shown."""
        ...

    async def clear_away(self, trace: str) -> None:
        """Take back what another process has shown, if it is still there."""
        ...


class AppOpener(Protocol):
    """The app, where it runs for this person on this device."""

    async def open(self, route: str) -> bool:
        """Bring this screen before the person, in a browser; whether that could be done."""
        ...


class Entrance(Protocol):
    """The way into the app for browsers."""

    def forgetting_others(self, route: str) -> str:
        """The address within the app that, gone to from a browser, has every other one forgotten
        and leads to `route`.  It works once."""
        ...


class GuidedNotifier(Protocol):
    """A place outside the app that can lead through a break, one text at a time."""

    async def available(self) -> bool:
        """Whether a person would really see it now."""
        ...

    async def lead(
        self, title: str, body: str, buttons: Mapping[str, str], pressed: Callable[[str], None]
    ) -> None:
        """Show this, instead of what was shown before.  `buttons` gives each title by its name,
        which is what `pressed` is called with."""
        ...

    async def leave(self) -> None:
        """Show nothing any more."""
        ...


class DesktopStatusSource(Protocol):
    """The desktop, asked whether it would show anything."""

    async def desk(self) -> DesktopStatus:
        """As it is now."""
        ...


class PhoneStatusSource(Protocol):
    """The phone, asked what it allows."""

    async def phone(self) -> PhonePermissions | NotAPhone:
        """As it is now."""
        ...

    async def ask_to_notify(self) -> None:
        """Have the system ask the person."""
        ...

    async def ask_for_exact_alarms(self) -> None:
        """Have the system ask the person."""
        ...

    async def open_settings(self) -> None:
        """Bring the system's settings of our notifications before the person."""
        ...


class IdleSource(Protocol):
    """Tells whether anybody is at the device."""

    def idle(self) -> Idle:
        """As it is now; unknown where it cannot be known."""
        ...


class InhibitorSource(Protocol):
    """Tells when a break must not be offered."""

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The reasons there are now; most often none."""
        ...


@runtime_checkable
class Pollable(Protocol):
    """A source that has to be asked before it knows: others in this process, or on its bus."""

    async def ask(self) -> None:
        """Ask anew, without waiting long."""
        ...
