"""What the services need from a machine, and nothing more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from app.domain.body import Spot
from app.domain.journal import Entry
from app.domain.settings import Settings

T = TypeVar("T")
Wake = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """Where time comes from.  Everything that asks the time asks this."""

    def now(self) -> datetime:
        """The UTC instant by the wall clock, which may step."""
        ...

    def monotonic(self) -> float:
        """Seconds that never step and stand still while the machine sleeps."""
        ...

    def boottime(self) -> float:
        """Seconds that never step and go on while the machine sleeps."""
        ...

    def real_seconds(self, seconds: float) -> float:
        """How long `seconds` of this clock last on the wall: what timers and animations need."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds` of this clock."""
        ...


class Alarm(Protocol):
    """Wakes the process at an instant.  It decides nothing."""

    def set(self, name: str, at: datetime, wake: Wake) -> None:
        """Call `wake` at the UTC instant `at`; replaces what `name` was set to before."""
        ...

    def clear(self, name: str) -> None:
        """Forget `name`.  Nothing happens if it was not set."""
        ...


class Collection(Protocol[T]):
    """Things of one kind, kept durably, each with a key.  Reading is from memory."""

    def all(self) -> Sequence[T]:
        """Everything, in the order in which it was first saved."""
        ...

    def get(self, key: str) -> T:
        """The one with this key.  Raises `NotFound`."""
        ...

    async def save(self, *things: T) -> None:
        """Insert or replace, all in one write; returns when it would survive a power cut.

        Raises `StorageTrouble`; then nothing has changed.
        """
        ...

    async def remove(self, *keys: str) -> None:
        """Remove those that are there; returns when that is durable.  Raises `StorageTrouble`."""
        ...


class Cell(Protocol[T]):
    """One durable value, such as the settings."""

    def get(self) -> T:
        """The value, or its default when none was ever saved."""
        ...

    async def put(self, value: T) -> None:
        """Replace it; returns when that is durable.  Raises `StorageTrouble`."""
        ...


class Store(Protocol):
    """Everything that is kept, by name.  (How to add one: see `app/storage/store.py`.)"""

    spots: Collection[Spot]
    entries: Collection[Entry]
    settings: Cell[Settings]

    @property
    def reports(self) -> Sequence[str]:
        """What a person should know about their data, in plain words; most often nothing."""
        ...

    async def refresh(self) -> bool:
        """Take in what another process wrote.  Whether there was anything since the last time.

        Raises `StorageTrouble`.
        """
        ...

    def close(self) -> None:
        """Let go of files.  Everything acknowledged is already safe without it."""
        ...


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
