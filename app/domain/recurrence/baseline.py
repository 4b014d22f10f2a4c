"""Baseline: what an ordinary day is for a spot that is never quite quiet.

1. The baseline is the median of the daily medians of the known days among the last 28 days
   before a day, leaving out days that lie inside an episode.  It takes at least 10 such days.
2. From a baseline of 2 on, PAIN starts 2 above it (never below 3) and CLEAR reaches up to it
   (never below 1).  Otherwise PAIN starts at 3 and CLEAR reaches up to 1.
3. It is worked out only while no episode is open, and stands still while one is: a steady 5
   never turns into "clear", and a long flare does not hide the next one.
"""

from __future__ import annotations

from bisect import bisect_left

from app.domain.recurrence.days import OFF_QUARTERS, ON_QUARTERS, USUAL, KnownDay, Thresholds

WINDOW_DAYS = 28
FEWEST_DAYS = 10
RAISED_FROM_HALVES = 4  # a median of 2
RAISED_FROM_QUARTERS = 8  # a baseline of 2
RAISED_BY_QUARTERS = 8  # 2 above it


class Baseline:
    """The ordinary days gone by, and what the last four weeks of them amount to."""

    __slots__ = ("_halves", "_ordinals", "_raised", "usual_from")

    def __init__(self) -> None:
        self._ordinals: list[int] = []
        self._halves: list[int] = []
        self._raised: list[int] = []  # the ordinals of those with a median of 2 or more
        self.usual_from = 0
        """From this ordinal on the thresholds are the usual ones, whatever else: no day with a
        median of 2 or more is recent enough."""

    def copy(self) -> Baseline:
        """The same, to go on from separately."""
        twin = Baseline()
        twin._ordinals = self._ordinals.copy()
        twin._halves = self._halves.copy()
        twin._raised = self._raised.copy()
        twin.usual_from = self.usual_from
        return twin

    def add(self, day: KnownDay) -> None:
        """A known day outside any episode went by.  Days come in order."""
        self._ordinals.append(day.ordinal)
        self._halves.append(day.halves)
        if day.halves >= RAISED_FROM_HALVES:
            self._raised.append(day.ordinal)
            self.usual_from = day.ordinal + WINDOW_DAYS + 1

    def thresholds(self, ordinal: int) -> Thresholds:
        """Where PAIN starts and CLEAR ends on the day `ordinal`, later than any day added."""
        since = bisect_left(self._ordinals, ordinal - WINDOW_DAYS)
        count = len(self._ordinals) - since
        raised = len(self._raised) - bisect_left(self._raised, ordinal - WINDOW_DAYS)
        # With fewer than half of the days at 2 or more, their median cannot reach 2.
        if count < FEWEST_DAYS or raised * 2 < count:
            return USUAL
        halves = sorted(self._halves[since:])
        quarters = halves[count // 2] + halves[(count - 1) // 2]
        if quarters < RAISED_FROM_QUARTERS:
            return USUAL
        return Thresholds(
            on_quarters=max(ON_QUARTERS, quarters + RAISED_BY_QUARTERS),
            off_quarters=max(OFF_QUARTERS, quarters),
        )
