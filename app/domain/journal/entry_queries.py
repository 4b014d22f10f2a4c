"""Queries on entries.

1. The last known state of a spot is its newest score or "all clear"; a skip gives no information.
2. A day without an entry is unknown, never zero; a skip still counts as an answer, so the question
   is not asked twice.
3. Newest means felt last; of entries felt at one instant, recorded last.
4. A day is the local date on which its entries were felt, and its holds begun. An entry that says
   only what a hold of its day says is told by the hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from heapq import nlargest

from app.domain.holds.hold_entries import hold_entries, says_the_same
from app.domain.holds.record import HoldRecord
from app.domain.journal.entry import Clear, Entry, Scored, Skip


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
    """One local date with its entries and its holds, newest first."""

    date: date
    entries: tuple[Entry, ...]
    holds: tuple[HoldRecord, ...] = ()


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sorted by when they were felt, then by when they were recorded, newest first (rule 3)."""
    return tuple(sorted(entries, key=_felt, reverse=True))


def last_known(entries: Iterable[Entry]) -> Entry | NeverLogged:
    """The newest entry with a score or "all clear" (rule 1)."""
    known = [entry for entry in entries if not isinstance(entry.reading, Skip)]
    return max(known, key=_felt) if known else NeverLogged()


def is_quiet(last: Entry | NeverLogged) -> bool:
    """Whether a spot did not hurt when last asked; unknown if nothing is known."""
    match last:
        case Entry(reading=Clear() | Scored(score=0)):
            return True
        case _:
            return False


def answer_of_day(entries: Iterable[Entry], day: date) -> DayAnswer:
    """The answer of one spot's entries for the local date `day` (rule 2)."""
    readings = [entry.reading for entry in entries if entry.day == day]
    if not readings:
        return DayAnswer.NOTHING
    return DayAnswer.SKIPPED if all(isinstance(r, Skip) for r in readings) else DayAnswer.KNOWN


def by_day(entries: Iterable[Entry], holds: Iterable[HoldRecord] = ()) -> tuple[JournalDay, ...]:
    """Grouped by local date, newest date first (rule 4); dates without either are absent.

    Holds in which nothing was pressed are left out.
    """
    held = [each for each in holds if each.pressed]
    told = {own.id: own for each in held for own in hold_entries(each) if own.day == each.day}
    by_date: dict[date, tuple[list[Entry], list[HoldRecord]]] = defaultdict(lambda: ([], []))
    for entry in newest_first(entries):
        if entry.id not in told or not says_the_same(entry, told[entry.id]):
            by_date[entry.day][0].append(entry)
    for each in sorted(held, key=lambda hold: hold.begun_at, reverse=True):
        by_date[each.day][1].append(each)
    return tuple(
        JournalDay(day, tuple(by_date[day][0]), tuple(by_date[day][1]))
        for day in sorted(by_date, reverse=True)
    )


def newest_days(
    entries: Sequence[Entry], count: int, holds: Sequence[HoldRecord] = ()
) -> tuple[JournalDay, ...]:
    """The first `count` of `by_day`, without sorting the rest of a long journal."""
    dates = {entry.day for entry in entries} | {held.day for held in holds if held.pressed}
    wanted = frozenset(nlargest(count, dates))
    return by_day(
        (entry for entry in entries if entry.day in wanted),
        [held for held in holds if held.day in wanted],
    )


def _felt(entry: Entry) -> tuple[datetime, datetime, str]:
    return entry.occurred_at, entry.recorded_at, entry.id
