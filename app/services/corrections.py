"""The person's corrections of detected flares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.body import SpotId
from app.domain.errors import NotAllowed
from app.domain.recurrence import Correction, CorrectionId, CorrectionKind, analyse
from app.ports import Clock, Store
from app.services.signal import CommandLock
from app.services.spots import random_id


@dataclass(frozen=True, slots=True)
class CorrectionMade:
    """A correction that was made; `undo` reverses it."""

    correction: Correction


@dataclass(frozen=True, slots=True)
class CorrectionTakenBack:
    """A correction that was removed; `undo` reverses the removal."""

    correction: Correction


class Corrections:
    """Makes and removes corrections. `today` gives the local date."""

    def __init__(
        self,
        clock: Clock,
        store: Store,
        today: Callable[[], date],
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._clock = clock
        self._store = store
        self._today = today
        self._new_id = new_id
        self._lock = CommandLock(store)
        self.changed = self._lock.changed

    def of(self, spot: SpotId) -> tuple[Correction, ...]:
        """The corrections of one spot, in the order in which they were made."""
        made = (each for each in self._store.corrections.all() if each.spot == spot)
        return tuple(sorted(made, key=lambda each: (each.made_at, each.id)))

    async def make(self, spot: SpotId, kind: CorrectionKind) -> CorrectionMade:
        """Save the person's correction of the flares of `spot`.

        Raises `NotFound` for an unknown spot, and `NotAllowed` when the correction would change
        nothing; then it is not saved.
        """
        async with self._lock.changing():
            self._store.spots.get(spot)
            correction = Correction(CorrectionId(self._new_id()), spot, self._clock.now(), kind)
            self._check_matters(correction)
            await self._store.corrections.save(correction)
        return CorrectionMade(correction)

    async def remove(self, correction: CorrectionId) -> CorrectionTakenBack:
        """Remove a correction, so that the rules apply again. Raises `NotFound`."""
        async with self._lock.changing():
            gone = self._store.corrections.get(correction)
            await self._store.corrections.remove(correction)
        return CorrectionTakenBack(gone)

    async def undo(self, done: CorrectionMade | CorrectionTakenBack) -> None:
        """Reverse one of the two, restoring the id. Raises `NotFound` when it no longer exists."""
        match done:
            case CorrectionMade(correction):
                await self.remove(correction.id)
            case CorrectionTakenBack(correction):
                async with self._lock.changing():
                    await self._store.corrections.save(correction)

    def _check_matters(self, correction: Correction) -> None:
        entries = [each for each in self._store.entries.all() if each.spot == correction.spot]
        newest = max((entry.day for entry in entries), default=self._today())
        as_of, made = max(self._today(), newest), self.of(correction.spot)
        before = analyse(entries, as_of, made).history.episodes
        if analyse(entries, as_of, (*made, correction)).history.episodes == before:
            raise NotAllowed(
                "That doesn’t change anything. Either your flares are already like this, "
                "or you haven’t logged any of those days. Log the days first."
            )
