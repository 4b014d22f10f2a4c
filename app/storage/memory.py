"""A store in memory, for tests: it behaves like the one on disk, but writes no files."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Generic, TypeVar

from app.domain.diagnostics import StrayFile
from app.domain.errors import NotFound
from app.domain.import_export.removals import Deleted, NeverStored, Presence, Stored
from app.domain.import_export.version_history import (
    DocumentKey,
    VersionHistory,
    greatest_by_device,
)
from app.domain.revision import moment_of, uid_for
from app.ports import BackupReason, Maintenance
from app.storage.revision import Revisions
from app.storage.serialization import check_writable, to_json

T = TypeVar("T")
UtcNow = Callable[[], datetime]


def utc_now() -> datetime:
    """The current UTC time of this machine."""
    return datetime.now(UTC)


def _unnamed_device() -> str:
    return "00000000"


@dataclass(frozen=True, slots=True)
class MemoryWrite:
    """A write to one collection or value.

    `check` raises `StorageError` for what no file could hold, as the store on disk does.  `happen`
    cannot fail.
    """

    check: Callable[[], None]
    happen: Callable[[], None]


def write_together(writes: Sequence[MemoryWrite]) -> None:
    """Apply all writes as one.  Raises `StorageError`; then nothing has changed."""
    for write in writes:
        write.check()
    for write in writes:
        write.happen()


class MemoryCollection(Generic[T]):
    """A `Collection` in a dict.

    `key` returns the key of an object of type `kind`; `revisions` gives each write its rev.
    """

    def __init__(
        self,
        name: str,
        key: Callable[[T], str],
        kind: object = Any,
        revisions: Revisions | None = None,
    ) -> None:
        self._name = name
        self._key = key
        self._kind = kind
        self._revisions = revisions or Revisions(utc_now, _unnamed_device)
        self._things: dict[str, T] = {}
        self._revs: dict[str, str] = {}
        self._removals: dict[str, str] = {}
        self._version = 0

    @property
    def version(self) -> int:
        """A number that grows with every change of the objects."""
        return self._version

    def all(self) -> Sequence[T]:
        """All objects in the order in which they were first saved."""
        return tuple(self._things.values())

    def get(self, key: str) -> T:
        """The object with this key.  Raises `NotFound`."""
        try:
            return self._things[key]
        except KeyError:
            raise NotFound(f"There’s nothing with the id “{key}” among the {self._name}.") from None

    def saving(self, *things: T) -> MemoryWrite:
        """A write that inserts or replaces."""

        def check() -> None:
            for thing in things:
                check_writable(to_json(thing, self._kind), self._name)

        def happen() -> None:
            self._version += bool(things)
            for thing in things:
                self._put(thing, self._revisions.next())

        return MemoryWrite(check, happen)

    def removing(self, *keys: str) -> MemoryWrite:
        """A write that removes the objects that exist."""

        def happen() -> None:
            for key in self._things.keys() & set(keys):
                self._drop(uid_for(self._name, key), self._revisions.next())

        return MemoryWrite(lambda: None, happen)

    def adopting(self, things: Iterable[tuple[T, str]], removals: Mapping[str, str]) -> MemoryWrite:
        """A write that takes over versions of another device, with their revs."""
        listed = tuple(things)

        def check() -> None:
            for thing, _ in listed:
                check_writable(to_json(thing, self._kind), self._name)

        def happen() -> None:
            self._version += bool(listed)
            for thing, rev in listed:
                self._revisions.seen(rev)
                self._put(thing, rev)
            for uid, rev in removals.items():
                self._revisions.seen(rev)
                self._drop(uid, rev)

        return MemoryWrite(check, happen)

    def history(self) -> VersionHistory:
        """The revs of what is here, and of what was removed."""
        return VersionHistory(
            {(self._name, uid): rev for uid, rev in self._revs.items()},
            {(self._name, uid): rev for uid, rev in self._removals.items()},
        )

    def _put(self, thing: T, rev: str) -> None:
        uid = uid_for(self._name, self._key(thing))
        self._things[self._key(thing)] = thing
        self._revs[uid] = rev
        self._removals.pop(uid, None)

    def _drop(self, uid: str, rev: str) -> None:
        self._removals[uid] = rev
        if self._revs.pop(uid, None) is not None:
            self._version += 1
            for key in [key for key in self._things if uid_for(self._name, key) == uid]:
                del self._things[key]

    async def save(self, *things: T) -> None:
        """Insert or replace.  Raises `StorageError`."""
        write_together([self.saving(*things)])

    async def remove(self, *keys: str) -> None:
        """Remove the objects that exist."""
        write_together([self.removing(*keys)])

    def presence(self, key: str) -> Presence:
        """Whether this key is stored, was deleted, or was never stored, and since when."""
        uid = uid_for(self._name, key)
        if uid in self._revs:
            return Stored(moment_of(self._revs[uid]))
        removed = self._removals.get(uid)
        return NeverStored() if removed is None else Deleted(moment_of(removed))


class MemoryValue(Generic[T]):
    """A `StoredValue` in an attribute."""

    def __init__(
        self,
        default: T,
        name: str = "value",
        kind: object = Any,
        revisions: Revisions | None = None,
    ) -> None:
        self._value = default
        self._name = name
        self._kind = kind
        self._revisions = revisions or Revisions(utc_now, _unnamed_device)
        self._revs: dict[DocumentKey, str] = {}

    def get(self) -> T:
        """The value, or its default if none was ever saved."""
        return self._value

    def putting(self, value: T) -> MemoryWrite:
        """A write that replaces the value."""

        def check() -> None:
            check_writable(to_json(value, self._kind), self._name)

        def happen() -> None:
            self._value = value
            self._revs[self._name, uid_for(self._name, self._name)] = self._revisions.next()

        return MemoryWrite(check, happen)

    def history(self) -> VersionHistory:
        """The rev of the value, if one was ever saved."""
        return VersionHistory(self._revs)

    async def put(self, value: T) -> None:
        """Replace the value.  Raises `StorageError`."""
        write_together([self.putting(value)])


class NoMaintenance:
    """The maintenance of a store in memory, which needs none."""

    async def daily(self) -> None:
        """Nothing to do."""

    async def compact(self) -> None:
        """Nothing to do."""

    async def backup(self, reason: BackupReason) -> Path:
        """Nothing is written."""
        return Path(reason)

    async def backup_to(self, path: Path) -> None:
        """Nothing is written."""

    async def restore(self, path: Path) -> Path:
        """Always raises `NotFound`."""
        raise NotFound(f"There’s no file {path}.")

    def strays(self) -> Sequence[StrayFile]:
        """There are no files."""
        return ()

    async def put_away(self, stray: StrayFile) -> Path:
        """Always raises `NotFound`."""
        raise NotFound(f"There’s no file {stray.name}.")

    def put_away_reports(self) -> None:
        """There are no reports."""


class MemoryBackend:
    """Makes collections and values in memory.  No other process can write to it."""

    reports: Sequence[str] = ()
    maintenance: Maintenance = NoMaintenance()

    def __init__(self, now: UtcNow = utc_now) -> None:
        device = secrets.token_hex(4)
        self._revisions = Revisions(now, lambda: device)
        self._tables: dict[str, MemoryCollection[Any] | MemoryValue[Any]] = {}
        self.aside: list[tuple[str, object, str]] = []

    def collection(self, name: str, kind: object, key: Callable[[T], str]) -> MemoryCollection[T]:
        """A new, empty collection."""
        made = MemoryCollection(name, key, kind, self._revisions)
        self._tables[name] = made
        return made

    def cell(self, name: str, kind: object, default: T) -> MemoryValue[T]:
        """A new value that holds its default."""
        made = MemoryValue(default, name, kind, self._revisions)
        self._tables[name] = made
        return made

    def history(self, tables: Iterable[str]) -> VersionHistory:
        """The versions in these tables."""
        revs: dict[DocumentKey, str] = {}
        removals: dict[DocumentKey, str] = {}
        for found in (self._tables[name].history() for name in tables):
            revs |= found.revs
            removals |= found.removals
        seen = greatest_by_device((*revs.values(), *removals.values()))
        return VersionHistory(revs, removals, seen)

    def set_aside(self, versions: Sequence[tuple[str, object, str]]) -> None:
        """Keep the versions in `aside`."""
        self.aside += versions

    async def write_together(self, writes: Sequence[Any]) -> None:
        """As `Store.write_together`."""
        write_together(writes)

    @property
    def external_changes(self) -> int:
        """Always 0: no other process can write."""
        return 0

    async def refresh(self) -> bool:
        """Always false: no other process can write."""
        return False

    def close(self) -> None:
        """Does nothing: there are no files to close."""
