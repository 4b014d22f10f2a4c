"""Two spots that turn out to be one."""

from __future__ import annotations

from app.domain.body import SpotId
from app.domain.errors import Refused
from app.domain.hold import Run
from app.domain.merging import Belongings, Merged, belongings, check_two
from app.ports import Write
from app.services.spot_keeping import SpotKeeping


class SpotMerging(SpotKeeping):
    """Merging, and taking it back."""

    async def merge(self, spot_id: SpotId, into: SpotId) -> Merged:
        """Everything of one spot belongs to the other; the one is there no more.

        Raises `NotFound`, and `Refused` for one and the same spot or while a hold is under way.
        """
        async with self._changing():
            gone, stayed = self._spots.get(spot_id), self._spots.get(into)
            check_two(gone, stayed)
            if isinstance(self._store.hold_run.get(), Run):
                raise Refused("A hold is under way. Finish it first, then merge.")
            moved = belongings(
                gone,
                self._entries.all(),
                self._store.holds.all(),
                self._store.corrections.all(),
            )
            merged = Merged(gone, stayed, moved)
            await self._store.write_together(
                *self._saving(moved.of(stayed)),
                self._spots.saving(merged.kept),
                self._spots.removing(gone.id),
            )
        return merged

    async def take_apart(self, merged: Merged) -> None:
        """Turn a merge round, to the letter.

        Raises `Refused` when something that changed hands has been changed since; then all stays.
        """
        async with self._changing():
            moved = merged.moved.of(merged.stayed)
            now = Belongings(
                tuple(set(self._entries.all()) & set(moved.entries)),
                tuple(set(self._store.holds.all()) & set(moved.holds)),
                tuple(set(self._store.corrections.all()) & set(moved.corrections)),
            )
            if _sizes(now) != _sizes(moved):
                raise Refused("Some of it has been changed since, so the spots stay one.")
            await self._store.write_together(
                self._spots.saving(merged.gone, merged.stayed), *self._saving(merged.moved)
            )

    def _saving(self, what: Belongings) -> tuple[Write, ...]:
        return (
            self._entries.saving(*what.entries),
            self._store.holds.saving(*what.holds),
            self._store.corrections.saving(*what.corrections),
        )


def _sizes(what: Belongings) -> tuple[int, int, int]:
    return len(what.entries), len(what.holds), len(what.corrections)
