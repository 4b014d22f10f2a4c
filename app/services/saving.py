"""Whether anything can be saved, and how reminders go on while nothing can: in a folder that is
read-only, on a full disk, on a drive without locks.

1. Only what reminders keep for themselves is held in memory then: where they stand, their log,
   and who gives them.  What a person writes down is saved, or they hear that it is not.
2. The disk is tried first, each time.  As soon as one save succeeds, all that is held follows.
3. Only in a process that stays (between `start` and `stop`); a command would lose what it holds.
4. Where no lock can be had, each process acts for itself.  A lock that another process keeps too
   long is something else, and told.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Sequence, Sized
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from typing import Generic, Protocol, TypeVar

from app.domain.errors import StillBusy, StorageError
from app.domain.import_export.removals import Presence
from app.ports import Collection, Lease, ProcessLock, Store, StoredValue, Write
from app.services.signal import Signal

log = logging.getLogger(__name__)

T = TypeVar("T")


class _Holding(Protocol):
    """Something that may hold what could not be saved."""

    async def flush(self) -> None:
        """Save it now.  Raises `StorageError`."""
        ...


class Saving:
    """What this process knows about saving.  `trouble` says what is in the way; empty for
    nothing.  `changed` fires when that changes."""

    def __init__(self) -> None:
        self.trouble = ""
        self.changed = Signal()
        self._is_on = False
        self._holding: list[_Holding] = []

    async def start(self) -> None:
        """From now on reminders go on in memory where they have to (rule 3)."""
        self._is_on = True

    async def stop(self) -> None:
        """No longer."""
        self._is_on = False

    def stand_by(self, store: Store) -> None:
        """Be there for what reminders keep in `store` (rule 1)."""
        store.break_state = self._cell(store.break_state)
        store.service_status = self._cell(store.service_status)
        store.standby_status = self._cell(store.standby_status)
        store.break_announced = self._cell(store.break_announced)
        store.break_run = self._cell(store.break_run)
        store.movements_done = self._cell(store.movements_done)
        events = HeldCollection(store.break_events, lambda one: one.id, self)
        self._holding.append(events)
        store.break_events = events

    def lease(self, real: Lease) -> Lease:
        """`real`, or this process alone where there are no locks (rule 4)."""
        return _LeaseOrAlone(real, self)

    def process_lock(self, real: ProcessLock) -> ProcessLock:
        """`real`, or this process alone where there are no locks (rule 4)."""
        return _TurnsOrAlone(real, self)

    def goes_on(self, trouble: StorageError) -> bool:
        """Whether the process goes on in spite of `trouble`, which is told if it does."""
        if not self._is_on or isinstance(trouble, StillBusy):
            return False
        if not self.trouble:
            log.warning("reminders go on in memory only: %s", trouble)
        self._become(str(trouble))
        return True

    def check_held(self, held: Sized) -> None:
        """Raises `StorageError` where anything is held."""
        if held:
            raise StorageError(self.trouble)

    async def saved(self) -> None:
        """Something could be saved: so let the rest follow (rule 2)."""
        if self.trouble:
            self._become("")
            with suppress(StorageError):
                for each in self._holding:
                    await each.flush()

    def _become(self, trouble: str) -> None:
        if bool(trouble) != bool(self.trouble):
            self.trouble = trouble
            self.changed.fire()

    def _cell(self, real: StoredValue[T]) -> StoredValue[T]:
        cell = HeldValue(real, self)
        self._holding.append(cell)
        return cell


class HeldValue(Generic[T]):
    """A cell whose value is held in memory while it cannot be saved."""

    def __init__(self, real: StoredValue[T], saving: Saving) -> None:
        self._real, self._saving = real, saving
        self._held: tuple[T, ...] = ()

    def get(self) -> T:
        """The newest value."""
        return self._held[0] if self._held else self._real.get()

    async def put(self, value: T) -> None:
        """Replace it, on the disk if that can be.  Raises `StorageError` as rule 3 has it."""
        try:
            await self._real.put(value)
        except StorageError as trouble:
            if not self._saving.goes_on(trouble):
                raise
            self._held = (value,)
            return
        self._held = ()
        await self._saving.saved()

    def putting(self, value: T) -> Write:
        """What `put` does, together with other writes: on the disk or not at all.

        Raises `StorageError` while something is held that has to follow first.
        """
        self._saving.check_held(self._held)
        return self._real.putting(value)

    async def flush(self) -> None:
        """Save what is held."""
        for value in self._held:
            await self._real.put(value)
        self._held = ()


class HeldCollection(Generic[T]):
    """A collection whose newest things are held in memory while they cannot be saved."""

    def __init__(self, real: Collection[T], key: Callable[[T], str], saving: Saving) -> None:
        self._real, self._key, self._saving = real, key, saving
        self._held: dict[str, T] = {}

    def all(self) -> Sequence[T]:
        """Everything, what is held at the end."""
        kept = self._real.all()
        return (*kept, *self._held.values()) if self._held else kept

    def get(self, key: str) -> T:
        """The one with this key.  Raises `NotFound`."""
        return self._held[key] if key in self._held else self._real.get(key)

    async def save(self, *things: T) -> None:
        """Save these, on the disk if that can be.  Raises `StorageError` as rule 3 has it."""
        try:
            await self._real.save(*things)
        except StorageError as trouble:
            if not self._saving.goes_on(trouble):
                raise
            self._held |= {self._key(one): one for one in things}
            return
        await self._saving.saved()

    async def remove(self, *keys: str) -> None:
        """Remove those that are there.  Raises `StorageError`."""
        await self._real.remove(*keys)

    def presence(self, key: str) -> Presence:
        """Whether this key is on the disk, was removed, or never was there."""
        return self._real.presence(key)

    def saving(self, *things: T) -> Write:
        """What `save` does, together with other writes: on the disk or not at all.

        Raises `StorageError` while something is held that has to follow first.
        """
        self._saving.check_held(self._held)
        return self._real.saving(*things)

    def removing(self, *keys: str) -> Write:
        """What `remove` does, together with other writes: on the disk or not at all."""
        return self._real.removing(*keys)

    async def flush(self) -> None:
        """Save what is held."""
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
            if not self._saving.goes_on(trouble):
                raise
            taken = self._is_alone = True
        return taken

    def holds(self) -> bool:
        return self._is_alone or self._real.holds()

    def give_back(self) -> None:
        self._is_alone = False
        self._real.give_back()


class _TurnsOrAlone:
    def __init__(self, real: ProcessLock, saving: Saving) -> None:
        self._real, self._saving = real, saving
        self._is_alone = False

    def held_meanwhile(self) -> AbstractAsyncContextManager[None]:
        return self._turn()

    def check(self) -> None:
        if not self._is_alone:
            self._real.check()

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            try:
                await stack.enter_async_context(self._real.held_meanwhile())
                self._is_alone = False
            except StorageError as trouble:
                if not self._saving.goes_on(trouble):
                    raise
                self._is_alone = True
            yield
