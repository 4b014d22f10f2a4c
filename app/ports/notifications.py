"""Reaching a person, and detecting whether that would disturb them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from app.domain.admitted_browsers import AdmittedBrowser
from app.domain.breaks import Inhibitor
from app.domain.breaks.observations import Idle
from app.domain.breaks.status import ChannelTrouble
from app.domain.permissions import DesktopStatus, NotAPhone, PhonePermissions


class Notifier(Protocol):
    """One channel for reminders."""

    @property
    def channel(self) -> str:
        """The name of the channel: `in_app`, `desktop`, `browser`, `android`, `ntfy`."""
        ...

    async def available(self) -> bool:
        """Whether a person would really see a notification now. Queried, never assumed."""
        ...

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Notify the person once."""
        ...

    async def withdraw(self, break_id: str) -> None:
        """Withdraw the notification, where that is possible."""
        ...


@runtime_checkable
class PersistentNotifier(Protocol):
    """A channel that keeps showing a notification after the process that sent it has ended."""

    def left_behind(self, break_id: str) -> str:
        """What another process needs to withdraw it; empty when nothing of it is shown."""
        ...

    async def withdraw_trace(self, trace: str) -> None:
        """Withdraw what another process has shown, if it is still there."""
        ...


@runtime_checkable
class FallibleNotifier(Protocol):
    """A channel that reminds through a server, which may refuse or be away."""

    @property
    def trouble(self) -> ChannelTrouble:
        """What went wrong with the newest reminder, if anything did."""
        ...


class AppOpener(Protocol):
    """Opens the app where it runs for this person on this device."""

    async def open(self, route: str) -> bool:
        """Open this screen in a browser; return whether that succeeded."""
        ...


@dataclass(frozen=True, slots=True)
class Invitation:
    """An address that admits one other device, once, until `ends`."""

    address: str
    ends: datetime


class Entrance(Protocol):
    """The entrance to the app for browsers."""

    @property
    def lan(self) -> str:
        """The address at which other devices reach the app; empty for none."""
        ...

    def invite(self) -> Invitation:
        """A new invitation for another device; only where there is an address for it."""
        ...

    def browsers(self) -> Sequence[AdmittedBrowser]:
        """The browsers that may open the app, the last seen first."""
        ...

    def revoke(self, browser_id: str) -> AdmittedBrowser:
        """Revoke one browser.  Raises `NotFound`, and `StorageError` when that cannot be saved."""
        ...

    def link_revoking_others(self, route: str) -> str:
        """The address within the app that, opened in a browser, makes the app forget every other
        browser and leads to `route`. It works once.
        """
        ...


class GuidedNotifier(Protocol):
    """A place outside the app that can guide the person through a break, one text at a time."""

    async def available(self) -> bool:
        """Whether a person would really see it now."""
        ...

    async def lead(
        self, title: str, body: str, buttons: Mapping[str, str], pressed: Callable[[str], None]
    ) -> None:
        """Show this, replacing what was shown before. `buttons` maps the name of each button to its
        title; `pressed` is called with the name.
        """
        ...

    async def leave(self) -> None:
        """Stop showing anything."""
        ...


class DesktopStatusSource(Protocol):
    """Reports whether the desktop would show a notification."""

    async def desktop_status(self) -> DesktopStatus:
        """The present status."""
        ...


class PhoneStatusSource(Protocol):
    """Reports what the phone allows."""

    async def phone_permissions(self) -> PhonePermissions | NotAPhone:
        """The present permissions."""
        ...

    async def ask_to_notify(self) -> None:
        """Have the system ask the person for permission to notify."""
        ...

    async def ask_for_exact_alarms(self) -> None:
        """Have the system ask the person for permission to set exact alarms."""
        ...

    async def open_settings(self) -> None:
        """Open the system's settings for the app's notifications."""
        ...


class IdleSource(Protocol):
    """Reports whether anybody is at the device."""

    def idle(self) -> Idle:
        """The present state; unknown where it cannot be detected."""
        ...


class InhibitorSource(Protocol):
    """Reports when a break must not be offered."""

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The active inhibitors; usually none."""
        ...


@runtime_checkable
class Pollable(Protocol):
    """A source that must be polled first: other objects of this process, or services on its bus."""

    async def poll(self) -> None:
        """Poll again, without waiting long."""
        ...
