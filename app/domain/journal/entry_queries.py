"""Queries on entries.

1. The last known state of a spot is its newest score or "all clear"; a skip gives no information.
2. A day without an entry is unknown, never zero; a skip still counts as an answer, so the question
   is not asked twice.
3. Newest means felt last; of entries felt at one instant, recorded last.
4. A day is the local date on which its entries were felt.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from heapq import nlargest
from itertools import groupby

from app.domain.journal.entry import Entry, Skip


class DayAnswer(StrEnum):
    """The answer of a day about a spot (rule 2)."""

    KNOWN = "known"
    SKIPPED = "skipped"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NeverLogged:
    """No score and no "all clear" yet."""


@dataclass(frozen=True, slots=True)
class JournalDay:
    """One local date and its entries, newest first; never empty."""

    date: date
    entries: tuple[Entry, ...]


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sorted by when they were felt, then by when they were recorded, newest first (rule 3)."""
    return tuple(sorted(entries, key=_felt, reverse=True))


def last_known(entries: Iterable[Entry]) -> Entry | NeverLogged:
    """The newest entry with a score or "all clear" (rule 1)."""
    known = [entry for entry in entries if not isinstance(entry.reading, Skip)]
    return max(known, key=_felt) if known else NeverLogged()


def answer_of_day(entries: Iterable[Entry], day: date) -> DayAnswer:
    """The answer of one spot's entries for the local date `day` (rule 2)."""
    readings = [entry.reading for entry in entries if entry.day == day]
    if not readings:
        return DayAnswer.NOTHING
    return DayAnswer.SKIPPED if all(isinstance(r, Skip) for r in readings) else DayAnswer.KNOWN


def by_day(entries: Iterable[Entry]) -> tuple[JournalDay, ...]:
    """Grouped by local date, newest date first (rule 4); dates without entries are absent."""
    dated = sorted(newest_first(entries), key=lambda entry: entry.day, reverse=True)
    return tuple(JournalDay(day, tuple(those)) for day, those in groupby(dated, lambda e: e.day))


def newest_days(entries: Sequence[Entry], count: int) -> tuple[JournalDay, ...]:
    """The first `count` of `by_day`, without sorting the rest of a long journal."""
    wanted = frozenset(nlargest(count, {entry.day for entry in entries}))
    return by_day(entry for entry in entries if entry.day in wanted)


def _felt(entry: Entry) -> tuple[datetime, datetime, str]:
    return entry.occurred_at, entry.recorded_at, entry.id
