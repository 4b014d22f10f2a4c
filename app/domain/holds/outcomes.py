"""The outcomes of holds: the pain right after them beside the pain before, without a verdict.

1. Only holds rated before and after count; the outcome of the others is unknown.
2. A change is the pain after a hold minus the pain before it: below 0 is less pain.
3. The effect is the median change, with the middle half of all changes. It needs 3 rated holds. It
   says nothing about the next day.
4. How it felt the next day is counted where the person said so.
5. The holds of a spot are those that were begun for it, on any muscle.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from app.domain.body import SpotId
from app.domain.holds.record import Feeling, HoldRecord, NextDay
from app.domain.holds.sites import HoldSite, pressed_at
from app.domain.journal.entry import Score
from app.domain.recurrence.evidence_gate import Need, Needed, Statistic, gated, missing

FEWEST_HOLDS = 3


@dataclass(frozen=True, slots=True)
class HoldOutcome:
    """One hold: its local date, and the pain before and after, 0-10."""

    day: date
    before: int
    after: int

    @property
    def change(self) -> int:
        """Below 0 where there was less pain afterwards (rule 2)."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class HoldEffect:
    """The median change, the middle half of all changes, and the number of rated holds (rule 3)."""

    change: float
    low: int
    high: int
    holds: int


@dataclass(frozen=True, slots=True)
class HoldOutcomes:
    """All rated holds, oldest first; the number of unrated ones; and the next-day feelings."""

    rated: tuple[HoldOutcome, ...]
    unrated: int
    felt: tuple[Feeling, ...] = ()

    @property
    def easier(self) -> int:
        """How many were followed by less pain."""
        return sum(each.change < 0 for each in self.rated)

    @property
    def effect(self) -> Statistic[HoldEffect]:
        """By how much the pain usually changes, if there is enough evidence (rule 3)."""
        changes = sorted(each.change for each in self.rated)
        need = Need(Needed.RATED_HOLDS, FEWEST_HOLDS, len(changes))
        if not changes:
            return missing(need)
        quarter = len(changes) // 4
        low, high = changes[quarter], changes[-1 - quarter]
        return gated(HoldEffect(float(median(changes)), low, high, len(changes)), need)


def outcomes(holds: Iterable[HoldRecord]) -> HoldOutcomes:
    """The outcomes of these holds (rule 1)."""
    there = sorted(holds, key=lambda held: held.begun_at)
    rated = tuple(
        HoldOutcome(held.day, int(held.before), int(held.after))
        for held in there
        if isinstance(held.before, Score) and isinstance(held.after, Score)
    )
    felt = tuple(each.next_day.feeling for each in there if isinstance(each.next_day, NextDay))
    return HoldOutcomes(rated, len(there) - len(rated), felt)


def outcomes_at(history: Iterable[HoldRecord], site: HoldSite) -> HoldOutcomes:
    """The outcomes of the holds at `site`."""
    return outcomes(pressed_at(history, site))


def outcomes_of_spot(history: Iterable[HoldRecord], spot: SpotId) -> HoldOutcomes:
    """The outcomes of the holds begun for a spot (rule 5)."""
    return outcomes(held for held in history if held.spot == spot and held.pressed > 0)
