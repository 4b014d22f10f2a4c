"""Following spots: opening, naming, archiving, reopening, and merging two that are one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import tzinfo
from uuid import uuid4

from app.domain.body import MuscleId, Spot, SpotId
from app.domain.content import Content
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.holds import HoldSession
from app.domain.spots.matching import BodyPlace, check_name, unused_name
from app.domain.spots.merge import Merged, SpotReferences, check_distinct, references_to
from app.ports import Clock, Store, Write
from app.services.journal_reader import JournalReader
from app.services.signal import Signal


def random_id() -> str:
    """A new unique id."""
    return str(uuid4())


class SpotService(JournalReader):
    """Commands on spots. One runs at a time, so that two taps never open the same spot twice."""

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        content: Content,
        zone: Callable[[], tzinfo],
        new_id: Callable[[], str] = random_id,
    ) -> None:
        super().__init__(clock, store, zone)
        self.changed = Signal()
        self._store = store
        self._content = content
        self._new_id = new_id
        self._turn = asyncio.Lock()

    async def open_spot(self, place: BodyPlace, name: str = "") -> Spot:
        """Open a new spot; without a name it is named after its region.

        Raises `InvalidInput` for a name that is not one short line, or for an unknown muscle.
        """
        async with self._changing():
            spot = self._new_spot(place, name)
            await self._spots.save(spot)
        return spot

    async def rename(self, spot_id: SpotId, name: str) -> Spot:
        """Rename a spot. Raises `InvalidInput` for an invalid name, and `NotFound`."""
        return await self._alter(spot_id, lambda spot: replace(spot, name=check_name(name)))

    async def suppose(self, spot_id: SpotId, muscle: MuscleId | None) -> Spot:
        """Set the supposed muscle, or none. Raises errors as `open_spot` does, and `NotFound`."""
        supposed = self._known_muscle(muscle)
        return await self._alter(spot_id, lambda spot: replace(spot, muscle=supposed))

    async def archive(self, spot_id: SpotId) -> Spot:
        """Archive a spot. Its entries stay; nothing asks about it any more. Raises `NotFound`."""
        now = self._clock.now()
        return await self._alter(
            spot_id, lambda spot: replace(spot, archived=now) if spot.is_open else spot
        )

    async def reopen(self, spot_id: SpotId) -> Spot:
        """Follow an archived spot again. Raises `NotFound`."""
        return await self._alter(spot_id, lambda spot: replace(spot, archived=None))

    async def _alter(self, spot_id: SpotId, alter: Callable[[Spot], Spot]) -> Spot:
        async with self._changing():
            spot = alter(self._spots.get(spot_id))
            await self._spots.save(spot)
        return spot

    @asynccontextmanager
    async def _changing(self) -> AsyncIterator[None]:
        """Holds the lock with the store refreshed; notifies the listeners on success."""
        async with self._turn:
            await self._store.refresh()
            yield
        self.changed.fire()

    def _new_spot(self, place: BodyPlace, name: str = "") -> Spot:
        called = check_name(name) if name else self._content.region_name(place.region)
        return Spot(
            id=SpotId(self._new_id()),
            region=place.region,
            side=place.side,
            name=called if name else unused_name(called, self._spots.all()),
            opened=self._clock.now(),
            at=place.at,
            muscle=self._known_muscle(place.muscle),
        )

    def _known_muscle(self, muscle: MuscleId | None) -> MuscleId | None:
        if muscle is not None:
            try:
                self._content.muscle(muscle)
            except NotFound as unknown:
                raise InvalidInput("muscle", f"{unknown} Try “unknot find”.") from unknown
        return muscle


class SpotMerging(SpotService):
    """Merging two spots, and undoing that."""

    async def merge(self, spot_id: SpotId, into: SpotId) -> Merged:
        """Move everything from one spot to the other and remove the first.

        Raises `NotFound`; raises `NotAllowed` when both are the same spot or a hold is in progress.
        """
        async with self._changing():
            gone, stayed = self._spots.get(spot_id), self._spots.get(into)
            check_distinct(gone, stayed)
            if isinstance(self._store.hold_session.get(), HoldSession):
                raise NotAllowed("A hold is under way. Finish it first, then merge.")
            moved = references_to(
                gone,
                self._entries.all(),
                self._store.holds.all(),
                self._store.corrections.all(),
            )
            merged = Merged(gone, stayed, moved)
            await self._store.write_together(
                *self._saving(moved.of(stayed)),
                self._spots.saving(merged.combined),
                self._spots.removing(gone.id),
            )
        return merged

    async def take_apart(self, merged: Merged) -> None:
        """Undo a merge exactly.

        Raises `NotAllowed` when something that was moved has changed since; then nothing is undone.
        """
        async with self._changing():
            moved = merged.moved.of(merged.into)
            now = SpotReferences(
                tuple(set(self._entries.all()) & set(moved.entries)),
                tuple(set(self._store.holds.all()) & set(moved.holds)),
                tuple(set(self._store.corrections.all()) & set(moved.corrections)),
            )
            if _sizes(now) != _sizes(moved):
                raise NotAllowed("Some of it has been changed since, so the spots stay one.")
            await self._store.write_together(
                self._spots.saving(merged.removed, merged.into), *self._saving(merged.moved)
            )

    def _saving(self, what: SpotReferences) -> tuple[Write, ...]:
        return (
            self._entries.saving(*what.entries),
            self._store.holds.saving(*what.holds),
            self._store.corrections.saving(*what.corrections),
        )


def _sizes(what: SpotReferences) -> tuple[int, int, int]:
    return len(what.entries), len(what.holds), len(what.corrections)
