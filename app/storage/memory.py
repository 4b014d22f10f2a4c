"""A store in memory, for tests: same behaviour as the one on disk, nothing on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Generic, TypeVar

from app.domain.errors import NotFound
from app.domain.removals import NeverStored, Presence, Removed, Stored
from app.ports import Upkeep
from app.storage.upkeep import NoUpkeep

T = TypeVar("T")
Now = Callable[[], datetime]


def utc_now() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


class MemoryCollection(Generic[T]):
    """A `Collection` in a dict.  `key` gives the key of a thing, `now` the UTC instant."""

    def __init__(self, name: str, key: Callable[[T], str], now: Now = utc_now) -> None:
        self._name = name
        self._key = key
        self._now = now
        self._things: dict[str, T] = {}
        self._presence: dict[str, Presence] = {}

    def all(self) -> Sequence[T]:
        """Everything, in the order in which it was first saved."""
        return tuple(self._things.values())

    def get(self, key: str) -> T:
        """The one with this key.  Raises `NotFound`."""
        try:
            return self._things[key]
        except KeyError:
            raise NotFound(
                f"There is nothing with the id “{key}” among the {self._name}."
            ) from None

    async def save(self, *things: T) -> None:
        """Insert or replace."""
        for thing in things:
            self._things[self._key(thing)] = thing
            self._presence[self._key(thing)] = Stored(self._now())

    async def remove(self, *keys: str) -> None:
        """Remove those that are there."""
        for key in self._things.keys() & set(keys):
            del self._things[key]
            self._presence[key] = Removed(self._now())

    def presence(self, key: str) -> Presence:
        """Whether this key is here, was removed, or never was here, and since when."""
        return self._presence.get(key, NeverStored())


class MemoryCell(Generic[T]):
    """A `Cell` in an attribute."""

    def __init__(self, default: T) -> None:
        self._value = default

    def get(self) -> T:
        """The value, or its default when none was ever saved."""
        return self._value

    async def put(self, value: T) -> None:
        """Replace it."""
        self._value = value


class MemoryBacking:
    """Makes collections and cells in memory.  Nobody else can write to it."""

    reports: Sequence[str] = ()
    upkeep: Upkeep = NoUpkeep()

    def __init__(self, now: Now = utc_now) -> None:
        self._now = now

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> MemoryCollection[T]:
        """A new, empty collection."""
        return MemoryCollection(name, key, self._now)

    def cell(self, name: str, kind: object, default: T) -> MemoryCell[T]:
        """A new cell, holding its default."""
        return MemoryCell(default)

    @property
    def taken_in(self) -> int:
        """Nothing ever comes from elsewhere."""
        return 0

    async def refresh(self) -> bool:
        """Nothing ever comes from elsewhere."""
        return False

    def close(self) -> None:
        """Nothing to let go of."""
