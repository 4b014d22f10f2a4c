"""Baseline: an ordinary day of a spot that is never quite free of pain.

1. The baseline is the median of the daily medians of the known days among the last 28 days before a
   day, excluding days inside an episode. It needs at least 10 such days.
2. From a baseline of 2 on, PAIN starts 2 above it (never below 3) and CLEAR reaches up to it (never
   below 1). Otherwise PAIN starts at 3 and CLEAR reaches up to 1.
3. It is computed only while no episode is open, and stays fixed while one is: a steady 5 never
   turns into "clear", and a long flare does not hide the next one.
"""

from __future__ import annotations

import re
from collections import deque

from app.domain.recurrence.day_series import SILENT, UNKNOWN
from app.domain.recurrence.days import OFF_QUARTERS, ON_QUARTERS, USUAL, Thresholds, thresholds

WINDOW_DAYS = 28
FEWEST_DAYS = 10
FEWEST_RAISED = FEWEST_DAYS // 2
"""With fewer days at a median of 2 or more, the median of 10 or more days is below 2."""
RAISED_FROM_HALVES = 4  # a median of 2
RAISED_FROM_QUARTERS = 8  # a baseline of 2
RAISED_BY_QUARTERS = 8  # 2 above it

RAISED = re.compile(b"[%c-%c]" % (RAISED_FROM_HALVES, UNKNOWN - 1))
SILENT_WINDOW = SILENT * WINDOW_DAYS


class Baseline:
    """The medians of past ordinary days, in half points: one byte for each date.

    From the ordinal `usual_from` on the usual thresholds apply, until more days are added: too few
    recent days have a median of 2 or more.
    """

    __slots__ = ("_halves", "_next", "_raised", "usual_from")

    def __init__(self) -> None:
        self._next = 0  # the ordinal after the last stored date
        self._halves = bytearray()
        self._raised = deque([-WINDOW_DAYS] * FEWEST_RAISED, FEWEST_RAISED)  # latest raised days
        self.usual_from = 1

    def copy(self) -> Baseline:
        """An independent copy."""
        twin = Baseline()
        twin._next, twin._halves = self._next, self._halves.copy()
        twin._raised, twin.usual_from = self._raised.copy(), self.usual_from
        return twin

    def add(self, ordinal: int, halves: bytes) -> None:
        """Add known days outside any episode, the first of them on `ordinal`; silent dates between
        them are `UNKNOWN`. Days are added in order.
        """
        if RAISED.search(halves):  # rarely true
            for found in RAISED.finditer(halves):
                self._raise(ordinal + found.start())
        self._keep(ordinal, halves)

    def add_usual(self, ordinal: int, halves: bytes) -> int:
        """The same, but stop where the usual thresholds are no longer certain for the next day.
        Returns the number of dates added.
        """
        for found in RAISED.finditer(halves):
            self._raise(ordinal + found.start())
            if self.usual_from > ordinal + found.end():
                halves = halves[: found.end()]
                break
        self._keep(ordinal, halves)
        return len(halves)

    def _raise(self, ordinal: int) -> None:
        self._raised.append(ordinal)
        self.usual_from = self._raised[0] + WINDOW_DAYS + 1

    def _keep(self, ordinal: int, halves: bytes) -> None:
        silent = ordinal - self._next
        if silent:
            self._halves += SILENT_WINDOW[:silent]
        self._halves += halves
        self._next = ordinal + len(halves)

    def thresholds(self, ordinal: int) -> Thresholds:
        """The thresholds on the day `ordinal`, which is later than any day added."""
        since = len(self._halves) + ordinal - self._next - WINDOW_DAYS
        recent = self._halves[max(0, since) :].translate(None, SILENT)
        count = len(recent)
        if count < FEWEST_DAYS:
            return USUAL
        halves = sorted(recent)
        quarters = halves[count // 2] + halves[(count - 1) // 2]
        if quarters < RAISED_FROM_QUARTERS:
            return USUAL
        return thresholds(
            max(ON_QUARTERS, quarters + RAISED_BY_QUARTERS), max(OFF_QUARTERS, quarters)
        )
