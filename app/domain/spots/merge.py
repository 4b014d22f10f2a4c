"""Merging: two spots turn out to be one.

1. Everything that belongs to the removed spot then belongs to the remaining one: entries, holds,
   corrections and what was planned, unchanged except for the spot they name. Where both spots had
   a planned hold, that of the remaining spot stays; where the same was noted of both on one day,
   the newest counts.
2. The remaining spot keeps its name and place, and takes the opening date of the older of the two.
3. A merge records what it changed, so that it can be undone exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.body import Spot, SpotId
from app.domain.errors import NotAllowed
from app.domain.habits.record import HabitRecord, mentions, newest, with_spot
from app.domain.holds.record import HoldRecord
from app.domain.journal.entry import Entry
from app.domain.recurrence import Correction


@dataclass(frozen=True, slots=True)
class SpotReferences:
    """Everything that names `spot`."""

    spot: SpotId
    entries: tuple[Entry, ...]
    holds: tuple[HoldRecord, ...]
    corrections: tuple[Correction, ...]
    habits: tuple[HabitRecord, ...]

    def of(self, spot: Spot) -> SpotReferences:
        """The same, with `spot` as the spot (rule 1)."""
        return SpotReferences(
            spot.id,
            tuple(replace(entry, spot=spot.id) for entry in self.entries),
            tuple(replace(hold, spot=spot.id) for hold in self.holds),
            tuple(replace(each, spot=spot.id) for each in self.corrections),
            tuple(with_spot(each, self.spot, spot.id) for each in self.habits),
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge: the removed spot, the remaining one as it was before, what was moved, and what had
    been noted of the remaining spot on the same days.
    """

    removed: Spot
    into: Spot
    moved: SpotReferences
    met: tuple[HabitRecord, ...]

    @property
    def after(self) -> SpotReferences:
        """What was moved as it is now (rule 1)."""
        moved = self.moved.of(self.into)
        return replace(moved, habits=newest((*self.met, *moved.habits)))

    @property
    def before(self) -> SpotReferences:
        """The same as it was before."""
        return replace(self.moved, habits=(*self.moved.habits, *self.met))

    @property
    def combined(self) -> Spot:
        """The remaining spot as it is now (rule 2)."""
        return replace(self.into, opened=min(self.into.opened, self.removed.opened))


def references_to(
    spot: Spot,
    entries: Iterable[Entry],
    holds: Iterable[HoldRecord],
    corrections: Iterable[Correction],
    habits: Iterable[HabitRecord],
) -> SpotReferences:
    """Everything in the arguments that names `spot`."""
    return SpotReferences(
        spot.id,
        tuple(entry for entry in entries if entry.spot == spot.id),
        tuple(hold for hold in holds if hold.spot == spot.id),
        tuple(each for each in corrections if each.spot == spot.id),
        tuple(each for each in habits if mentions(each.what, spot.id)),
    )


def merge_of(
    removed: Spot, into: Spot, moved: SpotReferences, habits: Iterable[HabitRecord]
) -> Merged:
    """The merge of two spots that moves `moved`, with all that was noted in `habits`."""
    known = {each.id for each in moved.habits}
    becoming = {each.id for each in moved.of(into).habits} - known
    return Merged(removed, into, moved, tuple(each for each in habits if each.id in becoming))


def check_distinct(spot: Spot, into: Spot) -> None:
    """Raises `NotAllowed` when both are the same spot."""
    if spot.id == into.id:
        raise NotAllowed("You can’t merge a spot with itself. Choose another one.")
