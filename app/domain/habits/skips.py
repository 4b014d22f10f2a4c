"""Why something planned was skipped (H7).

1. The reason is one tap and never needed; it is asked at most once on a local date.
2. Skips gather at an hour when at least 3 of a week, and at least half of them, were made within
   one hour of the local clock. The same holds for a reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

FEWEST_SKIPS = 3
_T = TypeVar("_T", bound=Hashable)


class SkipCause(StrEnum):
    """The reasons to choose from."""

    IN_A_CALL = "in_a_call"
    AWAY_FROM_DESK = "away_from_desk"
    HURTS = "hurts"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True)
class NoReason:
    """No reason was given."""


WhySkipped = SkipCause | NoReason
NO_REASON = NoReason()


@dataclass(frozen=True, slots=True)
class PlanSkip:
    """A break or hold that was skipped, at a time with its local UTC offset."""

    at: datetime
    why: WhySkipped = NO_REASON


def asks_why(asked_on: Collection[date], day: date) -> bool:
    """Whether a skip on this local date may be followed by the question (rule 1)."""
    return day not in asked_on


def hours_of_skips(skips: Iterable[PlanSkip]) -> tuple[int, ...]:
    """The hours of the clock, 0 to 23, at which they gather, earliest first (rule 2)."""
    return tuple(sorted(_gathered([skip.at.hour for skip in skips])))


def causes_of_skips(skips: Iterable[PlanSkip]) -> frozenset[SkipCause]:
    """The reasons that were given for most of them (rule 2)."""
    causes = _gathered([skip.why for skip in skips])
    return frozenset(cause for cause in causes if isinstance(cause, SkipCause))


def _gathered(found: Collection[_T]) -> list[_T]:
    counts = Counter(found).items()
    return [each for each, n in counts if n >= FEWEST_SKIPS and 2 * n >= len(found)]
