"""Days: what the entries of one spot say about each local date.

1. Entries belong together when they share a local date.  A clear mark counts as a score of 0;
   a skip is no score at all.  The day's worst score is what episodes and the burden see; the
   day's median is what the baseline and the weekly trend see.
2. A day is PAIN when its worst score reaches `on`, or when the person ticked "flare"; otherwise
   CLEAR when its worst score is at most `off`, or the person marked it clear; otherwise MILD.
   A day with nothing logged, or only a skip, is UNKNOWN: it is never counted as 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from app.domain.journal import Clear, Entry, Scored


class DayState(StrEnum):
    """What one local date was like (rule 2)."""

    PAIN = "pain"
    MILD = "mild"
    CLEAR = "clear"
    UNKNOWN = "unknown"


class KnownDay(NamedTuple):
    """One known day.  `ordinal` is the local date as `date.toordinal()` gives it.

    `halves` is the median score in half points (a median of whole scores is a multiple of 1/2),
    so that everything after this stays in exact whole numbers.
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


class Thresholds:
    """From `on` a day is PAIN, up to `off` it is CLEAR; both in quarter points (rule 2)."""

    __slots__ = ("_by_worst",)

    def __init__(self, on_quarters: int, off_quarters: int) -> None:
        self._by_worst = tuple(
            DayState.PAIN
            if 4 * worst >= on_quarters
            else DayState.CLEAR
            if 4 * worst <= off_quarters
            else DayState.MILD
            for worst in range(11)
        )

    def state(self, day: KnownDay) -> DayState:
        """What this known day is."""
        if day.flare:
            return DayState.PAIN
        state = self._by_worst[day.worst]
        return DayState.CLEAR if day.marked_clear and state is DayState.MILD else state


ON_QUARTERS, OFF_QUARTERS = 12, 4
USUAL = Thresholds(ON_QUARTERS, OFF_QUARTERS)


def known_days(entries: Iterable[Entry]) -> list[KnownDay]:
    """The days about which something is known, oldest first, from entries in any order."""
    first: dict[int, Entry] = {}
    several: dict[int, list[Entry]] = {}
    for entry in entries:
        ordinal = entry.occurred_at.toordinal()  # of its local date, as it was felt
        earlier = first.setdefault(ordinal, entry)
        if earlier is not entry:
            several.setdefault(ordinal, [earlier]).append(entry)
    days: list[KnownDay] = []
    for ordinal in sorted(first):
        reading = first[ordinal].reading
        if ordinal in several:
            days += _day(ordinal, several[ordinal])
        elif type(reading) is Scored:  # one score, by far the most days: made in one go
            score = reading.score + 0  # a plain number, which is quicker to work with
            days.append(_made((ordinal, score, score + score, reading.flare, False)))
        elif type(reading) is Clear:
            days.append(_made((ordinal, 0, 0, False, True)))
    return days


def _day(ordinal: int, entries: Iterable[Entry]) -> tuple[KnownDay, ...]:
    """What the entries of one local date amount to: one known day, or none."""
    scores: list[int] = []
    flare = marked = False
    for entry in entries:
        reading = entry.reading
        if type(reading) is Scored:
            scores.append(int(reading.score))
            flare = flare or reading.flare
        elif type(reading) is Clear:
            scores.append(0)
            marked = True
    if not scores:
        return ()
    scores.sort()
    count = len(scores)
    halves = scores[count // 2] + scores[(count - 1) // 2]
    return (KnownDay(ordinal, scores[-1], halves, flare, marked),)


_made: Callable[[tuple[int, int, int, bool, bool]], KnownDay] = partial(tuple.__new__, KnownDay)
"""As `KnownDay(...)`, in half the time: a long journal has tens of thousands."""
