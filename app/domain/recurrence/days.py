"""Days: the entries of one spot combined for each local date.

1. Entries with the same local date are combined. A clear mark counts as a score of 0; a skip is not
   a score. Episodes and the burden use the day's worst score; the baseline and the weekly trend use
   the day's median.
2. A day is PAIN when its worst score reaches `on`, or when the person ticked "flare"; otherwise
   CLEAR when its worst score is at most `off`, or the person marked it clear; otherwise MILD. A day
   with no entry, or only a skip, is UNKNOWN: it is never counted as 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from app.domain.journal.entry import Clear, Entry, Scored
from app.domain.recurrence.day_series import (
    FLARE,
    MARKED_CLEAR,
    MARKS,
    NONE_KNOWN,
    SILENT,
    UNKNOWN,
    WORST,
    WORST_OF,
    DaySeries,
)

DOUBLED = bytes(2 * WORST_OF[each] if each != UNKNOWN else UNKNOWN for each in range(0x100))


class DayState(StrEnum):
    """The state of one local date (rule 2)."""

    PAIN = "pain"
    MILD = "mild"
    CLEAR = "clear"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The number of days in each state (rule 2)."""

    pain: int
    mild: int
    clear: int
    unknown: int

    @property
    def known(self) -> int:
        """Days with a score or a clear mark."""
        return self.pain + self.mild + self.clear


PAIN, MILD, CLEAR, SILENCE = b"pmc."
LETTERS = {PAIN: DayState.PAIN, MILD: DayState.MILD, CLEAR: DayState.CLEAR}
"""States of many days are computed at once: one letter for each, and a dot for a silent date."""


class Thresholds:
    """The thresholds: from `on` a day is PAIN, up to `off` it is CLEAR; both in quarter points
    (rule 2).

    `letters` maps each possible byte of `DaySeries.said` to the letter of its state.
    """

    __slots__ = ("letters",)

    def __init__(self, on_quarters: int, off_quarters: int) -> None:
        self.letters = bytes(
            SILENCE
            if each == UNKNOWN
            else PAIN
            if each & FLARE or 4 * WORST_OF[each] >= on_quarters
            else CLEAR
            if each & MARKED_CLEAR or 4 * WORST_OF[each] <= off_quarters
            else MILD
            for each in range(0x100)
        )


thresholds = cache(Thresholds)
"""`Thresholds`, with each instance created once."""

ON_QUARTERS, OFF_QUARTERS = 12, 4
USUAL = thresholds(ON_QUARTERS, OFF_QUARTERS)


class Sayings(NamedTuple):
    """The known days, and the latest local date with an entry, including a skip, as an ordinal."""

    days: DaySeries
    newest: int


def known_days(entries: Iterable[Entry]) -> DaySeries:
    """The known days, oldest first, from entries in any order."""
    return sayings(entries).days


def sayings(entries: Iterable[Entry]) -> Sayings:
    """The known days and the newest date of entries in any order; `date.min` without entries."""
    said: dict[int, int] = {}
    several: dict[int, list[int]] = {}
    skipped = date.min.toordinal()
    for entry in entries:
        reading = entry.reading
        ordinal = entry.occurred_at.toordinal()  # the local date where it was felt
        if type(reading) is Scored:
            says = reading.score + (FLARE if reading.flare else 0)
        elif type(reading) is Clear:
            says = MARKED_CLEAR
        else:
            skipped = max(skipped, ordinal)
            continue
        if ordinal in said:
            several.setdefault(ordinal, [said[ordinal]]).append(says)
        said[ordinal] = says
    ordinals = tuple(sorted(said))
    if not ordinals:
        return Sayings(NONE_KNOWN, skipped)
    first = ordinals[0]
    line = bytearray(SILENT) * (ordinals[-1] - first + 1)
    for ordinal, says in said.items():
        line[ordinal - first] = says
    halves = bytearray(line.translate(DOUBLED))
    for ordinal, each in several.items():
        line[ordinal - first], halves[ordinal - first] = _together(each)
    newest = max(skipped, ordinals[-1])
    return Sayings(DaySeries(ordinals, bytes(line), bytes(halves)), newest)


def _together(said: Sequence[int]) -> tuple[int, int]:
    """Several entries of one local date combined: the worst score with all marks, the median."""
    scores = sorted([each & WORST for each in said])
    count = len(scores)
    marks = 0
    for each in said:
        marks |= each & MARKS
    return scores[-1] + marks, scores[count // 2] + scores[(count - 1) // 2]
