"""The outcomes of holds on a site, or on a spot with all its muscles, over time, without a verdict.

1. Only holds rated before and after count; the outcome of the others is unknown.
2. A change is the pain before a hold minus the pain after it: above 0 is easier.
3. The median change is shown from three such holds on; fewer are not enough.
4. How it felt the next day is counted where the person said so.
5. The holds of a spot are those that were begun for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from app.domain.body import SpotId
from app.domain.holds.record import Feeling, HoldRecord, NextDay
from app.domain.holds.sites import HoldSite, pressed_at
from app.domain.journal.entry import Score

FEWEST_RATED = 3


@dataclass(frozen=True, slots=True)
class HoldOutcome:
    """One hold: its local date, and the pain before and after, 0-10."""

    day: date
    before: int
    after: int

    @property
    def change(self) -> int:
        """Above 0 where it was easier afterwards (rule 2)."""
        return self.before - self.after


@dataclass(frozen=True, slots=True)
class HoldOutcomes:
    """All rated holds, oldest first; the number of unrated ones; and the next-day feelings."""

    rated: tuple[HoldOutcome, ...]
    unrated: int
    felt: tuple[Feeling, ...] = ()

    @property
    def easier(self) -> int:
        """How many were followed by less pain."""
        return sum(each.change > 0 for each in self.rated)

    @property
    def is_enough(self) -> bool:
        """Whether there are enough holds to say by how much (rule 3)."""
        return len(self.rated) >= FEWEST_RATED

    @property
    def usual_change(self) -> float:
        """The median change; 0 without rated holds."""
        return float(median(each.change for each in self.rated)) if self.rated else 0.0


def outcomes(history: Iterable[HoldRecord], site: HoldSite) -> HoldOutcomes:
    """The outcomes of the holds at `site` (rule 1)."""
    return _outcomes_in(pressed_at(history, site))


def outcomes_of_spot(history: Iterable[HoldRecord], spot: SpotId) -> HoldOutcomes:
    """The outcomes of the holds begun for a spot (rule 5)."""
    its = (held for held in history if held.spot == spot and held.pressed > 0)
    return _outcomes_in(sorted(its, key=lambda held: held.begun_at))


def _outcomes_in(there: Sequence[HoldRecord]) -> HoldOutcomes:
    rated = tuple(
        HoldOutcome(held.day, int(held.before), int(held.after))
        for held in there
        if isinstance(held.before, Score) and isinstance(held.after, Score)
    )
    felt = tuple(each.next_day.feeling for each in there if isinstance(each.next_day, NextDay))
    return HoldOutcomes(rated, len(there) - len(rated), felt)
