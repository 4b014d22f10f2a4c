"""A store in memory, for tests: same behaviour as the one on disk, nothing on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from app.domain.errors import NotFound
from app.ports import Upkeep
from app.storage.upkeep import NoUpkeep

T = TypeVar("T")


class MemoryCollection(Generic[T]):
    """A `Collection` in a dict.  `key` gives the key of a thing."""

    def __init__(self, name: str, key: Callable[[T], str]) -> None:
        self._name = name
        self._key = key
        self._things: dict[str, T] = {}

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
        self._things |= {self._key(thing): thing for thing in things}

    async def remove(self, *keys: str) -> None:
        """Remove those that are there."""
        for key in keys:
            self._things.pop(key, None)


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

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> MemoryCollection[T]:
        """A new, empty collection."""
        return MemoryCollection(name, key)

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
