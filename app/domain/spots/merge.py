"""Merging: two spots turn out to be one.

1. Everything that belongs to the removed spot then belongs to the remaining one: entries, holds and
   corrections, unchanged except for the spot they name.
2. The remaining spot keeps its name and place, and takes the opening date of the older of the two.
3. A merge records what it changed, so that it can be undone exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.body import Spot
from app.domain.errors import NotAllowed
from app.domain.holds.record import HoldRecord
from app.domain.journal.entry import Entry
from app.domain.recurrence import Correction


@dataclass(frozen=True, slots=True)
class SpotReferences:
    """Everything that names one spot."""

    entries: tuple[Entry, ...]
    holds: tuple[HoldRecord, ...]
    corrections: tuple[Correction, ...]

    def of(self, spot: Spot) -> SpotReferences:
        """The same, with `spot` as the spot (rule 1)."""
        return SpotReferences(
            tuple(replace(entry, spot=spot.id) for entry in self.entries),
            tuple(replace(hold, spot=spot.id) for hold in self.holds),
            tuple(replace(each, spot=spot.id) for each in self.corrections),
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge: the removed spot, the remaining one as it was before, and what was moved."""

    removed: Spot
    into: Spot
    moved: SpotReferences

    @property
    def combined(self) -> Spot:
        """The remaining spot as it is now (rule 2)."""
        return replace(self.into, opened=min(self.into.opened, self.removed.opened))


def references_to(
    spot: Spot,
    entries: Iterable[Entry],
    holds: Iterable[HoldRecord],
    corrections: Iterable[Correction],
) -> SpotReferences:
    """Everything in the arguments that names `spot`."""
    return SpotReferences(
        tuple(entry for entry in entries if entry.spot == spot.id),
        tuple(hold for hold in holds if hold.spot == spot.id),
        tuple(each for each in corrections if each.spot == spot.id),
    )


def check_distinct(spot: Spot, into: Spot) -> None:
    """Raises `NotAllowed` when both are the same spot."""
    if spot.id == into.id:
        raise NotAllowed("You can’t merge a spot with itself. Choose another one.")
