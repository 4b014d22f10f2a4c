"""Whether anything can be saved, and how reminders continue while nothing can: in a read-only
folder, on a full disk, on a drive without locks.

1. Only the reminders' own data is held in memory then: their state, their log, and which process
   gives them. What a person writes is either saved or reported as not saved.
2. The disk is tried first each time. As soon as one save succeeds, everything held in memory is
   saved too.
3. This applies only in a process that keeps running (between `start` and `stop`); a command would
   lose what it holds.
4. Where locks are not available, each process acts alone. A lock that another process keeps too
   long is different, and is reported.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence, Sized
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from app.domain.errors import StillBusy, StorageError
from app.domain.import_export.removals import Presence
from app.ports import Collection, Lease, ProcessLock, Store, StoredValue, Write, stored_things
from app.services.signal import Signal

log = logging.getLogger(__name__)

T = TypeVar("T")


class _Holding(Protocol):
    """Something that may hold unsaved data in memory."""

    async def flush(self) -> None:
        """Save it now. Raises `StorageError`."""
        ...


class Saving:
    """The state of saving in this process.

    `trouble` describes the present obstacle; it is empty when there is none. `changed` fires when
    an obstacle appears or ends.
    """

    def __init__(self) -> None:
        self.trouble = ""
        self.changed = Signal()
        self._is_on = False
        self._holding: list[_Holding] = []

    async def start(self) -> None:
        """From now on, reminders continue in memory when necessary (rule 3)."""
        self._is_on = True

    async def stop(self) -> None:
        """No longer continue in memory."""
        self._is_on = False

    def wrap(self, store: Store) -> None:
        """Wrap the reminders' data in `store` (rule 1)."""
        for thing in stored_things():
            if thing.table.for_reminders:
                real = getattr(store, thing.attribute)
                held = (
                    HeldCollection(real, attrgetter("id"), self)
                    if thing.is_collection
                    else HeldValue(real, self)
                )
                self._holding.append(held)
                setattr(store, thing.attribute, held)

    def lease(self, real: Lease) -> Lease:
        """`real`, or this process alone where there are no locks (rule 4)."""
        return _LeaseOrAlone(real, self)

    def process_lock(self, real: ProcessLock) -> ProcessLock:
        """`real`, or this process alone where there are no locks (rule 4)."""
        return _ProcessLockOrAlone(real, self)

    def continues_after(self, trouble: StorageError) -> bool:
        """Whether the process continues in spite of `trouble`, which is then reported."""
        if not self._is_on or isinstance(trouble, StillBusy):
            return False
        if not self.trouble:
            log.warning("reminders go on in memory only: %s", trouble)
        self._set_trouble(str(trouble))
        return True

    def check_held(self, held: Sized) -> None:
        """Raises `StorageError` when anything is held in memory."""
        if held:
            raise StorageError(self.trouble)

    async def saved(self) -> None:
        """Record a successful save, and save everything held in memory (rule 2)."""
        if self.trouble:
            self._set_trouble("")
            with suppress(StorageError):
                for each in self._holding:
                    await each.flush()

    def _set_trouble(self, trouble: str) -> None:
        if bool(trouble) != bool(self.trouble):
            self.trouble = trouble
            self.changed.fire()


class HeldValue(Generic[T]):
    """A stored value that is held in memory while it cannot be saved."""

    def __init__(self, real: StoredValue[T], saving: Saving) -> None:
        self._real, self._saving = real, saving
        self._held: tuple[T, ...] = ()

    def get(self) -> T:
        """The newest value."""
        return self._held[0] if self._held else self._real.get()

    async def put(self, value: T) -> None:
        """Replace the value, on the disk if possible. Raises `StorageError` outside rule 3."""
        try:
            await self._real.put(value)
        except StorageError as trouble:
            if not self._saving.continues_after(trouble):
                raise
            self._held = (value,)
            return
        self._held = ()
        await self._saving.saved()

    def putting(self, value: T) -> Write:
        """The write of `put`, to combine with other writes: on the disk or not at all.

        Raises `StorageError` while a held value has to be saved first.
        """
        self._saving.check_held(self._held)
        return self._real.putting(value)

    async def flush(self) -> None:
        """Save the held value."""
        for value in self._held:
            await self._real.put(value)
        self._held = ()


class HeldCollection(Generic[T]):
    """A collection whose newest items are held in memory while they cannot be saved."""

    def __init__(self, real: Collection[T], key: Callable[[T], str], saving: Saving) -> None:
        self._real, self._key, self._saving = real, key, saving
        self._held: dict[str, T] = {}
        self._held_changes = 0

    @property
    def version(self) -> int:
        """A number that grows with every change of the items, on the disk or held."""
        return self._real.version + self._held_changes

    def all(self) -> Sequence[T]:
        """All items, held ones last."""
        stored = self._real.all()
        return (*stored, *self._held.values()) if self._held else stored

    def get(self, key: str) -> T:
        """The item with this key. Raises `NotFound`."""
        return self._held[key] if key in self._held else self._real.get(key)

    async def save(self, *things: T) -> None:
        """Save these items, on the disk if possible. Raises `StorageError` outside rule 3."""
        try:
            await self._real.save(*things)
        except StorageError as trouble:
            if not self._saving.continues_after(trouble):
                raise
            self._held |= {self._key(one): one for one in things}
            self._held_changes += 1
            return
        await self._saving.saved()

    async def remove(self, *keys: str) -> None:
        """Remove the items that exist. Raises `StorageError`."""
        await self._real.remove(*keys)

    def presence(self, key: str) -> Presence:
        """Whether this key is on the disk, was removed, or never existed."""
        return self._real.presence(key)

    def saving(self, *things: T) -> Write:
        """The write of `save`, to combine with other writes: on the disk or not at all.

        Raises `StorageError` while held items have to be saved first.
        """
        self._saving.check_held(self._held)
        return self._real.saving(*things)

    def removing(self, *keys: str) -> Write:
        """The write of `remove`, to combine with other writes: on the disk or not at all."""
        return self._real.removing(*keys)

    def adopting(self, things: Iterable[tuple[T, str]], removals: Mapping[str, str]) -> Write:
        """The write that takes over versions of another device: on the disk or not at all."""
        self._saving.check_held(self._held)
        return self._real.adopting(things, removals)

    async def flush(self) -> None:
        """Save the held items."""
        if self._held:
            await self._real.save(*self._held.values())
        self._held = {}


class _LeaseOrAlone:
    def __init__(self, real: Lease, saving: Saving) -> None:
        self._real, self._saving = real, saving
        self._is_alone = False

    def take(self) -> bool:
        try:
            taken, self._is_alone = self._real.take(), False
        except StorageError as trouble:
            if not self._saving.continues_after(trouble):
                raise
            taken = self._is_alone = True
        return taken

    def holds(self) -> bool:
        return self._is_alone or self._real.holds()

    def give_back(self) -> None:
        self._is_alone = False
        self._real.give_back()


class _ProcessLockOrAlone:
    def __init__(self, real: ProcessLock, saving: Saving) -> None:
        self._real, self._saving = real, saving
        self._is_alone = False

    def held_meanwhile(self) -> AbstractAsyncContextManager[None]:
        return self._held()

    def check(self) -> None:
        if not self._is_alone:
            self._real.check()

    @asynccontextmanager
    async def _held(self) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            try:
                await stack.enter_async_context(self._real.held_meanwhile())
                self._is_alone = False
            except StorageError as trouble:
                if not self._saving.continues_after(trouble):
                    raise
                self._is_alone = True
            yield
