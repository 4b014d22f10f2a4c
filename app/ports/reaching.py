"""Reaching a person, and telling whether that would disturb them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from app.domain.breaks import HoldBack
from app.domain.breaks.signals import Idle


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


class IdleSource(Protocol):
    """Tells whether anybody is at the device."""

    def idle(self) -> Idle:
        """As it is now; unknown where it cannot be known."""
        ...


class HoldBackSource(Protocol):
    """Tells when a break must not be offered."""

    def hold_backs(self) -> Sequence[HoldBack]:
        """The reasons there are now; most often none."""
        ...


@runtime_checkable
class Asked(Protocol):
    """A source that has to be asked before it knows: others in this process, or on its bus."""

    async def ask(self) -> None:
        """Ask anew, without waiting long."""
        ...
