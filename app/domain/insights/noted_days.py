"""Noted days: what the entries of one spot say of each day beside its score, kept up to date day by
day, so that one more entry among ten years of them costs next to nothing.

1. The worst score of each time of day at which there is one, by the local hour it was felt at:
   morning from 5, afternoon from 12, evening from 17, night from 22 until 5. After midnight a night
   belongs to the new date. A clear mark counts as 0; a skip is no score.
2. The triggers and the relief noted on any entry of the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from app.domain.insights.rank_statistics import SCORES, Tally
from app.domain.journal.entry import Entry, Scored, Skip, TagId


class TimeOfDay(IntEnum):
    """The four times of a day (rule 1)."""

    MORNING = 0
    AFTERNOON = 1
    EVENING = 2
    NIGHT = 3


STARTS = {
    TimeOfDay.MORNING: 5,
    TimeOfDay.AFTERNOON: 12,
    TimeOfDay.EVENING: 17,
    TimeOfDay.NIGHT: 22,
}
_OF_HOUR = tuple(
    max((start, time) for time, start in STARTS.items() if start <= hour)[1]
    if hour >= STARTS[TimeOfDay.MORNING]
    else TimeOfDay.NIGHT
    for hour in range(24)
)


def time_of_day(hour: int) -> TimeOfDay:
    """The time of day of a local hour, 0 to 23."""
    return _OF_HOUR[hour]


class TagRole(StrEnum):
    """The field of an entry that a tag is noted in."""

    TRIGGER = "triggers"
    RELIEF = "relief"


@dataclass(frozen=True, slots=True, order=True)
class NotedTag:
    """A trigger or a relief that the person noted."""

    role: TagRole
    tag: TagId


_NO_TAGS = frozenset[NotedTag]()

_Day = tuple[tuple[int, ...], frozenset[NotedTag]]
"""Which scores at which times, as time x 11 + score (rule 1), and the tags (rule 2)."""


class NotedDays:
    """The days of one spot; dates are given as their ordinals."""

    def __init__(self) -> None:
        self._days: dict[int, _Day] = {}
        self._counts = [0] * (len(SCORES) * len(TimeOfDay))
        self._dates: dict[NotedTag, set[int]] = defaultdict(set)
        self._read = 0

    def catch_up(self, changed: Sequence[int], entries: Mapping[int, Sequence[Entry]]) -> None:
        """Read the entries by date anew where they changed; `changed` grows at its end, and what
        was there at the last call has been read.
        """
        for ordinal in set(changed[self._read :]):
            self._renew(ordinal, entries.get(ordinal, ()))
        self._read = len(changed)

    @property
    def times(self) -> tuple[Tally, ...]:
        """The tally of the worst scores of each time of day (rule 1)."""
        width = len(SCORES)
        return tuple(tuple(self._counts[time * width : (time + 1) * width]) for time in TimeOfDay)

    @property
    def tags(self) -> Mapping[NotedTag, set[int]]:
        """The dates of each tag that was noted (rule 2)."""
        return self._dates

    def _renew(self, ordinal: int, entries: Iterable[Entry]) -> None:
        slots, tags = self._days.pop(ordinal, ((), _NO_TAGS))
        for slot in slots:
            self._counts[slot] -= 1
        for tag in tags:
            self._dates[tag].remove(ordinal)
            if not self._dates[tag]:
                del self._dates[tag]
        day = slots, tags = _slots(entries), _tags(entries)
        for slot in slots:
            self._counts[slot] += 1
        for tag in tags:
            self._dates[tag].add(ordinal)
        if slots or tags:
            self._days[ordinal] = day


def _slots(entries: Iterable[Entry]) -> tuple[int, ...]:
    worst: dict[TimeOfDay, int] = {}
    for entry in entries:
        answer = entry.reading
        if isinstance(answer, Skip):
            continue
        score = int(answer.score) if isinstance(answer, Scored) else 0
        time = time_of_day(entry.occurred_at.hour)
        if score >= worst.get(time, 0):
            worst[time] = score
    return tuple([time * len(SCORES) + score for time, score in worst.items()])


def _tags(entries: Iterable[Entry]) -> frozenset[NotedTag]:
    tags = _NO_TAGS
    for entry in entries:
        if entry.triggers or entry.relief:
            tags |= {NotedTag(TagRole.TRIGGER, tag) for tag in entry.triggers}
            tags |= {NotedTag(TagRole.RELIEF, tag) for tag in entry.relief}
    return tags
