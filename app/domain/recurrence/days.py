"""Days: the entries of one spot combined for each local date.

1. Entries with the same local date are combined. A clear mark counts as a score of 0; a skip is not
   a score. Episodes and the burden use the day's worst score; the baseline and the weekly trend use
   the day's median.
2. A day with a score or a clear mark is *known*. It is PAIN, MILD or CLEAR (`baseline`). A day with
   no entry, or only a skip, is UNKNOWN: it is never counted as 0.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from app.domain.journal.entry import Clear, Entry, Scored, Skip


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


class KnownDay(NamedTuple):
    """One known day. `ordinal` is the local date as `date.toordinal()` gives it.

    `halves` is the median score in half points (a median of whole scores is a multiple of 1/2), so
    that all later computations use exact whole numbers.
    """

    ordinal: int
    worst: int
    halves: int
    flare: bool
    marked_clear: bool

    @property
    def date(self) -> date:
        """The local date."""
        return date.fromordinal(self.ordinal)

    @property
    def median(self) -> float:
        """The median score of the day, 0-10."""
        return self.halves / 2


def known_days(entries: Iterable[Entry]) -> tuple[KnownDay, ...]:
    """The known days, oldest first, from entries in any order."""
    by_date: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_date[entry.occurred_at.toordinal()].append(entry)
    days = [combined(ordinal, by_date[ordinal]) for ordinal in sorted(by_date)]
    return tuple([day for day in days if day is not None])


def combined(ordinal: int, entries: Iterable[Entry]) -> KnownDay | None:
    """The entries of one local date as one day (rule 1); none if there is no score among them."""
    readings = [entry.reading for entry in entries if not isinstance(entry.reading, Skip)]
    if not readings:
        return None
    if len(readings) > 1:
        return _several(ordinal, readings)
    reading = readings[0]
    if isinstance(reading, Clear):
        return KnownDay(ordinal, 0, 0, False, True)
    score = int(reading.score)
    return KnownDay(ordinal, score, 2 * score, reading.flare, False)


def until(days: Sequence[KnownDay], last: date) -> Sequence[KnownDay]:
    """Those of `days`, oldest first, that are not after the local date `last`."""
    return days[: bisect_right(days, last.toordinal(), key=attrgetter("ordinal"))]


def weekly_worst(days: Iterable[KnownDay], last: date, weeks: int) -> tuple[int | None, ...]:
    """The worst score of each of the last `weeks` stretches of seven days, oldest first; the last
    one ends on the local date `last`, and `None` is one without a known day.
    """
    worst: list[int | None] = [None] * weeks
    for day in days:
        ago = (last.toordinal() - day.ordinal) // 7
        if 0 <= ago < weeks:
            worst[-1 - ago] = max(day.worst, worst[-1 - ago] or 0)
    return tuple(worst)


def _several(ordinal: int, readings: Sequence[Scored | Clear]) -> KnownDay:
    scores = sorted(int(each.score) if isinstance(each, Scored) else 0 for each in readings)
    count = len(scores)
    return KnownDay(
        ordinal,
        worst=scores[-1],
        halves=scores[count // 2] + scores[(count - 1) // 2],
        flare=any(isinstance(each, Scored) and each.flare for each in readings),
        marked_clear=any(isinstance(each, Clear) for each in readings),
    )
