"""Baseline: what counts as pain, and what as clear, for a spot that is never quite free of pain.

1. A day is PAIN when its worst score reaches `pain_from`, or when the person ticked "flare";
   otherwise CLEAR when its worst score is at most `clear_to`, or the person marked it clear;
   otherwise MILD.
2. The baseline is the median of the daily medians of the known days among the last 28 days before a
   day, excluding days inside an episode. It needs at least 10 such days.
3. From a baseline of 2 on, PAIN starts 2 above it (never below 3) and CLEAR reaches up to it (never
   below 1). Otherwise PAIN starts at 3 and CLEAR reaches up to 1.
4. It is computed only while no episode is open, and stays fixed while one is: a steady 5 never
   turns into "clear", and a long flare does not hide the next one.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from statistics import median

from app.domain.recurrence.days import DayState, KnownDay

WINDOW_DAYS = 28
FEWEST_DAYS = 10
RAISED_FROM = 2
RAISED_BY = 2
FEWEST_RAISED = FEWEST_DAYS // 2
"""With fewer days at a median of 2 or more, the median of 10 or more days is below 2."""
LONG_AGO = -WINDOW_DAYS


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The scores from which a day is PAIN and up to which it is CLEAR (rule 1)."""

    pain_from: float
    clear_to: float

    def state_of(self, day: KnownDay) -> DayState:
        """The state of a known day."""
        if day.flare or day.worst >= self.pain_from:
            return DayState.PAIN
        if day.marked_clear or day.worst <= self.clear_to:
            return DayState.CLEAR
        return DayState.MILD


USUAL = Thresholds(pain_from=3, clear_to=1)


class Baseline:
    """The latest days outside any episode, which are added in order."""

    def __init__(self) -> None:
        self._latest = deque[KnownDay](maxlen=WINDOW_DAYS)
        self._raised = deque([LONG_AGO] * FEWEST_RAISED, FEWEST_RAISED)  # ordinals

    def copy(self) -> Baseline:
        """An independent copy."""
        twin = Baseline()
        twin._latest, twin._raised = self._latest.copy(), self._raised.copy()
        return twin

    def add(self, day: KnownDay) -> None:
        """Add a known day outside any episode."""
        self._latest.append(day)
        if day.halves >= 2 * RAISED_FROM:
            self._raised.append(day.ordinal)

    def thresholds(self, ordinal: int) -> Thresholds:
        """The thresholds on the day `ordinal`, which is later than any day added (rule 3)."""
        since = ordinal - WINDOW_DAYS
        if self._raised[0] < since:  # true for most spots most of the time
            return USUAL
        medians = [day.median for day in self._latest if day.ordinal >= since]
        if len(medians) < FEWEST_DAYS:
            return USUAL
        baseline = median(medians)
        if baseline < RAISED_FROM:
            return USUAL
        return Thresholds(max(USUAL.pain_from, baseline + RAISED_BY), max(USUAL.clear_to, baseline))
