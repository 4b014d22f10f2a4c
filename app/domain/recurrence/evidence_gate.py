"""The evidence gate: a statistic is shown once enough is known for it to mean something.

1. Each statistic needs a minimum amount of journal. From there on it is `Sufficient`.
2. Below that it states what it still needs, in counts: "needs 3 returns, has 1".
3. Where it can be computed all the same it is `Preliminary`: available to readers who ask for
   everything, withheld from everyone else. Where it cannot be computed at all it is `Insufficient`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Needed(StrEnum):
    """What a statistic is computed from."""

    ONSETS = "onsets"  # flares with an observed onset
    OBSERVED_DAYS = "observed_days"  # days inside spells
    RETURNS = "returns"  # gaps that ended with a return
    GAPS = "gaps"  # gaps, ended or not
    WEEKS = "weeks"  # weeks with at least 3 known days
    NEIGHBOURS = "neighbours"  # known days at most a bridge apart
    DAYS_WITH = "days_with"  # known days with what is asked about
    DAYS_WITHOUT = "days_without"  # known days without it
    WEEKDAYS = "weekdays"  # weekdays with at least 8 known days
    TIMES_OF_DAY = "times_of_day"  # times of day with at least 8 known days
    ADHERENCE_WEEKS = "adherence_weeks"  # weeks with a plan and at least 3 known days
    RATED_HOLDS = "rated_holds"  # holds with a score before and after


@dataclass(frozen=True, slots=True)
class Need:
    """At least `least` of something, of which there are `has`."""

    what: Needed
    least: int
    has: int

    @property
    def met(self) -> bool:
        """Whether there is enough."""
        return self.has >= self.least


@dataclass(frozen=True, slots=True)
class Sufficient(Generic[T]):
    """There is enough evidence."""

    value: T


@dataclass(frozen=True, slots=True)
class Preliminary(Generic[T]):
    """It can be computed, but from too little; `needs` are the unmet ones."""

    value: T
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Insufficient:
    """There is nothing to compute it from; `needs` are the unmet ones."""

    needs: tuple[Need, ...]


Statistic = Sufficient[T] | Preliminary[T] | Insufficient


def gated(value: T, *needs: Need) -> Sufficient[T] | Preliminary[T]:
    """`value` as sufficient, or as preliminary with the needs that are not met."""
    unmet = tuple(need for need in needs if not need.met)
    return Preliminary(value, unmet) if unmet else Sufficient(value)


def missing(*needs: Need) -> Insufficient:
    """Insufficient, with the needs that are not met."""
    return Insufficient(tuple(need for need in needs if not need.met))
