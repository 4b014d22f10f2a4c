"""Following spots: opening, naming, archiving, reopening, and merging two that are one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import uuid4

from app.domain.body import MuscleId, Spot, SpotId
from app.domain.content import Content
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.holds import HoldSession
from app.domain.journal.entry import Entry
from app.domain.safety import Lock, locks_from_entries
from app.domain.safety.entry_locks import opens_something
from app.domain.spots.matching import BodyPlace, check_name, unused_name
from app.domain.spots.merge import (
    Merged,
    SpotReferences,
    check_distinct,
    merge_of,
    references_to,
)
from app.ports import Clock, Store, Write
from app.services.signal import CommandLock


def random_id() -> str:
    """A new unique id."""
    return str(uuid4())


class SpotService:
    """Commands on spots. `lock` is the lock of the journal, whose signal fires after each."""

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        content: Content,
        lock: CommandLock,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._clock = clock
        self._store = store
        self._content = content
        self._lock = lock
        self._new_id = new_id

    async def open(self, place: BodyPlace, name: str = "") -> Spot:
        """Open a new spot; without a name it is named after its region.

        Raises `InvalidInput` for a name that is not one short line, or for an unknown muscle.
        """
        async with self._lock.changing():
            spot = self.new_spot(place, name)
            await self._store.spots.save(spot)
        return spot

    async def rename(self, spot_id: SpotId, name: str) -> Spot:
        """Rename a spot. Raises `InvalidInput` for an invalid name, and `NotFound`."""
        return await self._change(spot_id, lambda spot: replace(spot, name=check_name(name)))

    async def set_muscle(self, spot_id: SpotId, muscle: MuscleId | None) -> Spot:
        """Set the muscle that the spot is thought to be, or none.

        Raises errors as `open` does, and `NotFound`.
        """
        supposed = self._known_muscle(muscle)
        return await self._change(spot_id, lambda spot: replace(spot, muscle=supposed))

    async def archive(self, spot_id: SpotId) -> Spot:
        """Archive a spot. Its entries stay; nothing asks about it any more. Raises `NotFound`."""
        now = self._clock.now()
        return await self._change(
            spot_id, lambda spot: replace(spot, archived=now) if spot.is_open else spot
        )

    async def reopen(self, spot_id: SpotId) -> Spot:
        """Follow an archived spot again. Raises `NotFound`."""
        return await self._change(spot_id, lambda spot: replace(spot, archived=None))

    async def _change(self, spot_id: SpotId, change: Callable[[Spot], Spot]) -> Spot:
        async with self._lock.changing():
            spot = change(self._store.spots.get(spot_id))
            await self._store.spots.save(spot)
        return spot

    def new_spot(self, place: BodyPlace, name: str = "") -> Spot:
        """A new spot at a place, which is not saved. Raises errors as `open` does."""
        chosen_name = check_name(name) if name else self._content.region_name(place.region)
        return Spot(
            id=SpotId(self._new_id()),
            region=place.region,
            side=place.side,
            name=chosen_name if name else unused_name(chosen_name, self._store.spots.all()),
            opened=self._clock.now(),
            at=place.at,
            muscle=self._known_muscle(place.muscle),
        )

    def unused(self, opened: Iterable[Spot], entries: Iterable[Entry]) -> tuple[Spot, ...]:
        """Those of the `opened` spots, as they are now, that nothing would name if `entries` were
        the only entries.
        """
        ids = {spot.id for spot in opened}
        if not ids:
            return ()
        session = self._store.hold_session.get()
        named: set[SpotId | None] = {entry.spot for entry in entries}
        if isinstance(session, HoldSession):
            named.add(session.spot)
        left = [each for each in self._store.spots.all() if each.id in ids - named]
        others = (self._store.holds.all(), self._store.corrections.all(), self._store.habits.all())
        return tuple(each for each in left if not any(_sizes(references_to(each, (), *others))))

    def _known_muscle(self, muscle: MuscleId | None) -> MuscleId | None:
        if muscle is not None:
            try:
                self._content.muscle(muscle)
            except NotFound as unknown:
                raise InvalidInput("muscle", f"{unknown} Try “unknot find”.") from unknown
        return muscle

    async def merge(self, spot_id: SpotId, into: SpotId) -> Merged:
        """Move everything from one spot to the other and remove the first.

        Raises `NotFound`; raises `NotAllowed` when both are the same spot, a hold is in progress,
        or a lock from a sign of a nerve would move to another place.
        """
        async with self._lock.changing():
            gone, stayed = self._store.spots.get(spot_id), self._store.spots.get(into)
            check_distinct(gone, stayed)
            if isinstance(self._store.hold_session.get(), HoldSession):
                raise NotAllowed("You have a hold in progress. Finish it first, then merge.")
            moved = references_to(
                gone,
                self._store.entries.all(),
                self._store.holds.all(),
                self._store.corrections.all(),
                self._store.habits.all(),
            )
            merged = merge_of(gone, stayed, moved, self._store.habits.all())
            self._check_locks(merged)
            await self._store.write_together(
                *self._replacing(merged.before, merged.after),
                self._store.spots.saving(merged.combined),
                self._store.spots.removing(gone.id),
            )
        return merged

    def _check_locks(self, merged: Merged) -> None:
        entries = {entry.id: entry for entry in self._store.entries.all()}
        spots = {spot.id: spot for spot in self._store.spots.all()}
        before = self._locks(entries.values(), spots.values())
        del spots[merged.removed.id]
        entries |= {entry.id: entry for entry in merged.after.entries}
        if opens_something(before, self._locks(entries.values(), spots.values())):
            raise NotAllowed(
                f"{merged.removed.name} is locked, because you logged numbness, tingling or "
                "weakness there. Once it’s been checked, unlock it, then merge."
            )

    def _locks(self, entries: Iterable[Entry], spots: Iterable[Spot]) -> tuple[Lock, ...]:
        areas, lifted = self._content.screening_areas, self._store.lifted.get()
        return locks_from_entries(entries, spots, areas, lifted, self._clock.now().date())

    async def undo_merge(self, merged: Merged) -> None:
        """Undo a merge exactly.

        Raises `NotAllowed` when something that was moved has changed since; then nothing is undone.
        """
        async with self._lock.changing():
            moved = merged.after
            now = SpotReferences(
                moved.spot,
                tuple(set(self._store.entries.all()) & set(moved.entries)),
                tuple(set(self._store.holds.all()) & set(moved.holds)),
                tuple(set(self._store.corrections.all()) & set(moved.corrections)),
                tuple(each for each in self._store.habits.all() if each in moved.habits),
            )
            if _sizes(now) != _sizes(moved):
                raise NotAllowed("Something here has changed since then, so the spots stay merged.")
            await self._store.write_together(
                self._store.spots.saving(merged.removed, merged.into),
                *self._replacing(moved, merged.before),
            )

    def _replacing(self, old: SpotReferences, new: SpotReferences) -> tuple[Write, ...]:
        """Only what is noted of a habit has an id that changes with its spot."""
        gone = {each.id for each in old.habits} - {each.id for each in new.habits}
        return (
            self._store.entries.saving(*new.entries),
            self._store.holds.saving(*new.holds),
            self._store.corrections.saving(*new.corrections),
            self._store.habits.removing(*gone),
            self._store.habits.saving(*new.habits),
        )


def _sizes(what: SpotReferences) -> tuple[int, ...]:
    return len(what.entries), len(what.holds), len(what.corrections), len(what.habits)
