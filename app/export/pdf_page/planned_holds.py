"""How many of the planned holds of each spot were done in a period.

Only days count on which Unknot ran or was used, that were no days off, and on which no lock rested
the hold. On the last day a hold counts once it is done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from typing import TypeVar

from app.domain.body import SpotId
from app.domain.habits.consistency import hold_days
from app.domain.habits.due import ended_holds
from app.domain.habits.due_states import DueAnswer, HabitHistory, HoldDone, OffReason
from app.domain.habits.off_days import days_acted, off_days
from app.domain.habits.plan import PlanSince, PlanVersions
from app.domain.habits.record import DayRan, HoldRested, HoursThen
from app.domain.import_export.archive import Archive
from app.domain.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PlannedHolds:
    """The holds that were planned and counted, and how many of them were done."""

    planned: int
    done: int


def planned_holds(archive: Archive, first: date, last: date) -> Mapping[SpotId, PlannedHolds]:
    """For each spot with at least one planned hold from `first` to `last`."""
    notes = [each.what for each in archive.habits]
    plans = [each for each in notes if isinstance(each, PlanSince)]
    versions = PlanVersions(tuple(sorted(plans, key=lambda each: each.since)))
    answers = _by_day((each.day, each) for each in notes if isinstance(each, DueAnswer))
    rested = frozenset((n.spot, n.day) for n in notes if isinstance(n, HoldRested))
    holds = _by_day((held.day, held) for held in archive.holds)
    acted = days_acted(notes, archive.holds, archive.breathing_records)
    ran = {day: DayRan(day) for day in acted}
    ran |= {each.day: each for each in notes if isinstance(each, DayRan)}
    planned, done = defaultdict[SpotId, int](int), defaultdict[SpotId, int](int)
    zone = archive.settings.reminders.tz if isinstance(archive.settings, Settings) else UTC
    for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
        off = {} if _counts(archive, day, ran) else {day: OffReason.NOT_RUNNING}
        history = HabitHistory(holds.get(day, ()), answers.get(day, ()), off, rested)
        plan = versions.on(day).followed_on(day, archive.spots, zone)
        ended = ended_holds(plan, history, day)
        for each, kept in zip(ended, hold_days(ended, off), strict=True):
            if day < last or isinstance(each.state, HoldDone):
                planned[each.planned.spot] += kept.planned
                done[each.planned.spot] += kept.kept
    return {spot: PlannedHolds(count, done[spot]) for spot, count in planned.items() if count}


def _counts(archive: Archive, day: date, ran: Mapping[date, DayRan]) -> bool:
    match archive.settings:
        case Settings(reminders=reminders) if day in ran:
            return not off_days(reminders.days_off, (ran[day],))
    return day in ran and ran[day].hours is not HoursThen.FREE


def _by_day(dated: Iterable[tuple[date, T]]) -> Mapping[date, Sequence[T]]:
    found = defaultdict[date, list[T]](list)
    for day, each in dated:
        found[day].append(each)
    return found
