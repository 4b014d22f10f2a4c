"""The record of breathing on its own.

1. It belongs to the local date on which it began.
2. Less than `FEWEST_SECONDS` is a look at the pacer, and leaves no record.
3. Minutes of breathing are rounded to the nearest, because a session ends on a whole breath.
4. What was chosen last is offered first: the newest record's pattern, and the offered length
   nearest to its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from app.domain.breathing.breath import PatternId
from app.domain.errors import InvalidInput

BreathingId = NewType("BreathingId", str)

FEWEST_SECONDS = 20.0
MOST_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class BreathingRecord:
    """Breathing with a pattern for some seconds. `begun_at` carries the local UTC offset.

    Raises `InvalidInput` for a length that no session has.
    """

    id: BreathingId
    begun_at: datetime
    pattern: PatternId
    seconds: float

    def __post_init__(self) -> None:
        if not 0 < self.seconds <= MOST_SECONDS:
            raise InvalidInput("seconds of breathing", f"above 0 and up to {MOST_SECONDS:.0f}")

    @property
    def day(self) -> date:
        """The local date it belongs to (rule 1)."""
        return self.begun_at.date()


def minutes_by_day(records: Iterable[BreathingRecord]) -> Mapping[date, int]:
    """The minutes breathed on each local date with any (rule 3)."""
    seconds = defaultdict[date, float](float)
    for each in records:
        seconds[each.day] += each.seconds
    return {day: round(total / 60) for day, total in seconds.items()}


def chosen_last(
    records: Iterable[BreathingRecord], usual: tuple[PatternId, int], lengths: Sequence[int]
) -> tuple[PatternId, int]:
    """The pattern and the minutes of the newest record (rule 4); the `usual` ones without any."""
    newest = max(records, key=lambda each: each.begun_at, default=None)
    if newest is None:
        return usual
    return newest.pattern, min(lengths, key=lambda each: abs(each * 60 - newest.seconds))
