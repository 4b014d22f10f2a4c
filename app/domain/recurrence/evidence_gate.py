"""The evidence gate: a statistic is shown once enough is known for it to mean something.

1. Each statistic has a least amount of journal behind it.  From there on it is `Sufficient`.
2. Below that it says what it still needs, in counts: "needs 3 returns, has 1".
3. Where it can be worked out all the same it is `Preliminary`: there for whoever asks for
   everything, kept back from everyone else.  Where it cannot be worked out at all it is
   `Insufficient`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Needed(StrEnum):
    """What a statistic is made from."""

    ONSETS = "onsets"  # flares seen to begin
    OBSERVED_DAYS = "observed_days"  # days inside spells
    RETURNS = "returns"  # gaps that ended with a return
    GAPS = "gaps"  # gaps, ended or not
    WEEKS = "weeks"  # weeks with at least 3 known days
    NEIGHBOURS = "neighbours"  # known days at most a bridge apart
    DAYS_WITH = "days_with"  # known days on which a thing was done
    DAYS_WITHOUT = "days_without"  # known days on which it was not
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
    """Enough is known."""

    value: T


@dataclass(frozen=True, slots=True)
class Preliminary(Generic[T]):
    """It can be worked out, from too little; `needs` are the ones not met."""

    value: T
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Insufficient:
    """There is nothing to work it out from; `needs` are the ones not met."""

    needs: tuple[Need, ...]


Statistic = Sufficient[T] | Preliminary[T] | Insufficient


def gated(value: T, *needs: Need) -> Sufficient[T] | Preliminary[T]:
    """`value` as earned, or early for want of the needs that are not met."""
    unmet = tuple(need for need in needs if not need.met)
    return Preliminary(value, unmet) if unmet else Sufficient(value)


def missing(*needs: Need) -> Insufficient:
    """Nothing to work with, for want of the needs that are not met."""
    return Insufficient(tuple(need for need in needs if not need.met))
