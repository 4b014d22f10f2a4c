"""Baseline: what an ordinary day is for a spot that is never quite quiet.

1. The baseline is the median of the daily medians of the known days among the last 28 days
   before a day, leaving out days that lie inside an episode.  It takes at least 10 such days.
2. From a baseline of 2 on, PAIN starts 2 above it (never below 3) and CLEAR reaches up to it
   (never below 1).  Otherwise PAIN starts at 3 and CLEAR reaches up to 1.
3. It is worked out only while no episode is open, and stands still while one is: a steady 5
   never turns into "clear", and a long flare does not hide the next one.
"""

from __future__ import annotations

from collections import deque

from app.domain.recurrence.days import USUAL, KnownDay, Thresholds

WINDOW_DAYS = 28
FEWEST_DAYS = 10
RAISED_FROM_HALVES = 4  # a median of 2
RAISED_FROM_QUARTERS = 8  # a baseline of 2
RAISED_BY_QUARTERS = 8  # 2 above it


class Baseline:
    """The ordinary days of the last four weeks, as they go by."""

    __slots__ = ("_days", "_raised")

    def __init__(self) -> None:
        self._days: deque[KnownDay] = deque()
        self._raised = 0  # how many of them have a median of 2 or more

    def copy(self) -> Baseline:
        """The same, to go on from separately."""
        twin = Baseline()
        twin._days = self._days.copy()
        twin._raised = self._raised
        return twin

    def add(self, day: KnownDay) -> None:
        """A known day outside any episode went by.  Days come in order."""
        self._days.append(day)
        if day.halves >= RAISED_FROM_HALVES:
            self._raised += 1
        if len(self._days) > WINDOW_DAYS:
            self._forget_first()

    def thresholds(self, ordinal: int) -> Thresholds:
        """Where PAIN starts and CLEAR ends on the day `ordinal`.  Days are asked in order."""
        if not self._raised:  # most spots, most of the time
            return USUAL
        days = self._days
        while days and days[0].ordinal < ordinal - WINDOW_DAYS:
            self._forget_first()
        count = len(days)
        # With fewer than half of the days at 2 or more, their median cannot reach 2.
        if count < FEWEST_DAYS or self._raised * 2 < count:
            return USUAL
        halves = sorted([day.halves for day in days])
        quarters = halves[count // 2] + halves[(count - 1) // 2]
        if quarters < RAISED_FROM_QUARTERS:
            return USUAL
        return Thresholds(
            on_quarters=max(USUAL.on_quarters, quarters + RAISED_BY_QUARTERS),
            off_quarters=max(USUAL.off_quarters, quarters),
        )

    def _forget_first(self) -> None:
        if self._days.popleft().halves >= RAISED_FROM_HALVES:
            self._raised -= 1
